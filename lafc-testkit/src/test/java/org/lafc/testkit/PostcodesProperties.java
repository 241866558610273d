package org.lafc.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.GenerationMode;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.Tuple.Tuple2;
import net.jqwik.api.statistics.Statistics;
import org.lafc.core.place.Postcode;
import org.lafc.core.place.PseudoPostcode;

class PostcodesProperties {

    @Property
    void everyWrittenFormIsReadAsThePostcode(@ForAll("written") Tuple2<Postcode, String> written) {
        assertThat(Postcode.parse(written.get2())).isEqualTo(written.get1());

        Statistics.label("as people write it")
                .collect(written.get2().equals(written.get1().text()));
        Statistics.label("as people write it")
                .coverage(coverage -> coverage.check(false).percentage(p -> p > 60));
    }

    @Property
    void allKindsAreDrawn(@ForAll Postcode postcode) {
        String kind = postcode.pseudo().isPresent()
                ? "pseudo"
                : postcode.outward().matches("NPT|GIR") || postcode.inward().contains("V") ? "historical" : "ordinary";
        Statistics.collect(kind);
        Statistics.coverage(coverage -> {
            coverage.check("ordinary").percentage(p -> p > 50);
            coverage.check("pseudo").percentage(p -> p > 8);
            coverage.check("historical").percentage(p -> p > 2);
        });
    }

    @Property
    void ordinaryPostcodesHaveAllSixShapes(@ForAll("ordinary") Postcode postcode) {
        assertThat(postcode.pseudo()).isEmpty();
        assertThat(postcode.inward()).matches("\\d[A-Z]{2}");

        Statistics.collect(postcode.outward().replaceAll("[A-Z]", "A").replaceAll("[0-9]", "9"));
        Statistics.coverage(coverage -> {
            for (String shape : new String[] {"A9", "A99", "AA9", "AA99", "A9A", "AA9A"}) {
                coverage.check(shape).count(count -> count > 0);
            }
        });
    }

    @Property(generation = GenerationMode.RANDOMIZED)
    void everyMeaningOfAPseudoPostcodeIsDrawn(@ForAll("pseudo") Postcode postcode) {
        Statistics.collect(postcode.pseudo().orElseThrow());
        Statistics.coverage(coverage -> {
            for (PseudoPostcode meaning : PseudoPostcode.values()) {
                coverage.check(meaning).percentage(p -> p > 5);
            }
        });
    }

    @Provide
    Arbitrary<Tuple2<Postcode, String>> written() {
        return Postcodes.all()
                .flatMap(postcode -> Postcodes.writtenForms(postcode).map(text -> Tuple.of(postcode, text)));
    }

    @Provide
    Arbitrary<Postcode> ordinary() {
        return Postcodes.ordinary();
    }

    @Provide
    Arbitrary<Postcode> pseudo() {
        return Postcodes.pseudo();
    }
}
