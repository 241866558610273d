package org.lafc.metrics.report;

import com.google.common.base.Ascii;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.lafc.metrics.disclose.DisclosureRule;
import org.lafc.metrics.disclose.Published;
import org.lafc.metrics.evaluate.KpiResult;
import org.lafc.metrics.evaluate.KpiTrend;
import org.lafc.metrics.evaluate.StatementTrend;
import org.lafc.metrics.evaluate.TargetResult;
import org.lafc.metrics.fact.Counted;
import org.lafc.metrics.kpi.KpiDefinition;
import org.lafc.metrics.kpi.Score;
import org.lafc.metrics.kpi.Target;
import org.lafc.metrics.scorecard.MeasureFigure;
import org.lafc.metrics.scorecard.ScoredMeasure;
import org.lafc.metrics.scorecard.ToldStatement;
import org.lafc.metrics.stats.Change;
import org.lafc.metrics.stats.Interval;

/** What the page says of a measure, in words and rounded numbers, as HTML. All of it is English. */
final class MeasureWords {

    private static final String FROM_FEW = " (from fewer than " + Change.FEW + ")";

    private MeasureWords() {}

    static String value(MeasureFigure figure) {
        return figure.rounded()
                .map(rounded ->
                        amount(rounded, figure.result().definition()) + reached(figure.result()) + fromFew(figure))
                .orElseGet(() -> figure.isKnown()
                        ? "see the chart"
                        : "none: " + Text.data(figure.noValueReason().orElse("")));
    }

    static String value(KpiResult result) {
        return result.rounded()
                .map(rounded -> amount(rounded, result.definition()))
                .orElseGet(() -> "none: " + Text.data(result.noValueReason().orElse("")));
    }

    private static String reached(KpiResult result) {
        return result.reached().map(is -> is ? ": reached" : ": not reached").orElse("");
    }

    // A change or gap says which way it goes.
    private static String amount(BigDecimal rounded, KpiDefinition definition) {
        return (definition.score().isOfResults() && rounded.signum() > 0 ? "+" : "")
                + amount(rounded, definition.unit());
    }

    private static String amount(BigDecimal rounded, String unit) {
        return unit.equals(KpiDefinition.PER_CENT)
                ? number(rounded, unit)
                : number(rounded, unit) + " " + Text.data(unit(unit, rounded));
    }

    // One activity, but 1.0 activities.
    private static String unit(String unit, BigDecimal amount) {
        return amount.scale() <= 0 && amount.abs().compareTo(BigDecimal.ONE) == 0
                ? Stream.of(Counted.values())
                        .filter(counted -> counted.word().equals(unit))
                        .map(Counted::one)
                        .findFirst()
                        .orElseGet(() -> Labels.sentence(unit))
                : Labels.sentence(unit);
    }

    // A percentage of few children moves far when one child does.
    private static String fromFew(MeasureFigure figure) {
        return figure.derived()
                .filter(change -> change.definition().unit().equals(KpiDefinition.PER_CENT))
                .filter(change -> change.results().stream().limit(1).anyMatch(MeasureWords::isFew))
                .map(change -> FROM_FEW)
                .orElse("");
    }

    private static boolean isFew(KpiResult earlier) {
        return earlier.definition().score() == Score.COUNT && earlier.tally().numerator() < Change.FEW;
    }

    private static String number(BigDecimal rounded, String unit) {
        return Numbers.grouped(rounded) + (unit.equals(KpiDefinition.PER_CENT) ? "%" : "");
    }

    static String count(KpiResult result) {
        String denominator = Numbers.grouped(result.denominator());
        return switch (result.definition().score()) {
            case PROPORTION, COUNT, MILESTONE -> Numbers.whole(result.tally().numerator()) + " of " + denominator;
            case RATE, RATIO -> Numbers.grouped(result.numerator().orElseThrow()) + " to " + denominator;
            case CHANGE, GAP -> "";
            default -> denominator;
        };
    }

    // 0 of 1 is no failure where 20 have not been followed for long enough yet.
    static String countAndPending(KpiResult result) {
        long pending = result.tally().pending();
        return count(result)
                + (pending == 0
                        ? ""
                        : "<small>; " + Numbers.whole(pending) + " more pending: too early to tell</small>");
    }

    static String interval(KpiResult result, DisclosureRule rule) {
        return rule.interval(result)
                .map(interval -> interval(interval, result.unit()))
                .orElse("");
    }

    private static String interval(Interval interval, String unit) {
        String sign = unit.equals(KpiDefinition.PER_CENT) ? "%" : "";
        return Numbers.decimal(interval.lower(), 1) + sign + " to " + Numbers.decimal(interval.upper(), 1) + sign;
    }

    static String leftOut(KpiResult result) {
        List<String> words = new ArrayList<>();
        result.tally()
                .excluded()
                .forEach((why, count) ->
                        words.add(Numbers.whole(count) + " excluded (" + Text.data(Labels.sentence(why)) + ")"));
        result.tally()
                .missing()
                .forEach((fact, count) ->
                        words.add(Numbers.whole(count) + " missing (" + Text.data(Labels.sentence(fact)) + ")"));
        if (result.tally().pending() > 0) {
            words.add(Numbers.whole(result.tally().pending()) + " pending");
        }
        return words.isEmpty() ? "none" : String.join("; ", words);
    }

    /** How a measure changed: better by how much from what, or why that cannot be said. */
    static String trend(ScoredMeasure measure) {
        if (measure.trend().isEmpty()) {
            if (measure.figure().isHidden()) {
                return HtmlReport.WITHHELD;
            }
            return measure.definition().score().isOfResults() ? "" : "not known";
        }
        return measure.trend().get() instanceof Published.Shown<KpiTrend> shown
                ? trend(shown.value())
                : HtmlReport.WITHHELD;
    }

    private static String trend(KpiTrend trend) {
        if (trend.reason().isPresent()) {
            return "not comparable: " + Text.data(trend.reason().get());
        }
        List<String> words = new ArrayList<>();
        trend.roundedDifference()
                .filter(difference -> trend.verdict() != KpiTrend.Verdict.MAINTAINED)
                .ifPresent(difference -> words.add(difference(trend, difference)));
        trend.earlier()
                .rounded()
                .ifPresent(earlier ->
                        words.add("from " + number(earlier, trend.later().unit())));
        trend.significance()
                .filter(found -> trend.verdict() != KpiTrend.Verdict.MAINTAINED)
                .ifPresent(found -> words.add(found.isSignificant() ? "more than chance" : "may be chance"));
        trend.notJudgedReason().ifPresent(why -> words.add("chance not judged"));
        return "<strong>" + word(trend.verdict()) + "</strong>: " + String.join(", ", words);
    }

    // The unit stands beside the value.
    private static String difference(KpiTrend trend, BigDecimal difference) {
        if (trend.later().unit().equals(KpiDefinition.PER_CENT)) {
            return Numbers.signed(difference) + " points";
        }
        OptionalDouble relative = trend.relativeDifference();
        return Numbers.signed(difference)
                + (relative.isPresent() && !isFew(trend.earlier())
                        ? " (" + Numbers.signed(relative.getAsDouble(), 1) + "%)"
                        : "");
    }

    static String word(KpiTrend.Verdict verdict) {
        return switch (verdict) {
            case IMPROVED -> "better";
            case MAINTAINED -> "unchanged";
            case WORSENED -> "worse";
            case CHANGED -> "changed";
            case NOT_COMPARABLE -> "not comparable";
        };
    }

    static String word(StatementTrend.Verdict verdict) {
        return switch (verdict) {
            case IMPROVED -> "better";
            case MAINTAINED -> "unchanged";
            case WORSENED -> "worse";
            case MIXED -> "mixed";
            case NOT_COMPARABLE -> "not known";
        };
    }

    private static boolean isTrendHidden(ScoredMeasure measure) {
        return measure.figure().isHidden()
                || measure.trend().map(Published::isHidden).orElse(false);
    }

    /** The verdict of a KPI; where it has none though some of its measures do, which of them is not known. */
    static String verdict(ToldStatement kpi) {
        long notKnown = kpi.headline().stream()
                .filter(measure -> measure.shownTrend()
                        .filter(trend -> trend.reason().isEmpty())
                        .isEmpty())
                .count();
        boolean notKnownBecauseHidden = kpi.trend().verdict() == StatementTrend.Verdict.NOT_COMPARABLE
                && kpi.headline().stream().anyMatch(MeasureWords::isTrendHidden);
        return "<strong>"
                + (notKnownBecauseHidden
                        ? HtmlReport.WITHHELD
                        : word(kpi.trend().verdict())) + "</strong>"
                + (kpi.trend().verdict() == StatementTrend.Verdict.NOT_COMPARABLE
                                && notKnown < kpi.headline().size()
                        ? ", for of " + Numbers.whole(kpi.headline().size()) + " measures that decide "
                                + Numbers.whole(notKnown) + " cannot be compared"
                        : "");
    }

    /** How many of the measures that tell a statement are better, unchanged and worse, and how many say nothing. */
    static String parts(ToldStatement told) {
        List<String> words = new ArrayList<>();
        long changed = told.measures().stream()
                .flatMap(measure -> measure.shownTrend().stream())
                .filter(trend -> trend.verdict() == KpiTrend.Verdict.CHANGED)
                .count();
        for (KpiTrend.Verdict verdict : List.of(
                KpiTrend.Verdict.IMPROVED,
                KpiTrend.Verdict.MAINTAINED,
                KpiTrend.Verdict.WORSENED,
                KpiTrend.Verdict.CHANGED)) {
            long count = verdict == KpiTrend.Verdict.CHANGED ? changed : told.partsThat(verdict);
            if (count > 0) {
                words.add(Numbers.whole(count) + " " + word(verdict));
            }
        }
        long silent = told.measures().size() - told.trend().parts().size() - changed;
        if (silent > 0) {
            words.add(Numbers.whole(silent) + " not compared");
        }
        return String.join(", ", words);
    }

    /** Each target of a measure with what came of it. */
    static String targets(ScoredMeasure measure) {
        List<String> words = new ArrayList<>();
        List<TargetResult> results = measure.shownFigure()
                .map(MeasureFigure::targets)
                .map(List::copyOf)
                .orElse(List.of());
        List<Target> targets = measure.definition().targets();
        for (int i = 0; i < targets.size(); i++) {
            Optional<TargetResult> result = i < results.size() ? Optional.of(results.get(i)) : Optional.empty();
            words.add(target(targets.get(i))
                    + result.map(known -> ": " + outcome(known)).orElse("") + "<br><small>"
                    + Text.data(targets.get(i).source()) + "</small>");
        }
        return String.join("<br>", words);
    }

    private static String target(Target target) {
        return Labels.sentence(target.comparison().word())
                + " " + amount(target.value(), target.unit())
                + target.by().map(day -> " by " + day).orElse("");
    }

    private static String outcome(TargetResult result) {
        String reached = result.isReached() ? "reached" : "not reached";
        return result.colour()
                .map(colour -> {
                    String word = Ascii.toLowerCase(colour.name());
                    return reached + " <strong class=\"" + word + "\">" + word + "</strong>";
                })
                .orElse(reached + ", not yet due");
    }
}
