package org.lafc.metrics.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lafc.core.read.Problem;
import org.lafc.core.read.ReadResult;
import org.lafc.core.read.RowCount;
import org.lafc.core.read.Source;
import org.lafc.metrics.profile.YearFigure.Topic;
import org.lafc.metrics.profile.YearFigure.Unit;

/** Reading figures that somebody published, and everything that can be wrong with them. */
class YearFiguresReaderTest {

    private static final String HEADER = "topic,whose,date,category,unit,value,base,source\n";

    @Test
    void figuresOfEveryTopicAreRead() {
        ReadResult<YearFigure> result = read(HEADER
                + "looked-after,Wales,2018-03-31,,children,6407,629000,a source\n"
                + "looked-after,Wales,31/03/2015,,per-10000,89,,a source\n"
                + "age-band,Wales,2017-03-31,0-4,children,1200,5954,a source\n"
                + "many-moves,Wales,2016-03-31,three-or-more-placements,percent,9.9,5662,a source\n"
                + "attainment,All pupils,2017-08-31,key-stage-2,percent,89.5,,\"A source, page 2\"\n");

        assertThat(result.problems()).isEmpty();
        assertThat(result.records())
                .hasSize(5)
                .isSorted()
                .allMatch(figure -> figure.origin() == YearFigure.Origin.GIVEN);
        YearFigure pupils = result.records().get(4);
        assertThat(pupils.topic()).isEqualTo(Topic.ATTAINMENT);
        assertThat(pupils.unit()).isEqualTo(Unit.PERCENT);
        assertThat(pupils.value()).isEqualTo(new BigDecimal("89.5"));
        assertThat(pupils.base()).isEmpty();
        assertThat(pupils.source()).isEqualTo("A source, page 2");
        assertThat(result.rowCounts()).containsExactly(new RowCount("given.csv", "given figures", 5, 0));
    }

    @Test
    void columnsStandInAnyOrderAndTheBaseMayBeMissing() {
        ReadResult<YearFigure> result = read(
                "source,value,UNIT,category,date,whose,Topic\na source,210,children,NULL,2018-03-31,Powys,LOOKED-AFTER\n");

        assertThat(result.problems()).isEmpty();
        assertThat(result.records())
                .singleElement()
                .matches(figure -> figure.base().isEmpty());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "lookedafter,P,2018-03-31,,children,1,,s | topic: a text of 11 characters (withheld) is none of its words; allowed: looked-after, age-band, many-moves, attainment",
                "looked-after,,2018-03-31,,children,1,,s | whose: blank; allowed: a name",
                "looked-after,P,March,,children,1,,s | date: not a date (value withheld); allowed: a date as dd/mm/yyyy or yyyy-mm-dd",
                "looked-after,P,2018-03-31,0-4,children,1,,s | category: does not go with the topic; allowed: blank",
                "age-band,P,2018-03-31,,children,1,,s | category: does not go with the topic; allowed: a band, for example 0-4",
                "attainment,P,2018-03-31,key-stage-9,percent,1,,s | category: does not go with the topic; allowed: foundation-phase, key-stage-2, key-stage-3, key-stage-4",
                "many-moves,P,2018-03-31,many,percent,1,,s | category: does not go with the topic; allowed: three-or-more-placements, three-or-more-moves, more-than-three-moves",
                "looked-after,P,2018-03-31,,percent,1,,s | unit: does not go with the topic; allowed: children, per-10000",
                "age-band,P,2018-03-31,0-4,per-10000,1,,s | unit: does not go with the topic; allowed: children, percent",
                "looked-after,P,2018-03-31,,children,1.5,,s | value: not such a number (value withheld); allowed: a whole number of up to 9 digits",
                "looked-after,P,2018-03-31,,children,-1,,s | value: not such a number (value withheld); allowed: a whole number of up to 9 digits",
                "looked-after,P,2018-03-31,,per-10000,1e9,,s | value: not such a number (value withheld); allowed: a number of up to 9 digits and 6 decimals, with a point",
                "looked-after,P,2018-03-31,,children,1,many,s | base: not such a number (value withheld); allowed: a whole number of up to 9 digits, or blank",
                "looked-after,P,2018-03-31,,children,9,8,s | value: more than all (value withheld); allowed: no more than the base",
                "age-band,P,2018-03-31,0-4,percent,100.1,,s | value: more than all (value withheld); allowed: 0 to 100",
                "looked-after,P,2018-03-31,,per-10000,10001,,s | value: more than all (value withheld); allowed: 0 to 10,000",
                "age-band,P,2018-03-31,0-4,percent,50,0,s | base: of nobody there is no share (value withheld); allowed: 1 or more, or blank",
                "age-band,P,2018-03-31,0\uFFFD4,percent,50,9,s | category: does not go with the topic; allowed: a band, for example 0-4",
                "looked-after,P,2018-03-31,,children,1,, | source: blank; allowed: a name",
            })
    void aWrongRowIsLeftOutWithLineAndField(String row, String problem) {
        ReadResult<YearFigure> result = read(HEADER + "looked-after,Q,2018-03-31,,children,1,,s\n" + row + "\n");

        assertThat(result.problems()).extracting(Problem::toString).containsExactly("given.csv line 3, " + problem);
        assertThat(result.records()).hasSize(1);
        assertThat(result.rowCounts()).containsExactly(new RowCount("given.csv", "given figures", 1, 1));
    }

    @Test
    void ofAFigureGivenTwiceTheFirstStands() {
        ReadResult<YearFigure> result =
                read(HEADER + "looked-after,P,2018-03-31,,children,1,,s\nlooked-after,P,31/03/2018,,children,2,,t\n");

        assertThat(result.records()).extracting(YearFigure::value).containsExactly(BigDecimal.ONE);
        assertThat(result.problems())
                .extracting(Problem::toString)
                .containsExactly("given.csv line 3: the figure was given in a row before; allowed: one row a figure");
    }

    @Test
    void anotherTableIsNoTableOfFigures() {
        assertThat(read("child,visit\nA,2018-01-01\n").problems())
                .extracting(Problem::toString)
                .contains(
                        "given.csv line 1: no column is named topic, whose, date, category, unit, value, source; allowed:"
                                + " topic, whose, date, category, unit, value, base, source");
        assertThat(read("").problems()).hasSize(1);
        assertThat(read(HEADER.replace("category", "topic")).problems())
                .extracting(Problem::message)
                .containsExactly("two columns are named topic");
    }

    @Test
    void aColumnOfOtherThingsIsPassedOver() {
        ReadResult<YearFigure> result = read(HEADER.strip() + ",note\nlooked-after,P,2018-03-31,,children,1,,s,n\n");

        assertThat(result.records()).hasSize(1);
        assertThat(result.problems())
                .extracting(Problem::toString)
                .containsExactly(
                        "given.csv line 1: column 9 is none of a table of figures; allowed: topic, whose, date,"
                                + " category, unit, value, base, source");
    }

    private static ReadResult<YearFigure> read(String text) {
        return YearFiguresReader.read(List.of(Source.ofText("given.csv", text)));
    }
}
