package org.lafc.core.walescensus;

import com.google.common.collect.ImmutableSet;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lafc.core.care.Adopters;
import org.lafc.core.care.AdoptersStatus;
import org.lafc.core.care.Answer;
import org.lafc.core.care.EpisodeEnd;
import org.lafc.core.care.EpisodeStart;
import org.lafc.core.care.EthnicGroup;
import org.lafc.core.care.LegalStatus;
import org.lafc.core.care.PlacementType;
import org.lafc.core.care.ProviderKind;
import org.lafc.core.care.ReasonForCare;
import org.lafc.core.care.Sex;
import org.lafc.core.leaving.Accommodation;
import org.lafc.core.leaving.Activity;
import org.lafc.core.leaving.CareLeaverCategory;
import org.lafc.core.leaving.InTouch;
import org.lafc.core.place.PlacementLocation;

/** What a field of the census says, whatever its column is called (Welsh census facts, section 6: expected items, education results apart). */
enum CensusItem {
    CHILD,
    DATE_OF_BIRTH,
    UPN,
    SEX(Sex.class),
    ETHNIC_GROUP(EthnicGroup.class),
    ASYLUM_SEEKING(Answer.class),
    DISABILITY(Answer.class),
    EPISODE_FROM,
    EPISODE_TO,
    START_REASON(EpisodeStart.class),
    LEGAL_STATUS(LegalStatus.class),
    NEED(ReasonForCare.class),
    PLACEMENT_TYPE(PlacementType.class),
    PROVIDER(ProviderKind.class),
    LOCATION(PlacementLocation.class),
    PLACEMENT_AREA,
    PLACEMENT_POSTCODE,
    HOME_POSTCODE,
    END_REASON(EpisodeEnd.class),
    ADOPTION_DECIDED,
    MATCHED,
    ADOPTER_COUNT,
    ADOPTERS(Adopters.class),
    ADOPTERS_STATUS(AdoptersStatus.class),
    FORMER_CARER(Answer.class),
    LEFT_CARE,
    STATUS_DATE,
    CATEGORY(CareLeaverCategory.class),
    IN_TOUCH(InTouch.class),
    ACTIVITY(Activity.class),
    ACCOMMODATION(Accommodation.class),
    SUITABLE(Answer.class),
    ADVISER(Answer.class);

    /** What is said of the child as a person, and repeated in every row. */
    static final ImmutableSet<CensusItem> OF_CHILD =
            ImmutableSet.of(DATE_OF_BIRTH, UPN, SEX, ETHNIC_GROUP, ASYLUM_SEEKING, DISABILITY);

    private final @Nullable Class<? extends Enum<?>> type;

    CensusItem() {
        this(null);
    }

    CensusItem(@Nullable Class<? extends Enum<?>> type) {
        this.type = type;
    }

    // What its codes mean, if it is coded.
    Optional<Class<? extends Enum<?>>> codeType() {
        return Optional.ofNullable(type);
    }

    String word() {
        return wordOf(this);
    }

    static Optional<CensusItem> ofWord(String word) {
        return Arrays.stream(values()).filter(item -> item.word().equals(word)).findFirst();
    }

    static String words() {
        return Arrays.stream(values()).map(CensusItem::word).collect(Collectors.joining(", "));
    }

    static String wordOf(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
