package org.lafc.core.care;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.Optional;
import org.immutables.value.Value;

/** What is recorded about a child as a person. Nothing of it is printed. */
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
    @Value.Redacted
    public abstract Sex sex();

    /**
     * Returns the ethnic group.
     *
     * @return the ethnic group, not known if not said
     */
    @Value.Redacted
    public abstract EthnicGroup ethnicGroup();

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
    @Value.Redacted
    public abstract Answer mother();

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
    @Value.Redacted
    public abstract Answer asylumSeeking();

    /**
     * Returns the day on which that status ceased (DUC).
     *
     * @return the day, if it ceased
     */
    @Value.Redacted
    public abstract Optional<LocalDate> asylumSeekingCeased();

    /**
     * Tells whether the child is disabled.
     *
     * @return yes, no or not known
     */
    @Value.Redacted
    public abstract Answer disability();

    /**
     * Returns the kinds of disability recorded.
     *
     * @return the kinds; only of a child who is disabled
     */
    @Value.Redacted
    public abstract ImmutableSet<DisabilityKind> disabilityKinds();

    /**
     * Returns the identifier of the family, by which siblings are known: unique in one authority's data only.
     *
     * @return the identifier as recorded, if any
     */
    @Value.Redacted
    public abstract Optional<String> family();

    /**
     * Returns what is recorded of the birth parents: about other people, so readers leave it out unless asked.
     *
     * @return the parents, at most one of each role
     */
    @Value.Redacted
    public abstract ImmutableList<BirthParent> birthParents();

    /**
     * Returns whether the child had lived permanently in another way before (PREV_PERM).
     *
     * @return what is recorded, if anything
     */
    @Value.Redacted
    public abstract Optional<PreviousPermanence> previousPermanence();

    @Value.Check
    void check() {
        if (id().isBlank()) {
            throw new IllegalArgumentException("id of a child must not be blank");
        }
        if (!disabilityKinds().isEmpty() && disability() != Answer.YES) {
            throw new IllegalArgumentException(
                    "a child with kinds of disability must be disabled, but disability was not YES (value withheld)");
        }
        if (birthParents().size() > 1
                && birthParents().stream().map(BirthParent::role).distinct().count()
                        < birthParents().size()) {
            throw new IllegalArgumentException("a child must have at most one birth parent of each role");
        }
    }

    /** Builds a {@link Child}. */
    public static final class Builder extends ImmutableChild.Builder {
        // Set here, for @Value.Default would cost each value a helper object and two memory barriers.
        Builder() {
            sex(Sex.NOT_KNOWN)
                    .ethnicGroup(EthnicGroup.NOT_KNOWN)
                    .mother(Answer.NOT_KNOWN)
                    .asylumSeeking(Answer.NOT_KNOWN)
                    .disability(Answer.NOT_KNOWN);
        }
    }
}
