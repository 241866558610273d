package org.lafc.core.plain;

import static java.util.Comparator.comparing;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.lafc.core.provision.ChildrensHome;
import org.lafc.core.provision.InspectionFinding;
import org.lafc.core.read.Problem;
import org.lafc.core.read.Problem.Effect;

/** The rows that are not about one child, as they are read. */
final class OtherRows {

    private final Consumer<Problem> problems;
    private final List<Row<?>> rows = new ArrayList<>();
    private final Map<Object, Row<?>> seen = new HashMap<>();

    OtherRows(Consumer<Problem> problems) {
        this.problems = problems;
    }

    void add(Row<?> row) {
        rows.add(row);
    }

    PlainRecords records(List<TableFile> files) {
        PlainRecords.Builder records = PlainRecords.builder();
        rows.sort(comparing(Row::source));
        rows.forEach(row -> keep(row, records));
        checkHomesOfFindings(files);
        files.stream()
                .filter(file -> file.isWhole() && !file.table().isAboutChild())
                .forEach(file -> records.cover(file.table().type()));
        return records.build();
    }

    private void checkHomesOfFindings(List<TableFile> files) {
        if (files.stream().noneMatch(file -> file.table().equals(PlaceTables.HOMES))) {
            return;
        }
        Set<String> homes = new HashSet<>();
        for (Row<?> row : rows) {
            if (row.value() instanceof ChildrensHome home) {
                homes.add(home.id());
            }
        }
        for (Row<?> row : rows) {
            if (row.value() instanceof InspectionFinding finding && !homes.contains(finding.homeId())) {
                problems.accept(
                        new Problem(row.source(), "home", "is not in homes", "a home of the table homes", Effect.KEPT));
            }
        }
    }

    private <T> void keep(Row<T> row, PlainRecords.Builder records) {
        Optional<Table.Once<T>> once = row.table().once();
        if (once.isPresent()) {
            Object key = ImmutableList.of(row.table(), once.get().key().apply(row.value()));
            @Nullable Row<?> earlier = seen.putIfAbsent(key, row);
            if (earlier != null) {
                row.reject(
                        problems,
                        once.get().column(),
                        "repeats " + earlier.source() + ", which is kept",
                        "each once in " + row.table().name());
                return;
            }
        }
        row.file().keep();
        records.add(row.table().type(), row.value());
    }
}
