package org.lafc.core.walescensus;

import com.google.common.collect.ImmutableMap;
import java.time.LocalDate;
import java.util.Optional;
import org.lafc.core.care.Adopters;
import org.lafc.core.care.AdoptersStatus;
import org.lafc.core.care.Adoption;
import org.lafc.core.care.Answer;
import org.lafc.core.care.EthnicGroup;
import org.lafc.core.care.Sex;
import org.lafc.core.leaving.Accommodation;
import org.lafc.core.leaving.Activity;
import org.lafc.core.leaving.CareLeaverCategory;
import org.lafc.core.leaving.InTouch;
import org.lafc.core.leaving.LeavingCareStatus;
import org.lafc.core.walescensus.CensusEntry.Said;
import org.lafc.core.walescensus.CensusEntry.SaidEpisode;
import org.lafc.core.walescensus.CensusEntry.SaidRecord;

/** Reads what the rows of the forms say. */
final class CensusValues {

    private final CensusCodes codes;
    private final CensusEpisodes episodes;

    CensusValues(CensusCodes codes) {
        this.codes = codes;
        this.episodes = new CensusEpisodes(codes);
    }

    Said said(CensusRow row, CensusForm form) {
        return switch (form) {
            case CHILDREN -> new SaidEpisode(episodes.episode(row));
            case ADOPTIONS -> new SaidRecord(adoption(row), CensusItem.ADOPTION_DECIDED);
            case LEAVERS -> new SaidRecord(status(row, CensusItem.LEFT_CARE), CensusItem.LEFT_CARE);
            case CARE_LEAVERS -> new SaidRecord(status(row, CensusItem.STATUS_DATE), CensusItem.STATUS_DATE);
        };
    }

    ImmutableMap<CensusItem, Object> ofChild(CensusRow row, CensusForm form) {
        ImmutableMap.Builder<CensusItem, Object> said = ImmutableMap.builder();
        Optional<LocalDate> born = form.needed().contains(CensusItem.DATE_OF_BIRTH)
                ? Optional.of(row.date(CensusItem.DATE_OF_BIRTH)).filter(date -> !row.isRejected())
                : row.sideDate(CensusItem.DATE_OF_BIRTH);
        born.ifPresent(date -> said.put(CensusItem.DATE_OF_BIRTH, date));
        row.optionalText(CensusItem.UPN).ifPresent(upn -> said.put(CensusItem.UPN, upn));
        putCode(said, row, CensusItem.SEX, Sex.class);
        putCode(said, row, CensusItem.ETHNIC_GROUP, EthnicGroup.class);
        putCode(said, row, CensusItem.ASYLUM_SEEKING, Answer.class);
        putCode(said, row, CensusItem.DISABILITY, Answer.class);
        return said.buildOrThrow();
    }

    private <T extends Enum<T>> void putCode(
            ImmutableMap.Builder<CensusItem, Object> said, CensusRow row, CensusItem item, Class<T> type) {
        row.optionalCode(item, codes.list(item, type))
                .filter(value -> !value.name().equals("NOT_KNOWN"))
                .ifPresent(value -> said.put(item, value));
    }

    private Adoption adoption(CensusRow row) {
        return new Adoption(
                row.date(CensusItem.ADOPTION_DECIDED),
                row.sideDate(CensusItem.MATCHED),
                row.code(CensusItem.FORMER_CARER, codes.list(CensusItem.FORMER_CARER, Answer.class), Answer.NOT_KNOWN),
                adopterCount(row),
                row.code(CensusItem.ADOPTERS, codes.list(CensusItem.ADOPTERS, Adopters.class), Adopters.NOT_KNOWN),
                row.code(
                        CensusItem.ADOPTERS_STATUS,
                        codes.list(CensusItem.ADOPTERS_STATUS, AdoptersStatus.class),
                        AdoptersStatus.NOT_KNOWN),
                Optional.of(row.source()));
    }

    private static Optional<Integer> adopterCount(CensusRow row) {
        String text = row.text(CensusItem.ADOPTER_COUNT);
        if (text.equals("1") || text.equals("2")) {
            return Optional.of(Integer.valueOf(text));
        }
        if (!text.isEmpty()) {
            row.unknown(CensusItem.ADOPTER_COUNT, "is not a number of adopters (value withheld)", "1, 2 or blank");
        }
        return Optional.empty();
    }

    private LeavingCareStatus status(CensusRow row, CensusItem dated) {
        return LeavingCareStatus.builder()
                .date(row.date(dated))
                .category(row.optionalCode(
                        CensusItem.CATEGORY, codes.list(CensusItem.CATEGORY, CareLeaverCategory.class)))
                .inTouch(row.code(
                        CensusItem.IN_TOUCH, codes.list(CensusItem.IN_TOUCH, InTouch.class), InTouch.NOT_KNOWN))
                .activity(row.code(
                        CensusItem.ACTIVITY, codes.list(CensusItem.ACTIVITY, Activity.class), Activity.NOT_KNOWN))
                .accommodation(row.code(
                        CensusItem.ACCOMMODATION,
                        codes.list(CensusItem.ACCOMMODATION, Accommodation.class),
                        Accommodation.NOT_KNOWN))
                .suitable(
                        row.code(CensusItem.SUITABLE, codes.list(CensusItem.SUITABLE, Answer.class), Answer.NOT_KNOWN))
                .adviser(row.code(CensusItem.ADVISER, codes.list(CensusItem.ADVISER, Answer.class), Answer.NOT_KNOWN))
                .source(row.source())
                .build();
    }
}
