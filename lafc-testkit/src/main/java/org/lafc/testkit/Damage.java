package org.lafc.testkit;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.lafc.core.read.Source;

/**
 * Generates files that came to harm on the way: bytes changed, lost, doubled; quotes, line ends, commas, letters of other
 * alphabets and bytes that are no text put in; broken off; taken for compressed; empty.
 *
 * <p>What a reader makes of them is not said, only that it must not fail. Safe between threads, as arbitraries are.
 */
public final class Damage {

    private static final List<byte[]> INSERTS = List.of(
            new byte[] {'"'},
            new byte[] {'\n'},
            new byte[] {'\r'},
            new byte[] {','},
            new byte[] {0},
            new byte[] {(byte) 0xFF, (byte) 0xFE},
            new byte[] {(byte) 0xC3},
            "31/02/2018".getBytes(StandardCharsets.UTF_8),
            "Tŷ \uD83C\uDFE0".getBytes(StandardCharsets.UTF_8),
            "99999999999999999999".getBytes(StandardCharsets.UTF_8),
            "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///dev/null\">]>".getBytes(StandardCharsets.UTF_8),
            new byte[] {0x1f, (byte) 0x8b});

    private enum Harm {
        CHANGE,
        LOSE,
        INSERT,
        DOUBLE,
        BREAK_OFF,
        FROM_THE_START
    }

    private record Blow(Harm harm, int place, int length, int insert, byte value) {

        byte[] on(byte[] bytes) {
            int at = bytes.length == 0 ? 0 : place % bytes.length;
            int end = Math.min(bytes.length, at + length);
            return switch (harm) {
                case CHANGE -> changed(bytes, at);
                case LOSE -> joined(Arrays.copyOf(bytes, at), Arrays.copyOfRange(bytes, end, bytes.length));
                case INSERT ->
                    joined(
                            joined(Arrays.copyOf(bytes, at), INSERTS.get(insert)),
                            Arrays.copyOfRange(bytes, at, bytes.length));
                case DOUBLE -> joined(Arrays.copyOf(bytes, end), Arrays.copyOfRange(bytes, at, bytes.length));
                case BREAK_OFF -> Arrays.copyOf(bytes, at);
                case FROM_THE_START -> joined(INSERTS.get(insert), bytes);
            };
        }

        private byte[] changed(byte[] bytes, int at) {
            byte[] copy = bytes.clone();
            if (copy.length > 0) {
                copy[at] = value;
            }
            return copy;
        }

        private static byte[] joined(byte[] one, byte[] other) {
            byte[] whole = Arrays.copyOf(one, one.length + other.length);
            System.arraycopy(other, 0, whole, one.length, other.length);
            return whole;
        }
    }

    private Damage() {}

    /**
     * Returns what becomes of files: each is harmed in one to four ways, or in none.
     *
     * @param files the files, as lists that go together
     * @return the arbitrary; as many sources, by the same names
     */
    public static Arbitrary<List<Source>> of(Arbitrary<? extends List<TextFile>> files) {
        Arbitrary<List<List<Blow>>> blows =
                blows().list().ofMaxSize(4).list().ofMinSize(1).ofMaxSize(6);
        return Combinators.combine(files, blows).as(Damage::harmed);
    }

    private static List<Source> harmed(List<TextFile> files, List<List<Blow>> blows) {
        List<Source> sources = new ArrayList<>();
        for (int i = 0; i < files.size(); i++) {
            byte[] bytes = files.get(i).text().getBytes(StandardCharsets.UTF_8);
            for (Blow blow : blows.get(i % blows.size())) {
                bytes = blow.on(bytes);
            }
            byte[] harmed = bytes;
            sources.add(Source.of(files.get(i).name(), () -> new ByteArrayInputStream(harmed)));
        }
        return sources;
    }

    private static Arbitrary<Blow> blows() {
        return Combinators.combine(
                        Arbitraries.of(Harm.class),
                        Arbitraries.integers().between(0, 20_000),
                        Arbitraries.integers().between(1, 40),
                        Arbitraries.integers().between(0, INSERTS.size() - 1),
                        Arbitraries.bytes())
                .as(Blow::new);
    }
}
