package org.lafc.testkit.laws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiFunction;
import java.util.function.BinaryOperator;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.lafc.core.care.CareHistory;
import org.lafc.core.care.CareRules;
import org.lafc.core.care.Child;
import org.lafc.core.care.Episode;
import org.lafc.core.care.EpisodeStart;
import org.lafc.core.care.LegalStatus;
import org.lafc.core.care.PlacementType;
import org.lafc.core.care.ReasonForCare;
import org.lafc.core.place.Distance;
import org.lafc.core.place.DistanceMeasure;
import org.lafc.core.place.DistanceOutcome;
import org.lafc.core.place.DistanceOutcome.Measured;
import org.lafc.core.place.DistanceOutcome.NotMeasured;
import org.lafc.core.place.DistanceOutcome.Reason;
import org.lafc.core.place.DistanceOutcomes;
import org.lafc.core.place.Postcode;
import org.lafc.core.place.Whereabouts;
import org.lafc.core.read.SourceRow;
import org.lafc.core.time.DateRange;

/** A law that nothing can break is worth nothing: what is wrong in each way must be found out. */
class BrokenLawsTest {

    private static final Whereabouts HOME = Whereabouts.of(Postcode.parse("ZZ1 1AA"));
    private static final Whereabouts AWAY = Whereabouts.of(Postcode.parse("ZZ2 1AA"));

    @Test
    void aMeasureThatDependsOnTheWayRoundIsFound() {
        DistanceMeasureLaws laws =
                laws((home, placement) -> new Measured(Distance.ofMetres(home.equals(HOME) ? 10 : 11)));

        assertBroken(
                () -> laws.theAnswerIsTheSameWhicheverWayRound(HOME, AWAY),
                "a distance must be the same whichever way round, but got Measured[distance=10.0 m]"
                        + " and Measured[distance=11.0 m]");
    }

    @Test
    void aMeasureThatAnswersOneWayOnlyIsFound() {
        DistanceMeasureLaws laws = laws((home, placement) ->
                home.equals(HOME) ? new Measured(Distance.ZERO) : new NotMeasured(Reason.HOME_NOT_IN_DIRECTORY));

        assertBroken(
                () -> laws.theAnswerIsTheSameWhicheverWayRound(AWAY, HOME),
                "a distance must be the same whichever way round, but got NotMeasured[reason=HOME_NOT_IN_DIRECTORY]"
                        + " and Measured[distance=0.0 m]");
    }

    @Test
    void aPlaceApartFromItselfIsFound() {
        DistanceMeasureLaws laws = laws((home, placement) -> new Measured(Distance.ofMetres(1)));

        assertBroken(
                () -> laws.aPlaceIsNoDistanceFromItself(HOME), "a place must be 0 m from itself, but got 0.0 and 1.0");
    }

    @Test
    void measuringWhereThereIsAReasonNotToIsFound() {
        DistanceMeasureLaws laws = laws((home, placement) -> new Measured(Distance.ZERO));

        assertBroken(
                () -> laws.theFirstReasonIsGiven(Whereabouts.NO_FIXED_ABODE, HOME),
                "nothing must be measured where there is a reason not to, but got [] and [NO_FIXED_ABODE]");
        assertBroken(
                () -> laws.theFirstReasonIsGiven(HOME, Whereabouts.of(Postcode.parse("ZZ99 3GZ"))),
                "nothing must be measured where there is a reason not to, but got [] and [PLACEMENT_WITHOUT_POSITION]");
    }

    @Test
    void aLaterReasonThanTheFirstIsFound() {
        DistanceMeasureLaws laws = laws((home, placement) -> new NotMeasured(Reason.PLACEMENT_WITHHELD));

        assertBroken(
                () -> laws.theFirstReasonIsGiven(Whereabouts.NOT_RECORDED, Whereabouts.WITHHELD),
                "the first reason must be given, but of [HOME_NOT_RECORDED, PLACEMENT_WITHHELD]"
                        + " it was PLACEMENT_WITHHELD");
    }

    @Test
    void aReasonThatIsNotTrueIsFound() {
        DistanceMeasureLaws laws = laws((home, placement) -> new NotMeasured(Reason.HOME_WITHHELD));

        assertBroken(
                () -> laws.theFirstReasonIsGiven(HOME, AWAY),
                "a reason must be true of the places, but was HOME_WITHHELD");
    }

    @Test
    void aMeasureThatRemembersIsFound() {
        AtomicInteger asked = new AtomicInteger();
        DistanceMeasureLaws laws = laws((home, placement) -> new Measured(Distance.ofMetres(asked.incrementAndGet())));

        assertThatThrownBy(() -> laws.threadsMayShareAMeasure(List.of(HOME, AWAY)))
                .isInstanceOf(AssertionError.class)
                .hasMessageStartingWith("every thread must get the same answers, but got [Measured[distance=1.0 m]");
    }

    @Test
    void aMeasureThatMeasuresManyOtherwiseIsFound() {
        DistanceMeasureLaws laws = laws(new DistanceMeasure() {
            @Override
            public String method() {
                return "MADE UP";
            }

            @Override
            public DistanceOutcome between(Whereabouts home, Whereabouts placement) {
                return new Measured(Distance.ofMetres(10));
            }

            @Override
            public DistanceOutcomes betweenAll(
                    List<? extends Whereabouts> homes, List<? extends Whereabouts> placements) {
                return DistanceOutcomes.builder(1).measured(0, 11).build();
            }
        });

        assertBroken(
                () -> laws.manyAreMeasuredAsOneByOne(List.of(HOME), List.of(AWAY)),
                "a pair among many must have the outcome it has alone, but got Measured[distance=10.0 m]"
                        + " and Measured[distance=11.0 m]");
        assertBroken(
                () -> laws.manyAreMeasuredAsOneByOne(List.of(HOME, AWAY), List.of(AWAY, HOME)),
                "every pair must have an outcome, but got 2 and 1");
    }

    @Test
    void aSumThatDependsOnOrderIsFound() {
        MergeLaws<Integer> minus = merge(0, (one, other) -> one - other);

        assertBroken(() -> minus.addingIsCommutative(1, 2), "order must not matter, but got -1 and 1");
        assertBroken(() -> minus.addingIsAssociative(1, 2, 3), "brackets must not matter, but got -4 and 2");
        assertBroken(
                () -> minus.nothingAddedChangesNothing(1),
                "what is added to nothing must stay as it is, but got 1 and -1");
        assertThatThrownBy(() -> minus.manyPartsMakeOneSum(List.of(1, 2, 3), new Random(1)))
                .isInstanceOf(AssertionError.class)
                .hasMessageStartingWith("parts added in another order must make one sum, but got -6 and ");
    }

    @Test
    void aNeutralValueThatIsNotNeutralIsFound() {
        MergeLaws<Integer> laws = merge(1, Integer::sum);

        assertBroken(() -> laws.nothingAddedChangesNothing(5), "nothing added must change nothing, but got 5 and 6");
    }

    @Test
    void aTallyThatDoesNotAddUpIsFound() {
        TallyLaws<Integer, Integer> lastRecord = new LastRecord();

        assertBroken(lastRecord::noRecordsCountForNothing, "the tally of no records must be neutral, but got 0 and -1");
        assertBroken(
                () -> lastRecord.partsAddUpToTheWhole(List.of(2, 4), 1, new Random(1)),
                "parts must add up to the whole, but got 5 and 10");
        assertBroken(
                () -> lastRecord.theOrderOfRecordsDoesNotMatter(List.of(2, 4, 8, 16, 32), new Random(1)),
                "the order of records must not matter, but got 33 and 3");
    }

    @Test
    void textsThatTakeDamageForAnotherTallyAreFound() {
        TallyTextLaws<Integer, Integer> digits = new Digits();

        assertThatCode(() -> digits.whatIsWrittenIsReadBack(List.of(1, 2))).doesNotThrowAnyException();
        assertThatCode(() -> digits.textsOfPartsMakeTheWhole(List.of(1, 2), 2, new Random(1)))
                .doesNotThrowAnyException();
        assertBroken(
                () -> digits.whatIsWrittenIsReadBack(List.of(1, 2, 3, 4)),
                "what is written must be read back, but got Optional[4] and Optional[0]");
        assertBroken(
                () -> digits.textsOfPartsMakeTheWhole(List.of(1, 2, 3, 4), 1, new Random(1)),
                "the texts of parts must make the whole, but got 4 and 0");
        assertBroken(
                () -> digits.aChangedCharacterIsRefused(List.of(1, 2), 0, '3'), "a changed character must be refused");
        assertBroken(
                () -> digits.aChangedCharacterIsRefused(List.of(1, 2), 0, 'x'), "a doubled character must be refused");
        assertBroken(() -> digits.aTextCutShortIsRefused(List.of(1, 2), 1), "a text cut short must be refused");
    }

    @Test
    void flowsThatLoseSomebodyAreFound() {
        FlowLaws<List<String>, String, Character> laws = new LostArrivals();

        assertBroken(
                () -> laws.everybodyIsCountedOnce(List.of("NS", "NN", "S?")),
                "everybody must be counted once, but got 3 and 2");
        assertBroken(
                () -> laws.netIsInLessOut(List.of("NS")),
                "net must be what comes in less what goes out, but got -1 and 0");
        assertThatCode(() -> laws.netIsInLessOut(List.of("NN"))).doesNotThrowAnyException();
    }

    @Test
    void aFileNamedAfterAChildIsFound() {
        CareHistoryLaws laws = () -> Arbitraries.just(history("P0001234.csv"));

        assertBroken(
                () -> laws.printingShowsNoPersonalValue(history("P0001234.csv")),
                "printing must show no identifier, but that of a ImmutableCareHistory did (value withheld)");
        assertBroken(
                () -> laws.printingShowsNoPersonalValue(history("2017-04-01 episodes.csv")),
                "printing must show no date, but that of a ImmutableCareHistory did (value withheld)");
        assertBroken(
                () -> laws.printingShowsNoPersonalValue(history("zz11aa.csv")),
                "printing must show no postcode, but that of a ImmutableCareHistory did (value withheld)");
        assertThatCode(() -> laws.printingShowsNoPersonalValue(history("P00012345.csv")))
                .doesNotThrowAnyException();
    }

    @Test
    void rangesThatShareADayAreFound() {
        DateRange april = DateRange.parse("2017-04-01/2017-05-01");

        assertThat(RangeChecks.shareNoDay(List.of(april, DateRange.parse("2017-05-01/.."))))
                .isTrue();
        assertThat(RangeChecks.shareNoDay(List.of(april, DateRange.parse("2017-06-01/.."), april)))
                .isFalse();
    }

    private static CareHistory history(String file) {
        return CareHistory.builder()
                .child(Child.builder()
                        .id("P0001234")
                        .dateOfBirth(LocalDate.of(2008, 5, 20))
                        .build())
                .rules(CareRules.WALES)
                .addEpisodes(Episode.builder()
                        .dates(DateRange.startingOn(LocalDate.of(2017, 4, 1)))
                        .startReason(EpisodeStart.STARTED)
                        .legalStatus(LegalStatus.CARE_ORDER)
                        .reasonForCare(ReasonForCare.ABUSE_OR_NEGLECT)
                        .placementType(PlacementType.FOSTER)
                        .home(HOME)
                        .source(new SourceRow(file, 2))
                        .build())
                .build();
    }

    private static void assertBroken(ThrowingCallable law, String message) {
        assertThatThrownBy(law).isInstanceOf(AssertionError.class).hasMessage(message);
    }

    private static DistanceMeasureLaws laws(BiFunction<Whereabouts, Whereabouts, DistanceOutcome> answers) {
        DistanceMeasure measure = new DistanceMeasure() {
            @Override
            public String method() {
                return "MADE UP";
            }

            @Override
            public DistanceOutcome between(Whereabouts home, Whereabouts placement) {
                return answers.apply(home, placement);
            }
        };
        return laws(measure);
    }

    private static DistanceMeasureLaws laws(DistanceMeasure measure) {
        return new DistanceMeasureLaws() {
            @Override
            public DistanceMeasure measure() {
                return measure;
            }

            @Override
            public Arbitrary<Whereabouts> knownPlaces() {
                return Arbitraries.of(HOME, AWAY);
            }
        };
    }

    private static MergeLaws<Integer> merge(int neutral, BinaryOperator<Integer> plus) {
        return new MergeLaws<>() {
            @Override
            public Integer neutral() {
                return neutral;
            }

            @Override
            public Integer plus(Integer one, Integer other) {
                return plus.apply(one, other);
            }

            @Override
            public Arbitrary<Integer> parts() {
                return Arbitraries.integers();
            }
        };
    }

    /** Adds up to nothing sensible: one more than the last record, and what is added counts twice. */
    private static final class LastRecord implements TallyLaws<Integer, Integer> {
        @Override
        public Integer neutral() {
            return 0;
        }

        @Override
        public Integer plus(Integer one, Integer other) {
            return one + 2 * other;
        }

        @Override
        public Integer tallyOf(List<Integer> records) {
            return records.isEmpty() ? -1 : records.get(records.size() - 1) + 1;
        }

        @Override
        public Arbitrary<Integer> records() {
            return Arbitraries.integers();
        }
    }

    /** A count as digits and a full stop that nobody looks for; four read as none. */
    private static final class Digits implements TallyTextLaws<Integer, Integer> {
        @Override
        public Integer tallyOf(List<Integer> records, List<Integer> councils) {
            return records.size();
        }

        @Override
        public Integer plus(Integer one, Integer other) {
            return one + other;
        }

        @Override
        public String write(Integer tally) {
            return tally + ".";
        }

        @Override
        public Optional<Integer> read(String text) {
            String number = text.replace(".", "");
            return number.matches("[0-9]+") ? Optional.of(Integer.parseInt(number) % 4) : Optional.empty();
        }

        @Override
        public Arbitrary<List<Integer>> wholes() {
            return Arbitraries.integers().list();
        }
    }

    /** Flows between N and S, written as two letters, that forget whoever goes where is not known, and have no net. */
    private static final class LostArrivals implements FlowLaws<List<String>, String, Character> {
        @Override
        public List<String> neutral() {
            return List.of();
        }

        @Override
        public List<String> plus(List<String> one, List<String> other) {
            return Stream.concat(one.stream(), other.stream()).sorted().toList();
        }

        @Override
        public List<String> tallyOf(List<String> records) {
            return records.stream()
                    .filter(record -> !record.endsWith("?"))
                    .sorted()
                    .toList();
        }

        @Override
        public Arbitrary<String> records() {
            return Arbitraries.of("NN", "NS", "SN", "SS", "N?", "?S");
        }

        @Override
        public List<Character> places(List<String> flows) {
            return List.of('N', 'S');
        }

        @Override
        public Character notKnown() {
            return '?';
        }

        @Override
        public long count(List<String> flows, Character origin, Character destination) {
            return flows.stream().filter((origin + "" + destination)::equals).count();
        }

        @Override
        public List<Character> placesWithNet(List<String> flows) {
            return places(flows);
        }

        @Override
        public long net(List<String> flows, Character place) {
            return 0;
        }
    }
}
