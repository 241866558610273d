package org.lafc.core.ssda903;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.lafc.core.care.CareHistory;
import org.lafc.core.care.CareRules;
import org.lafc.core.care.Episode;
import org.lafc.core.place.Postcode;
import org.lafc.core.place.Whereabouts;
import org.lafc.core.read.ReadResult;
import org.lafc.core.read.Source;
import org.lafc.core.time.ReportingYear;

/** However many texts a file holds, and however often each comes back, each is read as what it is. */
class ManyTextsTest {

    // More than the texts remembered at a time, so that some are forgotten and met again.
    private static final int CHILDREN = 50_000;

    @Test
    void eachOfManyPostcodesAndNumbersIsReadAsItStands() {
        StringBuilder header = new StringBuilder("CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB\n");
        StringBuilder episodes = new StringBuilder(
                "CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC," + "REASON_PLACE_CHANGE,HOME_POST,PL_POST,URN\n");
        for (int i = 0; i < CHILDREN; i++) {
            header.append(id(i)).append(",1,20/10/2010,WBRI,UN3,0,\n");
            episodes.append(id(i)).append(",30/11/2017,S,V2,N2,U6,PR4,,,,");
            episodes.append(home(i)).append(',').append(placement(i)).append(',');
            episodes.append(setting(i)).append('\n');
        }
        ReadResult<CareHistory> result = Ssda903Reader.of(
                        Ssda903Codes.england(ReportingYear.ending(2018)), CareRules.ENGLAND)
                .read(List.of(
                        Source.ofText("header.csv", header.toString()),
                        Source.ofText("episodes.csv", episodes.toString())));

        assertThat(result.problems()).isEmpty();
        assertThat(result.records()).hasSize(CHILDREN);
        for (int i = 0; i < CHILDREN; i++) {
            Episode episode = result.records().get(i).episodes().get(0);
            assertThat(episode.home()).isEqualTo(Whereabouts.of(Postcode.parse(home(i))));
            assertThat(episode.placement()).isEqualTo(Whereabouts.of(Postcode.parse(placement(i))));
            assertThat(episode.settingNumber()).isEqualTo(Optional.of(setting(i)));
        }
    }

    private static String id(int i) {
        return String.valueOf(100_000 + i);
    }

    private static String home(int i) {
        return postcode("LL", i);
    }

    // The same for many children.
    private static String placement(int i) {
        return postcode("SY", i % 7_000);
    }

    private static String setting(int i) {
        return "SC" + (100_000 + i);
    }

    private static String postcode(String area, int i) {
        String letters = "ABDEFGHJLNPQRSTUWXYZ";
        return area + (10 + i / 4_000) + " " + i / 400 % 10 + letters.charAt(i / 20 % 20) + letters.charAt(i % 20);
    }
}
