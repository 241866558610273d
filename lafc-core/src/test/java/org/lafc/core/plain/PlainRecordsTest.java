package org.lafc.core.plain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lafc.core.place.LocalAuthority;
import org.lafc.core.population.PopulationEstimate;
import org.lafc.core.voice.Meeting;

class PlainRecordsTest {

    private static final LocalAuthority POWYS = LocalAuthority.of("W06000023");
    private static final PopulationEstimate OLD = new PopulationEstimate(POWYS, 2016, 24_200);
    private static final PopulationEstimate NEW = new PopulationEstimate(POWYS, 2017, 24_000);
    private static final PlainRecords RECORDS = PlainRecords.builder()
            .add(PopulationEstimate.class, OLD)
            .cover(Meeting.class)
            .build();

    @Test
    void recordsOfAKindAreReplaced() {
        PlainRecords replaced = RECORDS.with(PopulationEstimate.class, List.of(NEW, OLD));

        assertThat(replaced.populations()).containsExactly(NEW, OLD);
        assertThat(replaced.covers(Meeting.class)).isTrue();
        assertThat(RECORDS.populations()).containsExactly(OLD);
        assertThat(RECORDS.with(PopulationEstimate.class, ImmutableList.of()).covers(PopulationEstimate.class))
                .isTrue();
        assertThat(RECORDS.with(PopulationEstimate.class, List.of(OLD))).isEqualTo(RECORDS);
    }

    @Test
    void aKindThatIsTakenOutIsNotCovered() {
        assertThat(RECORDS.without(Meeting.class).covers(Meeting.class)).isFalse();
        assertThat(RECORDS.without(Meeting.class).populations()).containsExactly(OLD);
        assertThat(RECORDS.without(PopulationEstimate.class).covers(PopulationEstimate.class))
                .isFalse();
        assertThat(RECORDS.without(PopulationEstimate.class).populations()).isEmpty();
    }

    @Test
    void aKindOfNoTableIsRefused() {
        assertThatThrownBy(() -> RECORDS.with(String.class, List.of("a")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("kind must be that of a table not about children, one of [Meeting, ")
                .hasMessageEndingWith(", but was String");
    }
}
