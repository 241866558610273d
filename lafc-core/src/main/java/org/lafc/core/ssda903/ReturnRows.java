package org.lafc.core.ssda903;

import com.google.common.collect.ImmutableMap;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.lafc.core.care.Answer;
import org.lafc.core.care.Child;
import org.lafc.core.care.Episode;
import org.lafc.core.care.EpisodeEnd;
import org.lafc.core.care.EpisodeStart;
import org.lafc.core.care.EthnicGroup;
import org.lafc.core.care.LegalStatus;
import org.lafc.core.care.Participation;
import org.lafc.core.care.PlacementChangeReason;
import org.lafc.core.care.PlacementType;
import org.lafc.core.care.ProviderKind;
import org.lafc.core.care.ReasonForCare;
import org.lafc.core.care.Review;
import org.lafc.core.care.Sex;
import org.lafc.core.place.AreaSide;
import org.lafc.core.place.Distance;
import org.lafc.core.place.Whereabouts;
import org.lafc.core.read.CsvRows;
import org.lafc.core.read.Problem;
import org.lafc.core.read.Problem.Effect;
import org.lafc.core.read.Source;
import org.lafc.core.read.SourceRow;
import org.lafc.core.time.DateRange;

/** The rows of all files of a return that are right in themselves, before they are joined by child. */
final class ReturnRows {

    /** A row that is right in itself: the file it is accounted in, its place, whose it is, and what it says. */
    record Row<T>(ReturnFile file, SourceRow source, String child, Optional<LocalDate> dateOfBirth, T value) {}

    /** What a UASC row says. */
    record AsylumSeeking(Optional<LocalDate> ceased) {}

    private static final BigDecimal DISTANCE_NOT_KNOWN = new BigDecimal("999.9");

    final List<Row<Child>> children = new ArrayList<>();
    final List<Row<Episode>> episodes = new ArrayList<>();
    final List<Row<Review>> reviews = new ArrayList<>();
    final List<Row<AsylumSeeking>> asylumSeeking = new ArrayList<>();
    final List<ReturnFile> files = new ArrayList<>();
    boolean hasAsylumModule;

    private final Ssda903Codes codes;
    private final Consumer<Problem> problems;

    ReturnRows(Ssda903Codes codes, Consumer<Problem> problems) {
        this.codes = codes;
        this.problems = problems;
    }

    void read(Source source) {
        try (CsvRows rows = CsvRows.open(source, problems)) {
            if (rows.columns().isEmpty()) {
                return;
            }
            Optional<ReturnModule> module = ReturnModule.recognise(rows.columns());
            if (module.isEmpty()) {
                problems.accept(new Problem(
                        new SourceRow(source.name(), 1),
                        "",
                        "its columns are of no module that is read",
                        ReturnModule.allowed(),
                        Effect.FILE_REJECTED));
                return;
            }
            readModule(source.name(), module.get(), rows);
        }
    }

    private void readModule(String name, ReturnModule module, CsvRows rows) {
        for (String column : module.columns()) {
            if (rows.columns().indexOf(column) != rows.columns().lastIndexOf(column)) {
                problems.accept(new Problem(
                        new SourceRow(name, 1),
                        column,
                        "the column is there twice, so its values cannot be told apart",
                        "each column once",
                        Effect.FILE_REJECTED));
                return;
            }
        }
        ReturnFile file = new ReturnFile(name, module);
        files.add(file);
        hasAsylumModule |= module == ReturnModule.UASC;
        for (String column : module.expected()) {
            if (!rows.columns().contains(column)) {
                problems.accept(new Problem(
                        new SourceRow(name, 1),
                        column,
                        "the column is missing from the " + module.title() + " module",
                        String.join(", ", module.columns()),
                        Effect.VALUE_NOT_KNOWN));
            }
        }
        ImmutableMap.Builder<String, Integer> places = ImmutableMap.builder();
        for (String column : module.columns()) {
            if (rows.columns().contains(column)) {
                places.put(column, rows.columns().indexOf(column));
            }
        }
        ImmutableMap<String, Integer> placeOfColumn = places.buildOrThrow();
        while (rows.next()) {
            ReturnRow row = new ReturnRow(module, rows, placeOfColumn, problems);
            if (!row.isRejected()) {
                switch (module) {
                    case HEADER -> header(file, row);
                    case EPISODES -> episode(file, row);
                    case REVIEWS -> review(file, row);
                    case UASC -> asylumSeeking(file, row);
                }
            }
            if (row.isRejected()) {
                file.reject();
            }
        }
        file.reject(rows.malformedRows());
    }

    private void header(ReturnFile file, ReturnRow row) {
        String child = row.key("CHILD");
        LocalDate born = row.date("DOB");
        if (row.isRejected()) {
            return;
        }
        Child value = Child.builder()
                .id(child)
                .dateOfBirth(born)
                .sex(row.code("SEX", codes.list("SEX", Sex.class), Sex.NOT_KNOWN))
                .ethnicGroup(row.code("ETHNIC", codes.list("ETHNIC", EthnicGroup.class), EthnicGroup.NOT_KNOWN))
                .uniquePupilNumber(row.optionalText("UPN"))
                .mother(row.optionalCode("MOTHER", codes.list("MOTHER", Answer.class))
                        .orElse(Answer.NOT_KNOWN))
                .firstChildBorn(row.sideDate("MC_DOB"))
                .build();
        children.add(new Row<>(file, row.source(), child, Optional.of(born), value));
    }

    private void episode(ReturnFile file, ReturnRow row) {
        String child = row.key("CHILD");
        LocalDate start = row.date("DECOM");
        Optional<LocalDate> end = row.optionalDate("DEC");
        if (!row.isRejected() && end.isPresent() && end.get().isBefore(start)) {
            row.reject("DEC", "is before DECOM (values withheld)", "on or after DECOM, or blank");
        }
        if (row.isRejected()) {
            return;
        }
        PlacementType type = row.code("PLACE", codes.list("PLACE", PlacementType.class), PlacementType.NOT_KNOWN);
        Whereabouts unstated =
                type == PlacementType.PLACED_FOR_ADOPTION ? Whereabouts.PLACED_FOR_ADOPTION : Whereabouts.NOT_RECORDED;
        Episode value = Episode.builder()
                .dates(end.map(ended -> DateRange.of(start, ended)).orElse(DateRange.startingOn(start)))
                .startReason(row.code("RNE", codes.list("RNE", EpisodeStart.class), EpisodeStart.NOT_KNOWN))
                .legalStatus(row.code("LS", codes.list("LS", LegalStatus.class), LegalStatus.NOT_KNOWN))
                .reasonForCare(row.code("CIN", codes.list("CIN", ReasonForCare.class), ReasonForCare.NOT_KNOWN))
                .placementType(type)
                .placementCode(row.upperCase("PLACE"))
                .provider(row.optionalCode("PLACE_PROVIDER", codes.list("PLACE_PROVIDER", ProviderKind.class))
                        .orElse(ProviderKind.NOT_RECORDED))
                .endReason(endReason(row, end.isPresent()))
                .placementChangeReason(row.optionalCode(
                        "REASON_PLACE_CHANGE", codes.list("REASON_PLACE_CHANGE", PlacementChangeReason.class)))
                .home(row.whereabouts("HOME_POST", Whereabouts.NOT_RECORDED))
                .placement(row.whereabouts("PL_POST", unstated))
                .settingNumber(row.optionalText("URN"))
                .recordedSide(row.optionalCode("PL_LOCATION", codes.list("PL_LOCATION", AreaSide.class))
                        .orElse(AreaSide.NOT_RECORDED))
                .recordedArea(row.optionalText("PL_LA").map(area -> area.toUpperCase(Locale.ROOT)))
                .recordedDistance(recordedDistance(row))
                .source(row.source())
                .build();
        episodes.add(new Row<>(file, row.source(), child, Optional.empty(), value));
    }

    // Openness is told by DEC, never by REC (rule 148: both or neither).
    private Optional<EpisodeEnd> endReason(ReturnRow row, boolean ended) {
        Optional<EpisodeEnd> reason = row.optionalCode("REC", codes.list("REC", EpisodeEnd.class));
        if (!ended) {
            if (!row.text("REC").isEmpty()) {
                row.unknown(
                        "REC", "is filled though DEC is blank: the episode is taken as open", "blank with DEC blank");
            }
            return Optional.empty();
        }
        if (row.isBlank("REC")) {
            row.unknown("REC", "is blank though DEC is filled", "a code when DEC is filled");
        }
        return Optional.of(reason.orElse(EpisodeEnd.NOT_KNOWN));
    }

    private static Optional<Distance> recordedDistance(ReturnRow row) {
        String text = row.text("PL_DISTANCE");
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            BigDecimal miles = new BigDecimal(text);
            if (miles.compareTo(DISTANCE_NOT_KNOWN) == 0) {
                return Optional.empty();
            }
            if (miles.signum() >= 0 && miles.compareTo(DISTANCE_NOT_KNOWN) < 0) {
                return Optional.of(Distance.ofMiles(miles.doubleValue()));
            }
        } catch (NumberFormatException e) {
            // Reported below, like a number out of range.
        }
        row.unknown(
                "PL_DISTANCE", "is not a distance (value withheld)", "miles from 0 to 999.8, or 999.9 for not known");
        return Optional.empty();
    }

    private void review(ReturnFile file, ReturnRow row) {
        String child = row.key("CHILD");
        LocalDate date = row.date("REVIEW");
        if (row.isRejected()) {
            return;
        }
        Participation participation =
                row.code("REVIEW_CODE", codes.list("REVIEW_CODE", Participation.class), Participation.NOT_KNOWN);
        Review value = Review.of(date, participation, Optional.of(row.source()));
        reviews.add(new Row<>(file, row.source(), child, row.sideDate("DOB"), value));
    }

    private void asylumSeeking(ReturnFile file, ReturnRow row) {
        String child = row.key("CHILD");
        if (row.isRejected()) {
            return;
        }
        AsylumSeeking value = new AsylumSeeking(row.sideDate("DUC"));
        asylumSeeking.add(new Row<>(file, row.source(), child, row.sideDate("DOB"), value));
    }
}
