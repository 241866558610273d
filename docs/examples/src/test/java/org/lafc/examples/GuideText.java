package org.lafc.examples;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.lafc.core.read.Source;

/**
 * A page for people and its fenced blocks. A comment in the line before a block says what the block is:
 *
 * <pre>
 * code: NAME    Java that stands between "// Guide: NAME" and "// Guide: end" in a sample
 * output: NAME  what that code gives
 * input: NAME   what it is given, and so read from the page by its test
 * file: PATH    a whole file
 * </pre>
 */
final class GuideText {

    static final Path ROOT = Path.of("../..");

    private static final Pattern BLOCK = Pattern.compile("(?ms)^(?:<!-- ([a-z]+): (\\S+) -->\n)?```(\\w*)\n(.*?)^```$");

    private final String whole;
    private final ImmutableList<Block> blocks;

    /**
     * A fenced block.
     *
     * @param kind what the comment before it says that it is; empty if there is none
     * @param name the name in the comment
     * @param language the word after the fence
     * @param text its lines, without the last line end
     */
    record Block(String kind, String name, String language, String text) {}

    private GuideText(String whole) {
        this.whole = whole;
        this.blocks = BLOCK.matcher(whole)
                .results()
                .map(found -> new Block(
                        or(found.group(1)),
                        or(found.group(2)),
                        found.group(3),
                        found.group(4).stripTrailing()))
                .collect(ImmutableList.toImmutableList());
    }

    /** A page of docs/guide, by its name without the ending. */
    static GuideText guide(String name) {
        return of(ROOT.resolve("docs/guide/" + name + ".md"));
    }

    static GuideText of(Path page) {
        return new GuideText(read(page));
    }

    /** Every page of the project that people read. */
    static List<Path> pages() {
        return Stream.of(".", "docs", "docs/guide", "benchmarks/results")
                .flatMap(folder -> files(ROOT.resolve(folder), ".md", 1).stream())
                .map(Path::normalize)
                .toList();
    }

    /** Files below a folder. */
    static List<Path> files(Path folder, String ending, int depth) {
        try (var files = Files.walk(folder, depth)) {
            return files.filter(file -> String.valueOf(file.getFileName()).endsWith(ending))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A file of the sample, for example {@code return/header.csv}. */
    static Source sample(String name) {
        Path file = Path.of("sample").resolve(name);
        return Source.of(String.valueOf(file.getFileName()), () -> Files.newInputStream(file));
    }

    String whole() {
        return whole;
    }

    ImmutableList<Block> blocks() {
        return blocks;
    }

    String output(String name) {
        return block("output", name).text();
    }

    /** What a sample is given, as a file of that name. */
    Source input(String name) {
        return Source.ofText(name, block("input", name).text() + "\n");
    }

    Block block(String kind, String name) {
        return blocks.stream()
                .filter(block -> block.kind().equals(kind) && block.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no block marked " + kind + ": " + name));
    }

    private static String or(String group) {
        return group == null ? "" : group;
    }
}
