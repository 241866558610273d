package org.lafc.core.voice;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lafc.core.care.Answer;

/**
 * Which referrals of a child to advocacy repeat an earlier one: those for the same matter within some days of it.
 *
 * <ul>
 *   <li>Days are counted from the referral that is repeated, not from a repeat: with 28 days, referrals for one matter on
 *       days 0, 20 and 40 are two.
 *   <li>The last day counts as within, and a second referral on the same day is a repeat.
 *   <li>Matters are compared as they are written. Where either is not recorded, nobody can tell.
 * </ul>
 *
 * <p>Source: KPI catalogue, P13 (mark P).
 */
public final class RepeatReferrals {

    /** The days within which a referral for the same matter is the same referral. */
    public static final int DAYS = 28;

    private RepeatReferrals() {}

    /**
     * Tells the repeats.
     *
     * @param referrals the referrals of one child, by date, as a care history gives them
     * @param days the days, 0 or more; usually {@link #DAYS}
     * @return one answer a referral, in their order: whether it repeats an earlier one; not known if it stands within the
     *     days of one, and the matter of either is not recorded
     * @throws IllegalArgumentException if the days are negative, or the referrals are not in order
     */
    public static ImmutableList<Answer> among(List<AdvocacyReferral> referrals, int days) {
        if (days < 0) {
            throw new IllegalArgumentException("days must be 0 or more, but were " + days);
        }
        List<Answer> answers = new ArrayList<>();
        for (int i = 0; i < referrals.size(); i++) {
            if (i > 0 && referrals.get(i).date().isBefore(referrals.get(i - 1).date())) {
                throw new IllegalArgumentException("referrals must be by date, but were not (dates withheld)");
            }
            Answer repeats = Answer.NO;
            for (int before = 0; before < i && repeats != Answer.YES; before++) {
                if (answers.get(before) != Answer.YES && isWithin(referrals.get(before), referrals.get(i), days)) {
                    repeats = sameMatter(referrals.get(before), referrals.get(i), repeats);
                }
            }
            answers.add(repeats);
        }
        return ImmutableList.copyOf(answers);
    }

    private static boolean isWithin(AdvocacyReferral earlier, AdvocacyReferral later, int days) {
        LocalDate last = earlier.date().plusDays(days);
        return !later.date().isAfter(last);
    }

    private static Answer sameMatter(AdvocacyReferral earlier, AdvocacyReferral later, Answer otherwise) {
        Optional<String> matter = earlier.matter();
        if (matter.isEmpty() || later.matter().isEmpty()) {
            return Answer.NOT_KNOWN;
        }
        return matter.equals(later.matter()) ? Answer.YES : otherwise;
    }
}
