package org.lafc.core.columns;

import static org.lafc.core.columns.PlainRows.NO_COLUMN;

import java.util.Optional;
import org.lafc.core.time.ReportingYear;

/** Whether rows of one module, child after child, are plainly right, together with those before them. */
final class PlainCheck {

    private static final int LEAVERS_AGE = 17;

    private final PlainRows rows;
    private final PlainFile file;
    private final PlainChildren children;
    private final int birth;
    private final int key;
    private final int end;
    private final int sex;
    private final int reason;
    private final int ceased;
    private final int latestBirth; // of a care leaver
    private int lastKey;
    private boolean hasRow;

    PlainCheck(PlainRows rows, PlainChildren children, Optional<ReportingYear> year) {
        this.rows = rows;
        this.file = rows.file;
        this.children = children;
        this.birth = rows.column("DOB");
        this.key = rows.module.key().map(rows::column).orElse(NO_COLUMN);
        this.end = rows.module.end().map(rows::column).orElse(NO_COLUMN);
        this.sex = rows.module == PlainModule.UASC ? rows.column("SEX") : NO_COLUMN;
        boolean decision = rows.module == PlainModule.PLACED_FOR_ADOPTION;
        this.reason = decision ? rows.column("REASON_PLACED_CEASED") : NO_COLUMN;
        this.ceased = decision ? rows.column("DATE_PLACED_CEASED") : NO_COLUMN;
        // A day earlier than need be, for who was born on 29 February.
        this.latestBirth = rows.module == PlainModule.OC3
                ? DayNumber.of(year.orElseThrow().lastDay().minusYears(LEAVERS_AGE)) - 1
                : DayNumber.OPEN;
    }

    /** Whether a row has been looked at. */
    boolean hasRow() {
        return hasRow;
    }

    boolean isRight(int child, boolean sameChild) {
        hasRow = true;
        int born = children.born(child);
        int before = sameChild ? lastKey : DayNumber.NONE;
        if (!rows.isRight() || !isBirth(born)) {
            // What comes after it is not looked at: the child is read the long way.
            lastKey = DayNumber.OPEN;
            return false;
        }
        lastKey = key == NO_COLUMN ? DayNumber.OPEN : rows.found(key);
        return lastKey > before
                && lastKey >= born
                && born <= latestBirth
                && (end == NO_COLUMN || rows.found(end) == DayNumber.NONE || rows.found(end) >= lastKey)
                && (reason == NO_COLUMN || file.isEmpty(reason) == file.isEmpty(ceased))
                && (sex == NO_COLUMN || file.isEmpty(sex) || children.isSex(child, file.packed(sex)));
    }

    private boolean isBirth(int born) {
        return birth == NO_COLUMN || file.isEmpty(birth) || rows.found(birth) == born;
    }
}
