package org.lafc.core.voice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.lafc.core.care.Answer;

class RepeatReferralsTest {

    private static final LocalDate FIRST = LocalDate.of(2018, 1, 31);

    private static AdvocacyReferral about(String matter, int day) {
        return new AdvocacyReferral(FIRST.plusDays(day), Optional.of(matter), Optional.empty());
    }

    private static AdvocacyReferral aboutSomething(int day) {
        return new AdvocacyReferral(FIRST.plusDays(day), Optional.empty(), Optional.empty());
    }

    private static List<Answer> among(AdvocacyReferral... referrals) {
        return RepeatReferrals.among(List.of(referrals), RepeatReferrals.DAYS);
    }

    @Test
    void theLastOfTwentyEightDaysIsWithin() {
        assertThat(among(about("contact", 0), about("contact", 28))).containsExactly(Answer.NO, Answer.YES);
        assertThat(among(about("contact", 0), about("contact", 29))).containsExactly(Answer.NO, Answer.NO);
    }

    @Test
    void twoOfOneDayForOneMatterAreOne() {
        assertThat(among(about("school", 0), about("school", 0))).containsExactly(Answer.NO, Answer.YES);
    }

    @Test
    void anotherMatterIsAReferralOfItsOwn() {
        assertThat(among(about("contact", 0), about("school", 3), about("contact", 5)))
                .containsExactly(Answer.NO, Answer.NO, Answer.YES);
    }

    @Test
    void aRepeatDoesNotProlongTheDays() {
        assertThat(among(about("contact", 0), about("contact", 20), about("contact", 40)))
                .containsExactly(Answer.NO, Answer.YES, Answer.NO);
    }

    @Test
    void withoutAMatterNobodyCanTell() {
        assertThat(among(about("contact", 0), aboutSomething(10))).containsExactly(Answer.NO, Answer.NOT_KNOWN);
        assertThat(among(aboutSomething(0), about("contact", 10))).containsExactly(Answer.NO, Answer.NOT_KNOWN);
        assertThat(among(aboutSomething(0), about("contact", 10), about("contact", 12)))
                .containsExactly(Answer.NO, Answer.NOT_KNOWN, Answer.YES);
        assertThat(among(about("contact", 0), aboutSomething(29))).containsExactly(Answer.NO, Answer.NO);
    }

    @Test
    void nobodyIsAnEmptyList() {
        assertThat(among()).isEmpty();
    }

    @Test
    void wrongCallsAreRejected() {
        assertThatThrownBy(() -> RepeatReferrals.among(List.of(), -1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("days must be 0 or more, but were -1");
        assertThatThrownBy(() -> among(about("contact", 3), about("contact", 0)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("referrals must be by date, but were not (dates withheld)");
    }
}
