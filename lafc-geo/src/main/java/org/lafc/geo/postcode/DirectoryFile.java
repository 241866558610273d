package org.lafc.geo.postcode;

import java.util.Optional;
import java.util.function.Consumer;
import org.lafc.core.place.LocalAuthority;
import org.lafc.core.place.PostcodeNumber;
import org.lafc.core.read.CsvRows;
import org.lafc.core.read.Problem;
import org.lafc.core.read.Problem.Effect;
import org.lafc.core.read.RowCount;
import org.lafc.core.read.Source;
import org.lafc.core.read.SourceRow;
import org.lafc.geo.grid.Grid;

/** One directory file while it is read. */
final class DirectoryFile {

    private static final String MODULE = "Postcodes";
    private static final long NORTHERN_IRISH_FIRST = PostcodeNumber.of("BT0 0AA");
    private static final long NORTHERN_IRISH_LAST = PostcodeNumber.of("BT9Z 9ZZ");
    private static final int LONGEST_METRES = 7;
    private static final int MONTH_LENGTH = 6;
    private static final int NO_NUMBER = -2;
    private static final int WRONG = -3;

    private final CsvRows rows;
    private final DirectoryColumns columns;
    private final PostcodeDirectoryBuilder directory;
    private final Consumer<Problem> problems;
    // The authority of the row before, which is mostly that of the next.
    private String code = "";
    private int authority = PostcodeDirectoryBuilder.NO_AUTHORITY;
    private Grid grid = Grid.BRITISH;

    private DirectoryFile(
            CsvRows rows, DirectoryColumns columns, PostcodeDirectoryBuilder directory, Consumer<Problem> problems) {
        this.rows = rows;
        this.columns = columns;
        this.directory = directory;
        this.problems = problems;
    }

    /** Reads a file into the directory; empty if it was rejected whole. */
    static Optional<RowCount> read(Source source, PostcodeDirectoryBuilder directory, Consumer<Problem> problems) {
        try (CsvRows rows = CsvRows.open(source, problems)) {
            if (rows.columns().isEmpty()) {
                return Optional.empty();
            }
            DirectoryColumns.Header header = DirectoryColumns.of(rows.columns());
            if (header instanceof DirectoryColumns.Header.Wrong wrong) {
                problems.accept(new Problem(
                        new SourceRow(source.name(), 1),
                        "",
                        wrong.message(),
                        DirectoryColumns.ALLOWED,
                        Effect.FILE_REJECTED));
                return Optional.empty();
            }
            DirectoryColumns columns = ((DirectoryColumns.Header.Known) header).columns();
            rows.keepOnly(columns.wanted());
            return Optional.of(new DirectoryFile(rows, columns, directory, problems).readRows(source));
        }
    }

    private RowCount readRows(Source source) {
        long kept = 0;
        long rejected = 0;
        while (rows.next()) {
            if (keep()) {
                kept++;
            } else {
                rejected++;
            }
        }
        return new RowCount(source.name(), MODULE, kept, rejected + rows.malformedRows());
    }

    private boolean keep() {
        long postcode = postcode();
        if (!takeAuthority()) {
            return false;
        }
        int easting = metres(columns.easting(), grid.widthMetres());
        int northing = metres(columns.northing(), grid.heightMetres());
        if (postcode == PostcodeNumber.NOT_A_POSTCODE || easting == WRONG || northing == WRONG) {
            return false;
        }
        if ((easting == PackedPositions.NO_POSITION) != (northing == PackedPositions.NO_POSITION)) {
            reject(
                    easting == PackedPositions.NO_POSITION ? columns.easting() : columns.northing(),
                    "missing, though the other coordinate is there",
                    "both coordinates or neither");
            return false;
        }
        if (authority == PostcodeDirectoryBuilder.NO_AUTHORITY
                && easting != PackedPositions.NO_POSITION
                && postcode >= NORTHERN_IRISH_FIRST
                && postcode <= NORTHERN_IRISH_LAST) {
            // On the British grid it would be some 250 km away without a sign of it.
            reject(
                    columns.authority(),
                    "missing, so the grid of a postcode in Northern Ireland cannot be told",
                    "an authority code wherever there are coordinates in area BT");
            return false;
        }
        if (directory.add(postcode, easting, northing, authority, termination())
                == PostcodeDirectoryBuilder.Added.OTHER_PLACE_KEPT) {
            reject(
                    columns.postcode(),
                    "the postcode came before with another place, which is kept (value withheld)",
                    "each postcode once");
            return false;
        }
        return true;
    }

    private long postcode() {
        long packed = rows.packed(columns.postcode());
        long postcode = packed == CsvRows.NOT_PACKED
                ? PostcodeNumber.of(rows.field(columns.postcode()))
                : PostcodeNumber.ofPacked(packed);
        if (postcode == PostcodeNumber.NOT_A_POSTCODE) {
            reject(
                    columns.postcode(),
                    "not the shape of a postcode (value withheld)",
                    "outward and inward part, as in LD1 5AA");
        } else if (PostcodeNumber.isPseudo(postcode)) {
            reject(columns.postcode(), "a pseudo postcode, which is no place (value withheld)", "areas but ZZ99");
            return PostcodeNumber.NOT_A_POSTCODE;
        }
        return postcode;
    }

    // False if there is something else than a code, or one too many.
    private boolean takeAuthority() {
        if (rows.isSame(columns.authority(), code)) {
            return true;
        }
        String text = rows.field(columns.authority()).strip();
        if (!text.isEmpty() && !LocalAuthority.isCode(text)) {
            reject(
                    columns.authority(),
                    Problem.shown(text) + " is not an authority code",
                    "W, E, S, N, L or M and eight digits, or nothing");
            return false;
        }
        Optional<LocalAuthority> known = text.isEmpty() ? Optional.empty() : Optional.of(LocalAuthority.of(text));
        int number = known.map(directory::authorityNumber).orElse(PostcodeDirectoryBuilder.NO_AUTHORITY);
        if (number == PostcodeDirectoryBuilder.TOO_MANY) {
            reject(
                    columns.authority(),
                    "'" + text + "' is one authority too many",
                    "codes of local authorities, at most " + PostcodeDirectoryBuilder.MOST_AUTHORITIES
                            + " different ones");
            return false;
        }
        code = text;
        authority = number;
        grid = PostcodeDirectory.gridOf(known);
        return true;
    }

    private int metres(int column, int highest) {
        int metres = number(column, LONGEST_METRES);
        if (metres == NO_NUMBER || metres > highest) {
            reject(
                    column,
                    "not a grid coordinate (value withheld)",
                    "whole metres from 0 to " + highest + ", or nothing");
            return WRONG;
        }
        return metres;
    }

    private int termination() {
        if (columns.termination() == DirectoryColumns.NO_COLUMN) {
            return SparseColumn.NONE;
        }
        int yearAndMonth = number(columns.termination(), MONTH_LENGTH);
        if (yearAndMonth == SparseColumn.NONE) {
            return SparseColumn.NONE;
        }
        int months = TerminationMonth.number(yearAndMonth);
        if (months == TerminationMonth.NOT_A_MONTH) {
            problem(
                    columns.termination(),
                    "not a month; the postcode is kept without one",
                    "year and month, as in 199612, or nothing",
                    Effect.VALUE_NOT_KNOWN);
            return SparseColumn.NONE;
        }
        return months;
    }

    // -1 if the field is empty, NO_NUMBER if it is no whole number of so many digits.
    private int number(int column, int mostDigits) {
        long packed = rows.packed(column);
        int number = packed == CsvRows.NOT_PACKED ? NO_NUMBER : number(packed, mostDigits);
        return number == NO_NUMBER ? number(rows.field(column).strip(), mostDigits) : number;
    }

    private static int number(long packed, int mostDigits) {
        if (packed == 0) {
            return -1;
        }
        int digits = Long.BYTES - Long.numberOfLeadingZeros(packed) / 8;
        if (digits > mostDigits) {
            return NO_NUMBER;
        }
        int number = 0;
        for (int shift = (digits - 1) * 8; shift >= 0; shift -= 8) {
            int digit = (int) (packed >>> shift & 0xFF) - '0';
            if (digit < 0 || digit > 9) {
                return NO_NUMBER;
            }
            number = number * 10 + digit;
        }
        return number;
    }

    private static int number(String text, int mostDigits) {
        if (text.isEmpty()) {
            return -1;
        }
        boolean digits =
                text.length() <= mostDigits && text.chars().allMatch(character -> character >= '0' && character <= '9');
        return digits ? Integer.parseInt(text) : NO_NUMBER;
    }

    private void reject(int column, String message, String allowed) {
        problem(column, message, allowed, Effect.ROW_REJECTED);
    }

    private void problem(int column, String message, String allowed, Effect effect) {
        problems.accept(new Problem(rows.source(), columns.name(column), message, allowed, effect));
    }
}
