package org.lafc.geo.postcode;

import com.google.common.collect.ImmutableList;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.Optional;
import org.lafc.core.place.LocalAuthority;
import org.lafc.core.place.Postcode;
import org.lafc.core.read.Problem;
import org.lafc.core.read.Problem.Effect;
import org.lafc.core.read.RowCount;
import org.lafc.core.read.Source;
import org.lafc.core.read.SourceRow;
import org.lafc.geo.grid.Grid;
import org.lafc.geo.internal.SourceBytes;

/** One directory file while it is read. */
final class DirectoryFile {

    private static final String MODULE = "Postcodes";
    private static final int LONGEST_METRES = 7;
    private static final int WRONG = -2;

    private final Source source;
    private final PostcodeDirectoryBuilder directory;
    private final ImmutableList.Builder<Problem> problems;
    private long kept;
    private long rejected;
    private long lastLine;

    DirectoryFile(Source source, PostcodeDirectoryBuilder directory, ImmutableList.Builder<Problem> problems) {
        this.source = source;
        this.directory = directory;
        this.problems = problems;
    }

    /** Reads the file; empty if it was rejected whole. */
    Optional<RowCount> read() {
        try (InputStream bytes = SourceBytes.open(source);
                CsvReader<CsvRecord> csv = CsvReader.builder()
                        .detectBomHeader(true)
                        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .allowUnclosedQuote(false)
                        .ofCsvRecord(bytes, StandardCharsets.UTF_8)) {
            return readRows(csv.iterator());
        } catch (IOException | UncheckedIOException broken) {
            return breakOff("the file breaks off or cannot be read");
        } catch (CsvParseException broken) {
            return breakOff("the text after this line is not CSV: a quote that is never closed, or a field of"
                    + " millions of characters");
        }
    }

    private Optional<RowCount> readRows(Iterator<CsvRecord> rows) {
        if (!rows.hasNext()) {
            reject("the file is empty", DirectoryColumns.ALLOWED);
            return Optional.empty();
        }
        DirectoryColumns.Header header = DirectoryColumns.of(rows.next().getFields());
        if (header instanceof DirectoryColumns.Header.Wrong wrong) {
            reject(wrong.message(), DirectoryColumns.ALLOWED);
            return Optional.empty();
        }
        DirectoryColumns columns = ((DirectoryColumns.Header.Known) header).columns();
        lastLine = 1;
        while (rows.hasNext()) {
            CsvRecord row = rows.next();
            lastLine = row.getStartingLineNumber();
            if (keep(row, columns)) {
                kept++;
            } else {
                rejected++;
            }
        }
        return Optional.of(rowCount());
    }

    private Optional<RowCount> breakOff(String message) {
        if (lastLine == 0) {
            reject(message, "a CSV file, plain or gzip");
            return Optional.empty();
        }
        problems.add(new Problem(
                new SourceRow(source.name(), lastLine),
                "",
                message + "; the rows up to here are kept",
                "",
                Effect.KEPT));
        return Optional.of(rowCount());
    }

    private RowCount rowCount() {
        return new RowCount(source.name(), MODULE, kept, rejected);
    }

    private boolean keep(CsvRecord row, DirectoryColumns columns) {
        int fields = columns.names().size();
        if (row.getFieldCount() != fields) {
            problem("", "the row has " + row.getFieldCount() + " fields", fields + ", as in the header");
            return false;
        }
        Optional<Postcode> postcode = Postcode.tryParse(row.getField(columns.postcode()));
        if (postcode.isEmpty()) {
            problem(
                    columns.name(columns.postcode()),
                    "not the shape of a postcode (value withheld)",
                    "outward and inward part, as in LD1 5AA");
        }
        String code = row.getField(columns.authority()).strip();
        boolean rightCode = code.isEmpty() || LocalAuthority.isCode(code);
        if (!rightCode) {
            problem(
                    columns.name(columns.authority()),
                    Problem.shown(code) + " is not an authority code",
                    "W, E, S, N, L or M and eight digits, or nothing");
            return false;
        }
        Optional<LocalAuthority> authority = code.isEmpty() ? Optional.empty() : Optional.of(LocalAuthority.of(code));
        Grid grid = PostcodeDirectory.gridOf(authority);
        int easting = metres(row.getField(columns.easting()), columns.name(columns.easting()), grid.widthMetres());
        int northing = metres(row.getField(columns.northing()), columns.name(columns.northing()), grid.heightMetres());
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
        return add(postcode.get(), easting, northing, authority, columns);
    }

    private boolean add(
            Postcode postcode,
            int easting,
            int northing,
            Optional<LocalAuthority> authority,
            DirectoryColumns columns) {
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
        problems.add(new Problem(new SourceRow(source.name(), lastLine), field, message, allowed, Effect.ROW_REJECTED));
    }

    private void reject(String message, String allowed) {
        problems.add(new Problem(new SourceRow(source.name(), 0), "", message, allowed, Effect.FILE_REJECTED));
    }
}
