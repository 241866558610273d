package org.lafc.core.columns;

import org.jspecify.annotations.Nullable;
import org.lafc.core.care.Participation;

/** The reviews of a plain return. */
@SuppressWarnings("EnumOrdinal") // columns hold ordinals
final class PlainReviews {

    final Growing.Ints child = new Growing.Ints();
    final Growing.Chars day = new Growing.Chars();
    final Growing.Bytes participation = new Growing.Bytes();
    private @Nullable CodeTable<Participation> codes;
    private int dayAt;
    private int codeAt;

    void add(PlainRows rows, int ofChild, boolean right, PlainChildren children) {
        CodeTable<Participation> table = codes;
        if (table == null) {
            table = rows.table("REVIEW_CODE");
            codes = table;
            dayAt = rows.column("REVIEW");
            codeAt = rows.column("REVIEW_CODE");
        }
        int on = right ? rows.found(dayAt) : DayNumber.NONE;
        child.add(ofChild);
        day.add(on);
        participation.add(right ? table.meaning(rows.found(codeAt)).ordinal() : 0);
        children.reached(ofChild, on);
    }
}
