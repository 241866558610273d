package org.lafc.core.leaving;

import java.time.LocalDate;
import java.util.Optional;
import org.immutables.value.Value;
import org.lafc.core.care.Answer;
import org.lafc.core.care.CareRecord;
import org.lafc.core.read.SourceRow;

/**
 * How a care leaver stood on a day: category, contact, activity, accommodation, adviser.
 *
 * <p>What contradicts itself, such as an activity of someone who had died, is kept as it was recorded: it is for the structural
 * rules 344 and {@code lafc.former-carer-at-17} to find it, and for no reader to lose the row.
 *
 * <p>Source: OC3 module of the SSDA903 return; Social Services and Well-being (Wales) Act 2014, sections 104 to 118.
 */
@SuppressWarnings("exports") // Value.Immutable comes from a module that users need not have
@Value.Immutable
@ValueStyle
public abstract class LeavingCareStatus implements CareRecord {

    LeavingCareStatus() {}

    /**
     * Returns a builder. Needed: {@link #date()}.
     *
     * @return a new builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Returns the day it is about.
     *
     * @return the day it is about
     */
    @Override
    @Value.Redacted
    public abstract LocalDate date();

    /**
     * Returns the category the authority recorded, if any.
     *
     * @return the category the authority recorded, if any
     */
    @Value.Redacted
    public abstract Optional<CareLeaverCategory> category();

    /**
     * Returns whether the authority is in touch (IN_TOUCH).
     *
     * @return whether the authority is in touch (IN_TOUCH)
     */
    @Value.Redacted
    public abstract InTouch inTouch();

    /**
     * Returns the main activity (ACTIV).
     *
     * @return the main activity (ACTIV)
     */
    @Value.Redacted
    public abstract Activity activity();

    /**
     * Returns where the young person lives (ACCOM).
     *
     * @return where the young person lives (ACCOM)
     */
    @Value.Redacted
    public abstract Accommodation accommodation();

    /**
     * Returns whether the accommodation is suitable (ACCOM).
     *
     * @return whether the accommodation is suitable (ACCOM)
     */
    @Value.Redacted
    public abstract Answer suitable();

    /**
     * Returns whether a personal adviser is allocated.
     *
     * @return whether a personal adviser is allocated
     */
    @Value.Redacted
    public abstract Answer adviser();

    /**
     * Returns the row it was read from, if any.
     *
     * @return the row it was read from, if any
     */
    @Override
    public abstract Optional<SourceRow> source();

    @Override
    public final Class<? extends CareRecord> recordType() {
        return LeavingCareStatus.class;
    }

    /** Builds a {@link LeavingCareStatus}. */
    public static final class Builder extends ImmutableLeavingCareStatus.Builder {
        // Set here, for @Value.Default would cost each value a helper object and two memory barriers.
        Builder() {
            inTouch(InTouch.NOT_KNOWN)
                    .activity(Activity.NOT_KNOWN)
                    .accommodation(Accommodation.NOT_KNOWN)
                    .suitable(Answer.NOT_KNOWN)
                    .adviser(Answer.NOT_KNOWN);
        }
    }
}
