package org.lafc.core.walescensus;

import static org.lafc.core.walescensus.CensusItem.ACCOMMODATION;
import static org.lafc.core.walescensus.CensusItem.ACTIVITY;
import static org.lafc.core.walescensus.CensusItem.ADOPTERS;
import static org.lafc.core.walescensus.CensusItem.ADOPTERS_STATUS;
import static org.lafc.core.walescensus.CensusItem.ADOPTER_COUNT;
import static org.lafc.core.walescensus.CensusItem.ADOPTION_DECIDED;
import static org.lafc.core.walescensus.CensusItem.ADVISER;
import static org.lafc.core.walescensus.CensusItem.ASYLUM_SEEKING;
import static org.lafc.core.walescensus.CensusItem.CATEGORY;
import static org.lafc.core.walescensus.CensusItem.CHILD;
import static org.lafc.core.walescensus.CensusItem.DATE_OF_BIRTH;
import static org.lafc.core.walescensus.CensusItem.DISABILITY;
import static org.lafc.core.walescensus.CensusItem.END_REASON;
import static org.lafc.core.walescensus.CensusItem.EPISODE_FROM;
import static org.lafc.core.walescensus.CensusItem.EPISODE_TO;
import static org.lafc.core.walescensus.CensusItem.ETHNIC_GROUP;
import static org.lafc.core.walescensus.CensusItem.FORMER_CARER;
import static org.lafc.core.walescensus.CensusItem.HOME_POSTCODE;
import static org.lafc.core.walescensus.CensusItem.IN_TOUCH;
import static org.lafc.core.walescensus.CensusItem.LEFT_CARE;
import static org.lafc.core.walescensus.CensusItem.LEGAL_STATUS;
import static org.lafc.core.walescensus.CensusItem.LOCATION;
import static org.lafc.core.walescensus.CensusItem.MATCHED;
import static org.lafc.core.walescensus.CensusItem.NEED;
import static org.lafc.core.walescensus.CensusItem.PLACEMENT_AREA;
import static org.lafc.core.walescensus.CensusItem.PLACEMENT_POSTCODE;
import static org.lafc.core.walescensus.CensusItem.PLACEMENT_TYPE;
import static org.lafc.core.walescensus.CensusItem.PROVIDER;
import static org.lafc.core.walescensus.CensusItem.SEX;
import static org.lafc.core.walescensus.CensusItem.START_REASON;
import static org.lafc.core.walescensus.CensusItem.STATUS_DATE;
import static org.lafc.core.walescensus.CensusItem.SUITABLE;
import static org.lafc.core.walescensus.CensusItem.UPN;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The four forms of the census (Welsh census facts, section 1: best reading, unverified). */
enum CensusForm {
    CHILDREN(
            List.of(CHILD, DATE_OF_BIRTH, EPISODE_FROM, EPISODE_TO, START_REASON, LEGAL_STATUS, PLACEMENT_TYPE),
            List.of(
                    UPN,
                    SEX,
                    ETHNIC_GROUP,
                    ASYLUM_SEEKING,
                    DISABILITY,
                    NEED,
                    PROVIDER,
                    LOCATION,
                    PLACEMENT_AREA,
                    PLACEMENT_POSTCODE,
                    HOME_POSTCODE,
                    END_REASON)),
    ADOPTIONS(
            List.of(CHILD, ADOPTION_DECIDED),
            List.of(DATE_OF_BIRTH, MATCHED, ADOPTER_COUNT, ADOPTERS, ADOPTERS_STATUS, FORMER_CARER)),
    LEAVERS(
            List.of(CHILD, LEFT_CARE),
            List.of(DATE_OF_BIRTH, CATEGORY, IN_TOUCH, ACTIVITY, ACCOMMODATION, SUITABLE, ADVISER)),
    CARE_LEAVERS(
            List.of(CHILD, STATUS_DATE),
            List.of(DATE_OF_BIRTH, CATEGORY, IN_TOUCH, ACTIVITY, ACCOMMODATION, SUITABLE, ADVISER));

    // A file is taken for the form if it has these; without them a row tells nothing.
    private final ImmutableList<CensusItem> needed;
    private final ImmutableSet<CensusItem> items;

    CensusForm(List<CensusItem> needed, List<CensusItem> others) {
        this.needed = ImmutableList.copyOf(needed);
        this.items =
                ImmutableSet.<CensusItem>builder().addAll(needed).addAll(others).build();
    }

    ImmutableList<CensusItem> needed() {
        return needed;
    }

    ImmutableSet<CensusItem> items() {
        return items;
    }

    String word() {
        return CensusItem.wordOf(this);
    }

    static Optional<CensusForm> ofWord(String word) {
        return Arrays.stream(values()).filter(form -> form.word().equals(word)).findFirst();
    }

    static String words() {
        return Arrays.stream(values()).map(CensusForm::word).collect(Collectors.joining(", "));
    }
}
