package org.lafc.metrics.report;

import com.google.common.collect.ImmutableList;

/** Five shades for how much, from pale to dark, each with a colour of text that is read on it (contrast AA). */
enum Shade {
    PALEST("#f1f6fa", Svg.INK),
    PALE("#cfe0ee", Svg.INK),
    MIDDLE("#93bbda", Svg.INK),
    DARK("#2f6f9f", "#ffffff"),
    DARKEST("#123f63", "#ffffff");

    static final ImmutableList<Shade> ALL = ImmutableList.copyOf(values());

    private final String fill;
    private final String ink;

    Shade(String fill, String ink) {
        this.fill = fill;
        this.ink = ink;
    }

    String fill() {
        return fill;
    }

    String ink() {
        return ink;
    }

    /** The shade of a value from 0 to the greatest, in equal steps. */
    static Shade of(double value, double greatest) {
        int step = greatest <= 0 ? 0 : (int) Math.ceil(value / greatest * ALL.size()) - 1;
        return ALL.get(Math.min(Math.max(step, 0), ALL.size() - 1));
    }
}
