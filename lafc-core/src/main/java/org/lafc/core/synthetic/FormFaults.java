package org.lafc.core.synthetic;

import static org.lafc.core.read.Problem.Effect.FILE_REJECTED;
import static org.lafc.core.read.Problem.Effect.ROW_REJECTED;
import static org.lafc.core.read.Problem.Effect.VALUE_NOT_KNOWN;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.lafc.core.synthetic.ReturnTexts.Row;

/** Files that are no good CSV, and files that are merely written otherwise, which must not be reported. */
final class FormFaults {

    private static final String EPISODES = "episodes.csv";

    private static final ImmutableSet<String> OPAQUE = ImmutableSet.of("CHILD", "UPN", "URN", "SW_ID", "LA_PERM");

    static final ImmutableList<ReturnFault> ALL = ImmutableList.of(
            harmless("form.bom", "A file begins with a byte order mark", text -> '\uFEFF' + text),
            harmless("form.crlf", "Lines end as Windows ends them", text -> text.replace("\n", "\r\n")),
            harmless("form.no-last-newline", "The last line has no end", text -> text.substring(0, text.length() - 1)),
            harmless("form.quotes", "Fields stand in quotes", text -> text.replaceAll("[^,\n]+", "\"$0\"")),
            harmless("form.spaces", "Fields have blanks around them", text -> text.replace(",", " , ")),
            harmless("form.null", "Blank fields hold the word NULL", text -> text.replaceAll(",(?=,|\n)", ",NULL")),
            harmless("form.lower-case-header", "Names of columns are in small letters", text -> {
                int end = text.indexOf('\n');
                return text.substring(0, end).toLowerCase(Locale.ROOT) + text.substring(end);
            }),
            harmless(
                    "form.iso-dates",
                    "Dates are written year first",
                    text -> text.replaceAll("\\b(\\d\\d)/(\\d\\d)/(\\d{4})\\b", "$3-$2-$1")),
            harmless("form.small-letters", "Codes and postcodes are in small letters", FormFaults::inSmallLetters),
            harmless("form.postcode-without-space", "Postcodes have no space", text -> text.replace(" ", "")),
            new ReturnFault("form.extra-column", "A file has a column more", "", texts -> {
                texts.addColumn(EPISODES, "COUNCIL", "900");
                return true;
            }),
            new ReturnFault("form.columns-in-other-order", "Columns stand in another order", "", texts -> {
                Collections.reverse(texts.header(EPISODES).fields());
                texts.rows(EPISODES).forEach(row -> Collections.reverse(row.fields()));
                return true;
            }),
            ofRow("form.short-row", "A row ends early", row -> {
                row.expect("", ROW_REJECTED);
                row.fields().subList(3, row.fields().size()).clear();
            }),
            ofRow("form.long-row", "A row has a field too many", row -> {
                row.expect("", ROW_REJECTED);
                row.fields().add("X");
            }),
            ofRow("form.stray-quote", "A quote in a row is never closed", row -> {
                row.expect("", ROW_REJECTED);
                row.set("RNE", "\"S");
            }),
            // Not of short breaks: care of a status not known lacks what short breaks need not have.
            ofRow("form.no-text", "A field holds bytes that are no text", DateFaults::isCare, row -> {
                row.set("LS", "C" + ReturnTexts.NO_TEXT);
                row.expect("LS", VALUE_NOT_KNOWN);
            }),
            ofRow("form.no-text-in-key", "A day holds bytes that are no text", row -> {
                row.expect("DECOM", ROW_REJECTED);
                row.set("DECOM", "01" + ReturnTexts.NO_TEXT + "06/2016");
            }),
            new ReturnFault("form.column-missing", "A column is missing", "", texts -> {
                int place = texts.columns(EPISODES).indexOf("CIN");
                texts.problems.add(new ExpectedProblem(texts.header(EPISODES).source(), "CIN", VALUE_NOT_KNOWN, ""));
                texts.rows(EPISODES).forEach(row -> row.fields().remove(place));
                texts.header(EPISODES).fields().remove(place);
                texts.changesAll = true;
                return true;
            }),
            new ReturnFault("form.column-twice", "A column is there twice", "", texts -> {
                texts.addColumn(EPISODES, "LS", "C2");
                texts.problems.add(new ExpectedProblem(texts.header(EPISODES).source(), "LS", FILE_REJECTED, ""));
                texts.changesAll = true;
                return true;
            }),
            new ReturnFault("form.no-module", "A file's columns are of no module", "", texts -> {
                Row header = texts.header("reviews.csv");
                header.set("REVIEW", "WHEN");
                texts.problems.add(new ExpectedProblem(header.source(), "", FILE_REJECTED, ""));
                texts.changesAll = true;
                return true;
            }));

    private FormFaults() {}

    // Identifiers are opaque: their case says something.
    private static String inSmallLetters(String text) {
        int end = text.indexOf('\n');
        List<String> columns = Splitter.on(',').splitToList(text.substring(0, end));
        StringBuilder small = new StringBuilder(text.substring(0, end + 1));
        for (String line : Splitter.on('\n').omitEmptyStrings().split(text.substring(end + 1))) {
            List<String> fields = new ArrayList<>(Splitter.on(',').splitToList(line));
            for (int i = 0; i < fields.size(); i++) {
                String field = fields.get(i);
                fields.set(i, OPAQUE.contains(columns.get(i)) ? field : field.toLowerCase(Locale.ROOT));
            }
            small.append(String.join(",", fields)).append('\n');
        }
        return small.toString();
    }

    // Of every file at once.
    private static ReturnFault harmless(String name, String title, UnaryOperator<String> change) {
        return new ReturnFault(name, title + ", which is no fault", "", texts -> {
            texts.names().forEach(file -> texts.rewrite(file, change));
            return true;
        });
    }

    private static ReturnFault ofRow(String name, String title, Consumer<Row> change) {
        return ofRow(name, title, row -> true, change);
    }

    private static ReturnFault ofRow(String name, String title, Predicate<Row> fits, Consumer<Row> change) {
        return new ReturnFault(name, title, "", texts -> {
            Optional<Row> found = texts.pickOnlyEpisode(fits);
            found.ifPresent(change);
            return found.isPresent();
        });
    }
}
