package org.lafc.examples.sample;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Multimaps;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.lafc.core.care.Answer;
import org.lafc.core.care.BirthParent;
import org.lafc.core.care.CareHistory;
import org.lafc.core.care.CareRecord;
import org.lafc.core.care.CareRules;
import org.lafc.core.care.Child;
import org.lafc.core.care.DisabilityKind;
import org.lafc.core.care.ParentRole;
import org.lafc.core.plain.PlainRecords;
import org.lafc.core.plain.PlainTable;
import org.lafc.core.plain.PlainWriter;

/**
 * Writes what no return holds as plain tables: the witness's families, disabilities, parents, registrations and
 * referrals; the homes and projections of the Powys paper; and invented visits, health, plans, school, leaving care and
 * voice, of 2015-16 to 2017-18 and not all in time, as life is.
 *
 * <p>Children, birth parents and records say nothing that the return says.
 */
final class SamplePlain {

    private static final String BIRTH_PARENTS = "birth_parents";

    private SamplePlain() {}

    static ImmutableMap<String, String> of(List<CareStory> stories) {
        ImmutableListMultimap<String, CareStory> byChild =
                Multimaps.index(stories, story -> story.child().id());
        ImmutableList<CareHistory> histories = Stream.concat(
                        byChild.asMap().values().stream().map(of -> history(ImmutableList.copyOf(of))),
                        SampleAtHome.histories().stream())
                .collect(ImmutableList.toImmutableList());
        PlainWriter writer = PlainWriter.withBirthParents();
        PlainRecords others = SampleProvision.records();
        ImmutableMap<String, String> texts = writer.write(histories, others);
        ImmutableMap.Builder<String, String> files = ImmutableMap.builder();
        for (PlainTable table : writer.tables(histories, others)) {
            String folder = table.name().equals(BIRTH_PARENTS) ? "birth-parents/" : "return/";
            files.put(folder + table.fileName(), texts.getOrDefault(table.fileName(), ""));
        }
        return files.buildOrThrow();
    }

    // Of a child with two periods of care, everything but visits, reviews and plans is invented for the first alone.
    private static CareHistory history(ImmutableList<CareStory> stories) {
        CareStory story = stories.get(0);
        List<CareRecord> records = new ArrayList<>();
        records.addAll(SampleBeforeCare.of(story));
        stories.forEach(each -> records.addAll(SampleVisits.of(each)));
        stories.forEach(each -> records.addAll(SamplePlans.of(each)));
        records.addAll(SampleHealth.of(story));
        records.addAll(SampleSchool.of(story));
        records.addAll(SampleYouth.of(story));
        records.addAll(SampleLeavingCare.of(story));
        return CareHistory.builder()
                .child(child(story.child(), story.draws()))
                .rules(CareRules.WALES)
                .records(records)
                .build();
    }

    private static Child child(WitnessChild child, Draws draws) {
        return Child.builder()
                .id(child.id())
                .dateOfBirth(child.dateOfBirth())
                .disability(child.disabled() ? Answer.YES : Answer.NO)
                .disabilityKinds(child.disabled() ? kinds(draws) : ImmutableSet.of())
                .family(family(child))
                .addBirthParents(parent(ParentRole.MOTHER, Optional.of(child.motherAge()), child))
                .addBirthParents(parent(ParentRole.FATHER, child.fatherAge(), child))
                .build();
    }

    // A child alone in care has a family too: that nobody else of it is in care is then known.
    private static String family(WitnessChild child) {
        return child.siblingGroup().orElse("F-" + child.id());
    }

    private static ImmutableSet<DisabilityKind> kinds(Draws draws) {
        DisabilityKind[] all = DisabilityKind.values();
        return ImmutableSet.of(
                all[draws.below("kind of disability", all.length)],
                all[draws.below("another kind of disability", all.length)]);
    }

    // Siblings have one mother, of one birthday: the draw is the family's.
    private static BirthParent parent(ParentRole role, Optional<Integer> age, WitnessChild child) {
        if (age.isEmpty()) {
            return new BirthParent(role, Answer.NO, Optional.empty());
        }
        int sinceBirthday = new Draws(family(child)).below("birthday of " + role + " aged " + age.get(), 365);
        LocalDate born = child.lastDay().minusYears(age.get()).minusDays(sinceBirthday);
        return new BirthParent(role, Answer.YES, Optional.of(born));
    }
}
