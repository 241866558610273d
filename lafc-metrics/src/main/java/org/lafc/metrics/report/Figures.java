package org.lafc.metrics.report;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.util.Optional;
import org.lafc.core.place.Nation;
import org.lafc.metrics.cohort.Breakdown;
import org.lafc.metrics.disclose.DisclosureRule;
import org.lafc.metrics.disclose.OfficialSymbols;
import org.lafc.metrics.disclose.OfficialSymbols.Meaning;
import org.lafc.metrics.disclose.Published;
import org.lafc.metrics.disclose.PublishedBreakdown;
import org.lafc.metrics.evaluate.DerivedResult;
import org.lafc.metrics.evaluate.KpiResult;

/** All figures of a report, one number a row: each measure, with the year before it if known, then the profile. */
final class Figures {

    private final Report report;
    private final OfficialSymbols symbols;
    private final ImmutableList.Builder<Figure> figures = ImmutableList.builder();

    private Figures(Report report) {
        this.report = report;
        this.symbols = report.authority().nation() == Nation.WALES ? OfficialSymbols.WALES : OfficialSymbols.ENGLAND;
    }

    static ImmutableList<Figure> of(Report report) {
        Figures all = new Figures(report);
        DisclosureRule rule = report.disclosure();
        for (KpiResult result : report.results()) {
            boolean hidden = JsonReports.isWithheld(result, report);
            all.measure(result, hidden);
            // As in JSON: the year before stands beside a measure that is shown, if it may be shown itself.
            report.trend(result)
                    .filter(trend -> !hidden
                            && !result.definition().score().isOfResults()
                            && !rule.publish(trend.earlier()).isHidden())
                    .ifPresent(trend -> all.measure(trend.earlier(), false));
        }
        for (Breakdown breakdown : report.profile().breakdowns()) {
            all.breakdown(breakdown);
        }
        return all.figures.build();
    }

    private void measure(KpiResult result, boolean hidden) {
        Optional<DerivedResult> change = report.change(result);
        Figure figure = Figure.named(
                change.map(DerivedResult::period).orElse(result.period()),
                result.definition().id(),
                result.definition().title().en(),
                result.unit());
        if (hidden) {
            figures.add(figure.without(symbols.withheld()));
            return;
        }
        BigDecimal base = result.denominator();
        String noValue = symbols.of(Meaning.NOT_APPLICABLE).orElseThrow().text();
        if (result.bands().isEmpty()) {
            figures.add(figure.with(change.map(DerivedResult::value).orElse(result.value()), base, noValue));
        }
        for (KpiResult.BandShare band : result.bands()) {
            figures.add(figure.of(band.label()).with(band.share().percent(), base, noValue));
        }
    }

    private void breakdown(Breakdown breakdown) {
        Figure figure = Figure.named(
                report.profile().censusDate().toString(),
                "profile." + breakdown.fact().name(),
                Labels.english(breakdown.fact().name()),
                "children");
        if (!(HtmlLocation.published(report, breakdown) instanceof Published.Shown<PublishedBreakdown> shown)) {
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
