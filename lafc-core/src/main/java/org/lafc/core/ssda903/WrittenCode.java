package org.lafc.core.ssda903;

import com.google.common.collect.ImmutableMap;
import java.util.HashMap;
import java.util.Map;

/** Writes the values of one coded field: the first code of the list that means the value. */
final class WrittenCode<T extends Enum<T>> {

    private final ImmutableMap<T, String> codes;
    private final T notKnown;

    WrittenCode(Ssda903Codes codes, String field, Class<T> type, T notKnown) {
        Map<T, String> first = new HashMap<>();
        codes.list(field, type).meanings().forEach((code, meaning) -> first.putIfAbsent(meaning, code));
        this.codes = ImmutableMap.copyOf(first);
        this.notKnown = notKnown;
    }

    /** The code; blank for a value without one. */
    String of(T value) {
        return codes.getOrDefault(value, "");
    }

    /** What is read where this value is written: the value, or not known if it has no code. */
    T held(T value) {
        return codes.containsKey(value) ? value : notKnown;
    }

    boolean isWritten(T value) {
        return codes.containsKey(value);
    }
}
