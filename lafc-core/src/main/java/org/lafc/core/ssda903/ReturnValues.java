package org.lafc.core.ssda903;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lafc.core.care.CareRecord;
import org.lafc.core.time.ReportingYear;

/** Reads rows of every module with the code lists of one run. */
final class ReturnValues {

    /** What a row says that is right and says nothing. */
    static final Object NOTHING = "nothing";

    private final Optional<ReportingYear> year;
    private final ChildValues children;
    private final EpisodeValues episodes;
    private final EventValues events;
    private final YearValues years;

    ReturnValues(Ssda903Codes codes) {
        year = codes.year();
        children = new ChildValues(codes);
        episodes = new EpisodeValues(codes);
        events = new EventValues(codes);
        years = new YearValues(codes);
    }

    // The row the texts of a file now give, or null if it is rejected, which is reported and counted.
    @Nullable
    Row read(ReturnRow row, ReturnFile file) {
        row.begin();
        Row read = row.isRejected() ? null : readText(row, file);
        if (read == null) {
            file.reject();
        }
        return read;
    }

    private @Nullable Row readText(ReturnRow row, ReturnFile file) {
        ReturnModule module = file.module();
        String child = row.key(Column.CHILD);
        if (module == ReturnModule.HEADER) {
            ChildValues.Person person = children.person(row, child);
            return person == null ? null : row(row, file, child, null, Row.ONE_A_CHILD, person);
        }
        if (row.isRejected()) {
            return null;
        }
        Object value = value(module, row);
        if (value == null || row.isRejected()) {
            return null;
        }
        LocalDate born = row.has(Column.DOB) ? row.repeatedBirth() : null;
        return row(row, file, child, born, keyOf(module, value), value);
    }

    private static Row row(
            ReturnRow row, ReturnFile file, String child, @Nullable LocalDate born, LocalDate key, Object value) {
        return new Row(file, row.source(), child, born, key, value);
    }

    private @Nullable Object value(ReturnModule module, ReturnRow row) {
        return switch (module) {
            case HEADER -> throw new IllegalStateException("read apart");
            case EPISODES -> episodes.episode(row);
            case REVIEWS -> events.review(row);
            case UASC -> children.asylumSeeking(row);
            case OC2 -> years.outcomes(row, year.orElseThrow());
            case OC3 -> years.status(row);
            case AD1 -> events.adoption(row).<Object>map(adoption -> adoption).orElse(NOTHING);
            case PLACED_FOR_ADOPTION -> events.adoptionDecision(row);
            case PREVIOUS_PERMANENCE -> children.previousPermanence(row);
            case MISSING -> events.missing(row);
            case SOCIAL_WORKERS -> events.socialWorker(row);
            case DEPRIVATION_OF_LIBERTY -> events.deprivationOfLiberty(row);
        };
    }

    private static LocalDate keyOf(ReturnModule module, Object value) {
        return module.key() != Column.CHILD && value instanceof CareRecord record ? record.date() : Row.ONE_A_CHILD;
    }
}
