package org.lafc.metrics.audit;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.lafc.metrics.audit.TableAudit.Column;
import org.lafc.metrics.audit.TableAudit.Reading;
import org.lafc.metrics.stats.Change;
import org.lafc.metrics.stats.Proportion;

class AuditProperties {

    @Property
    void numeratorsAreThoseThatTryingAllOfThemFinds(
            @ForAll @LongRange(min = 1, max = 300) long base,
            @ForAll @IntRange(min = -5, max = 10_500) int hundredths,
            @ForAll @IntRange(min = 0, max = 2) int decimals) {
        BigDecimal printed = BigDecimal.valueOf(hundredths / (int) Math.pow(10, 2 - decimals), decimals);

        assertThat(BaseInference.of(new PublishedFigure("share", printed)).numerators(base))
                .isEqualTo(LongStream.rangeClosed(0, base)
                        .filter(numerator -> Proportion.of(numerator, base)
                                .rounded(100, decimals)
                                .orElseThrow()
                                .equals(printed))
                        .boxed()
                        .toList());
    }

    @Property
    void aShareLeadsBackToItsNumeratorAndItsBase(
            @ForAll @LongRange(min = 1, max = 5_000) long base,
            @ForAll @LongRange(min = 0, max = 5_000) long any,
            @ForAll @IntRange(min = 0, max = 4) int decimals) {
        long numerator = any % (base + 1);
        PublishedFigure share = new PublishedFigure(
                "share", Proportion.of(numerator, base).rounded(100, decimals).orElseThrow());

        assertThat(share.against(Calculation.of(Operation.PERCENT, numerator, base))
                        .agrees())
                .isTrue();
        assertThat(BaseInference.of(share).numerators(base)).contains(numerator);
        assertThat(BaseInference.of(share).bases(numerator, base, base)).containsExactly(base);
    }

    @Property
    void aChangeLeadsBackToItsStartAndItsEnd(
            @ForAll @LongRange(min = 1, max = 5_000) long start,
            @ForAll @LongRange(min = 0, max = 20_000) long end,
            @ForAll @IntRange(min = 0, max = 4) int decimals) {
        PublishedFigure change = new PublishedFigure(
                "change", Change.of(start, end).percent(decimals).orElseThrow());

        assertThat(change.against(Calculation.of(Operation.PERCENT_CHANGE, start, end))
                        .agrees())
                .isTrue();
        assertThat(BaseInference.of(change).ends(start)).contains(end);
        assertThat(BaseInference.of(change).starts(end, start, start)).containsExactly(start);
    }

    @Property
    void aSlippedPointIsFoundWithItsPlaces(
            @ForAll @LongRange(min = 1, max = 9_999) long count, @ForAll @IntRange(min = -3, max = 3) int places) {
        Calculation sum = Calculation.of(Operation.SUM, count);
        PublishedFigure figure = new PublishedFigure(
                "slipped", BigDecimal.valueOf(count).movePointLeft(places).setScale(Math.max(places, 0)));

        assertThat(figure.against(sum).agrees()).isEqualTo(places == 0);
        if (places == 0) {
            assertThat(figure.scaleSlip(sum)).isEmpty();
        } else {
            assertThat(figure.scaleSlip(sum)).hasValue(places);
        }
    }

    @Property
    void totalsMadeInAWayAreReadInThatWay(
            @ForAll @Size(min = 1, max = 4) List<@LongRange(min = 0, max = 50) Long> cells,
            @ForAll @IntRange(min = 2, max = 4) int width,
            @ForAll boolean runsOn,
            @ForAll boolean withRowLabels,
            @ForAll boolean withHeaders) {
        Reading reading = new Reading(runsOn, withRowLabels, withHeaders);
        List<String> ages = IntStream.rangeClosed(1, cells.size())
                .mapToObj(age -> String.valueOf(1_000 * age))
                .toList();
        List<Long> totals = TableAudit.of(
                        ages,
                        columns(
                                cells,
                                IntStream.range(0, width).mapToObj(i -> 0L).toList()))
                .totals(reading);

        TableAudit table = TableAudit.of(ages, columns(cells, totals));

        assertThat(table.totals(table.reading().orElseThrow())).isEqualTo(totals);
        assertThat(table.wrongTotals().isEmpty())
                .isEqualTo(table.reading().orElseThrow().isRight());
        if (cells.stream().mapToLong(Long::longValue).sum() > 0) {
            assertThat(table.reading()).contains(reading);
        }
    }

    private static List<Column> columns(List<Long> cells, List<Long> totals) {
        List<Column> columns = new ArrayList<>();
        for (int i = 0; i < totals.size(); i++) {
            columns.add(new Column(String.valueOf(2020 + i), ImmutableList.copyOf(cells), totals.get(i)));
        }
        return columns;
    }
}
