package org.lafc.examples.audit;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.lafc.metrics.audit.Agreement;
import org.lafc.metrics.audit.DirectionClaim.Holding;

/** What the page says for the constants of lafc. */
final class Words {

    private Words() {}

    static String of(Agreement agreement) {
        return switch (agreement) {
            case AGREES_EXACTLY -> "agrees";
            case AGREES_ROUNDED -> "agrees, rounded";
            case DISAGREES -> "disagrees";
            case CANNOT_TELL -> "cannot be told";
        };
    }

    static String of(Holding holding) {
        return switch (holding) {
            case HOLDS -> "holds";
            case HOLDS_PARTLY -> "holds in part";
            case FAILS -> "fails";
            case CANNOT_TELL -> "cannot be told";
        };
    }

    static String ofArea(String constant) {
        return Arrays.stream(constant.split("_"))
                .map(word -> word.charAt(0) + word.substring(1).toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(" "));
    }
}
