package org.lafc.core.synthetic;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.lafc.core.read.Problem.Effect;
import org.lafc.core.read.Source;
import org.lafc.core.read.SourceRow;
import org.lafc.core.synthetic.ReturnTexts.Row;

/**
 * The XML return of a return's rows. Each block stands on a line of its own, and every child has spare lines, so that the
 * lines of others stay the same when rows are put in.
 */
final class XmlForm {

    private static final String FILE = "return.xml";

    private static final String HEADER = "header.csv";
    private static final ImmutableMap<String, String> BLOCKS_IN_HEADER = ImmutableMap.of(
            "reviews.csv", "AREVIEW",
            "missing.csv", "AMISSING",
            "previous_permanence.csv", "PERMANENCE",
            "oc2.csv", "OC2",
            "placed_for_adoption.csv", "AD_PLACED");
    private static final ImmutableList<String> PARTS_OF_HEADER = ImmutableList.of("uasc.csv", "oc3.csv", "ad1.csv");
    private static final ImmutableSet<String> WITHOUT_PLACE = ImmutableSet.of("sw_episodes.csv", "dolo.csv");

    // In HEADER, or which no schema knows.
    private static final ImmutableSet<String> NOT_IN_BLOCKS = ImmutableSet.of("CHILD", "DOB", "SEX");
    private static final String UNKNOWN_COLUMN = "COUNCIL";

    private static final int SPARE_BLOCKS = 1;
    private static final int SPARE_EPISODES = 6;

    private final ReturnTexts texts;
    private final StringBuilder xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<EXPSSDA903>\n");
    private final Map<SourceRow, SourceRow> lines = new HashMap<>();
    private long line = 3;

    XmlForm(ReturnTexts texts) {
        this.texts = texts;
        Map<String, Map<String, List<Row>>> byChild = new HashMap<>();
        texts.names().stream()
                .filter(file -> !WITHOUT_PLACE.contains(file))
                .forEach(file -> texts.rows(file)
                        .forEach(row -> byChild.computeIfAbsent(row.child(), id -> new HashMap<>())
                                .computeIfAbsent(file, of -> new ArrayList<>())
                                .add(row)));
        texts.rows(HEADER).forEach(row -> child(row, byChild.getOrDefault(row.child(), Map.of())));
        xml.append("</EXPSSDA903>\n");
    }

    /** Whether the same fault can be put into XML. */
    static boolean fits(ReturnTexts texts) {
        if (WITHOUT_PLACE.stream().anyMatch(texts::isWritten)
                || texts.isRewritten()
                || texts.changesAll
                || texts.isWritten("episodes.csv", UNKNOWN_COLUMN)) {
            return false;
        }
        Set<String> children = new HashSet<>();
        for (Row row : texts.rows(HEADER)) {
            if (!children.add(row.child())) {
                return false;
            }
        }
        return texts.names().stream()
                .allMatch(file -> fits(texts, file, children)
                        && (file.equals(HEADER)
                                || NOT_IN_BLOCKS.stream().noneMatch(column -> texts.isWritten(file, column))));
    }

    private static boolean fits(ReturnTexts texts, String file, Set<String> children) {
        Set<String> once = new HashSet<>();
        for (Row row : texts.rows(file)) {
            boolean whole = row.fields().size() == texts.columns(file).size()
                    && row.fields().stream().noneMatch(XmlForm::isOfCsvAlone);
            if (!whole
                    || !children.contains(row.child())
                    || (row.isNew() && WITHOUT_PLACE.contains(file))
                    || (PARTS_OF_HEADER.contains(file) && !once.add(row.child()))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isOfCsvAlone(String field) {
        return field.indexOf('"') >= 0 || field.indexOf(ReturnTexts.NO_TEXT) >= 0;
    }

    String text() {
        return xml.toString();
    }

    BrokenReturn broken(ReturnFault fault) {
        ImmutableList<ExpectedProblem> problems = texts.problems.build().stream()
                .flatMap(problem -> inXml(problem).stream())
                .collect(ImmutableList.toImmutableList());
        ImmutableSet<SourceRow> rows = texts.written.build().stream()
                .flatMap(row -> Optional.ofNullable(lines.get(row)).stream())
                .collect(ImmutableSet.toImmutableSet());
        return new BrokenReturn(
                fault,
                ImmutableList.of(Source.ofText(FILE, text())),
                problems,
                texts.changed.build(),
                rows,
                texts.changesChild,
                false);
    }

    // UASC is an element of HEADER, which is rejected as one.
    private Optional<ExpectedProblem> inXml(ExpectedProblem problem) {
        boolean lost =
                problem.effect() == Effect.ROW_REJECTED && problem.row().file().equals("uasc.csv");
        return Optional.ofNullable(lines.get(problem.row()))
                .filter(row -> !lost)
                .map(row -> new ExpectedProblem(row, problem.field(), problem.effect(), problem.rule()));
    }

    private void child(Row header, Map<String, List<Row>> rows) {
        xml.append("<CHILD><HEADER>");
        elements(HEADER, header);
        boolean seeksAsylum = rows.containsKey("uasc.csv");
        xml.append("<UASC>").append(seeksAsylum ? '1' : '0').append("</UASC>");
        for (String part : PARTS_OF_HEADER) {
            for (Row row : rows.getOrDefault(part, List.of())) {
                lines.put(row.source(), here());
                elements(part, row);
            }
        }
        lines.put(header.source(), here());
        endLine();
        BLOCKS_IN_HEADER.forEach((file, block) -> blocks(file, block, rows, SPARE_BLOCKS));
        xml.append("</HEADER>");
        endLine();
        blocks("episodes.csv", "EPISODE", rows, SPARE_EPISODES);
        xml.append("</CHILD>");
        endLine();
    }

    private void blocks(String file, String block, Map<String, List<Row>> rows, int spare) {
        int left = spare;
        for (Row row : rows.getOrDefault(file, List.of())) {
            lines.put(row.source(), here());
            xml.append('<').append(block).append('>');
            elements(file, row);
            xml.append("</").append(block).append('>');
            endLine();
            left -= row.isNew() ? 1 : 0;
        }
        for (; left > 0; left--) {
            endLine();
        }
    }

    // DOB and SEX stand in HEADER alone.
    private void elements(String file, Row row) {
        List<String> columns = texts.columns(file);
        for (int i = 0; i < columns.size(); i++) {
            String column = columns.get(i);
            String value = row.fields().get(i);
            boolean elsewhere = !file.equals(HEADER) && NOT_IN_BLOCKS.contains(column);
            if (!value.isEmpty() && !elsewhere) {
                String name = column.equals("PLACE") ? "PL" : column.equals("CHILD") ? "CHILDID" : column;
                xml.append('<').append(name).append('>').append(escaped(value)).append("</");
                xml.append(name).append('>');
            }
        }
    }

    private void endLine() {
        xml.append('\n');
        line++;
    }

    private SourceRow here() {
        return new SourceRow(FILE, line);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
