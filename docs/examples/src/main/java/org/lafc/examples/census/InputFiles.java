package org.lafc.examples.census;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.lafc.core.read.Source;

/** Files as sources, named without their folders. */
final class InputFiles {

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

    private static boolean hasEnding(Path file, List<String> endings) {
        String name = nameOf(file).toLowerCase(Locale.ROOT);
        return !name.startsWith(".") && endings.stream().anyMatch(name::endsWith);
    }

    private static String nameOf(Path file) {
        return String.valueOf(file.getFileName());
    }
}
