package org.lafc.examples.census;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.lafc.core.read.ReadResult;
import org.lafc.metrics.disclose.DisclosureRule;
import org.lafc.metrics.kpi.KpiDefinition;
import org.lafc.metrics.share.SharedTallies;
import org.lafc.metrics.share.TallyReader;
import org.lafc.metrics.share.TallyWriter;

/**
 * What tallies may tell that leave the council.
 *
 * @param upTo the largest number that is small; empty for every count and value, under an agreement
 */
record Sharing(Optional<Integer> upTo) {

    static final String UNDER_AGREEMENT = "under-agreement";

    static Sharing parse(String terms) {
        try {
            return terms.equals(UNDER_AGREEMENT)
                    ? new Sharing(Optional.empty())
                    : new Sharing(Optional.of(Words.threshold("--sharing", terms)));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "--sharing must be " + UNDER_AGREEMENT + " or a whole number of 1 or more, but was " + terms, e);
        }
    }

    /** Nothing leaves before somebody says on what terms. */
    static void check(Optional<Path> tallies, Optional<Sharing> sharing, List<Path> sentBefore) {
        if (tallies.isPresent() != sharing.isPresent()) {
            throw new IllegalArgumentException("--tallies and --sharing must be given together: tallies leave on stated"
                    + " terms only, " + UNDER_AGREEMENT + " or without small numbers");
        }
        if (!sentBefore.isEmpty() && sharing.flatMap(Sharing::upTo).isEmpty()) {
            throw new IllegalArgumentException("--sent-before must be given with --sharing N, which looks at it");
        }
    }

    /**
     * What is written must be a file of its own, since it replaces what stood there.
     *
     * @param file where tallies are written
     * @param files what is read
     * @param folders the folders that are read
     * @param written what else is written
     */
    static void requireApart(Path file, Collection<Path> files, Collection<Path> folders, Collection<Path> written) {
        if (Files.isDirectory(file)) {
            throw new IllegalArgumentException("--tallies must be a file, but " + file + " is a folder");
        }
        Path place = whole(file);
        if (files.stream().anyMatch(read -> whole(read).equals(place))) {
            throw new IllegalArgumentException("--tallies must be another file than is read, but was " + file);
        }
        if (folders.stream().anyMatch(read -> place.startsWith(whole(read)))) {
            throw new IllegalArgumentException("--tallies must be outside the folders that are read, but was " + file);
        }
        if (written.stream().anyMatch(other -> whole(other).equals(place))) {
            throw new IllegalArgumentException(
                    "--tallies must be another file than those written to --out, but was " + file);
        }
    }

    private static Path whole(Path path) {
        return path.toAbsolutePath().normalize();
    }

    /** What leaves on these terms; {@code known} is what the reader may have already. */
    SharedTallies given(SharedTallies counted, List<KpiDefinition> definitions, List<SharedTallies> known) {
        return upTo.map(small -> counted.withholding(DisclosureRule.withholdingUpTo(small), definitions, known))
                .orElseGet(counted::underAgreement);
    }

    /** Writes what leaves, and tells what was kept back. */
    static String write(SharedTallies given, Path file) throws IOException {
        Files.writeString(file, TallyWriter.toText(given), StandardCharsets.UTF_8);
        return "Tallies of " + given.tallies().size() + " measures, "
                + given.terms().word() + "; " + given.withheld().size() + " measures kept back: " + file;
    }

    static ImmutableList<SharedTallies> read(List<Path> files) {
        return files.stream().map(Sharing::read).collect(ImmutableList.toImmutableList());
    }

    /** Reads one file of tallies; one that is refused is an {@link IllegalArgumentException} with file, line and reason. */
    static SharedTallies read(Path file) {
        ReadResult<SharedTallies> result = TallyReader.read(InputFiles.source(file));
        result.problems().stream().findFirst().ifPresent(problem -> {
            throw new IllegalArgumentException(problem.toString());
        });
        return result.records().get(0);
    }
}
