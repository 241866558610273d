package org.lafc.geo.postcode;

import java.util.Optional;
import java.util.function.Consumer;
import org.lafc.core.place.LocalAuthority;
import org.lafc.core.place.Postcode;
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
    private static final String NORTHERN_IRISH_AREA = "BT";
    private static final int LONGEST_METRES = 7;
    private static final int WRONG = -2;

    private final CsvRows rows;
    private final DirectoryColumns columns;
    private final PostcodeDirectoryBuilder directory;
    private final Consumer<Problem> problems;

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
        Optional<Postcode> postcode = Postcode.tryParse(rows.field(columns.postcode()));
        if (postcode.isEmpty()) {
            problem(
                    columns.name(columns.postcode()),
                    "not the shape of a postcode (value withheld)",
                    "outward and inward part, as in LD1 5AA");
        }
        String code = rows.field(columns.authority()).strip();
        if (!code.isEmpty() && !LocalAuthority.isCode(code)) {
            problem(
                    columns.name(columns.authority()),
                    Problem.shown(code) + " is not an authority code",
                    "W, E, S, N, L or M and eight digits, or nothing");
            return false;
        }
        Optional<LocalAuthority> authority = code.isEmpty() ? Optional.empty() : Optional.of(LocalAuthority.of(code));
        Grid grid = PostcodeDirectory.gridOf(authority);
        int easting = metres(rows.field(columns.easting()), columns.name(columns.easting()), grid.widthMetres());
        int northing = metres(rows.field(columns.northing()), columns.name(columns.northing()), grid.heightMetres());
        if (postcode.isEmpty() || easting == WRONG || northing == WRONG) {
            return false;
        }
        if ((easting == PostcodeDirectory.NO_POSITION) != (northing == PostcodeDirectory.NO_POSITION)) {
            boolean noEasting = easting == PostcodeDirectory.NO_POSITION;
            problem(
                    columns.name(noEasting ? columns.easting() : columns.northing()),
                    "missing, though the other coordinate is there",
                    "both coordinates or neither");
            return false;
        }
        if (authority.isEmpty()
                && easting != PostcodeDirectory.NO_POSITION
                && postcode.get().outward().startsWith(NORTHERN_IRISH_AREA)) {
            // On the British grid it would be some 250 km away without a sign of it.
            problem(
                    columns.name(columns.authority()),
                    "missing, so the grid of a postcode in Northern Ireland cannot be told",
                    "an authority code wherever there are coordinates in area BT");
            return false;
        }
        return add(postcode.get(), easting, northing, authority);
    }

    private boolean add(Postcode postcode, int easting, int northing, Optional<LocalAuthority> authority) {
        int number = authority.map(directory::authorityNumber).orElse(PostcodeDirectory.NO_AUTHORITY);
        PostcodeDirectoryBuilder.Added added = directory.add(PackedPostcode.of(postcode), easting, northing, number);
        if (added == PostcodeDirectoryBuilder.Added.OTHER_PLACE_KEPT) {
            problem(
                    columns.name(columns.postcode()),
                    "the postcode came before with another place, which is kept (value withheld)",
                    "each postcode once");
            return false;
        }
        return true;
    }

    private int metres(String text, String field, int highest) {
        String digits = text.strip();
        if (digits.isEmpty()) {
            return PostcodeDirectory.NO_POSITION;
        }
        boolean number = digits.length() <= LONGEST_METRES
                && digits.chars().allMatch(character -> character >= '0' && character <= '9');
        int metres = number ? Integer.parseInt(digits) : WRONG;
        if (metres == WRONG || metres > highest) {
            problem(
                    field,
                    "not a grid coordinate (value withheld)",
                    "whole metres from 0 to " + highest + ", or nothing");
            return WRONG;
        }
        return metres;
    }

    private void problem(String field, String message, String allowed) {
        problems.accept(new Problem(rows.source(), field, message, allowed, Effect.ROW_REJECTED));
    }
}
