package org.lafc.core.ssda903;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.lafc.core.care.Adopters;
import org.lafc.core.care.AdoptersStatus;
import org.lafc.core.care.AdoptionCeased;
import org.lafc.core.care.Answer;
import org.lafc.core.care.EpisodeEnd;
import org.lafc.core.care.EpisodeStart;
import org.lafc.core.care.EthnicGroup;
import org.lafc.core.care.LegalStatus;
import org.lafc.core.care.MissingKind;
import org.lafc.core.care.Participation;
import org.lafc.core.care.PermanenceKind;
import org.lafc.core.care.PlacementChangeReason;
import org.lafc.core.care.PlacementType;
import org.lafc.core.care.ProviderKind;
import org.lafc.core.care.ReasonForCare;
import org.lafc.core.care.Sex;
import org.lafc.core.care.SocialWorkerChange;
import org.lafc.core.health.NoScore;
import org.lafc.core.leaving.Accommodation;
import org.lafc.core.leaving.Activity;
import org.lafc.core.leaving.InTouch;
import org.lafc.core.place.AreaSide;
import org.lafc.core.read.CsvRows;
import org.lafc.core.read.Problem;
import org.lafc.core.read.Source;
import org.lafc.core.time.ReportingYear;

/** Reads a file of code lists. Unlike a return, it must be right as a whole. */
final class CodeFile {

    /** The Java type of each coded field. */
    static final ImmutableMap<String, Class<? extends Enum<?>>> FIELDS =
            ImmutableMap.<String, Class<? extends Enum<?>>>builder()
                    .put("RNE", EpisodeStart.class)
                    .put("LS", LegalStatus.class)
                    .put("CIN", ReasonForCare.class)
                    .put("PLACE", PlacementType.class)
                    .put("PLACE_PROVIDER", ProviderKind.class)
                    .put("REC", EpisodeEnd.class)
                    .put("REASON_PLACE_CHANGE", PlacementChangeReason.class)
                    .put("SEX", Sex.class)
                    .put("ETHNIC", EthnicGroup.class)
                    .put("MOTHER", Answer.class)
                    .put("REVIEW_CODE", Participation.class)
                    .put("PL_LOCATION", AreaSide.class)
                    .put("UASC", Answer.class)
                    .put("MISSING", MissingKind.class)
                    .put("PREV_PERM", PermanenceKind.class)
                    .put("REASON_PLACED_CEASED", AdoptionCeased.class)
                    .put("FOSTER_CARE", Answer.class)
                    .put("SEX_ADOPTR", Adopters.class)
                    .put("LS_ADOPTR", AdoptersStatus.class)
                    .put("SDQ_REASON", NoScore.class)
                    .put("CONVICTED", Answer.class)
                    .put("HEALTH_CHECK", Answer.class)
                    .put("IMMUNISATIONS", Answer.class)
                    .put("TEETH_CHECK", Answer.class)
                    .put("HEALTH_ASSESSMENT", Answer.class)
                    .put("SUBSTANCE_MISUSE", Answer.class)
                    .put("INTERVENTION_RECEIVED", Answer.class)
                    .put("INTERVENTION_OFFERED", Answer.class)
                    .put("IN_TOUCH", InTouch.class)
                    .put("ACTIV", Activity.class)
                    .put("ACCOM", Accommodation.class)
                    .put("ACCOM_SUITABLE", Answer.class)
                    .put("SW_REASON", SocialWorkerChange.class)
                    .buildOrThrow();

    /** The fields of the four modules that were read first: a council's file must have these. */
    static final ImmutableSet<String> NEEDED =
            FIELDS.keySet().stream().limit(12).collect(ImmutableSet.toImmutableSet());

    private CodeFile() {}

    static ImmutableList<CodeEntry> read(Source source) {
        List<Problem> problems = new ArrayList<>();
        ImmutableList.Builder<CodeEntry> entries = ImmutableList.builder();
        Set<String> seen = new HashSet<>();
        try (CsvRows rows = CsvRows.open(source, problems::add)) {
            boolean complete = rows.columns().containsAll(List.of("FIELD", "CODE", "MEANING"));
            require(complete, source.name() + ": columns must be field, code, meaning");
            while (rows.next()) {
                CodeEntry entry = entry(rows);
                require(
                        seen.add(entry.field() + " " + entry.code()),
                        rows.source() + ", code: given twice for " + entry.field());
                entries.add(entry);
            }
        }
        require(problems.isEmpty(), String.valueOf(problems));
        return entries.build();
    }

    private static CodeEntry entry(CsvRows rows) {
        String field = text(rows, "FIELD");
        Class<? extends Enum<?>> type = FIELDS.get(field);
        if (type == null) {
            throw new IllegalArgumentException(
                    rows.source() + ", field: '" + field + "' is not a coded field; allowed: " + FIELDS.keySet());
        }
        Enum<?> meaning = valueOf(type, text(rows, "MEANING"), rows.source() + ", meaning");
        Optional<ReportingYear> first = year(rows, "FIRST_YEAR");
        Optional<ReportingYear> last = year(rows, "LAST_YEAR");
        require(
                first.isEmpty() || last.isEmpty() || first.get().compareTo(last.get()) <= 0,
                rows.source() + ", last_year: is before first_year");
        return new CodeEntry(field, text(rows, "CODE"), meaning, first, last);
    }

    private static Optional<ReportingYear> year(CsvRows rows, String column) {
        String text = text(rows, column);
        try {
            return text.isEmpty() ? Optional.empty() : Optional.of(ReportingYear.parse(text));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    rows.source() + ", " + column.toLowerCase(Locale.ROOT) + ": " + e.getMessage(), e);
        }
    }

    private static String text(CsvRows rows, String column) {
        int place = rows.columns().indexOf(column);
        return place < 0 ? "" : rows.field(place).strip();
    }

    private static Enum<?> valueOf(Class<? extends Enum<?>> type, String name, String where) {
        return Arrays.stream(type.getEnumConstants())
                .filter(value -> value.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(where + ": '" + name + "' is not a "
                        + type.getSimpleName() + "; allowed: " + Arrays.toString(type.getEnumConstants())));
    }

    static void require(boolean holds, String message) {
        if (!holds) {
            throw new IllegalArgumentException(message);
        }
    }
}
