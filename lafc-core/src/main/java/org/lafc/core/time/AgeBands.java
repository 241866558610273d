package org.lafc.core.time;

import com.google.common.collect.ImmutableList;
import java.util.List;

/**
 * A set of age bands that leaves no gap: each starts where the one before it ends.
 *
 * @param firstAges the first age of each band, rising
 * @param endAge the age after the last band
 */
public record AgeBands(ImmutableList<Integer> firstAges, int endAge) {

    /** The bands of the Powys paper (section 8, figure 2.2): 0-4, 5-9, 10-15, 16-17. */
    public static final AgeBands POWYS = startingAt(List.of(0, 5, 10, 16), 18);

    /**
     * Checks the components.
     *
     * @param firstAges the first age of each band, rising
     * @param endAge the age after the last band
     * @throws IllegalArgumentException if there is no band, or the ages do not rise from 0
     */
    public AgeBands {
        for (int i = 0; i < firstAges.size(); i++) {
            int next = i + 1 < firstAges.size() ? firstAges.get(i + 1) : endAge;
            if (firstAges.get(i) < 0 || firstAges.get(i) >= next) {
                throw new IllegalArgumentException(
                        "age bands must rise from 0, but were " + firstAges + " ending at " + endAge);
            }
        }
        if (firstAges.isEmpty()) {
            throw new IllegalArgumentException("age bands must hold at least one band");
        }
    }

    /**
     * Returns bands by their first ages.
     *
     * @param firstAges the first age of each band, rising
     * @param endAge the age after the last band
     * @return the bands
     * @throws IllegalArgumentException if the ages do not rise, or there is none
     */
    public static AgeBands startingAt(List<Integer> firstAges, int endAge) {
        return new AgeBands(ImmutableList.copyOf(firstAges), endAge);
    }

    /**
     * Returns the label of the band an age falls in.
     *
     * @param age the age
     * @return for example {@code 10-15}
     * @throws IllegalArgumentException if no band holds the age
     */
    public String labelOf(Age age) {
        for (int i = firstAges.size() - 1; i >= 0; i--) {
            if (age.years() >= firstAges.get(i) && age.years() < endAge) {
                return labels().get(i);
            }
        }
        throw new IllegalArgumentException(
                "age must be " + firstAges.get(0) + " to " + (endAge - 1) + ", but was " + age.years());
    }

    /**
     * Returns the labels of all bands, youngest first.
     *
     * @return for example {@code 0-4, 5-9, 10-15, 16-17}; a band of one year is its age alone
     */
    public ImmutableList<String> labels() {
        ImmutableList.Builder<String> labels = ImmutableList.builder();
        for (int i = 0; i < firstAges.size(); i++) {
            int first = firstAges.get(i);
            int last = (i + 1 < firstAges.size() ? firstAges.get(i + 1) : endAge) - 1;
            labels.add(first == last ? String.valueOf(first) : first + "-" + last);
        }
        return labels.build();
    }
}
