package org.lafc.core.read;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import de.siegmar.fastcsv.reader.CsvParseException;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The fields of the record read last. Texts that came shortly before are given again as the same String, since most
 * fields of a return hold the same few codes, dates and postcodes.
 */
final class CsvFields extends AbstractBaseCsvCallbackHandler<CsvFields> {

    private static final int MOST_FIELDS = 1 << 14;
    private static final int LONGEST_SHARED = 16;
    private static final int PLACES = 1 << 13;

    private final @Nullable String[] shared = new String[PLACES];

    // What is being read stays apart, so that a record that breaks off leaves the one before as it is.
    private String[] fields = new String[32];
    private int count;
    private long line;
    private boolean notText;
    private String[] fieldsOfNext = new String[32];
    private int countOfNext;
    private boolean notTextInNext;

    int count() {
        return count;
    }

    String field(int index) {
        if (index >= count) {
            throw new IndexOutOfBoundsException("field must be 0 to " + (count - 1) + ", but was " + index);
        }
        return fields[index];
    }

    List<String> texts() {
        return Arrays.asList(fields).subList(0, count);
    }

    long line() {
        return line;
    }

    boolean holdsNotText() {
        return notText;
    }

    @Override
    protected void handleBegin(long startingLineNumber) {
        countOfNext = 0;
        notTextInNext = false;
    }

    @Override
    protected void handleField(int index, char[] buffer, int offset, int length, boolean quoted) {
        if (index == fieldsOfNext.length) {
            if (index == MOST_FIELDS) {
                throw new CsvParseException("more than " + MOST_FIELDS + " fields");
            }
            fieldsOfNext = Arrays.copyOf(fieldsOfNext, 2 * index);
        }
        fieldsOfNext[index] = text(buffer, offset, length);
        countOfNext = index + 1;
    }

    private String text(char[] buffer, int offset, int length) {
        if (length == 0) {
            return "";
        }
        if (length > LONGEST_SHARED) {
            String text = new String(buffer, offset, length);
            notTextInNext |= text.indexOf(CsvRows.NOT_TEXT) >= 0;
            return text;
        }
        int hash = 0;
        int highest = 0;
        for (int i = offset; i < offset + length; i++) {
            hash = 31 * hash + buffer[i];
            highest |= buffer[i];
        }
        int place = (hash ^ hash >>> 13) & PLACES - 1;
        String known = shared[place];
        if (known == null || !isSame(known, buffer, offset, length)) {
            known = new String(buffer, offset, length);
            shared[place] = known;
        }
        if (highest >= CsvRows.NOT_TEXT) {
            notTextInNext |= known.indexOf(CsvRows.NOT_TEXT) >= 0;
        }
        return known;
    }

    private static boolean isSame(String known, char[] buffer, int offset, int length) {
        if (known.length() != length) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if (known.charAt(i) != buffer[offset + i]) {
                return false;
            }
        }
        return true;
    }

    @Override
    protected CsvFields buildRecord() {
        String[] read = fieldsOfNext;
        fieldsOfNext = fields;
        fields = read;
        count = countOfNext;
        line = getStartingLineNumber();
        notText = notTextInNext;
        return this;
    }
}
