package org.lafc.metrics.report;

import static java.util.stream.Collectors.joining;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.lafc.core.duty.LegalSource;
import org.lafc.core.place.DistanceOutcome.Measured;
import org.lafc.core.place.DistanceOutcome.NotMeasured;
import org.lafc.core.place.LocalAuthority;
import org.lafc.core.place.Nation;
import org.lafc.core.read.Problem;
import org.lafc.metrics.cohort.Cohort;
import org.lafc.metrics.evaluate.KpiExplanation;
import org.lafc.metrics.fact.FactValue;
import org.lafc.metrics.kpi.KpiCatalogue;
import org.lafc.metrics.kpi.KpiDefinition;
import org.lafc.metrics.kpi.PaperStatement;
import org.lafc.metrics.kpi.PlainWords;
import org.lafc.metrics.scorecard.Scorecard;

/**
 * Writes lists as CSV (RFC 4180, newline, UTF-8 text). A cell that a spreadsheet would take for a formula gets an
 * apostrophe in front.
 */
public final class CsvReports {

    private static final ImmutableList<String> CATALOGUE_COLUMNS = ImmutableList.of(
            "id",
            "version",
            "title",
            "title_cy",
            "kind",
            "part_of",
            "chapters",
            "statements",
            "counts",
            "population",
            "score",
            "unit",
            "decimals",
            "better",
            "missing",
            "parameters",
            "meaning",
            "source",
            "legal_source",
            "verification",
            "note",
            "based_on");

    private CsvReports() {}

    /**
     * Writes the problems: {@code file,line,field,problem,allowed,effect}. Holds no personal value.
     *
     * @param problems the problems
     * @param out where to, left open
     * @throws IOException if writing fails
     */
    public static void writeProblems(List<Problem> problems, Writer out) throws IOException {
        write(out, csv -> {
            row(csv, "file", "line", "field", "problem", "allowed", "effect");
            for (Problem problem : problems) {
                row(
                        csv,
                        problem.row().file(),
                        String.valueOf(problem.row().line()),
                        problem.field(),
                        problem.message(),
                        problem.allowed(),
                        problem.effect().name());
            }
        });
    }

    /**
     * Writes every figure of a report in the shape statisticians exchange, one number a row:
     * {@code time_period,geography,indicator,category,unit,value,base,symbol}.
     *
     * <ul>
     *   <li>{@code time_period}: the census date or the year; a measure has a row of the year before too if it is known.
     *   <li>{@code geography}: the code of the authority; of figures of others ({@code profile.years}) their name.
     *   <li>{@code indicator}: the id of a measure, or {@code profile.} and the name of a fact or part of the profile
     *       ({@code profile.spread}, {@code profile.years}, {@code profile.flows} and so on); {@code category}: the band
     *       or word, blank for the whole; of a measure also {@code fact: word} for a stratum and {@code target}, with its day
     *       if it has one, for a target.
     *   <li>{@code value}: unrounded, blank beside a symbol; {@code base}: how many it rests on, blank if withheld.
     *   <li>{@code symbol}: for Welsh authorities {@code [c]} withheld and {@code [z]} not applicable, for others
     *       {@code c} and {@code z}, as {@link org.lafc.metrics.disclose.OfficialSymbols} has them with how well each is
     *       known.
     * </ul>
     *
     * @param report the report; its disclosure rule is kept
     * @param out where to, left open
     * @throws IOException if writing fails
     */
    public static void writeFigures(Report report, Writer out) throws IOException {
        writeFigures(Figures.of(report), report.authority().code(), out);
    }

    /**
     * Writes the figures of measures without a report, for example those of a region, as
     * {@link #writeFigures(Report, Writer)} does.
     *
     * @param scorecard the measures
     * @param authorities whose children they count; their codes, parted by spaces, are the {@code geography}
     * @param out where to, left open
     * @throws IOException if writing fails
     */
    public static void writeFigures(Scorecard scorecard, ImmutableSortedSet<LocalAuthority> authorities, Writer out)
            throws IOException {
        boolean wales = authorities.stream().allMatch(authority -> authority.nation() == Nation.WALES);
        writeFigures(
                Figures.of(scorecard, wales),
                authorities.stream().map(LocalAuthority::code).collect(joining(" ")),
                out);
    }

    private static void writeFigures(List<Figure> figures, String geography, Writer out) throws IOException {
        write(out, csv -> {
            row(csv, "time_period", "geography", "indicator", "category", "unit", "value", "base", "symbol");
            for (Figure figure : figures) {
                String value = figure.value().map(BigDecimal::toPlainString).orElse("");
                String base = figure.base().map(BigDecimal::toPlainString).orElse("");
                row(
                        csv,
                        figure.period(),
                        figure.whose().orElse(geography),
                        figure.indicator(),
                        figure.category(),
                        figure.unit(),
                        value,
                        base,
                        figure.symbol());
            }
        });
    }

    /**
     * Writes where each child or event counted in each measure: {@code child,kpi,place,reason,day}, the day only of events.
     * What is not about one child has a number or name of its own in place of the child. Rows of children: never to be
     * published.
     *
     * @param explanations one a measure
     * @param out where to, left open
     * @throws IOException if writing fails
     */
    public static void writeExplanations(List<KpiExplanation> explanations, Writer out) throws IOException {
        write(out, csv -> {
            row(csv, "child", "kpi", "place", "reason", "day");
            for (KpiExplanation explanation : explanations) {
                for (int row = 0; row < explanation.size(); row++) {
                    row(
                            csv,
                            explanation.childId(row),
                            explanation.definition().id(),
                            explanation.place(row).name(),
                            explanation.reason(row),
                            explanation.day(row).map(LocalDate::toString).orElse(""));
                }
            }
        });
    }

    /**
     * Writes how far from home each child is placed (figure 1.7 of the Powys paper):
     * {@code child,outcome,reason,method,miles,location}. Miles are unrounded and of 1,609.344 metres. Rows of children:
     * never to be published.
     *
     * @param cohort the children
     * @param out where to, left open
     * @throws IOException if writing fails
     */
    public static void writeDistances(Cohort cohort, Writer out) throws IOException {
        write(out, csv -> {
            row(csv, "child", "outcome", "reason", "method", "miles", "location");
            for (int child = 0; child < cohort.size(); child++) {
                String id = cohort.childId(child);
                String location = cohort.location(child).name();
                if (cohort.distance(child) instanceof Measured measured) {
                    String miles = String.valueOf(measured.distance().miles());
                    row(csv, id, "MEASURED", "", cohort.distanceMethod(), miles, location);
                } else if (cohort.distance(child) instanceof NotMeasured notMeasured) {
                    String reason = notMeasured.reason().name();
                    row(csv, id, "NOT_MEASURED", reason, cohort.distanceMethod(), "", location);
                }
            }
        });
    }

    /**
     * Writes the report on each locality, one number a row:
     * {@code time_period,geography,locality,indicator,category,unit,value,base,symbol}.
     *
     * <ul>
     *   <li>{@code time_period}: the census date; {@code geography}: the code of the authority.
     *   <li>{@code locality}: its name, {@code [outside]} or {@code [not known]}.
     *   <li>{@code indicator}: for example {@code from-here}, {@code go-to}, {@code needing}; {@code category}: the place,
     *       kind of placement or band, blank for the whole.
     *   <li>{@code value}: unrounded, blank beside a symbol; {@code base}: how many children it rests on, blank if it rests
     *       on none.
     *   <li>{@code symbol}: for Welsh authorities {@code [c]} withheld, {@code [x]} not known and {@code [z]} not applicable, as
     *       {@link org.lafc.metrics.disclose.OfficialSymbols} has them; for others {@code c}, {@code x} and {@code z}.
     * </ul>
     *
     * @param report the report; its disclosure rule is kept
     * @param out where to, left open
     * @throws IOException if writing fails
     */
    public static void writeLocalities(Report report, Writer out) throws IOException {
        CsvLocalities.write(report, out);
    }

    /**
     * Writes a catalogue of measures, a row a measure: {@code id,version,title,title_cy,kind,part_of,chapters,statements,
     * counts,population,score,unit,decimals,better,missing,parameters,meaning,source,legal_source,verification,note,
     * based_on}. What is a list stands in one cell, parted by semicolons.
     *
     * @param catalogue the catalogue
     * @param out where to, left open
     * @throws IOException if writing fails
     */
    public static void writeCatalogue(KpiCatalogue catalogue, Writer out) throws IOException {
        write(out, csv -> {
            row(csv, CATALOGUE_COLUMNS.toArray(String[]::new));
            for (KpiDefinition measure : catalogue.definitions()) {
                List<PaperStatement> statements = catalogue.statementsOf(measure);
                row(
                        csv,
                        measure.id(),
                        measure.version(),
                        measure.title().en(),
                        measure.title().cy().orElse(""),
                        measure.kind().word(),
                        measure.partOf().orElse(""),
                        listed(statements.stream()
                                .flatMap(statement -> statement.chapter().stream())
                                .distinct()),
                        listed(statements.stream().map(PaperStatement::id)),
                        measure.counts().word(),
                        PlainWords.words(measure.population().rows()),
                        measure.score().word(),
                        measure.unit(),
                        String.valueOf(measure.decimals()),
                        measure.better().word(),
                        measure.missing().word(),
                        listed(measure.parameters().stream()
                                .map(parameter -> parameter.name() + ": " + parameter.value())),
                        String.join(" ", PlainWords.sentences(measure)),
                        measure.source(),
                        measure.legalSource().map(LegalSource::toString).orElse(""),
                        measure.verification().map(FactValue::word).orElse(""),
                        measure.note().orElse(""),
                        measure.basedOn().orElse(""));
            }
        });
    }

    private static String listed(Stream<String> words) {
        return words.collect(joining("; "));
    }

    interface Rows {
        void writeTo(CsvWriter csv);
    }

    static void write(Writer out, Rows rows) throws IOException {
        // Not closed: that would close the caller's writer.
        @SuppressWarnings("resource")
        CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(out);
        try {
            rows.writeTo(csv);
            csv.flush();
        } catch (UncheckedIOException e) {
            throw new IOException("cannot write CSV", e);
        }
    }

    static void row(CsvWriter csv, String... cells) {
        csv.writeRecord(Arrays.stream(cells).map(Cells::withoutFormula).toList());
    }
}
