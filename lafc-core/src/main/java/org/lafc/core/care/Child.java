package org.lafc.core.care;

import java.time.LocalDate;
import java.util.Optional;
import org.immutables.value.Value;

/** What is recorded about a child as a person. Identifiers and dates are redacted when printed. */
@SuppressWarnings("exports") // Value.Immutable comes from a module that users need not have
@Value.Immutable
@ValueStyle
public abstract class Child {

    Child() {}

    /**
     * Returns a builder. Needed: {@link #id()} and {@link #dateOfBirth()}.
     *
     * @return a new builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Returns the authority's own identifier (CHILD): unique in one authority's data only.
     *
     * @return the identifier as recorded, leading zeros kept
     */
    @Value.Redacted
    public abstract String id();

    /**
     * Returns the day of birth (DOB). An unknown day stands as the 15th of the month.
     *
     * @return the day of birth
     */
    @Value.Redacted
    public abstract LocalDate dateOfBirth();

    /**
     * Returns the sex.
     *
     * @return the sex, not known if not said
     */
    @Value.Default
    public Sex sex() {
        return Sex.NOT_KNOWN;
    }

    /**
     * Returns the ethnic group.
     *
     * @return the ethnic group, not known if not said
     */
    @Value.Default
    @Value.Redacted
    public EthnicGroup ethnicGroup() {
        return EthnicGroup.NOT_KNOWN;
    }

    /**
     * Returns the unique pupil number (UPN), or the code for why there is none.
     *
     * @return the number as recorded, if any
     */
    @Value.Redacted
    public abstract Optional<String> uniquePupilNumber();

    /**
     * Tells whether the child is a mother (MOTHER).
     *
     * @return yes, no or not known
     */
    @Value.Default
    @Value.Redacted
    public Answer mother() {
        return Answer.NOT_KNOWN;
    }

    /**
     * Returns the birth date of the child's own first child (MC_DOB).
     *
     * @return the date, if recorded
     */
    @Value.Redacted
    public abstract Optional<LocalDate> firstChildBorn();

    /**
     * Tells whether the child was an unaccompanied asylum-seeking child in the year: a row in the UASC module.
     *
     * @return yes, no, or not known if the return has no such module
     */
    @Value.Default
    @Value.Redacted
    public Answer asylumSeeking() {
        return Answer.NOT_KNOWN;
    }

    /**
     * Returns the day on which that status ceased (DUC).
     *
     * @return the day, if it ceased
     */
    @Value.Redacted
    public abstract Optional<LocalDate> asylumSeekingCeased();

    @Value.Check
    void check() {
        if (id().isBlank()) {
            throw new IllegalArgumentException("id of a child must not be blank");
        }
    }

    /** Builds a {@link Child}. */
    public static final class Builder extends ImmutableChild.Builder {
        Builder() {}
    }
}
