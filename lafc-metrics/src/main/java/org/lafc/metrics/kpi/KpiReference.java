package org.lafc.metrics.kpi;

import static java.util.stream.Collectors.joining;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.Multimaps;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.lafc.metrics.fact.Fact;
import org.lafc.metrics.fact.FactCatalogue;
import org.lafc.metrics.fact.FactType;
import org.lafc.metrics.fact.FactUnit;
import org.lafc.metrics.fact.RowSet;

/**
 * Writes a catalogue for people to read, as Markdown: what papers state and by which measures it is told, each measure in
 * plain words, and the facts that measures are made of. {@code docs/kpi-reference.md} and {@code docs/kpi-facts.md} are
 * made so of the built-in catalogue; a partner makes them of his own. The same catalogue gives the same bytes.
 */
public final class KpiReference {

    private KpiReference() {}

    /**
     * Writes statements and measures.
     *
     * @param catalogue the catalogue
     * @return the text of a page, with newlines
     */
    public static String ofMeasures(KpiCatalogue catalogue) {
        long intentions = catalogue.statements().stream()
                .filter(PaperStatement::isIntention)
                .count();
        StringBuilder page = new StringBuilder("# KPI reference\n\n")
                .append("Made from version ")
                .append(catalogue.version())
                .append(" of the catalogue: ")
                .append(catalogue.definitions().size())
                .append(" measures; ")
                .append(catalogue.statements().size() - intentions)
                .append(" statements of papers that measures are evidence of, and ")
                .append(intentions)
                .append(" for which nothing is\ncomputed, each with the reason. What a measure means is told from its "
                        + "criteria. The facts stand in [kpi-facts.md](kpi-facts.md);\nhow a definition is written, in "
                        + "[guide/kpi-format.md](guide/kpi-format.md).\n\n## What the papers state\n");
        Multimaps.index(catalogue.statements(), PaperStatement::paper)
                .asMap()
                .forEach((paper, statements) -> paper(page, paper, ImmutableList.copyOf(statements), catalogue));
        page.append("\n## The measures\n");
        groups(catalogue).asMap().forEach((group, measures) -> {
            page.append("\n### ").append(heading(group, catalogue)).append('\n');
            measures.forEach(measure -> measure(page, measure, catalogue));
        });
        return page.toString();
    }

    /**
     * Writes the facts of each set of rows.
     *
     * @param facts the facts
     * @return the text of a page, with newlines
     */
    public static String ofFacts(FactCatalogue facts) {
        StringBuilder page =
                new StringBuilder("# Facts\n\nMeasures compare facts; they never compute one. These are the "
                        + "facts of each set of rows that a measure can look at. A fact that is missing is unknown, never no or "
                        + "nought.\n");
        Arrays.stream(RowSet.values())
                .filter(rows -> !facts.facts(rows).isEmpty())
                .forEach(rows -> {
                    page.append("\n## ")
                            .append(capital(PlainWords.words(rows)))
                            .append("\n\n`counts: ")
                            .append(rows.counted())
                            .append("`, `population: {")
                            .append(rows.relation())
                            .append(": ")
                            .append(rows.when())
                            .append("}`\n\n| fact | values | what it is | missing | source |\n|---|---|---|---|---|\n");
                    facts.facts(rows)
                            .values()
                            .forEach(fact -> row(
                                    page,
                                    ImmutableList.of(
                                            "`" + fact + "`",
                                            values(fact),
                                            fact.meaning(),
                                            fact.missing(),
                                            fact.source())));
                });
        return page.toString();
    }

    private static void paper(
            StringBuilder page, String paper, List<PaperStatement> statements, KpiCatalogue catalogue) {
        page.append("\n### ").append(paper).append('\n');
        Multimaps.index(statements, PaperStatement::kind).asMap().forEach((kind, ofKind) -> {
            page.append("\n#### ").append(plural(kind)).append("\n\n");
            boolean chapters =
                    ofKind.stream().anyMatch(statement -> statement.chapter().isPresent());
            row(page, columns(chapters, "", "statement", "section", "chapter", "told by"));
            row(page, columns(chapters, "---", "---", "---", "---", "---"));
            ofKind.forEach(statement -> row(
                    page,
                    columns(
                            chapters,
                            statement.id(),
                            statement.title(),
                            statement.section(),
                            statement.chapter().orElse(""),
                            evidence(statement, catalogue))));
        });
    }

    private static ImmutableList<String> columns(
            boolean chapters, String id, String title, String section, String chapter, String evidence) {
        return chapters
                ? ImmutableList.of(id, title, section, chapter, evidence)
                : ImmutableList.of(id, title, section, evidence);
    }

    private static String evidence(PaperStatement statement, KpiCatalogue catalogue) {
        return statement
                .intention()
                .map(reason -> "Nothing is computed: " + reason)
                .orElseGet(() -> statement.evidence().stream()
                        .filter(id -> catalogue.find(id).isPresent()
                                || !catalogue.parts(id).isEmpty())
                        .map(KpiReference::link)
                        .collect(joining(", ")));
    }

    private static String link(String id) {
        return "[" + id + "](#" + id + ")";
    }

    private static String anchor(String id) {
        return "<a id=\"" + id + "\"></a>";
    }

    private static ImmutableListMultimap<String, KpiDefinition> groups(KpiCatalogue catalogue) {
        return Multimaps.index(
                catalogue.definitions(), measure -> measure.partOf().orElse(measure.id()));
    }

    private static String heading(String group, KpiCatalogue catalogue) {
        Optional<PaperStatement> kpi = catalogue.statements().stream()
                .filter(statement -> statement.kind() == PaperStatement.Kind.KPI)
                .filter(statement -> statement.evidence().contains(group))
                .findFirst();
        String anchor = catalogue.parts(group).isEmpty() ? "" : anchor(group);
        return anchor + group + kpi.map(statement -> ": " + statement.title()).orElse("");
    }

    private static void measure(StringBuilder page, KpiDefinition measure, KpiCatalogue catalogue) {
        page.append("\n#### ")
                .append(anchor(measure.id()))
                .append(measure.title().en())
                .append("\n\n`")
                .append(measure.id())
                .append("` ")
                .append(measure.version())
                .append(", ")
                .append(measure.kind().word().replace('-', ' '))
                .append('.')
                .append(measure.verification()
                        .map(verification -> " " + SourceReader.sentence(verification))
                        .orElse(""))
                .append("\n\n")
                .append(String.join(" ", PlainWords.sentences(measure)))
                .append("\n\n");
        measure.title()
                .cy()
                .ifPresent(welsh -> item(
                        page,
                        "Welsh title",
                        welsh + " (" + measure.title().cySource().orElse("") + ")"));
        measure.facts().forEach(fact -> item(page, capital(PlainWords.words(fact)), fact.meaning()));
        item(page, "Source", measure.source());
        measure.legalSource().ifPresent(law -> item(page, "Law", law.toString()));
        measure.note().ifPresent(note -> item(page, "Note", note));
        String statements =
                catalogue.statementsOf(measure).stream().map(PaperStatement::id).collect(joining(", "));
        if (!statements.isEmpty()) {
            item(page, "Evidence of", statements);
        }
    }

    private static void item(StringBuilder page, String name, String text) {
        page.append("- **").append(name).append("**: ").append(text).append('\n');
    }

    private static void row(StringBuilder page, List<String> cells) {
        page.append("| ")
                .append(cells.stream().map(cell -> cell.replace("|", "\\|")).collect(joining(" | ")))
                .append(" |\n");
    }

    private static String values(Fact fact) {
        if (fact.type() instanceof FactType.Code code) {
            return code.words().stream().map(word -> "`" + word + "`").collect(joining(", "));
        }
        return fact.type().units().isEmpty()
                ? "a word of the data"
                : fact.type().units().stream().map(FactUnit::name).collect(joining(", "));
    }

    private static String plural(PaperStatement.Kind kind) {
        return switch (kind) {
            case KPI -> "Key performance indicators";
            case OUTCOME -> "Outcomes";
            case VOICE_OUTCOME -> "Outcomes of the voice of the child";
            case INDICATOR_OF_SUCCESS -> "Indicators of success";
            case AIM -> "Aims";
            case PRINCIPLE -> "Principles";
            case ENABLER -> "Enablers";
            case FACTOR -> "Factors";
            case YOUNG_PEOPLE_NEED -> "What young people asked for";
            case INSPECTION_CONCERN -> "Concerns of the inspection";
        };
    }

    private static String capital(String words) {
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
