package org.lafc.core.care;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

class EpisodeEndTest {

    @Test
    void careGoesOnAfterOneReasonAlone() {
        assertThat(those(end -> end.wayOut().isEmpty())).containsExactly(EpisodeEnd.CONTINUES);
    }

    @Test
    void theWaysOutAreGrouped() {
        assertThat(those(EpisodeEnd::isReturnHome))
                .containsExactly(
                        EpisodeEnd.RETURNED_HOME_PLANNED,
                        EpisodeEnd.RETURNED_HOME_UNPLANNED,
                        EpisodeEnd.RETURNED_HOME_NOT_STATED);
        assertThat(those(EpisodeEnd::isAdoption))
                .containsExactly(EpisodeEnd.ADOPTED_UNOPPOSED, EpisodeEnd.ADOPTED_CONSENT_DISPENSED_WITH);
        assertThat(those(EpisodeEnd::isGuardianship))
                .allMatch(end -> end.name().startsWith("GUARDIANSHIP"))
                .hasSize(6);
    }

    private static EpisodeEnd[] those(Predicate<EpisodeEnd> holds) {
        return Arrays.stream(EpisodeEnd.values()).filter(holds).toArray(EpisodeEnd[]::new);
    }
}
