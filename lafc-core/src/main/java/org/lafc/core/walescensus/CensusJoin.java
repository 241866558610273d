package org.lafc.core.walescensus;

import static java.util.Comparator.comparing;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.lafc.core.care.Adoption;
import org.lafc.core.care.Answer;
import org.lafc.core.care.CareHistory;
import org.lafc.core.care.CareRecord;
import org.lafc.core.care.CareRules;
import org.lafc.core.care.Child;
import org.lafc.core.care.Coverage;
import org.lafc.core.care.Episode;
import org.lafc.core.care.EthnicGroup;
import org.lafc.core.care.Sex;
import org.lafc.core.leaving.LeavingCareStatus;
import org.lafc.core.read.Problem;
import org.lafc.core.read.Problem.Effect;
import org.lafc.core.time.DateRange;
import org.lafc.core.walescensus.CensusEntry.SaidEpisode;
import org.lafc.core.walescensus.CensusEntry.SaidRecord;

/** Joins the rows that all forms have of one child into a history. */
final class CensusJoin {

    // The form of children first, then by file and line, so that the order in which files are given does not matter.
    private static final Comparator<CensusEntry> IN_ORDER =
            comparing((CensusEntry entry) -> entry.file().form()).thenComparing(CensusEntry::source);

    private final Coverage coverage;
    private final Consumer<? super Problem> problems;

    CensusJoin(Set<CensusForm> forms, Consumer<? super Problem> problems) {
        this.coverage = Coverage.of(coverage(forms));
        this.problems = problems;
    }

    /** Joins the rows of one child, in any order. */
    Optional<CareHistory> history(List<CensusEntry> given) {
        List<CensusEntry> entries = ImmutableList.sortedCopyOf(IN_ORDER, given);
        String id = entries.get(0).child();
        Map<CensusItem, Object> ofChild = ofChild(entries);
        if (!(ofChild.get(CensusItem.DATE_OF_BIRTH) instanceof LocalDate born)) {
            entries.forEach(entry -> reject(
                    entry,
                    CensusItem.DATE_OF_BIRTH,
                    "no form has the child's birth date",
                    "a birth date in one of the child's rows"));
            return Optional.empty();
        }
        Map<LocalDate, CensusEntry> episodes = episodes(entries, born);
        Map<String, CensusEntry> records = records(entries, born);
        if (episodes.isEmpty() && records.isEmpty()) {
            return Optional.empty();
        }
        CareHistory.Builder history = CareHistory.builder()
                .child(child(id, born, ofChild))
                .rules(CareRules.WALES)
                .coverage(coverage);
        episodes.values().forEach(entry -> history.addEpisodes(episodeOf(entry)));
        records.values().forEach(entry -> history.addRecords(recordOf(entry)));
        return Optional.of(history.build());
    }

    // Of what the rows repeat, the first that says something is used, and every other that says another thing reported.
    private Map<CensusItem, Object> ofChild(List<CensusEntry> entries) {
        Map<CensusItem, Object> values = new EnumMap<>(CensusItem.class);
        Map<CensusItem, CensusEntry> first = new EnumMap<>(CensusItem.class);
        for (CensusEntry entry : entries) {
            entry.ofChild().forEach((item, value) -> {
                CensusEntry earlier = first.putIfAbsent(item, entry);
                if (earlier == null) {
                    values.put(item, value);
                } else if (!value.equals(values.get(item))) {
                    report(
                            entry,
                            item,
                            "is not what " + earlier.source() + " has (values withheld), which is used",
                            "the same in all rows of a child",
                            Effect.KEPT);
                }
            });
        }
        return values;
    }

    private static Child child(String id, LocalDate born, Map<CensusItem, Object> said) {
        return Child.builder()
                .id(id)
                .dateOfBirth(born)
                .uniquePupilNumber(Optional.ofNullable((String) said.get(CensusItem.UPN)))
                .sex((Sex) said.getOrDefault(CensusItem.SEX, Sex.NOT_KNOWN))
                .ethnicGroup((EthnicGroup) said.getOrDefault(CensusItem.ETHNIC_GROUP, EthnicGroup.NOT_KNOWN))
                .asylumSeeking((Answer) said.getOrDefault(CensusItem.ASYLUM_SEEKING, Answer.NOT_KNOWN))
                .disability((Answer) said.getOrDefault(CensusItem.DISABILITY, Answer.NOT_KNOWN))
                .build();
    }

    private Map<LocalDate, CensusEntry> episodes(List<CensusEntry> entries, LocalDate born) {
        Map<LocalDate, List<CensusEntry>> byStart = new TreeMap<>();
        for (CensusEntry entry : entries) {
            if (entry.said() instanceof SaidEpisode said) {
                LocalDate start = said.episode().dates().start();
                if (start.isBefore(born)) {
                    rejectAsBeforeBirth(entry, CensusItem.EPISODE_FROM);
                } else {
                    byStart.computeIfAbsent(start, day -> new ArrayList<>()).add(entry);
                }
            }
        }
        Map<LocalDate, CensusEntry> kept = new TreeMap<>();
        byStart.forEach((start, repeats) -> kept.put(start, choose(repeats)));
        return kept;
    }

    // The first of the highest rank.
    private CensusEntry choose(List<CensusEntry> repeats) {
        CensusEntry kept = repeats.get(0);
        for (CensusEntry entry : repeats) {
            kept = rank(episodeOf(entry).dates()) > rank(episodeOf(kept).dates()) ? entry : kept;
        }
        for (CensusEntry entry : repeats) {
            if (entry.equals(kept)) {
                entry.file().keep();
            } else {
                rejectAsRepeated(entry, kept, CensusItem.EPISODE_FROM);
            }
        }
        return kept;
    }

    // Of rows that begin on one day the one with an end is kept, but one of no night only if there is no other.
    private static int rank(DateRange dates) {
        if (dates.isEmpty()) {
            return 0;
        }
        return dates.isOpen() ? 1 : 2;
    }

    private Map<String, CensusEntry> records(List<CensusEntry> entries, LocalDate born) {
        Map<String, CensusEntry> kept = new LinkedHashMap<>();
        for (CensusEntry entry : entries) {
            if (entry.said() instanceof SaidRecord said) {
                CareRecord record = said.record();
                CensusEntry earlier = record.date().isBefore(born)
                        ? entry
                        : kept.putIfAbsent(record.recordType().getName() + " " + record.date(), entry);
                if (earlier == null) {
                    entry.file().keep();
                } else if (earlier.equals(entry)) {
                    rejectAsBeforeBirth(entry, said.dated());
                } else {
                    rejectAsRepeated(entry, earlier, said.dated());
                }
            }
        }
        return kept;
    }

    void rejectAsLate(CensusEntry entry) {
        reject(
                entry,
                CensusItem.CHILD,
                "stands behind a later child (value withheld)",
                "files in text order of the child's identifier, or the way of reading that holds all rows");
    }

    private static ImmutableSet<Class<? extends CareRecord>> coverage(Set<CensusForm> forms) {
        ImmutableSet.Builder<Class<? extends CareRecord>> kinds = ImmutableSet.builder();
        if (forms.contains(CensusForm.ADOPTIONS)) {
            kinds.add(Adoption.class);
        }
        if (forms.contains(CensusForm.LEAVERS) || forms.contains(CensusForm.CARE_LEAVERS)) {
            kinds.add(LeavingCareStatus.class);
        }
        return kinds.build();
    }

    private static Episode episodeOf(CensusEntry entry) {
        return ((SaidEpisode) entry.said()).episode();
    }

    private static CareRecord recordOf(CensusEntry entry) {
        return ((SaidRecord) entry.said()).record();
    }

    private void rejectAsBeforeBirth(CensusEntry entry, CensusItem item) {
        reject(entry, item, "is before the child's birth (values withheld)", "on or after the child's birth");
    }

    private void rejectAsRepeated(CensusEntry entry, CensusEntry kept, CensusItem item) {
        reject(entry, item, "repeats " + kept.source() + ", which is kept", "one row a child and day");
    }

    private void reject(CensusEntry entry, CensusItem item, String message, String allowed) {
        report(entry, item, message, allowed, Effect.ROW_REJECTED);
        entry.file().reject();
    }

    private void report(CensusEntry entry, CensusItem item, String message, String allowed, Effect effect) {
        problems.accept(new Problem(entry.source(), entry.column(item), message, allowed, effect));
    }
}
