package org.lafc.metrics.kpi;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.immutables.value.Value;
import org.lafc.metrics.fact.Worded;

/**
 * One thing that a strategy paper states: an outcome, an aim, a principle, a KPI in words. It has no value and is never
 * scored; it names the measures that are its evidence, or says why nothing is computed for it. Immutable and safe
 * between threads.
 */
@SuppressWarnings("exports") // Value.Immutable comes from a module that users need not have
@Value.Immutable
@ValueStyle
public abstract class PaperStatement {

    PaperStatement() {}

    /** What is stated. */
    public enum Kind implements Worded {
        /** A key performance indicator in words, without a definition. */
        KPI("kpi"),
        /** A benefit felt by the community (Cwm Taf). */
        OUTCOME("outcome"),
        /** What children and young people should be able to say of their voice. */
        VOICE_OUTCOME("voice-outcome"),
        /** How success would be known. */
        INDICATOR_OF_SUCCESS("indicator-of-success"),
        /** What is striven for. */
        AIM("aim"),
        /** What guides the work. */
        PRINCIPLE("principle"),
        /** What makes the rest possible. */
        ENABLER("enabler"),
        /** What research found to keep numbers low. */
        FACTOR("factor"),
        /** What young people asked for. */
        YOUNG_PEOPLE_NEED("young-people-need"),
        /** What an inspection found wanting. */
        INSPECTION_CONCERN("inspection-concern");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        @Override
        public String word() {
            return word;
        }

        @Override
        public String toString() {
            return word;
        }
    }

    /**
     * Returns a builder. Needed: {@link #id()}, {@link #kind()}, {@link #title()}, {@link #paper()}, {@link #section()},
     * and either {@link #evidence()} or {@link #intention()}.
     *
     * @return a new builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Returns the identifier.
     *
     * @return for example {@code PW-K01}
     */
    public abstract String id();

    /**
     * Returns what is stated.
     *
     * @return the kind
     */
    public abstract Kind kind();

    /**
     * Returns the statement in short words of lafc's own.
     *
     * @return for example {@code More children reunified safely with their family}
     */
    public abstract String title();

    /**
     * Returns the paper.
     *
     * @return name and version
     */
    public abstract String paper();

    /**
     * Returns where in the paper.
     *
     * @return the number or the name of the section
     */
    public abstract String section();

    /**
     * Returns the chapter of the paper that the statement belongs to.
     *
     * @return the name of the chapter, if there is one
     */
    public abstract Optional<String> chapter();

    /**
     * Returns where its chapter stands among the chapters of the paper.
     *
     * @return 1 for the first chapter; 0 if it is not known
     */
    @Value.Default
    public int chapterNumber() {
        return 0;
    }

    /**
     * Returns the measures that tell how it stands.
     *
     * @return ids of measures, and stems that stand for all measures that are part of them, such as {@code powys.p05}
     */
    public abstract ImmutableList<String> evidence();

    /**
     * Returns the measures whose change decides whether it improved, see
     * {@link org.lafc.metrics.evaluate.StatementTrend}.
     *
     * @return ids of measures; none if their change is not put together
     */
    public abstract ImmutableList<String> headline();

    /**
     * Returns why nothing is computed.
     *
     * @return the reason as a sentence; empty if there is evidence
     */
    public abstract Optional<String> intention();

    /**
     * Tells whether it remains an intention.
     *
     * @return true if nothing is computed
     */
    public boolean isIntention() {
        return intention().isPresent();
    }

    /**
     * Tells whether a measure is evidence of it: named by it, part of a KPI that it names, or tagged with it.
     *
     * @param measure a measure of any catalogue
     * @return true if the measure tells how the statement stands
     */
    public boolean isToldBy(KpiDefinition measure) {
        return measure.tags().contains(id())
                || evidence().contains(measure.id())
                || measure.partOf().filter(evidence()::contains).isPresent();
    }

    /**
     * Returns where it stands.
     *
     * @return paper and section
     */
    public String source() {
        return paper() + ", section " + section();
    }

    @Value.Check
    void check() {
        if (id().isBlank()
                || title().isBlank()
                || paper().isBlank()
                || section().isBlank()) {
            throw new IllegalArgumentException(
                    "a statement needs an id, a title, a paper and a section, but one of them is blank in '" + id()
                            + "'");
        }
        if (evidence().isEmpty() != isIntention()) {
            throw new IllegalArgumentException("statement '" + id()
                    + "' must have either evidence or, as an intention, the reason why it has none");
        }
        if (isIntention() && !headline().isEmpty()) {
            throw new IllegalArgumentException("an intention has no headline measures, but '" + id() + "' has");
        }
    }

    /** Builds a {@link PaperStatement}. */
    public static final class Builder extends ImmutablePaperStatement.Builder {
        Builder() {}
    }
}
