package org.lafc.examples.sample;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.lafc.core.care.Answer;
import org.lafc.core.care.CareRecord;
import org.lafc.core.leaving.Accommodation;
import org.lafc.core.leaving.Activity;
import org.lafc.core.leaving.ActivitySpell;
import org.lafc.core.leaving.CareLeaverCategory;
import org.lafc.core.leaving.Homelessness;
import org.lafc.core.leaving.InTouch;
import org.lafc.core.leaving.LeavingCareStatus;
import org.lafc.core.place.AreaSide;
import org.lafc.core.time.DateRange;

/**
 * Invents what one young person of sixteen or more did, in care or after growing up in it, and how the authority found him or
 * her at the end of each year and just before each birthday: one in eleven care leavers had lost touch.
 */
final class SampleLeavingCare {

    private static final int WEEKS_FOR_CATEGORY_1 = 13;
    private static final String[] UNDER_18 = {
        "OTHER_EDUCATION_FULL_TIME",
        "OTHER_EDUCATION_FULL_TIME",
        "OTHER_EDUCATION_FULL_TIME",
        "APPRENTICESHIP_FULL_TIME",
        "TRAINING_FULL_TIME",
        "NOT_ENGAGED_OTHER",
        "NOT_ENGAGED_ILLNESS"
    };
    private static final String[] FROM_18 = {
        "HIGHER_EDUCATION_FULL_TIME",
        "OTHER_EDUCATION_FULL_TIME",
        "OTHER_EMPLOYMENT_FULL_TIME",
        "OTHER_EMPLOYMENT_PART_TIME",
        "APPRENTICESHIP_FULL_TIME",
        "NOT_ENGAGED_OTHER",
        "NOT_ENGAGED_OTHER",
        "NOT_ENGAGED_PARENTING",
        "NOT_ENGAGED_ILLNESS"
    };

    private final CareStory story;
    private final Draws draws;
    private final ImmutableList<ActivitySpell> activities;
    private final ImmutableList.Builder<CareRecord> records = ImmutableList.builder();

    private SampleLeavingCare(CareStory story) {
        this.story = story;
        this.draws = story.draws();
        this.activities = activities(story);
    }

    static ImmutableList<CareRecord> of(CareStory story) {
        SampleLeavingCare leaving = new SampleLeavingCare(story);
        leaving.activities.stream()
                .filter(spell ->
                        spell.dates().endExclusive().orElse(LocalDate.MAX).isAfter(SampleReturn.RECORDS_FROM))
                .forEach(leaving.records::add);
        TreeSet<LocalDate> days = new TreeSet<>();
        for (LocalDate year : SampleReturn.YEARS) {
            days.add(year.plusYears(1).minusDays(1));
        }
        for (int age = 19; age <= 24; age++) {
            days.add(story.child()
                    .dateOfBirth()
                    .plusYears(age)
                    .minusDays(leaving.draws.between("days before " + age, 1, 20)));
        }
        days.stream()
                .filter(day -> !day.isBefore(SampleReturn.RECORDS_FROM) && !day.isAfter(SampleReturn.LAST_DAY))
                .filter(day -> isSupported(story, day))
                .forEach(leaving::addStatus);
        for (LocalDate year : SampleReturn.YEARS) {
            leaving.addHomelessness(year);
        }
        return leaving.records.build();
    }

    /** Whether care ended because the young person came of age. */
    static boolean isGrownUp(CareStory story) {
        return story.end()
                .filter(end -> story.child().ageOn(end.plusDays(1)) >= 18)
                .isPresent();
    }

    /** Whether the young person was sixteen or more and in care, or had grown up in it. */
    static boolean isSupported(CareStory story, LocalDate day) {
        return story.child().ageOn(day) >= 16
                && !day.isBefore(story.careStart())
                && (isGrownUp(story) || !day.isAfter(story.child().lastDay()));
    }

    private static ImmutableList<ActivitySpell> activities(CareStory story) {
        LocalDate sixteen = story.child().dateOfBirth().plusYears(16);
        LocalDate last =
                isGrownUp(story) ? SampleReturn.LAST_DAY : story.child().lastDay();
        AreaSide side = story.child().placementLocation().equals("IN_AREA") ? AreaSide.IN_AREA : AreaSide.OUT_OF_AREA;
        List<ActivitySpell> spells = new ArrayList<>();
        LocalDate from = story.careStart().isAfter(sixteen) ? story.careStart() : sixteen;
        while (!from.isAfter(last)) {
            LocalDate to = from.plusDays(story.draws().between("days of what began on " + from, 180, 600));
            boolean grown = story.child().ageOn(from) >= 18;
            Activity activity =
                    Activity.valueOf(story.draws().oneOf("activity from " + from, grown ? FROM_18 : UNDER_18));
            boolean goesOn = to.isAfter(last) && last.equals(SampleReturn.LAST_DAY);
            LocalDate end = to.isAfter(last) ? last.plusDays(1) : to;
            spells.add(new ActivitySpell(
                    goesOn ? DateRange.startingOn(from) : DateRange.of(from, end), activity, side, Optional.empty()));
            from = to;
        }
        return ImmutableList.copyOf(spells);
    }

    private void addStatus(LocalDate day) {
        boolean inCare = !day.isAfter(story.child().lastDay());
        String choice = "standing in " + day.getYear();
        LeavingCareStatus.Builder status = LeavingCareStatus.builder().date(day);
        if (!inCare && draws.happens(choice + " not in touch", 9)) {
            records.add(status.inTouch(InTouch.NO).adviser(Answer.YES).build());
            return;
        }
        status.inTouch(InTouch.YES)
                .category(Optional.of(CareLeaverCategory.CATEGORY_1).filter(category -> inCare && isEligible(day)))
                .adviser(draws.happens("adviser", 88) ? Answer.YES : Answer.NO);
        activities.stream()
                .filter(spell -> spell.dates().contains(day))
                .forEach(spell -> status.activity(spell.activity()));
        if (inCare) {
            boolean alone = story.child().placementType().equals("INDEPENDENT_LIVING");
            status.accommodation(alone ? Accommodation.SEMI_INDEPENDENT : Accommodation.NOT_KNOWN)
                    .suitable(alone ? Answer.YES : Answer.NOT_KNOWN);
        } else {
            Accommodation home = Accommodation.valueOf(draws.oneOf(
                    choice + " home",
                    "INDEPENDENT",
                    "INDEPENDENT",
                    "SUPPORTED_LODGINGS",
                    "WITH_FORMER_CARER",
                    "SEMI_INDEPENDENT",
                    "WITH_RELATIVES",
                    "BED_AND_BREAKFAST"));
            status.accommodation(home).suitable(home == Accommodation.BED_AND_BREAKFAST ? Answer.NO : Answer.YES);
        }
        records.add(status.build());
    }

    // In care for 13 weeks since 14.
    private boolean isEligible(LocalDate day) {
        LocalDate fourteen = story.child().dateOfBirth().plusYears(14);
        LocalDate counted = story.careStart().isAfter(fourteen) ? story.careStart() : fourteen;
        return !counted.plusWeeks(WEEKS_FOR_CATEGORY_1).isAfter(day);
    }

    private void addHomelessness(LocalDate year) {
        LocalDate from = year.plusDays(draws.between("homeless from " + year, 0, 330));
        boolean left = isGrownUp(story) && from.isAfter(story.child().lastDay());
        if (left && draws.happens("homeless " + year, 16)) {
            LocalDate to = from.plusDays(draws.between("days homeless " + year, 3, 60));
            DateRange days = to.isAfter(SampleReturn.LAST_DAY) ? DateRange.startingOn(from) : DateRange.of(from, to);
            records.add(new Homelessness(days, Optional.empty()));
        }
    }
}
