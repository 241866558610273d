package org.lafc.metrics.evaluate;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lafc.core.place.LocalAuthority;
import org.lafc.core.read.ReadResult;
import org.lafc.core.read.Source;
import org.lafc.metrics.Golden;
import org.lafc.metrics.PowysWitness;
import org.lafc.metrics.kpi.KpiCatalogue;
import org.lafc.metrics.kpi.KpiDefinition;
import org.lafc.metrics.kpi.KpiReader;
import org.lafc.metrics.stats.Histogram;
import org.lafc.metrics.stats.Mean;
import org.lafc.metrics.stats.Proportion;

/** A figure that somebody published, and lafc's own figure from its counts where there are any. */
record PublishedRow(
        String indicator,
        String area,
        String period,
        String numerator,
        String denominator,
        String per,
        String published,
        String unit,
        int decimals,
        String reproduces,
        String note) {

    private static final Pattern POPULATIONS = Pattern.compile("implied population ([0-9,]+)-([0-9,]+).*");
    private static final LocalAuthority ANY = LocalAuthority.of("W06000023");

    private static final KpiDefinition RATE = builtIn("cwm-taf.ct1-1.looked-after-rate");
    private static final KpiDefinition COUNT = builtIn("wales.ch-039.looked-after");

    /** The measure that each indicator is. */
    private static final ImmutableMap<String, KpiDefinition> SHARES = ImmutableMap.<String, KpiDefinition>builder()
            .put("E2", builtIn("england.e2.long-term-stability"))
            .put("E4", builtIn("england.e4.placed-outside-the-authority"))
            .put("P10a", builtIn("powys.p10.three-or-more-placements"))
            .put("P4", builtIn("powys.p04.50-miles-or-more.all-children"))
            .put("PM26", builtIn("wales.pm26.returned-home"))
            .put("PM33", builtIn("wales.pm33.three-or-more-placements"))
            .put("PM34a", builtIn("wales.pm34.a.in-education-employment-or-training"))
            .put("PM34b", builtIn("wales.pm34.b.in-education-employment-or-training"))
            .put("SCC/033(f)", builtIn("wales.scc-033.f.in-education-employment-or-training"))
            .put("SCC/004", builtIn("wales.scc-004.three-or-more-placements"))
            // figures that are no measure of the catalogue
            .put("PM24", builtIn("wales.pm24.assessments-in-time"))
            .put("need", share("{reason-for-care: abuse-or-neglect}"))
            .put("legal", share("{legal-status: {any-of: [care-order, interim-care-order]}}"))
            .put("disability", share("{disability: yes}"))
            .put("cpr", share("{register-before-care: yes}"))
            .put("referral", share("{referral-source: police}"))
            .put("father", share("{father-known: no}"))
            .buildOrThrow();

    static ImmutableList<PublishedRow> all() {
        return Golden.rows("published-figures.csv").stream()
                .map(PublishedRow::of)
                .collect(ImmutableList.toImmutableList());
    }

    private static PublishedRow of(NamedCsvRecord row) {
        return new PublishedRow(
                row.getField("indicator_id"),
                row.getField("area"),
                row.getField("period"),
                row.getField("numerator"),
                row.getField("denominator"),
                row.getField("per"),
                row.getField("published_value"),
                row.getField("unit"),
                Integer.parseInt(row.getField("decimals")),
                row.getField("reproduces"),
                row.getField("note"));
    }

    /** The measure that the row's figure is a share by, if it is one. */
    Optional<KpiDefinition> measure() {
        return Optional.ofNullable(SHARES.get(indicator));
    }

    /** lafc's figure, rounded as printed; empty if the row holds too little, see {@link #whyNot()}. */
    Optional<BigDecimal> computed() {
        if (isMeanOfAreas()) {
            return Optional.of(meanOfAreas());
        }
        if (!numerator.isEmpty() && !denominator.isEmpty()) {
            return Optional.of(indicator.equals("growth") ? growth() : share());
        }
        if (!numerator.isEmpty()) {
            return populations().map(bounds -> rate(bounds.get(0)));
        }
        return witness();
    }

    /** Why lafc has no figure of its own for the row. */
    String whyNot() {
        if (published.equals("*")) {
            return "hidden by the publisher";
        }
        return switch (unit) {
            case "%" -> "a share printed without its counts";
            case "per 10,000" -> "a rate printed without its population";
            case "persons" -> "a sum of projected residents, which is no measure; the audit of tables adds it up";
            default -> "a count printed alone";
        };
    }

    private BigDecimal share() {
        long met = Long.parseLong(numerator);
        long all = Long.parseLong(denominator);
        return isOfOtherChildren()
                ? Proportion.of(met, all).rounded(100, decimals).orElseThrow()
                : result(Optional.ofNullable(SHARES.get(indicator)).orElseThrow(), met, all)
                        .exact()
                        .orElseThrow()
                        .rounded(decimals);
    }

    private static KpiResult result(KpiDefinition definition, long numerator, long denominator) {
        return KpiResult.of(
                definition,
                "2018-03-31",
                "not asked for",
                KpiTally.builder()
                        .initialPopulation(denominator)
                        .denominator(denominator)
                        .numerator(numerator)
                        .build());
    }

    // From what was to what is: the counts of two days.
    private BigDecimal growth() {
        long before = Long.parseLong(denominator);
        long after = before + Long.parseLong(numerator);
        KpiDefinition relative = read("""
                id: published.growth
                version: 1.0.0
                title: {en: Change in children looked after}
                kind: performance-indicator
                of: wales.ch-039.looked-after
                change: relative
                score: change
                decimals: %d
                better: context
                source: Published figures
                """.formatted(decimals));
        return DerivedResult.change(relative, result(COUNT, before, before), result(COUNT, after, after))
                .rounded()
                .orElseThrow();
    }

    /** The rate for so many residents. */
    BigDecimal rate(long residents) {
        long children = Long.parseLong(numerator);
        return KpiResult.of(
                        RATE,
                        new KpiScope("2018-03-31", ImmutableSortedSet.of(), Optional.empty(), Optional.empty()),
                        KpiTally.builder()
                                .initialPopulation(children)
                                .denominator(children)
                                .numerator(children)
                                .residents(ImmutableSortedMap.of(ANY, residents))
                                .build())
                .rounded()
                .orElseThrow();
    }

    /** The least and the greatest population that the published rate fits, where the row names them. */
    Optional<ImmutableList<Long>> populations() {
        Matcher matcher = POPULATIONS.matcher(note);
        return matcher.matches()
                ? Optional.of(ImmutableList.of(number(matcher.group(1)), number(matcher.group(2))))
                : Optional.empty();
    }

    private static long number(String text) {
        return Long.parseLong(text.replace(",", ""));
    }

    // Conferences on child protection: no measure of lafc, so the share alone.
    private boolean isOfOtherChildren() {
        return indicator.equals("ICPC");
    }

    private boolean isMeanOfAreas() {
        return indicator.equals("CT1.1") && area.equals("Cwm Taf");
    }

    // C19: the plain mean of the two areas, not the rate of both together.
    private BigDecimal meanOfAreas() {
        long[] rates = all().stream()
                .filter(row -> row.indicator.equals(indicator) && row.period.equals(period))
                .filter(row -> row.area.equals("Rhondda Cynon Taf") || row.area.equals("Merthyr Tydfil"))
                .mapToLong(row -> Long.parseLong(row.published))
                .toArray();
        return Mean.of(Histogram.of(rates)).rounded(decimals).orElseThrow();
    }

    // Figures of the Powys paper for which there are invented children.
    private Optional<BigDecimal> witness() {
        if (!area.equals("Powys") || !period.equals("2018") || !published.matches("[0-9]+")) {
            return Optional.empty();
        }
        Optional<String> id = switch (indicator) {
            case "CH/039" -> Optional.of("wales.ch-039.looked-after");
            case "P4" -> Optional.of("powys.p04.maximum-distance");
            case "P10d" -> Optional.of("powys.p10.mean-months-in-placement");
            default -> Optional.empty();
        };
        return id.map(measure -> KpiEvaluator.of(ImmutableList.of(builtIn(measure)))
                .evaluate(PowysWitness.cohort())
                .get(0)
                .exact()
                .orElseThrow()
                .rounded(decimals));
    }

    private static KpiDefinition builtIn(String id) {
        return KpiCatalogue.builtIn().find(id).orElseThrow();
    }

    private static KpiDefinition share(String numerator) {
        return read("""
                id: published.share
                version: 1.0.0
                title: {en: A share that was published}
                kind: performance-indicator
                counts: children
                population: {looked-after-on: census-date}
                numerator: %s
                missing: not-met
                score: proportion
                better: context
                source: Published figures
                """.formatted(numerator));
    }

    private static KpiDefinition read(String yaml) {
        ReadResult<KpiDefinition> read = KpiReader.read(Source.ofText("published.yaml", yaml));
        if (!read.problems().isEmpty()) {
            throw new IllegalStateException(read.problems().get(0).toString());
        }
        return read.records().get(0);
    }
}
