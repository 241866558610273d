package org.lafc.examples.sample;

import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import com.google.common.collect.Multimaps;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;

/** The written files and the witness, read back by a CSV parser and nothing of the generator. */
final class Written {

    static final LocalDate YEAR_START = LocalDate.of(2017, 4, 1);
    static final LocalDate YEAR_END = LocalDate.of(2018, 3, 31);

    /** The first day of which reviews and the like are written. */
    static final LocalDate RECORDS_FROM = LocalDate.of(2015, 4, 1);

    static final ImmutableMap<String, String> FILES = SampleReturn.of(witnessText());
    static final ImmutableMap<String, NamedCsvRecord> WITNESS =
            Maps.uniqueIndex(rows(witnessText()), row -> row.getField("child_id"));
    static final List<NamedCsvRecord> HEADER = rows(file("return/header.csv"));
    static final List<NamedCsvRecord> EPISODES = rows(file("return/episodes.csv"));
    static final List<NamedCsvRecord> REVIEWS = rows(file("return/reviews.csv"));
    static final List<NamedCsvRecord> POSTCODES = rows(file("postcodes.csv"));

    /** The episodes of each child, in the order written. */
    static final ImmutableListMultimap<String, NamedCsvRecord> EPISODES_OF =
            Multimaps.index(EPISODES, row -> row.getField("CHILD"));

    private Written() {}

    /** The birth date of a child of the witness, or of one that left care. */
    static LocalDate born(String child) {
        return HEADER.stream()
                .filter(row -> row.getField("CHILD").equals(child))
                .map(row -> date(row, "DOB"))
                .findFirst()
                .orElseThrow();
    }

    /** The first days of the periods of care of a child, in order. */
    static List<LocalDate> careStarts(String child) {
        return EPISODES_OF.get(child).stream()
                .filter(row -> row.getField("RNE").equals("S"))
                .map(row -> date(row, "DECOM"))
                .toList();
    }

    /** The day on which a child left care for the last time, or the day after the year. */
    static LocalDate leftOn(String child) {
        List<NamedCsvRecord> episodes = EPISODES_OF.get(child);
        NamedCsvRecord last = episodes.get(episodes.size() - 1);
        return isOpen(last) ? YEAR_END.plusDays(1) : date(last, "DEC");
    }

    static String file(String path) {
        String text = FILES.get(path);
        if (text == null) {
            throw new AssertionError("no file " + path + " among " + FILES.keySet());
        }
        return text;
    }

    static LocalDate date(NamedCsvRecord row, String field) {
        return LocalDate.parse(row.getField(field), DateTimeFormatter.ofPattern("dd/MM/uuuu"));
    }

    static boolean isOpen(NamedCsvRecord episode) {
        return episode.getField("DEC").isEmpty();
    }

    static boolean isTemporary(NamedCsvRecord episode) {
        return episode.getField("PLACE").startsWith("T");
    }

    /** What tells one setting from another. */
    static String setting(NamedCsvRecord episode) {
        return String.join(
                "|",
                episode.getField("PLACE"),
                episode.getField("PLACE_PROVIDER"),
                episode.getField("PL_POST"),
                episode.getField("URN"),
                episode.getField("PL_LOCATION"));
    }

    /** The first episode of each placement; temporary stays fold into the placement the child went back to. */
    static List<NamedCsvRecord> placementsOf(String child) {
        List<NamedCsvRecord> placements = new ArrayList<>();
        for (NamedCsvRecord episode : EPISODES_OF.get(child)) {
            boolean back = !placements.isEmpty()
                    && setting(placements.get(placements.size() - 1)).equals(setting(episode));
            if (!isTemporary(episode) && !back) {
                placements.add(episode);
            }
        }
        return placements;
    }

    static String witnessText() {
        try (InputStream in = Written.class.getResourceAsStream("synthetic-witness.csv")) {
            if (in == null) {
                throw new AssertionError("no witness");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<NamedCsvRecord> rows(String text) {
        try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(text)) {
            return reader.stream().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
