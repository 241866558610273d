package org.lafc.examples.census;

import com.google.common.collect.ImmutableList;
import com.google.common.hash.Hashing;
import com.google.common.io.MoreFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.lafc.core.read.Source;

/** Files as sources, named without their folders. */
final class InputFiles {

    private static final int HASH_SHOWN = 12;

    private InputFiles() {}

    /** The files of a folder with one of some endings, by name; hidden files and folders are passed over. */
    static ImmutableList<Source> in(Path folder, List<String> endings) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> Files.isRegularFile(file) && hasEnding(file, endings))
                    .sorted()
                    .map(InputFiles::source)
                    .collect(ImmutableList.toImmutableList());
        }
    }

    static Source source(Path file) {
        return Source.of(nameOf(file), () -> Files.newInputStream(file));
    }

    /** Files by name and the beginning of their SHA-256: two that differ in a byte have two names. None for no files. */
    static Optional<String> named(Iterable<Path> files) throws IOException {
        List<String> names = new ArrayList<>();
        for (Path file : files) {
            String hash = MoreFiles.asByteSource(file).hash(Hashing.sha256()).toString();
            names.add(nameOf(file) + " (sha256 " + hash.substring(0, HASH_SHOWN) + ")");
        }
        return names.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", names));
    }

    private static boolean hasEnding(Path file, List<String> endings) {
        String name = nameOf(file).toLowerCase(Locale.ROOT);
        return !name.startsWith(".") && endings.stream().anyMatch(name::endsWith);
    }

    private static String nameOf(Path file) {
        return String.valueOf(file.getFileName());
    }
}
