package org.lafc.core.check;

import static org.lafc.core.check.EpisodeFacts.birthday;

import com.google.common.collect.ImmutableList;
import org.lafc.core.care.Answer;
import org.lafc.core.care.CareHistory;
import org.lafc.core.check.StructuralRule.Check;
import org.lafc.core.leaving.Accommodation;
import org.lafc.core.leaving.Activity;
import org.lafc.core.leaving.InTouch;
import org.lafc.core.leaving.LeavingCareStatus;

/** Care leavers (OC3). England only. */
final class LeaverRules {

    private static final StructuralRule NOT_ASKED = StructuralRule.numbered(
                    "344", "Of a young person who died or returned home neither activity nor accommodation is recorded")
            .about("ACTIV")
            .fault("or ACCOM is filled though IN_TOUCH is DIED or RHOM (values withheld)")
            .allowed("0 in ACTIV and ACCOM where IN_TOUCH is DIED or RHOM")
            .facts("4.11")
            .amongRecords(LeavingCareStatus.class)
            .check(each(
                    (history, status) -> (status.inTouch() == InTouch.DIED || status.inTouch() == InTouch.RETURNED_HOME)
                            && (status.activity() != Activity.NOT_KNOWN
                                    || status.accommodation() != Accommodation.NOT_KNOWN
                                    || status.suitable() != Answer.NOT_KNOWN)));

    private static final StructuralRule FORMER_CARER = StructuralRule.numbered(
                    "lafc.former-carer-at-17", "No one of 17 is recorded as staying with a former foster carer")
            .about("ACCOM")
            .fault("is Z1 or Z2 though the young person was 17 (value withheld)")
            .allowed("Z1 and Z2 from the 18th birthday")
            .facts("4.11; the official number was not seen")
            .amongRecords(LeavingCareStatus.class)
            .check(each((history, status) -> status.accommodation() == Accommodation.WITH_FORMER_CARER
                    && status.date().isBefore(birthday(history, 18))));

    static final ImmutableList<StructuralRule> ALL = ImmutableList.of(NOT_ASKED, FORMER_CARER);

    private LeaverRules() {}

    private interface Wrong {
        boolean test(CareHistory history, LeavingCareStatus status);
    }

    private static Check each(Wrong wrong) {
        return (history, context, found) -> {
            for (LeavingCareStatus status : history.records(LeavingCareStatus.class)) {
                if (wrong.test(history, status)) {
                    found.at(status.source());
                }
            }
        };
    }
}
