package org.lafc.metrics.report;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.OptionalDouble;
import org.lafc.core.place.Nation;
import org.lafc.metrics.cohort.Breakdown;
import org.lafc.metrics.disclose.OfficialSymbols;
import org.lafc.metrics.disclose.OfficialSymbols.Meaning;
import org.lafc.metrics.disclose.Published;
import org.lafc.metrics.disclose.PublishedBreakdown;
import org.lafc.metrics.evaluate.KpiResult;
import org.lafc.metrics.evaluate.KpiTrend;
import org.lafc.metrics.evaluate.StratumResult;
import org.lafc.metrics.kpi.Target;
import org.lafc.metrics.scorecard.MeasureFigure;
import org.lafc.metrics.scorecard.Scorecard;
import org.lafc.metrics.scorecard.ScoredMeasure;

/** All figures of a report, one number a row: each measure, with the year before it if known, then the profile. */
final class Figures {

    private final OfficialSymbols symbols;
    private final ImmutableList.Builder<Figure> figures = ImmutableList.builder();

    private Figures(boolean wales) {
        this.symbols = wales ? OfficialSymbols.WALES : OfficialSymbols.ENGLAND;
    }

    static ImmutableList<Figure> of(Report report) {
        Figures all = new Figures(report.authority().nation() == Nation.WALES);
        report.scorecard().measures().forEach(all::measure);
        PublishedProfile published = new PublishedProfile(report);
        String day = report.profile().censusDate().toString();
        for (Breakdown breakdown : report.profile().breakdowns()) {
            all.breakdown(breakdown, published.of(breakdown), day);
        }
        ProfileFigures.add(report, all.symbols.withheld(), all.figures);
        return all.figures.build();
    }

    /** The measures alone. */
    static ImmutableList<Figure> of(Scorecard scorecard, boolean wales) {
        Figures all = new Figures(wales);
        scorecard.measures().forEach(all::measure);
        return all.figures.build();
    }

    private void measure(ScoredMeasure measure) {
        Figure figure = named(measure, measure.period());
        if (!(measure.figure() instanceof Published.Shown<MeasureFigure> shown)) {
            figures.add(figure.without(symbols.withheld()));
            targets(measure, figure);
            return;
        }
        result(figure, shown.value().result(), shown.value().value());
        strata(measure, figure);
        targets(measure, figure);
        // As in JSON: the year before stands beside a measure that is shown, if it may be shown itself.
        measure.shownTrend()
                .map(KpiTrend::earlier)
                .ifPresent(earlier -> result(named(measure, earlier.period()), earlier, earlier.value()));
    }

    private static Figure named(ScoredMeasure measure, String period) {
        return Figure.named(
                period,
                measure.definition().id(),
                measure.definition().title().en(),
                measure.definition().unit());
    }

    private void result(Figure figure, KpiResult result, OptionalDouble value) {
        // A change or gap rests on two other figures, each with a base of its own.
        Optional<BigDecimal> base = Optional.of(result.denominator())
                .filter(of -> !result.definition().score().isOfResults());
        String noValue = symbols.of(Meaning.NOT_APPLICABLE).orElseThrow().text();
        if (result.bands().isEmpty()) {
            figures.add(figure.with(value, base, noValue));
        }
        for (KpiResult.BandShare band : result.bands()) {
            String category = figure.category().isEmpty() ? band.label() : figure.category() + ", " + band.label();
            figures.add(figure.of(category).with(band.share().percent(), base, noValue));
        }
    }

    private void strata(ScoredMeasure measure, Figure figure) {
        if (!(measure.strata() instanceof Published.Shown<ImmutableList<StratumResult>> shown)) {
            measure.definition()
                    .strata()
                    .forEach(fact -> figures.add(figure.of(fact.name()).without(symbols.withheld())));
            return;
        }
        for (StratumResult stratum : shown.value()) {
            String category = stratum.fact().name() + ": " + stratum.word().orElse("no value");
            result(figure.of(category), stratum.result(), stratum.result().value());
        }
    }

    private void targets(ScoredMeasure measure, Figure figure) {
        for (Target target : measure.definition().targets()) {
            String category = "target" + target.by().map(day -> " by " + day).orElse("");
            figures.add(figure.of(category).with(target.value(), Optional.empty()));
        }
    }

    private void breakdown(Breakdown breakdown, Published<PublishedBreakdown> published, String day) {
        Figure figure = Figure.named(
                day,
                "profile." + breakdown.fact().name(),
                Labels.english(breakdown.fact().name()),
                "children");
        if (!(published instanceof Published.Shown<PublishedBreakdown> shown)) {
            figures.add(figure.without(symbols.withheld()));
            return;
        }
        for (PublishedBreakdown.Row row : shown.value().rows()) {
            count(figure.of(row.label()), row.count(), shown.value().known());
        }
        count(figure.of("no value"), shown.value().missing(), shown.value().all());
    }

    private void count(Figure figure, Published<Long> count, Published<Long> base) {
        if (count instanceof Published.Shown<Long> shown) {
            Optional<BigDecimal> of = base instanceof Published.Shown<Long> known
                    ? Optional.of(BigDecimal.valueOf(known.value()))
                    : Optional.empty();
            figures.add(figure.with(BigDecimal.valueOf(shown.value()), of));
        } else {
            figures.add(figure.without(symbols.withheld()));
        }
    }
}
