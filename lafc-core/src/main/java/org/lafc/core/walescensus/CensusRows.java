package org.lafc.core.walescensus;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
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
import org.lafc.core.read.CsvRows;
import org.lafc.core.read.Problem;
import org.lafc.core.read.Problem.Effect;
import org.lafc.core.read.Source;
import org.lafc.core.read.SourceRow;
import org.lafc.core.walescensus.CensusEntry.Said;
import org.lafc.core.walescensus.CensusEntry.SaidEpisode;
import org.lafc.core.walescensus.CensusEntry.SaidRecord;

/** The rows of all forms that are right in themselves, before they are joined by child. */
final class CensusRows {

    final List<CensusEntry> entries = new ArrayList<>();
    final List<CensusFile> files = new ArrayList<>();
    final Set<CensusForm> forms = EnumSet.noneOf(CensusForm.class);

    private final CensusLayout layout;
    private final CensusCodes codes;
    private final CensusEpisodes episodes;
    private final Consumer<Problem> problems;

    CensusRows(CensusLayout layout, CensusCodes codes, Consumer<Problem> problems) {
        this.layout = layout;
        this.codes = codes;
        this.episodes = new CensusEpisodes(codes);
        this.problems = problems;
    }

    void read(Source source) {
        try (CsvRows rows = CsvRows.open(source, problems)) {
            if (rows.columns().isEmpty()) {
                return;
            }
            Optional<CensusForm> form = layout.formOf(rows.columns());
            if (form.isEmpty()) {
                rejectFile(source, "", "its columns are of no form of the layout", layout.allowed());
                return;
            }
            ImmutableMap<CensusItem, Integer> places = places(source.name(), form.get(), rows);
            for (int place : places.values()) {
                String column = rows.columns().get(place);
                if (rows.columns().lastIndexOf(column) != place) {
                    rejectFile(
                            source,
                            column,
                            "the column is there twice, so its values cannot be told apart",
                            "each column once");
                    return;
                }
            }
            readForm(new CensusFile(source.name(), form.get()), rows, places);
        }
    }

    private void rejectFile(Source source, String field, String message, String allowed) {
        problems.accept(new Problem(new SourceRow(source.name(), 1), field, message, allowed, Effect.FILE_REJECTED));
    }

    // Where the items stand in the file. One that the layout names and the file has not got is reported once.
    private ImmutableMap<CensusItem, Integer> places(String file, CensusForm form, CsvRows rows) {
        ImmutableMap.Builder<CensusItem, Integer> places = ImmutableMap.builder();
        for (CensusItem item : form.items()) {
            Optional<String> column = layout.column(form, item);
            int place = column.map(rows.columns()::indexOf).orElse(-1);
            if (place >= 0) {
                places.put(item, place);
            } else {
                column.ifPresent(name -> problems.accept(new Problem(
                        new SourceRow(file, 1),
                        name,
                        "the column is missing from form " + form.word(),
                        "a column for " + item.word() + ", or a layout without it",
                        Effect.VALUE_NOT_KNOWN)));
            }
        }
        return places.buildOrThrow();
    }

    private void readForm(CensusFile file, CsvRows rows, ImmutableMap<CensusItem, Integer> places) {
        files.add(file);
        forms.add(file.form());
        ImmutableMap.Builder<CensusItem, String> names = ImmutableMap.builder();
        places.forEach((item, place) -> names.put(item, rows.columns().get(place)));
        ImmutableMap<CensusItem, String> columns = names.buildOrThrow();
        ImmutableSet<CensusItem> needed = ImmutableSet.copyOf(file.form().needed());
        while (rows.next()) {
            CensusRow row = new CensusRow(rows, needed, places, problems);
            String child = row.key(CensusItem.CHILD);
            ImmutableMap<CensusItem, Object> ofChild = ofChild(row, file.form());
            Said said = row.isRejected() ? null : said(row, file.form());
            if (said == null || row.isRejected()) {
                file.reject();
            } else {
                entries.add(new CensusEntry(file, row.source(), columns, child, ofChild, said));
            }
        }
        file.reject(rows.malformedRows());
    }

    private Said said(CensusRow row, CensusForm form) {
        return switch (form) {
            case CHILDREN -> new SaidEpisode(episodes.episode(row));
            case ADOPTIONS -> new SaidRecord(adoption(row), CensusItem.ADOPTION_DECIDED);
            case LEAVERS -> new SaidRecord(status(row, CensusItem.LEFT_CARE), CensusItem.LEFT_CARE);
            case CARE_LEAVERS -> new SaidRecord(status(row, CensusItem.STATUS_DATE), CensusItem.STATUS_DATE);
        };
    }

    private ImmutableMap<CensusItem, Object> ofChild(CensusRow row, CensusForm form) {
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
