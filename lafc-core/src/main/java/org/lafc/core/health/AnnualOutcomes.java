package org.lafc.core.health;

import java.time.LocalDate;
import java.util.Optional;
import org.immutables.value.Value;
import org.lafc.core.care.Answer;
import org.lafc.core.care.CareRecord;
import org.lafc.core.read.SourceRow;

/**
 * Health and conduct of a child looked after for twelve months on 31 March (OC2 module of the SSDA903 return).
 */
@SuppressWarnings("exports") // Value.Immutable comes from a module that users need not have
@Value.Immutable
@ValueStyle
public abstract class AnnualOutcomes implements CareRecord {

    AnnualOutcomes() {}

    /**
     * Returns a builder. Needed: {@link #date()}.
     *
     * @return a new builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Returns the 31 March it is about.
     *
     * @return the 31 March it is about
     */
    @Override
    @Value.Redacted
    public abstract LocalDate date();

    /**
     * Returns the score of the strengths and difficulties questionnaire (SDQ_SCORE), 0 to 40, if there is one.
     *
     * @return the score of the strengths and difficulties questionnaire (SDQ_SCORE), 0 to 40, if there is one
     */
    @Value.Redacted
    public abstract Optional<Integer> difficultiesScore();

    /**
     * Returns why there is no score (SDQ_REASON), if it was said.
     *
     * @return why there is no score (SDQ_REASON), if it was said
     */
    @Value.Redacted
    public abstract Optional<NoScore> noScore();

    /**
     * Returns whether the child was convicted or subject to a final warning or reprimand (CONVICTED).
     *
     * @return whether the child was convicted or subject to a final warning or reprimand (CONVICTED)
     */
    @Value.Redacted
    public abstract Answer convicted();

    /**
     * Returns whether child health surveillance is up to date (HEALTH_CHECK), asked under five.
     *
     * @return whether child health surveillance is up to date (HEALTH_CHECK), asked under five
     */
    @Value.Redacted
    public abstract Answer surveillanceUpToDate();

    /**
     * Returns whether immunisations are up to date (IMMUNISATIONS).
     *
     * @return whether immunisations are up to date (IMMUNISATIONS)
     */
    @Value.Redacted
    public abstract Answer immunisationsUpToDate();

    /**
     * Returns whether a dentist checked the teeth in the year (TEETH_CHECK).
     *
     * @return whether a dentist checked the teeth in the year (TEETH_CHECK)
     */
    @Value.Redacted
    public abstract Answer teethChecked();

    /**
     * Returns whether the annual health assessment was made (HEALTH_ASSESSMENT).
     *
     * @return whether the annual health assessment was made (HEALTH_ASSESSMENT)
     */
    @Value.Redacted
    public abstract Answer healthAssessed();

    /**
     * Returns whether a problem of substance misuse was identified (SUBSTANCE_MISUSE).
     *
     * @return whether a problem of substance misuse was identified (SUBSTANCE_MISUSE)
     */
    @Value.Redacted
    public abstract Answer substanceMisuse();

    /**
     * Returns whether an intervention was received (INTERVENTION_RECEIVED).
     *
     * @return whether an intervention was received (INTERVENTION_RECEIVED)
     */
    @Value.Redacted
    public abstract Answer interventionReceived();

    /**
     * Returns whether an intervention was offered (INTERVENTION_OFFERED).
     *
     * @return whether an intervention was offered (INTERVENTION_OFFERED)
     */
    @Value.Redacted
    public abstract Answer interventionOffered();

    /**
     * Returns the row it was read from, if any.
     *
     * @return the row it was read from, if any
     */
    @Override
    public abstract Optional<SourceRow> source();

    @Override
    public final Class<? extends CareRecord> recordType() {
        return AnnualOutcomes.class;
    }

    @Value.Check
    void check() {
        if (difficultiesScore().filter(score -> score < 0 || score > 40).isPresent()) {
            throw new IllegalArgumentException("difficultiesScore must be 0 to 40, but was another number (withheld)");
        }
    }

    /** Builds an {@link AnnualOutcomes}. */
    public static final class Builder extends ImmutableAnnualOutcomes.Builder {
        // Set here, for @Value.Default would cost each value a helper object and two memory barriers.
        Builder() {
            convicted(Answer.NOT_KNOWN)
                    .surveillanceUpToDate(Answer.NOT_KNOWN)
                    .immunisationsUpToDate(Answer.NOT_KNOWN)
                    .teethChecked(Answer.NOT_KNOWN)
                    .healthAssessed(Answer.NOT_KNOWN)
                    .substanceMisuse(Answer.NOT_KNOWN)
                    .interventionReceived(Answer.NOT_KNOWN)
                    .interventionOffered(Answer.NOT_KNOWN);
        }
    }
}
