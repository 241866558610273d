package org.lafc.metrics.share;

import static java.util.Objects.requireNonNull;

import java.util.regex.Pattern;
import org.lafc.metrics.evaluate.KpiResult;
import org.lafc.metrics.evaluate.KpiScope;
import org.lafc.metrics.evaluate.KpiTally;
import org.lafc.metrics.kpi.KpiDefinition;
import org.lafc.metrics.kpi.KpiWriter;

/**
 * The tally of one measure with the definition it was counted by. Immutable and safe between threads; printing shows
 * counts, no values.
 *
 * @param id the id of the definition, for example {@code powys.p04.placed-over-20-miles}
 * @param version its version, for example {@code 1.0.0}
 * @param digest its digest, see {@link KpiWriter#digest}
 * @param tally what was counted
 */
public record SharedTally(String id, String version, String digest, KpiTally tally) {

    static final long MOST_COUNTED = 1_000_000_000_000L;
    static final long MOST_VALUE = 999_999_999_999_999_999L;
    static final int MOST_REASONS = 10_000;
    static final String ID_FORM = "small letters, digits, hyphens and dots, at most 200 characters";
    static final String VERSION_FORM = "three numbers parted by dots, as in 1.0.0, at most 100 characters";
    static final String DIGEST_FORM = "64 hexadecimal digits in small letters";

    private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9.-]{0,199}");
    private static final Pattern VERSION = Pattern.compile("\\d+\\.\\d+\\.\\d+[0-9A-Za-z.-]*");
    private static final int LONGEST_VERSION = 100;
    private static final Pattern DIGEST = Pattern.compile("[0-9a-f]{64}");

    /**
     * Checks the forms and that the tally is not out of range.
     *
     * @param id the id of the definition, for example {@code powys.p04.placed-over-20-miles}
     * @param version its version, for example {@code 1.0.0}
     * @param digest its digest, see {@link KpiWriter#digest}
     * @param tally what was counted: at most 1,000,000,000,000 in the initial population, 10,000 reasons, values of at
     *     most 18 digits, and so the sums of a ratio, residents of at most 1,000,000,000,000 an authority
     * @throws IllegalArgumentException if id, version or digest has another form, or a number is too large to be
     *     sent
     */
    public SharedTally {
        requireNonNull(tally, "tally");
        require(isId(id), "id of a measure", ID_FORM, id);
        require(isVersion(version), "version of " + id, VERSION_FORM, version);
        require(isDigest(digest), "digest of " + id, DIGEST_FORM, digest);
        if (tally.initialPopulation() > MOST_COUNTED) {
            throw new IllegalArgumentException("initial population of " + id + " must be at most " + MOST_COUNTED
                    + ", but was " + tally.initialPopulation());
        }
        if (tally.histogram().minimum().orElse(0) < -MOST_VALUE
                || tally.histogram().maximum().orElse(0) > MOST_VALUE) {
            throw new IllegalArgumentException(
                    "values of " + id + " must lie within " + MOST_VALUE + " of 0, but one does not");
        }
        if (isTooLarge(tally.valueSum()) || isTooLarge(tally.perSum())) {
            throw new IllegalArgumentException("sums of " + id + " must lie within " + MOST_VALUE + " of 0, but were "
                    + tally.valueSum() + " and " + tally.perSum());
        }
        if (tally.residents().values().stream().anyMatch(number -> number > MOST_COUNTED)) {
            throw new IllegalArgumentException("residents of " + id + " must be at most " + MOST_COUNTED
                    + " an authority, but were " + tally.residents());
        }
        if (tally.notSupplied().size() > MOST_REASONS) {
            throw new IllegalArgumentException("kinds of record that " + id + " lacks must be at most " + MOST_REASONS
                    + ", but were " + tally.notSupplied().size());
        }
        if (tally.excluded().size() > MOST_REASONS || tally.missing().size() > MOST_REASONS) {
            throw new IllegalArgumentException("reasons of " + id + " must be at most " + MOST_REASONS + ", but were "
                    + tally.excluded().size() + " for exclusion and "
                    + tally.missing().size() + " missing facts");
        }
    }

    /**
     * Returns a tally with its definition.
     *
     * @param definition the definition it was counted by
     * @param tally what was counted
     * @return the tally as it travels
     */
    public static SharedTally of(KpiDefinition definition, KpiTally tally) {
        return new SharedTally(definition.id(), definition.version(), KpiWriter.digest(definition), tally);
    }

    /**
     * Adds the tally of others by the same definition.
     *
     * @param other their tally
     * @return the sum
     * @throws IllegalArgumentException if id, version or digest differ; the message names which
     */
    public SharedTally plus(SharedTally other) {
        requireSameDefinition(other);
        return new SharedTally(id, version, digest, tally.plus(other.tally));
    }

    /**
     * Scores the tally.
     *
     * @param definition the definition it was counted by
     * @param scope what it was counted over
     * @return the result
     * @throws IllegalArgumentException if this is another definition; the message names what differs
     */
    public KpiResult result(KpiDefinition definition, KpiScope scope) {
        requireSame(definition.id(), definition.version(), KpiWriter.digest(definition));
        return KpiResult.of(definition, scope, tally);
    }

    void requireSameDefinition(SharedTally other) {
        requireSame(other.id, other.version, other.digest);
    }

    private void requireSame(String otherId, String otherVersion, String otherDigest) {
        if (!id.equals(otherId)) {
            throw new IllegalArgumentException("tallies do not add up: two measures: " + id + " and " + otherId);
        }
        if (!version.equals(otherVersion)) {
            throw new IllegalArgumentException("tallies of " + id + " do not add up: two versions of the definition: "
                    + version + " and " + otherVersion);
        }
        if (!digest.equals(otherDigest)) {
            throw new IllegalArgumentException("tallies of " + id + " do not add up: two texts of the definition under"
                    + " version " + version + ": digests " + digest + " and " + otherDigest);
        }
    }

    private static boolean isTooLarge(long sum) {
        return sum > MOST_VALUE || sum < -MOST_VALUE;
    }

    static boolean isId(String text) {
        return ID.matcher(text).matches();
    }

    static boolean isVersion(String text) {
        return text.length() <= LONGEST_VERSION && VERSION.matcher(text).matches();
    }

    static boolean isDigest(String text) {
        return DIGEST.matcher(text).matches();
    }

    private static void require(boolean holds, String what, String form, String text) {
        if (!holds) {
            throw new IllegalArgumentException(what + " must be " + form + ", but was '" + text + "'");
        }
    }
}
