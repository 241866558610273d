package org.lafc.benchmarks.questions;

import java.util.Arrays;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** The rows that answer the questions, so that those of two ways can be compared one by one. */
final class Answers {

    private final SortedMap<String, long[]> rows = new TreeMap<>();

    /** Adds a row: its question and its words, and its numbers; a row of zeros alone is none. */
    void add(String question, String words, long... numbers) {
        if (Arrays.stream(numbers).allMatch(number -> number == 0)) {
            return;
        }
        if (rows.put(question + " " + words, numbers) != null) {
            throw new IllegalStateException("two rows of one key: " + question + " " + words);
        }
    }

    int size() {
        return rows.size();
    }

    /** The sum of all numbers of all rows. */
    long sum() {
        return rows.values().stream().flatMapToLong(Arrays::stream).sum();
    }

    /** Fails where two ways differ, and names the first row that does. */
    void requireSameAs(Answers other, String mine, String theirs) {
        TreeMap<String, long[]> all = new TreeMap<>(rows);
        other.rows.forEach(all::putIfAbsent);
        for (Map.Entry<String, long[]> row : all.entrySet()) {
            long[] one = rows.get(row.getKey());
            long[] two = other.rows.get(row.getKey());
            if (!Arrays.equals(one, two)) {
                throw new IllegalStateException(row.getKey() + ": " + mine + " says " + Arrays.toString(one) + ", "
                        + theirs + " " + Arrays.toString(two));
            }
        }
    }

    @Override
    public String toString() {
        return rows.size() + " rows";
    }
}
