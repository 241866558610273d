package org.lafc.core.care;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** However the 210 children are parted and shuffled, the groups are the same. */
class SiblingGroupsProperties {

    private static final LocalDate DAY = LocalDate.of(2018, 3, 31);
    private static final List<CareHistory> WITNESS = SiblingGroupsTest.witness();
    private static final SiblingGroups WHOLE = SiblingGroups.on(DAY, WITNESS);

    @Property(tries = 50)
    void partsMergeToTheWhole(@ForAll Random random, @ForAll @IntRange(min = 0, max = 210) int cut) {
        List<CareHistory> shuffled = new ArrayList<>(WITNESS);
        Collections.shuffle(shuffled, random);
        SiblingGroups one = SiblingGroups.on(DAY, shuffled.subList(0, cut));
        SiblingGroups other = SiblingGroups.on(DAY, shuffled.subList(cut, shuffled.size()));

        assertThat(one.plus(other)).isEqualTo(WHOLE).isEqualTo(other.plus(one));
        assertThat(one.plus(other).groups())
                .extracting(SiblingGroup::members)
                .containsExactlyElementsOf(
                        WHOLE.groups().stream().map(SiblingGroup::members).toList());
    }

    @Property(tries = 50)
    void everyChildIsCountedOnce(@ForAll Random random, @ForAll @IntRange(min = 0, max = 210) int size) {
        List<CareHistory> some = new ArrayList<>(WITNESS);
        Collections.shuffle(some, random);
        SiblingGroups groups = SiblingGroups.on(DAY, some.subList(0, size));

        assertThat(groups.children() + groups.alone() + groups.familyNotKnown()).isEqualTo(size);
        assertThat(groups.countWithSibling(Answer.YES)
                        + groups.countWithSibling(Answer.NO)
                        + groups.countWithSibling(Answer.NOT_KNOWN))
                .isEqualTo(groups.children());
    }
}
