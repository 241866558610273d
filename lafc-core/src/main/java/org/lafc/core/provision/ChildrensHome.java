package org.lafc.core.provision;

import java.util.Optional;
import org.immutables.value.Value;
import org.lafc.core.place.Locality;
import org.lafc.core.place.Whereabouts;
import org.lafc.core.read.SourceRow;

/**
 * A children's home.
 *
 * <p>Source: Powys CLA Strategic Framework 2018-2023 v1.1, section 10.
 */
@SuppressWarnings("exports") // Value.Immutable comes from a module that users need not have
@Value.Immutable
@ValueStyle
public abstract class ChildrensHome {

    ChildrensHome() {}

    /**
     * Returns a builder. Needed: {@link #id()}, {@link #name()} and {@link #beds()}.
     *
     * @return a new builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Returns the identifier, unique in one authority's data.
     *
     * @return the identifier, not blank
     */
    public abstract String id();

    /**
     * Returns the name.
     *
     * @return the name, not blank
     */
    public abstract String name();

    /**
     * Returns the number of beds, 1 or more.
     *
     * @return the number of beds, 1 or more
     */
    public abstract int beds();

    /**
     * Returns who owns it.
     *
     * @return who owns it
     */
    @Value.Default
    public HomeOwner owner() {
        return HomeOwner.NOT_KNOWN;
    }

    /**
     * Returns what it is for, in its own words, if recorded.
     *
     * @return what it is for, in its own words, if recorded
     */
    public abstract Optional<String> provision();

    /**
     * Returns where it is.
     *
     * @return where it is
     */
    @Value.Redacted
    @Value.Default
    public Whereabouts place() {
        return Whereabouts.NOT_RECORDED;
    }

    /**
     * Returns the locality it is in, if recorded.
     *
     * @return the locality it is in, if recorded
     */
    public abstract Optional<Locality> locality();

    /**
     * Returns its registration number (URN), if it has one.
     *
     * @return its registration number (URN), if it has one
     */
    public abstract Optional<String> settingNumber();

    /**
     * Returns the row it was read from, if any.
     *
     * @return the row it was read from, if any
     */
    public abstract Optional<SourceRow> source();

    @Value.Check
    void check() {
        NotBlank.check("id of a children's home", id());
        NotBlank.check("name of a children's home", name());
        if (beds() < 1) {
            throw new IllegalArgumentException("beds must be 1 or more, but were " + beds());
        }
    }

    /** Builds a {@link ChildrensHome}. */
    public static final class Builder extends ImmutableChildrensHome.Builder {
        Builder() {}
    }
}
