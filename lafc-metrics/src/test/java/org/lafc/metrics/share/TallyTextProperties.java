package org.lafc.metrics.share;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.hash.Hashing;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.lafc.core.place.LocalAuthority;
import org.lafc.core.read.ReadResult;
import org.lafc.core.read.Source;
import org.lafc.metrics.evaluate.KpiScope;
import org.lafc.metrics.evaluate.KpiTally;
import org.lafc.metrics.stats.Histogram;

/** Any tallies come back as they were written, and no text, however made, is more than refused. */
class TallyTextProperties {

    private static final String DIGEST = "0123456789abcdef".repeat(4);

    @Property
    void anyTalliesAreReadBack(@ForAll("shared") SharedTallies tallies) {
        String text = TallyWriter.asRead(tallies);
        ReadResult<SharedTallies> read = TallyReader.read(Source.ofText("t.txt", text));

        assertThat(read.problems()).isEmpty();
        assertThat(read.records()).containsExactly(tallies);
        assertThat(text).matches("(?s)[^\\x00-\\x09\\x0b-\\x1f\\x7f]*\n");
    }

    // Whoever changes a text can make its checksum too.
    @Property
    void aTextWithMixedUpLinesIsRefusedOrIsOneThatLafcWrites(
            @ForAll("shared") SharedTallies tallies,
            @ForAll @IntRange(max = 1000) int from,
            @ForAll @IntRange(max = 1000) int to,
            @ForAll Harm harm,
            @ForAll("pieces") String piece) {
        List<String> lines = new ArrayList<>(TallyWriter.asRead(tallies).lines().toList());
        lines.remove(lines.size() - 1);
        int line = from % lines.size();
        switch (harm) {
            case LOSE -> lines.remove(line);
            case DOUBLE -> lines.add(line, lines.get(line));
            case MOVE -> lines.add(to % lines.size(), lines.remove(line));
            case INSERT -> {
                String text = lines.get(line);
                int at = to % (text.length() + 1);
                lines.set(line, text.substring(0, at) + piece + text.substring(at));
            }
            default -> lines.set(line, piece);
        }
        String body = String.join("\n", lines) + "\n";
        String text = body + "sha256 " + Hashing.sha256().hashString(body, StandardCharsets.UTF_8) + "\n";
        ReadResult<SharedTallies> read = TallyReader.read(Source.ofText("t.txt", text));

        assertThat(read.records().size() + read.problems().size()).isEqualTo(1);
        assertThat(read.records())
                .allSatisfy(one -> assertThat(TallyWriter.asRead(one)).isEqualTo(text));
    }

    enum Harm {
        LOSE,
        DOUBLE,
        MOVE,
        INSERT,
        REPLACE
    }

    @Provide
    Arbitrary<String> pieces() {
        return Arbitraries.oneOf(
                Arbitraries.of(
                        " ",
                        "0",
                        "-",
                        "\\",
                        "\\u0041",
                        "\r",
                        "\n",
                        "authority W06000001",
                        "value 1 1",
                        "measure a",
                        "99999999999999999999"),
                Arbitraries.strings().ofMaxLength(8));
    }

    @Provide
    Arbitrary<SharedTallies> shared() {
        Arbitrary<String> names =
                Arbitraries.strings().ofMinLength(1).ofMaxLength(20).filter(name -> !name.isBlank());
        Arbitrary<KpiScope> scopes = Combinators.combine(
                        names,
                        Arbitraries.integers()
                                .between(1, 400)
                                .set()
                                .ofMinSize(1)
                                .ofMaxSize(4),
                        names.optional(),
                        names.optional(),
                        Arbitraries.integers()
                                .between(0, 3_000_000)
                                .map(LocalDate::ofEpochDay)
                                .optional())
                .as((period, codes, method, boundaries, knownTo) -> new KpiScope(
                        period,
                        codes.stream()
                                .map(code -> LocalAuthority.of("E%08d".formatted(code)))
                                .collect(ImmutableSortedSet.toImmutableSortedSet(LocalAuthority::compareTo)),
                        method,
                        boundaries,
                        knownTo));
        return Combinators.combine(
                        scopes,
                        names.optional(),
                        Arbitraries.maps(ids("a"), tallies()).ofMaxSize(4),
                        ids("w").set().ofMaxSize(3),
                        Arbitraries.of(SharingTerms.class))
                .as(TallyTextProperties::shared);
    }

    private static SharedTallies shared(
            KpiScope scope,
            Optional<String> catalogue,
            Map<String, KpiTally> tallies,
            Iterable<String> withheld,
            SharingTerms terms) {
        return new SharedTallies(
                scope,
                catalogue,
                ImmutableSortedMap.copyOf(tallies.entrySet().stream()
                        .collect(Collectors.toMap(
                                Map.Entry::getKey,
                                entry -> new SharedTally(entry.getKey(), "1.0.0", DIGEST, entry.getValue())))),
                ImmutableSortedSet.copyOf(withheld),
                terms);
    }

    private static Arbitrary<String> ids(String first) {
        return Arbitraries.strings()
                .withCharRange('a', 'z')
                .withChars('.', '-')
                .ofMaxLength(12)
                .map(rest -> first + rest);
    }

    private static Arbitrary<KpiTally> tallies() {
        Arbitrary<Map<String, Long>> reasons = Arbitraries.maps(
                        Arbitraries.strings().ofMaxLength(12),
                        Arbitraries.longs().between(1, 1_000_000_000))
                .ofMaxSize(3);
        Arbitrary<Histogram> values = Arbitraries.longs()
                .between(-999_999_999_999_999_999L, 999_999_999_999_999_999L)
                .list()
                .ofMaxSize(6)
                .map(list ->
                        Histogram.of(list.stream().mapToLong(Long::longValue).toArray()));
        return Combinators.combine(
                        reasons,
                        reasons,
                        Arbitraries.longs().between(0, 1_000_000_000),
                        Arbitraries.longs().between(0, 1_000_000_000),
                        Arbitraries.longs().between(0, 1_000_000_000),
                        values)
                .as(TallyTextProperties::tally)
                .flatMap(tally -> Combinators.combine(
                                sums(),
                                sums(),
                                Arbitraries.strings().ofMaxLength(12).set().ofMaxSize(2),
                                Arbitraries.maps(
                                                Arbitraries.integers()
                                                        .between(1, 400)
                                                        .map(code -> LocalAuthority.of("W%08d".formatted(code))),
                                                Arbitraries.longs().between(0, 1_000_000_000))
                                        .ofMaxSize(3))
                        .as((valueSum, perSum, notSupplied, residents) -> KpiTally.builder()
                                .from(tally)
                                .valueSum(valueSum)
                                .perSum(perSum)
                                .notSupplied(notSupplied)
                                .residents(residents)
                                .build()));
    }

    private static Arbitrary<Long> sums() {
        return Arbitraries.oneOf(
                Arbitraries.just(0L), Arbitraries.longs().between(-999_999_999_999_999_999L, 999_999_999_999_999_999L));
    }

    private static KpiTally tally(
            Map<String, Long> excluded,
            Map<String, Long> missing,
            long pending,
            long one,
            long other,
            Histogram values) {
        long denominator = values.total() > 0 ? values.total() : Math.max(one, other);
        long left = excluded.values().stream().mapToLong(Long::longValue).sum()
                + missing.values().stream().mapToLong(Long::longValue).sum();
        return KpiTally.builder()
                .initialPopulation(denominator + left + pending)
                .excluded(excluded)
                .missing(missing)
                .pending(pending)
                .denominator(denominator)
                .numerator(values.total() > 0 ? 0 : Math.min(one, other))
                .histogram(values)
                .build();
    }
}
