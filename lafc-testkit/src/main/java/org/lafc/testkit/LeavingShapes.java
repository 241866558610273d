package org.lafc.testkit;

import static org.lafc.testkit.RecordKind.When.LEAVING;
import static org.lafc.testkit.RecordKind.When.ON_LEAVING_BIRTHDAY;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.lafc.core.care.Answer;
import org.lafc.core.leaving.Accommodation;
import org.lafc.core.leaving.Activity;
import org.lafc.core.leaving.ActivitySpell;
import org.lafc.core.leaving.CareLeaverCategory;
import org.lafc.core.leaving.Homelessness;
import org.lafc.core.leaving.InTouch;
import org.lafc.core.leaving.LeavingCareStatus;
import org.lafc.core.place.AreaSide;

/** The records of package {@code leaving}. */
final class LeavingShapes {

    private LeavingShapes() {}

    static ImmutableList<RecordKind<?>> kinds() {
        return ImmutableList.of(
                new RecordKind<>(LeavingCareStatus.class, ON_LEAVING_BIRTHDAY, 1, statuses()),
                new RecordKind<>(ActivitySpell.class, LEAVING, 1, spells()),
                RecordKind.lasting(Homelessness.class, LEAVING, Homelessness::new));
    }

    private static Arbitrary<RecordShape<LeavingCareStatus>> statuses() {
        return Combinators.combine(
                        Arbitraries.of(CareLeaverCategory.class).optional(0.6),
                        Arbitraries.of(InTouch.class),
                        Arbitraries.of(Activity.class),
                        Arbitraries.of(Accommodation.class),
                        Parts.answers(),
                        Parts.answers())
                .as((category, inTouch, activity, accommodation, suitable, adviser) ->
                        slot -> status(slot, category, inTouch, activity, accommodation, suitable, adviser));
    }

    private static LeavingCareStatus status(
            RecordSlot slot,
            Optional<CareLeaverCategory> category,
            InTouch inTouch,
            Activity activity,
            Accommodation accommodation,
            Answer suitable,
            Answer adviser) {
        LeavingCareStatus.Builder status = LeavingCareStatus.builder();
        status.date(slot.day())
                .category(category)
                .inTouch(inTouch)
                .activity(activity)
                .accommodation(accommodation)
                .suitable(suitable)
                .adviser(adviser)
                .source(slot.row());
        return status.build();
    }

    private static Arbitrary<RecordShape<ActivitySpell>> spells() {
        return Combinators.combine(Parts.lengths(), Arbitraries.of(Activity.class), Arbitraries.of(AreaSide.class))
                .as((nights, activity, side) ->
                        slot -> new ActivitySpell(slot.lasting(nights), activity, side, slot.row()));
    }
}
