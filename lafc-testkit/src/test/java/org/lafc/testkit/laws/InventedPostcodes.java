package org.lafc.testkit.laws;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import org.lafc.core.place.Postcode;
import org.lafc.core.place.Whereabouts;
import org.lafc.core.read.Source;
import org.lafc.geo.postcode.PostcodeDirectory;
import org.lafc.geo.postcode.PostcodeDirectoryReader;

/** A small directory: places close and far in Wales, one in Northern Ireland, one without a position. */
final class InventedPostcodes {

    static final PostcodeDirectory DIRECTORY = PostcodeDirectoryReader.read(
                    List.of(Source.ofText("postcodes.csv", """
                    pcd7,pcds,east1m,north1m,lad25cd
                    ZZ1 1AA,ZZ1 1AA,305969,261273,W06000023
                    ZZ1 1AB,ZZ1 1AB,305970,261273,W06000023
                    ZZ1 2AA,ZZ1 2AA,337512,254001,W06000023
                    ZZ2 1AA,ZZ2 1AA,307507,304080,W06000023
                    ZZ3 1AA,ZZ3 1AA,531000,181000,E09000001
                    BT1 1AA,BT1 1AA,333800,374200,N09000003
                    ZZ4 1AA,ZZ4 1AA,,,L93000001
                    """)))
            .directory();

    private InventedPostcodes() {}

    static Arbitrary<Whereabouts> places() {
        return Arbitraries.of("ZZ1 1AA", "ZZ1 1AB", "ZZ1 2AA", "ZZ2 1AA", "ZZ3 1AA", "BT1 1AA", "ZZ4 1AA")
                .map(text -> Whereabouts.of(Postcode.parse(text)));
    }
}
