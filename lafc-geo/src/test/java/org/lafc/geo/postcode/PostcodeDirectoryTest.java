package org.lafc.geo.postcode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lafc.geo.postcode.DirectoryTexts.directory;
import static org.lafc.geo.postcode.DirectoryTexts.row;

import org.junit.jupiter.api.Test;
import org.lafc.core.place.Postcode;

class PostcodeDirectoryTest {

    @Test
    void printingShowsNoPlace() {
        PostcodeDirectory directory = directory(row("QX1 1AA", "W06000023", "305969", "0261273"));
        assertThat(directory).hasToString("PostcodeDirectory[1 postcodes]");
        assertThat(directory.find(Postcode.parse("QX1 1AA")).orElseThrow())
                .hasToString("Entry[position=Optional[GridPoint[BRITISH, redacted]], authority=Optional[W06000023]]");
    }

    @Test
    void emptyDirectoryKnowsNothing() {
        assertThat(PostcodeDirectory.EMPTY.size()).isZero();
        assertThat(PostcodeDirectory.EMPTY.find(Postcode.parse("QX1 1AA"))).isEmpty();
    }

    @Test
    void positionAtTheOriginOfTheGridIsAPosition() {
        PostcodeDirectory directory = directory(row("QX1 1AA", "W06000023", "0", "0"));
        assertThat(directory.find(Postcode.parse("QX1 1AA")).orElseThrow().position())
                .isPresent();
    }
}
