package org.lafc.benchmarks.questions;

import java.util.Map;
import java.util.TreeMap;

/** Counts and residents of authorities, added up to regions and the nation; rates in millionths. */
final class Rollup {

    private final Map<String, long[]> sums = new TreeMap<>();

    void add(int authority, String name, long count) {
        long residents = QuestionData.residents(authority);
        String region = "N|" + QuestionData.region(authority);
        for (String area : new String[] {"all", "N", region, region + "|" + name}) {
            long[] sum = sums.computeIfAbsent(area, key -> new long[2]);
            sum[0] += count;
            sum[1] += residents;
        }
    }

    /** The sum of all numbers that {@link #addTo} adds. */
    long sum() {
        long all = 0;
        for (long[] sum : sums.values()) {
            all += sum[0] == 0 ? 0 : sum[0] + rate(sum[0], sum[1]);
        }
        return all;
    }

    void addTo(Answers answers) {
        sums.forEach((area, sum) -> answers.add("Q1", area, sum[0], rate(sum[0], sum[1])));
    }

    /** The rate per 10,000 residents in millionths. */
    static long rate(long count, long residents) {
        return Math.round(1e4 * count / residents * 1e6);
    }
}
