package org.lafc.core.edge;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingInt;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lafc.core.edge.ReferralSource.Group;

class ReferralSourceTest {

    // Powys CLA Strategic Framework 2018-2023 v1.1, section 8, table 2, in its order.
    private static final List<Integer> REFERRALS =
            List.of(63, 25, 16, 15, 12, 11, 10, 10, 10, 8, 7, 6, 4, 3, 2, 2, 1, 1, 1, 1, 1);

    @Test
    void thereAreTheTwentyOneSourcesOfTheTable() {
        assertThat(Arrays.stream(ReferralSource.values()).filter(source -> source != ReferralSource.NOT_KNOWN))
                .hasSize(21);
    }

    @Test
    void groupsGiveThePapersSums() {
        Map<Group, Integer> sums = Arrays.stream(ReferralSource.values())
                .limit(21)
                .collect(groupingBy(ReferralSource::group, summingInt(source -> REFERRALS.get(source.ordinal()))));

        assertThat(sums.values().stream().mapToInt(Integer::intValue).sum()).isEqualTo(209);
        assertThat(sums).containsEntry(Group.HEALTH, 47).containsEntry(Group.POLICE, 63);
        assertThat(sums).containsEntry(Group.VOLUNTARY, 11).containsEntry(Group.INDIVIDUAL, 22);
    }
}
