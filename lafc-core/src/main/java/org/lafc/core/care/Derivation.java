package org.lafc.core.care;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Optional;
import org.lafc.core.read.SourceRow;

/**
 * Why a period of care or a placement is as it is: the rule that began it, the rules that shaped it, and the
 * rows it was made from.
 *
 * @param rules the rules applied, the one that began it first
 * @param rows the rows of its episodes, in order of date; empty for episodes that no file held
 */
public record Derivation(ImmutableList<Rule> rules, ImmutableList<SourceRow> rows) {

    /** The rules that make periods of care and placements out of episodes. */
    public enum Rule {
        /** The child's first episode begins a period of care. */
        FIRST_EPISODE("the child's first episode begins a period of care"),
        /**
         * The child's first episode began with RNE L, P, T, B or U: care began before it, in data not held; with L the
         * placement too.
         */
        BEGAN_EARLIER("the child's first episode here did not begin care: it began earlier"),
        /** An episode that began with S begins a period of care. */
        STARTED("an episode with RNE S begins a period of care"),
        /** The episode before ended with a reason other than X1. */
        AFTER_END_OF_CARE("the episode before ended care (REC other than X1)"),
        /** Nights lie between the episode before and this one. */
        AFTER_GAP("nights lie between the episode before and this one"),
        /** Episodes a night apart, which the rules of the nation join (Wales). */
        JOINED_OVER_A_NIGHT("episodes a night apart are one period of care in Wales"),
        /** The first placement of a period of care. */
        FIRST_PLACEMENT("the first placement of the period of care"),
        /** An episode that began with P or B begins a placement with another carer. */
        MOVED("an episode with RNE P or B begins a placement with another carer"),
        /** An episode that began with T or U begins a placement with the same carer. */
        MOVED_WITH_CARER("an episode with RNE T or U begins a placement with the same carer"),
        /** Placed for adoption with the foster carer the child lived with already: a placement, but no move. */
        ADOPTION_BY_CARER("a placement for adoption with the foster carer before it is no move"),
        /** The reason of the new episode is not known, and type or place of the placement differ. */
        PLACE_DIFFERS("RNE is not known, and type or place of the placement differ from the episode before"),
        /** A temporary stay after which the child went back makes no placement (C9). */
        TEMPORARY_STAY_FOLDED("a temporary stay (T0 to T4) after which the child went back makes no placement"),
        /** An episode still open, or overlapping the next, is taken to end when the next begins. */
        ENDED_BY_NEXT("an episode that was open, or overlapped the next, is taken to end when the next begins"),
        /** Care without an end, or with a later one, ends on the day before the 18th birthday (C3). */
        ENDS_BY_EIGHTEEN("care ends on the day before the 18th birthday at the latest");

        private final String text;

        Rule(String text) {
            this.text = text;
        }

        /**
         * Returns the rule as a clause of a sentence.
         *
         * @return the rule in words
         */
        public String text() {
            return text;
        }
    }

    /**
     * Checks the components.
     *
     * @param rules the rules applied, the one that began it first
     * @param rows the rows of its episodes, in order of date; empty for episodes that no file held
     */
    public Derivation {
        requireNonNull(rules, "rules");
        requireNonNull(rows, "rows");
    }

    static Derivation of(List<Rule> rules, List<Episode> episodes) {
        ImmutableList.Builder<SourceRow> rows = null;
        for (Episode episode : episodes) {
            Optional<SourceRow> row = episode.source();
            if (row.isPresent()) {
                rows = rows == null ? ImmutableList.builder() : rows;
                rows.add(row.get());
            }
        }
        return new Derivation(ImmutableList.copyOf(rules), rows == null ? ImmutableList.of() : rows.build());
    }
}
