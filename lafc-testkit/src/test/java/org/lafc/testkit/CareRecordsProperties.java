package org.lafc.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.Tuple.Tuple2;
import org.junit.jupiter.api.Test;
import org.lafc.core.care.Answer;
import org.lafc.core.care.CareRecord;
import org.lafc.core.care.NotAlone;
import org.lafc.core.care.Visit;
import org.lafc.core.health.AnnualOutcomes;
import org.lafc.core.time.BankHolidays;
import org.lafc.core.time.DateRange;

class CareRecordsProperties {

    @Example
    void everyKindIsDrawn() {
        Coverage<CareRecord> records = Coverage.of(CareRecords.all(), 4000);
        CareRecords.kinds().forEach(kind -> records.claim(kind.getSimpleName(), 1, kind::isInstance));
    }

    // Every component of every kind, found by reflection: each constant, each optional part present and absent.
    @Example
    void everyConstantAndEveryOptionalPartOfEveryKindIsDrawn() {
        for (Class<? extends CareRecord> kind : CareRecords.kinds()) {
            Coverage<CareRecord> records = Coverage.of(CareRecords.of(kind).map(record -> (CareRecord) record), 2500);
            for (Method part : parts(kind)) {
                String name = kind.getSimpleName() + "." + part.getName();
                if (part.getReturnType().isEnum()) {
                    for (Object constant : part.getReturnType().getEnumConstants()) {
                        records.claim(name + " " + constant, 1.5, record -> call(part, record) == constant);
                    }
                } else if (part.getReturnType() == Optional.class) {
                    records.claim(name + " present", 8, record -> ((Optional<?>) call(part, record)).isPresent())
                            .claim(name + " absent", 10, record -> ((Optional<?>) call(part, record)).isEmpty());
                } else if (part.getReturnType() == DateRange.class) {
                    records.claim(
                                    name + " open",
                                    20,
                                    record -> range(part, record).isOpen())
                            .claim(
                                    name + " of no night",
                                    8,
                                    record -> range(part, record).isEmpty())
                            .claim(
                                    name + " ended",
                                    40,
                                    record -> !range(part, record).isOpen());
                }
            }
        }
    }

    @Example
    void everyReasonNotToBeSeenAloneIsDrawn() {
        Coverage.of(CareRecords.of(Visit.class), 3000)
                .flatMap(visit -> visit.notAlone().stream().toList())
                .claimEvery(NotAlone.class, 20, reason -> reason);
    }

    @Example
    void daysOnWhichCountingGoesWrongAreDrawn() {
        Coverage.of(CareRecords.of(Visit.class), 3000)
                .claim("leap day", 5, visit -> MonthDay.from(visit.date()).equals(MonthDay.of(2, 29)))
                .claim("31 March", 5, visit -> MonthDay.from(visit.date()).equals(MonthDay.of(3, 31)))
                .claim("1 April", 5, visit -> MonthDay.from(visit.date()).equals(MonthDay.of(4, 1)))
                .claim("bank holiday", 5, visit -> isBankHoliday(visit.date()));
    }

    @Property
    void recordsStandInTheDaysAskedFor(@ForAll("inDays") Tuple2<DateRange, CareRecord> drawn) {
        assertThat(drawn.get1().contains(drawn.get2().date())).isTrue();
    }

    @Property
    void aVisitAtWhichNobodyWasSeenSawNobodyAlone(@ForAll Visit visit) {
        assertThat(visit.childSeen() == Answer.NO && visit.seenAlone() != Answer.NO)
                .isFalse();
    }

    @Property
    void annualOutcomesStandOnThe31March(@ForAll AnnualOutcomes outcomes) {
        assertThat(MonthDay.from(outcomes.date())).isEqualTo(MonthDay.of(3, 31));
        assertThat(outcomes.difficultiesScore().isPresent()
                        && outcomes.noScore().isPresent())
                .isFalse();
    }

    @Test
    void kindsThatAreNotGeneratedAreRejected() {
        assertThatThrownBy(() -> CareRecords.of(OwnRecord.class))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("kind must be one of [Review, Visit, ")
                .hasMessageEndingWith(", but was OwnRecord");
    }

    @Test
    void daysOnWhichNoRecordCanStandAreRejected() {
        DateRange april = DateRange.parse("2017-04-01/2017-05-01");

        assertThatThrownBy(() -> CareRecords.of(AnnualOutcomes.class, april))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("days must hold one on which a record of AnnualOutcomes can stand, but held none");
        assertThatThrownBy(() -> CareRecords.within(DateRange.parse("2017-04-01/2017-04-01")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("days must hold at least one, but held none");
    }

    @Provide
    Arbitrary<Tuple2<DateRange, CareRecord>> inDays() {
        return DateRanges.all()
                .filter(days -> !days.isEmpty())
                .flatMap(days -> CareRecords.within(days).map(record -> Tuple.of(days, record)));
    }

    private static boolean isBankHoliday(LocalDate day) {
        return day.getYear() >= BankHolidays.FIRST_YEAR
                && BankHolidays.in(day.getYear()).contains(day);
    }

    private static List<Method> parts(Class<?> kind) {
        return Arrays.stream(kind.getDeclaredMethods())
                .filter(method -> method.getParameterCount() == 0)
                .filter(method -> java.lang.reflect.Modifier.isPublic(method.getModifiers()))
                .filter(method -> !java.lang.reflect.Modifier.isStatic(method.getModifiers()))
                .filter(method -> !method.isSynthetic())
                .toList();
    }

    private static DateRange range(Method part, Object record) {
        return (DateRange) call(part, record);
    }

    private static Object call(Method part, Object record) {
        try {
            return part.invoke(record);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException(e);
        }
    }

    private record OwnRecord(LocalDate date, Optional<org.lafc.core.read.SourceRow> source) implements CareRecord {}
}
