package org.lafc.core.columns;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static com.google.common.collect.ImmutableSet.toImmutableSet;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lafc.core.care.CareRecord;
import org.lafc.core.care.Coverage;
import org.lafc.core.columns.PlainFile.NotPlain;
import org.lafc.core.read.Source;
import org.lafc.core.ssda903.Ssda903Codes;
import org.lafc.core.time.ReportingYear;

/**
 * A return of plain files in order of children, one a module, read without objects: which children are plainly right in
 * all of them, and their rows.
 */
final class PlainReturn {

    private static final int ROWS = 8_192; // told of at once

    private final Map<PlainModule, PlainRows> files = new EnumMap<>(PlainModule.class);
    private final ImmutableList<PlainModule> order; // of the sources
    private final ColumnsBuilder into;
    private final long bytes; // of all files
    private long bytesBefore; // of the files read
    private final Optional<ReportingYear> year;

    final PlainChildren children;
    final PlainEpisodes episodes;
    final PlainReviews reviews = new PlainReviews();

    private final Map<PlainModule, KeptRows.Filler> kept = new EnumMap<>(PlainModule.class); // if records are kept

    private PlainReturn(List<Source> sources, Ssda903Codes codes, ColumnsBuilder into) throws NotPlain {
        this.into = into;
        ImmutableList.Builder<PlainModule> modules = ImmutableList.builder();
        year = codes.year();
        for (Source source : sources) {
            PlainFile file = PlainFile.open(source);
            PlainModule module = PlainModule.of(file.columns).orElseThrow(NotPlain::new);
            boolean adds =
                    module == PlainModule.HEADER && (file.columns.contains("UASC") || file.columns.contains("DUC"));
            if (adds || (module.isDatedByYear() && year.isEmpty())) {
                throw new NotPlain();
            }
            if (files.put(module, new PlainRows(file, module, codes)) != null) {
                throw new NotPlain();
            }
            modules.add(module);
        }
        order = modules.build();
        bytes = files.values().stream().mapToLong(rows -> rows.file.length()).sum();
        PlainRows header = files.get(PlainModule.HEADER);
        if (header == null) {
            throw new NotPlain();
        }
        if (into.keepsRecords()) {
            files.forEach((module, rows) -> kept.put(module, new KeptRows.Filler(rows)));
        }
        children = new PlainChildren(header, kept.get(PlainModule.HEADER));
        bytesBefore = header.file.length();
        PlainRows ofEpisodes = files.get(PlainModule.EPISODES);
        episodes = new PlainEpisodes(ofEpisodes, into);
        for (Map.Entry<PlainModule, PlainRows> file : files.entrySet()) {
            if (file.getKey() != PlainModule.HEADER) {
                read(file.getValue());
            }
        }
    }

    static PlainReturn of(List<Source> sources, Ssda903Codes codes, ColumnsBuilder into) throws NotPlain {
        return new PlainReturn(sources, codes, into);
    }

    // Rows come in the order of children, or the file is not plain.
    private void read(PlainRows rows) throws NotPlain {
        PlainFile file = rows.file;
        int id = rows.column("CHILD");
        PlainCheck check = new PlainCheck(rows, children, year);
        KeptRows.Filler keep = kept.get(rows.module);
        int child = 0;
        for (int row = 0; rows.next(); row++) {
            if (row % ROWS == 0) {
                tell(file.taken());
            }
            int found = children.find(file, id, child);
            if (found < 0) {
                file.owner(PlainFile.STRANGER);
                child = -1 - found;
                continue;
            }
            boolean same = found == child && check.hasRow();
            child = found;
            file.owner(child);
            boolean right = check.isRight(child, same);
            if (rows.module == PlainModule.EPISODES) {
                right = episodes.add(child, right, children);
            } else if (rows.module == PlainModule.REVIEWS) {
                reviews.add(rows, child, right, children);
            }
            if (keep != null) {
                right = keep.add(right);
            }
            if (!right) {
                children.setOdd(child);
            }
        }
        episodes.finish(children);
        bytesBefore += file.length();
        tell(0);
    }

    private void tell(long taken) {
        into.tell("reading the return, in bytes", bytesBefore + taken, bytes);
    }

    /** The sources with the rows alone that are not plainly right, and all others of their children. */
    ImmutableList<Source> odd() {
        return order.stream()
                .map(module -> requireNonNull(files.get(module)).file)
                .map(file -> file.picked(owner -> owner == PlainFile.STRANGER || children.isOdd(owner)))
                .collect(toImmutableList());
    }

    /** The rows of all modules, if records are kept. */
    KeptReturn kept(Ssda903Codes codes) {
        return new KeptReturn(kept, codes);
    }

    /** The modules, in the order of the sources. */
    ImmutableList<PlainModule> modules() {
        return order;
    }

    /** How many rows of a module are of children who are plainly right. */
    long plainRows(PlainModule module) {
        return requireNonNull(files.get(module)).file.rowsOf(owner -> owner >= 0 && !children.isOdd(owner));
    }

    Coverage coverage() {
        Iterable<Class<? extends CareRecord>> kinds =
                order.stream().flatMap(module -> module.record.stream()).collect(toImmutableSet());
        return year.map(of -> Coverage.of(kinds, of.days())).orElse(Coverage.of(kinds));
    }
}
