package org.lafc.core.check;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import java.util.Arrays;
import java.util.Optional;
import org.lafc.core.care.CareHistory;
import org.lafc.core.care.CareRecord;
import org.lafc.core.care.LegalStatus;
import org.lafc.core.care.PlacementType;
import org.lafc.core.read.SourceRow;

/**
 * A rule that a return must keep about keys, dates, overlaps, order or combinations of codes: its number, what it asks
 * for in council words, and how it is checked on one child's history.
 *
 * <p>A rule is a pure function from a history to the places that break it. It judges only what is known: a code that
 * was not recorded or could not be read breaks no rule but one that asks for it to be there. Rules are immutable and
 * safe between threads; two are equal if they are the same object.
 *
 * <p>A council adds a rule of its own so:
 *
 * <pre>{@code
 * StructuralRule rule = StructuralRule.numbered("local.1", "An episode says who provides it")
 *         .about("PLACE_PROVIDER")
 *         .fault("is blank")
 *         .allowed("a provider")
 *         .source("our own", Evidence.SEEN)
 *         .check((history, context, found) -> history.episodes().stream()
 *                 .filter(episode -> episode.provider() == ProviderKind.NOT_RECORDED)
 *                 .forEach(episode -> found.at(episode.source())));
 * }</pre>
 */
public final class StructuralRule {

    /** How a rule is checked on one history. */
    @FunctionalInterface
    public interface Check {
        /**
         * Tells of every place where the history breaks the rule.
         *
         * @param history the history
         * @param context the years of the return
         * @param found takes the places
         */
        void check(CareHistory history, CheckContext context, Places found);
    }

    /** Takes the places where a history breaks a rule. */
    @FunctionalInterface
    public interface Places {
        /**
         * Takes a place.
         *
         * @param row the row, if there is one
         * @param field the column
         */
        void at(Optional<SourceRow> row, String field);

        /**
         * Takes a place in the column the rule is about.
         *
         * @param row the row, if there is one
         */
        default void at(Optional<SourceRow> row) {
            at(row, "");
        }
    }

    private final Draft draft;
    private final Check check;

    private StructuralRule(Draft draft, Check check) {
        this.draft = draft;
        this.check = requireNonNull(check, "check");
    }

    /**
     * Begins a rule.
     *
     * @param number its official number; one that begins with {@code lafc.} or another word is not official
     * @param title what it asks for, in council words
     * @return the rule but for the rest
     */
    public static Draft numbered(String number, String title) {
        return new Draft(requireNonNull(number, "number"), requireNonNull(title, "title"));
    }

    /**
     * Returns the number.
     *
     * @return the official number, for example {@code 142}, or a name of ours, for example {@code lafc.urn-missing},
     *     where no official number was seen
     */
    public String number() {
        return draft.number;
    }

    /**
     * Returns what the rule asks for, in council words.
     *
     * @return a sentence without a full stop
     */
    public String title() {
        return draft.title;
    }

    /**
     * Returns the column the rule points at.
     *
     * @return for example {@code DEC}
     */
    public String field() {
        return draft.field;
    }

    /**
     * Returns what is allowed.
     *
     * @return for example {@code after DECOM}
     */
    public String allowed() {
        return draft.allowed;
    }

    /**
     * Returns what is said where the rule is broken.
     *
     * @return for example {@code is before an earlier episode ended (rule 501)}
     */
    public String message() {
        return draft.message;
    }

    /**
     * Returns where the rule comes from.
     *
     * @return document and section
     */
    public String source() {
        return draft.source;
    }

    /**
     * Tells how sure the rule is.
     *
     * @return the evidence; every rule of the Welsh set is {@link Evidence#UNVERIFIED}, unless its own text was seen
     */
    public Evidence evidence() {
        return draft.evidence;
    }

    /**
     * Checks a history by this rule alone.
     *
     * @param history the history
     * @param context the years of the return
     * @return the places that break the rule, in the order of the history; none if it is kept
     */
    public ImmutableList<Finding> findings(CareHistory history, CheckContext context) {
        ImmutableList.Builder<Finding> findings = ImmutableList.builder();
        check.check(history, context, (row, field) -> findings.add(finding(history, row, field)));
        return findings.build();
    }

    // Findings of a history whose traits are known already.
    void check(CareHistory history, Traits traits, CheckContext context, Places found) {
        if (traits.holdsStatus(draft.statuses)
                && traits.holdsPlacement(draft.placements)
                && (draft.kind.isEmpty() || history.covers(draft.kind.get()))) {
            check.check(history, context, found);
        }
    }

    Finding finding(CareHistory history, Optional<SourceRow> row, String field) {
        return new Finding(this, history.child(), row, field.isEmpty() ? draft.field : field);
    }

    boolean holdsInWales() {
        return draft.inWales;
    }

    // The same rule in the Welsh set, where that it holds was not seen.
    StructuralRule forWales() {
        Draft welsh = new Draft(draft.number, draft.title)
                .about(draft.field)
                .fault(draft.fault)
                .allowed(draft.allowed)
                .source(draft.source + "; that it holds in Wales is unverified", Evidence.UNVERIFIED);
        welsh.statuses = draft.statuses;
        welsh.placements = draft.placements;
        welsh.kind = draft.kind;
        return welsh.check(check);
    }

    /**
     * Returns number and title.
     *
     * @return for example {@code 501: No episode begins before an earlier one has ended}
     */
    @Override
    public String toString() {
        return draft.number + ": " + draft.title;
    }

    /** A rule being put together; {@link #check} makes it. Used by one thread. */
    public static final class Draft {

        private final String number;
        private final String title;
        private String field = "";
        private String fault = "";
        private String message = "";
        private String allowed = "";
        private String source = "";
        private Evidence evidence = Evidence.UNVERIFIED;
        private boolean inWales;

        // One of each that is given must be in a history for the rule to say anything of it.
        private ImmutableList<LegalStatus> statuses = ImmutableList.of();
        private ImmutableList<PlacementType> placements = ImmutableList.of();
        private Optional<Class<? extends CareRecord>> kind = Optional.empty();

        private Draft(String number, String title) {
            this.number = number;
            this.title = title;
        }

        /**
         * Sets the column the rule points at.
         *
         * @param column for example {@code DEC}
         * @return this
         */
        public Draft about(String column) {
            this.field = requireNonNull(column, "column");
            return this;
        }

        /**
         * Sets what is said of the column where the rule is broken.
         *
         * @param whatIsWrong for example {@code is blank}; no personal value
         * @return this
         */
        public Draft fault(String whatIsWrong) {
            this.fault = requireNonNull(whatIsWrong, "whatIsWrong");
            this.message = whatIsWrong + " (rule " + number + ")";
            return this;
        }

        /**
         * Sets what is allowed.
         *
         * @param whatIsAllowed for example {@code a date}
         * @return this
         */
        public Draft allowed(String whatIsAllowed) {
            this.allowed = requireNonNull(whatIsAllowed, "whatIsAllowed");
            return this;
        }

        /**
         * Sets where the rule comes from.
         *
         * @param document document and section
         * @param howSure how sure it is
         * @return this
         */
        public Draft source(String document, Evidence howSure) {
            this.source = requireNonNull(document, "document");
            this.evidence = requireNonNull(howSure, "howSure");
            return this;
        }

        // Facts of England's return, by section.
        Draft facts(String section) {
            return source("SSDA903 facts, section " + section, Evidence.SEEN);
        }

        Draft amongStatuses(LegalStatus... any) {
            this.statuses = ImmutableList.copyOf(any);
            return this;
        }

        Draft amongPlacements(PlacementType... any) {
            this.placements = ImmutableList.copyOf(any);
            return this;
        }

        Draft amongTemporaryStays() {
            return amongPlacements(Arrays.stream(PlacementType.values())
                    .filter(PlacementType::isTemporary)
                    .toArray(PlacementType[]::new));
        }

        Draft amongRecords(Class<? extends CareRecord> records) {
            this.kind = Optional.of(records);
            return this;
        }

        Draft alsoInWales() {
            this.inWales = true;
            return this;
        }

        /**
         * Makes the rule.
         *
         * @param check how it is checked: a pure function of its arguments
         * @return the rule
         * @throws IllegalArgumentException if column, fault, what is allowed or the source is not set
         */
        public StructuralRule check(Check check) {
            if (field.isEmpty() || fault.isEmpty() || allowed.isEmpty() || source.isEmpty()) {
                throw new IllegalArgumentException(
                        "rule " + number + " must say its column, what is wrong, what is allowed and its source");
            }
            return new StructuralRule(this, check);
        }
    }
}
