package org.lafc.metrics.report;

import com.google.common.collect.ImmutableSet;
import java.math.BigDecimal;
import org.lafc.metrics.cohort.ChildFacts;
import org.lafc.metrics.fact.FactUnit;
import org.lafc.metrics.fact.Quantity;
import org.lafc.metrics.kpi.Comparison;
import org.lafc.metrics.kpi.Criterion;
import org.lafc.metrics.profile.YearFigure;
import org.lafc.metrics.profile.YearFigure.Origin;
import org.lafc.metrics.profile.YearFigure.Topic;
import org.lafc.metrics.profile.YearFigures;

/** What holds of the children that a counted figure of a year counts among those looked after on the day. */
final class YearCriteria {

    private YearCriteria() {}

    static Criterion of(YearFigure figure) {
        boolean counted = figure.origin() == Origin.COUNTED;
        if (counted && figure.topic() == Topic.AGE_BAND) {
            return new Criterion.IsWord(ChildFacts.AGE_BAND, ImmutableSet.of(figure.category()));
        }
        if (counted && figure.topic() == Topic.MANY_MOVES) {
            boolean ofPlacements = figure.category().equals(YearFigures.THREE_OR_MORE_PLACEMENTS);
            boolean isMore = figure.category().equals(YearFigures.MORE_THAN_THREE_MOVES);
            return new Criterion.Compares(
                    ofPlacements ? ChildFacts.PLACEMENTS_IN_YEAR : ChildFacts.MOVES_IN_YEAR,
                    isMore ? Comparison.MORE_THAN : Comparison.AT_LEAST,
                    new Quantity(
                            BigDecimal.valueOf(YearFigures.MANY), ofPlacements ? FactUnit.PLACEMENTS : FactUnit.MOVES));
        }
        throw new IllegalArgumentException(
                "a figure must be counted, and of age bands or many moves, but was " + figure);
    }
}
