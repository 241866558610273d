package org.lafc.core.synthetic;

import org.lafc.core.care.ProviderKind;

/**
 * Where a child stays.
 *
 * @param rule the kind of place
 * @param provider who provides it
 * @param square the number of the square it lies in
 * @param setting the number of the setting in its square; that of the home for a child with its parents
 */
record Stay(PlaceRule rule, ProviderKind provider, int square, int setting) {

    String code() {
        return rule.code();
    }

    boolean isWithParents() {
        return provider == ProviderKind.PARENT;
    }

    boolean isTemporary() {
        return rule.type().isTemporary();
    }

    /** The same setting under another code. */
    Stay as(String code) {
        PlaceRule other = PlaceRule.of(code);
        return new Stay(
                other,
                other.providers().contains(provider)
                        ? provider
                        : other.providers().get(0),
                square,
                setting);
    }
}
