package org.lafc.metrics.cohort;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedMap;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lafc.core.care.CareHistory;
import org.lafc.core.care.SiblingPlaces;
import org.lafc.core.place.LocalAuthority;
import org.lafc.metrics.fact.Fact;
import org.lafc.metrics.fact.FactColumn;
import org.lafc.metrics.fact.FactRows;
import org.lafc.metrics.fact.FactSource;
import org.lafc.metrics.fact.FactTable;
import org.lafc.metrics.fact.FactValue;
import org.lafc.metrics.fact.RowSet;

/** Makes the tables that open measures are counted over: of what a part can settle, and of what was open. */
final class OpenTables {

    private final ImmutableMap<RowSet, ImmutableSet<Fact>> facts;
    private final Map<RowSet, FactTable> tables = new LinkedHashMap<>();

    private OpenTables(ImmutableMap<RowSet, ImmutableSet<Fact>> facts) {
        this.facts = facts;
    }

    /** The children of no known family, and which kinds of record the part lacks. */
    static FactSource settled(Cohort part, ImmutableMap<RowSet, ImmutableSet<Fact>> facts) {
        ImmutableList<Fact> asked = OpenRows.asked(RowSet.LOOKED_AFTER_ON_DATE, facts);
        List<ImmutableList<String>> values = new ArrayList<>();
        if (facts.containsKey(RowSet.LOOKED_AFTER_ON_DATE)) {
            ImmutableList<FactColumn> columns =
                    part.rows(RowSet.LOOKED_AFTER_ON_DATE).columns(asked);
            ImmutableList<CareHistory> children = OpenRows.lookedAfter(part);
            for (int row = 0; row < children.size(); row++) {
                if (children.get(row).child().family().isEmpty()) {
                    values.add(OpenValues.of(columns, row));
                }
            }
        }
        OpenTables made = new OpenTables(facts);
        facts.forEach((set, used) -> {
            FactTable whole = part.rows(set);
            FactTable.Builder table = made.table(set, set == RowSet.LOOKED_AFTER_ON_DATE ? values : List.of())
                    .notSupplied(whole.notSupplied())
                    .notSuppliedForSome(whole.notSuppliedForSome());
            used.forEach(fact -> whole.notSupplied(fact).forEach(kind -> table.notSupplied(fact, kind)));
            made.tables.put(set, table.build());
        });
        return made.source(part.residentsAged0To17());
    }

    /** All that was open, with siblings found. */
    static FactSource closed(
            List<OpenChild> children, List<OpenMeeting> meetings, ImmutableMap<RowSet, ImmutableSet<Fact>> facts) {
        Map<String, List<OpenChild>> families = new LinkedHashMap<>();
        children.forEach(child -> families.computeIfAbsent(child.family(), added -> new ArrayList<>(1))
                .add(child));
        List<OpenChild> byFamily = new ArrayList<>(children.size());
        List<Optional<SiblingPlaces>> ofChild = new ArrayList<>(children.size());
        List<Integer> placeOfChild = new ArrayList<>(children.size());
        List<SiblingPlaces> groups = new ArrayList<>();
        for (List<OpenChild> family : families.values()) {
            Optional<SiblingPlaces> group = family.size() == 1
                    ? Optional.empty()
                    : Optional.of(SiblingPlaces.of(
                            family.stream().map(OpenChild::place).toList()));
            group.ifPresent(groups::add);
            for (int child = 0; child < family.size(); child++) {
                byFamily.add(family.get(child));
                ofChild.add(group);
                placeOfChild.add(child);
            }
        }
        OpenTables made = new OpenTables(facts);
        FactTable.Builder ofChildren = made.table(
                RowSet.LOOKED_AFTER_ON_DATE,
                byFamily.stream().map(OpenChild::values).toList());
        for (int row = 0; row < byFamily.size(); row++) {
            setSiblings(ofChildren, row, ofChild.get(row), placeOfChild.get(row));
        }
        made.tables.put(RowSet.LOOKED_AFTER_ON_DATE, ofChildren.build());
        FactTable.Builder ofGroups = made.table(
                RowSet.SIBLING_GROUPS_ON_DATE,
                groups.stream().map(group -> ImmutableList.<String>of()).toList());
        for (int row = 0; row < groups.size(); row++) {
            SiblingPlaces group = groups.get(row);
            ofGroups.set(row, ChildFacts.SIBLING_GROUP_SIZE, FactValue.of(group.size()))
                    .set(row, CareFacts.ALL_TOGETHER, FactValue.of(group.isWhollyTogether()));
        }
        made.tables.put(RowSet.SIBLING_GROUPS_ON_DATE, ofGroups.build());
        FactTable.Builder ofMeetings = made.table(
                RowSet.MEETINGS_IN_YEAR,
                meetings.stream().map(OpenMeeting::values).toList());
        for (int row = 0; row < meetings.size(); row++) {
            MeetingPresence presence = meetings.get(row).presence();
            ofMeetings
                    .set(row, VoiceFacts.ATTENDANCES, presence.attendances())
                    .set(row, VoiceFacts.YOUNG_MEMBERS_PRESENT, presence.youngMembersPresent());
        }
        made.tables.put(RowSet.MEETINGS_IN_YEAR, ofMeetings.build());
        return made.source(ImmutableSortedMap.of());
    }

    private static void setSiblings(FactTable.Builder table, int row, Optional<SiblingPlaces> group, int place) {
        if (group.isPresent()) {
            table.set(
                            row,
                            ChildFacts.SIBLING_GROUP_SIZE,
                            FactValue.of(group.get().size()))
                    .set(
                            row,
                            ChildFacts.PLACED_WITH_SIBLING,
                            FactValue.of(group.get().isWithSibling(place)))
                    .set(
                            row,
                            ChildFacts.PLACED_WITH_ALL_SIBLINGS,
                            FactValue.of(group.get().isWhollyTogether()));
        } else {
            table.set(row, ChildFacts.SIBLING_GROUP_SIZE, FactValue.of(1))
                    .set(row, ChildFacts.PLACED_WITH_SIBLING, FactValue.of(ChildFacts.NO_SIBLING_IN_CARE))
                    .set(row, ChildFacts.PLACED_WITH_ALL_SIBLINGS, FactValue.of(ChildFacts.NO_SIBLING_IN_CARE));
        }
    }

    private FactTable.Builder table(RowSet set, List<ImmutableList<String>> rows) {
        ImmutableList<Fact> asked = OpenRows.asked(set, facts);
        ImmutableSet<Fact> all = ImmutableSet.<Fact>builder()
                .addAll(asked)
                .addAll(OpenRows.found(set))
                .build();
        FactTable.Builder table = FactTable.builder(
                set, rows.size(), row -> new FactTable.Key(String.valueOf(row), Optional.empty()), all.asList());
        for (int row = 0; row < rows.size(); row++) {
            OpenValues.fill(table, row, asked, rows.get(row));
        }
        return table;
    }

    private FactSource source(ImmutableSortedMap<LocalAuthority, Long> residents) {
        return new Source(ImmutableMap.copyOf(tables), residents);
    }

    private record Source(
            ImmutableMap<RowSet, FactTable> tables, ImmutableSortedMap<LocalAuthority, Long> residentsAged0To17)
            implements FactSource {

        @Override
        public FactRows rows(RowSet set) {
            FactTable table = tables.get(set);
            if (table == null) {
                throw new IllegalArgumentException(
                        "rows that are open must be of " + tables.keySet() + ", but were of " + set);
            }
            return table;
        }
    }
}
