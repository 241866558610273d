package org.lafc.metrics.report;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The golden files, to the byte, written by every newer JDK that is installed beside this one. */
class AnotherJdkTest {

    @Test
    void everyFileIsTheSame(@TempDir Path folder) throws IOException, InterruptedException {
        ImmutableList<Path> others = newerJdks();
        assumeTrue(!others.isEmpty(), "no newer JDK is installed beside " + home());
        for (Path other : others) {
            Path svg = Files.createDirectories(folder.resolve(other.getFileName() + "-svg"));
            Path report = Files.createDirectories(folder.resolve(other.getFileName() + "-report"));
            Process process = new ProcessBuilder(
                            other.resolve("bin/java").toString(),
                            "-cp",
                            System.getProperty("java.class.path"),
                            GoldenReport.class.getName(),
                            svg.toString(),
                            report.toString())
                    .redirectErrorStream(true)
                    .start();
            String printed = new String(process.getInputStream().readAllBytes(), UTF_8);
            assertThat(process.waitFor()).as(printed).isZero();
            assertThat(texts(report)).as(other.toString()).isEqualTo(GoldenReport.files());
            assertThat(texts(svg)).as(other.toString()).isEqualTo(Drawings.all());
        }
    }

    private static Path home() {
        return Path.of(System.getProperty("java.home")).toAbsolutePath();
    }

    private static ImmutableList<Path> newerJdks() throws IOException {
        Path beside = home().getParent();
        if (beside == null) {
            return ImmutableList.of();
        }
        try (Stream<Path> folders = Files.list(beside)) {
            return folders.filter(folder -> !Files.isSymbolicLink(folder))
                    .filter(folder ->
                            Files.isExecutable(folder.resolve("bin/java")) && version(folder) > version(home()))
                    .sorted()
                    .collect(ImmutableList.toImmutableList());
        }
    }

    // 0 where a folder does not say.
    private static int version(Path folder) {
        try (Stream<String> lines = Files.lines(folder.resolve("release"))) {
            return lines.filter(line -> line.startsWith("JAVA_VERSION=\""))
                    .map(line -> line.replaceFirst("JAVA_VERSION=\"(\\d+).*", "$1"))
                    .mapToInt(Integer::parseInt)
                    .findFirst()
                    .orElse(0);
        } catch (IOException e) {
            return 0;
        }
    }

    private static Map<String, String> texts(Path folder) throws IOException {
        Map<String, String> texts = new TreeMap<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                texts.put(String.valueOf(file.getFileName()), Files.readString(file));
            }
        }
        return texts;
    }
}
