package org.lafc.metrics.kpi;

import com.google.common.collect.ImmutableList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.lafc.core.duty.LegalSource;
import org.lafc.core.duty.Verification;

/** Reads where a definition comes from in law, and how well that is known. */
final class SourceReader {

    static final String INSTRUMENT = "instrument";
    static final String PROVISION = "provision";
    static final String VERIFICATION = "verification";

    private final Findings findings;

    SourceReader(Findings findings) {
        this.findings = findings;
    }

    static String word(Verification verification) {
        return verification.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static String sentence(Verification verification) {
        return switch (verification) {
            case VERIFIED -> "As its official source has it.";
            case SECONDARY -> "As a secondary source repeats the official one.";
            case UNVERIFIED -> "Unverified: its official text was not seen.";
            case LOCAL -> "A local standard.";
            case OWN_CHOICE -> "A choice of lafc: no source fixes it.";
        };
    }

    static ImmutableList<String> words() {
        return Arrays.stream(Verification.values()).map(SourceReader::word).collect(ImmutableList.toImmutableList());
    }

    Optional<Verification> verification(YamlNode node, String path) {
        return findings.text(node, path).flatMap(found -> {
            Optional<Verification> value = Arrays.stream(Verification.values())
                    .filter(one -> word(one).equals(found))
                    .findFirst();
            if (value.isEmpty()) {
                findings.wrongWord(node, path, found, words());
            }
            return value;
        });
    }

    Optional<LegalSource> legalSource(YamlNode node, String path) {
        return findings.keys(node, path, "a legal source", List.of(INSTRUMENT, PROVISION, VERIFICATION))
                .flatMap(keys -> {
                    Optional<String> instrument = findings.needed(keys, INSTRUMENT, node, path)
                            .flatMap(text -> findings.text(text, path + "." + INSTRUMENT));
                    Optional<String> provision = findings.needed(keys, PROVISION, node, path)
                            .flatMap(text -> findings.text(text, path + "." + PROVISION));
                    Optional<Verification> verification = findings.needed(keys, VERIFICATION, node, path)
                            .flatMap(text -> verification(text, path + "." + VERIFICATION));
                    return instrument.isEmpty() || provision.isEmpty() || verification.isEmpty()
                            ? Optional.empty()
                            : Optional.of(new LegalSource(instrument.get(), provision.get(), verification.get()));
                });
    }
}
