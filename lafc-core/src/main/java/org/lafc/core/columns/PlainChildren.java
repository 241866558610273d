package org.lafc.core.columns;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.lafc.core.care.EthnicGroup;
import org.lafc.core.care.Sex;
import org.lafc.core.columns.PlainFile.NotPlain;

/** The children of a plain Header in the text order of their identifiers, and which of them are not plainly right. */
@SuppressWarnings("EnumOrdinal") // columns hold ordinals
final class PlainChildren {

    private static final int LONGEST_ID = 16;

    final Growing.Chars born = new Growing.Chars();
    final Growing.Bytes sex = new Growing.Bytes();
    final Growing.Bytes ethnicGroup = new Growing.Bytes();
    final Growing.Chars lastDay = new Growing.Chars();

    private final PlainFile header;
    private final CodeTable<Sex> sexes;
    // An identifier as its first and its second eight characters, from the left.
    private final Growing.Longs first = new Growing.Longs();
    private final Growing.Longs second = new Growing.Longs();
    private final Growing.Ints idStart = new Growing.Ints();
    private final Growing.Bytes idLength = new Growing.Bytes();
    private final Growing.Bytes odd = new Growing.Bytes();
    private long firstHalf;
    private long secondHalf;

    PlainChildren(PlainRows rows, KeptRows.@Nullable Filler keep) throws NotPlain {
        header = rows.file;
        sexes = rows.table("SEX");
        CodeTable<EthnicGroup> groups = rows.table("ETHNIC");
        int id = rows.column("CHILD");
        int birth = rows.column("DOB");
        int sexAt = rows.column("SEX");
        int groupAt = rows.column("ETHNIC");
        while (rows.next()) {
            takeId(header, id);
            int child = first.size;
            if (child > 0 && compare(child - 1) <= 0) {
                throw new NotPlain();
            }
            first.add(firstHalf);
            second.add(secondHalf);
            idStart.add(header.start(id));
            idLength.add(header.length(id));
            header.owner(child);
            boolean right = keep == null ? rows.isRight() : keep.add(rows.isRight());
            odd.add(right ? 0 : 1);
            born.add(right ? rows.found(birth) : DayNumber.NONE);
            sex.add(right ? sexes.meaning(rows.found(sexAt)).ordinal() : 0);
            ethnicGroup.add(right ? groups.meaning(rows.found(groupAt)).ordinal() : 0);
            lastDay.add(DayNumber.NONE);
        }
    }

    // The identifier of the current row less that of a child.
    private int compare(int child) {
        int byFirst = Long.compareUnsigned(firstHalf, first.values[child]);
        return byFirst != 0 ? byFirst : Long.compareUnsigned(secondHalf, second.values[child]);
    }

    private void takeId(PlainFile file, int column) throws NotPlain {
        int length = file.length(column);
        if (length == 0 || length > LONGEST_ID || !file.isText(column)) {
            throw new NotPlain();
        }
        firstHalf = file.packedLeft(column, 0);
        secondHalf = length > Long.BYTES ? file.packedLeft(column, Long.BYTES) : 0;
    }

    /**
     * Finds whose row the current one is.
     *
     * @param from the child of the row before; the first one to look at
     * @return the child; if there is none, less than 0: -1 less the child to look from next
     * @throws NotPlain if it stands behind the row of a later child
     */
    int find(PlainFile file, int column, int from) throws NotPlain {
        takeId(file, column);
        int child = from;
        int order = 1;
        while (child < size() && (order = compare(child)) > 0) {
            child++;
        }
        if (order == 0) {
            return child;
        }
        if (child > 0 && child == from && compare(child - 1) <= 0) {
            throw new NotPlain();
        }
        return -1 - child;
    }

    int size() {
        return first.size;
    }

    boolean isOdd(int child) {
        return odd.values[child] != 0;
    }

    void setOdd(int child) {
        odd.values[child] = 1;
    }

    int born(int child) {
        return born.values[child];
    }

    boolean isSex(int child, long packed) {
        int number = sexes.number(packed);
        return number != LongNumbers.NONE && sexes.meaning(number).ordinal() == sex.values[child];
    }

    void reached(int child, int day) {
        if (day > lastDay.values[child]) {
            lastDay.values[child] = (char) day;
        }
    }

    String id(int child) {
        return new String(header.bytes, idStart.values[child], idLength.values[child], StandardCharsets.US_ASCII);
    }

    void addId(int child, Texts.Filler ids) {
        ids.add(header.bytes, idStart.values[child], idLength.values[child]);
    }
}
