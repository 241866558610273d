package org.lafc.core.synthetic;

import static org.lafc.core.read.Problem.Effect.KEPT;
import static org.lafc.core.synthetic.Faults.EPISODES;
import static org.lafc.core.synthetic.Faults.lastsLongerThan;
import static org.lafc.core.synthetic.Faults.ofOnlyEpisode;

import com.google.common.collect.ImmutableList;
import java.util.function.BiConsumer;
import org.lafc.core.synthetic.ReturnTexts.Row;

/**
 * Temporary stays in the course of a placement: too long, too often, without a return. The placement's row ends when the
 * first stay begins; the rows of stays and returns are put at the end of the file.
 */
final class StayFaults {

    private static final int DAYS_BEFORE = 10;
    private static final int DAYS_OF_THE_LONGEST_CASE = 80;

    static final ImmutableList<ReturnFault> ALL = ImmutableList.of(
            stay("dec.hospital-too-long", "A stay in hospital lasts more than six weeks", "375", "T1", 43),
            stay("dec.carer-holiday-too-long", "A carer's holiday lasts more than three weeks", "376", "T3", 22),
            stay("dec.stay-too-long", "A temporary stay lasts more than a week", "379", "T4", 8),
            fault("place.third-carer-holiday", "The carer has a third holiday in a year", "377", (texts, row) -> {
                Row back =
                        away(texts, away(texts, row, "T3", 3).back(), "T3", 3).back();
                away(texts, back, "T3", 3).stay().expect("PLACE", KEPT, "377");
            }),
            fault("place.no-return", "After a temporary stay the child does not return", "383", (texts, row) -> {
                Row back = away(texts, row, "T4", 3).back();
                back.set("RNE", "T"); // elsewhere with the same carer
                back.expect("PLACE", KEPT, "383");
            }));

    private StayFaults() {}

    private record Away(Row stay, Row back) {}

    private static ReturnFault stay(String name, String title, String rule, String place, int days) {
        return fault(
                name,
                title,
                rule,
                (texts, row) -> away(texts, row, place, days).stay().expect("DEC", KEPT, rule));
    }

    private static ReturnFault fault(String name, String title, String rule, BiConsumer<ReturnTexts, Row> change) {
        return ofOnlyEpisode(
                name,
                title,
                rule,
                (texts, row) -> LimitFaults.isFostered(row) && lastsLongerThan(texts, row, DAYS_OF_THE_LONGEST_CASE),
                change::accept);
    }

    private static Away away(ReturnTexts texts, Row before, String place, int days) {
        Row stay = texts.append(EPISODES, before.fields());
        Row back = texts.append(EPISODES, before.fields());
        stay.set("DECOM", before.date("DECOM").plusDays(DAYS_BEFORE));
        stay.set("DEC", stay.date("DECOM").plusDays(days));
        stay.set("PLACE", place);
        stay.set("PLACE_PROVIDER", "");
        stay.set("URN", "");
        back.set("DECOM", stay.date("DEC"));
        before.set("DEC", stay.date("DECOM"));
        for (Row row : ImmutableList.of(before, stay)) {
            row.set("REC", "X1");
            row.set("REASON_PLACE_CHANGE", "");
        }
        for (Row row : ImmutableList.of(stay, back)) {
            row.set("RNE", "P");
        }
        return new Away(stay, back);
    }
}
