package org.lafc.metrics.profile;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static com.google.common.collect.ImmutableMap.toImmutableMap;
import static java.util.Comparator.comparing;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.lafc.core.progress.KeyStage;
import org.lafc.core.read.CsvRows;
import org.lafc.core.read.Problem;
import org.lafc.core.read.Problem.Effect;
import org.lafc.core.read.ReadResult;
import org.lafc.core.read.RowCount;
import org.lafc.core.read.Source;
import org.lafc.core.read.SourceRow;
import org.lafc.core.read.WrittenDates;
import org.lafc.metrics.fact.FactValue;
import org.lafc.metrics.profile.YearFigure.Topic;
import org.lafc.metrics.profile.YearFigure.Unit;

/**
 * Reads figures that somebody published (other years, other authorities, all pupils) from CSV, one figure a row:
 *
 * <pre>
 * topic,whose,date,category,unit,value,base,source
 * looked-after,Wales,2016-03-31,,children,5662,625556,"Welsh Government, 2015-16"
 * attainment,All pupils in Wales,2017-08-31,key-stage-2,percent,89.5,,an invented source
 * </pre>
 *
 * <ul>
 *   <li>{@code topic}: looked-after, age-band, many-moves, attainment. {@code whose}: the authority's code for its own
 *       figures of other years, else a name. {@code date}: yyyy-mm-dd or dd/mm/yyyy.
 *   <li>{@code category}: blank of looked-after; else the age band, the kind of many moves
 *       ({@link YearFigures#THREE_OR_MORE_PLACEMENTS} and the like) or the stage of school (key-stage-2).
 *   <li>{@code unit}: children, percent, per-10000. {@code base}: what the value rests on; may be blank or missing.
 *   <li>Columns stand in any order. A row with something wrong, and a second row of the same figure, is left out and
 *       reported.
 * </ul>
 *
 * <p>A rule on small numbers is kept of these figures too: a table of figures published elsewhere may be one's own.
 */
public final class YearFiguresReader {

    private static final String MODULE = "given figures";
    private static final ImmutableList<String> COLUMNS =
            ImmutableList.of("TOPIC", "WHOSE", "DATE", "CATEGORY", "UNIT", "VALUE", "BASE", "SOURCE");
    private static final String BASE = "BASE";
    private static final ImmutableMap<String, Topic> TOPICS = words(Topic.values());
    private static final ImmutableMap<String, Unit> UNITS = words(Unit.values());
    private static final ImmutableSet<String> MANY_MOVES = ImmutableSet.of(
            YearFigures.THREE_OR_MORE_PLACEMENTS, YearFigures.THREE_OR_MORE_MOVES, YearFigures.MORE_THAN_THREE_MOVES);
    private static final ImmutableSet<String> STAGES =
            Stream.of(KeyStage.values()).map(FactValue::word).collect(ImmutableSet.toImmutableSet());
    // No figure of people is longer; and a number of a million digits is an attack.
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,9}(\\.[0-9]{1,6})?");
    private static final Pattern WHOLE = Pattern.compile("[0-9]{1,9}");

    private final List<Problem> problems = new ArrayList<>();
    // By what they are of, whatever their value.
    private final Set<YearFigure> figures = new TreeSet<>();

    private YearFiguresReader() {}

    /**
     * Reads files.
     *
     * @param files the files
     * @return the figures in their order, of one given twice the first; all problems; an account of rows
     */
    public static ReadResult<YearFigure> read(List<Source> files) {
        YearFiguresReader reader = new YearFiguresReader();
        ImmutableList<RowCount> counts = files.stream().map(reader::file).collect(toImmutableList());
        return new ReadResult<>(
                ImmutableList.copyOf(reader.figures),
                ImmutableList.sortedCopyOf(comparing(Problem::row), reader.problems),
                counts);
    }

    private RowCount file(Source source) {
        long kept = 0;
        long rejected = 0;
        try (CsvRows rows = CsvRows.open(source, problems::add)) {
            Map<String, Integer> places = places(source, rows.columns());
            while (!places.isEmpty() && rows.next()) {
                Optional<YearFigure> figure = new Row(rows, places, problems::add).figure();
                if (figure.isPresent() && isNew(figure.get(), rows.source())) {
                    kept++;
                } else {
                    rejected++;
                }
            }
            return new RowCount(source.name(), MODULE, kept, rejected + rows.malformedRows());
        }
    }

    private boolean isNew(YearFigure figure, SourceRow row) {
        if (figures.add(figure)) {
            return true;
        }
        problems.add(
                new Problem(row, "", "the figure was given in a row before", "one row a figure", Effect.ROW_REJECTED));
        return false;
    }

    // Nothing if the file is no table of figures.
    private Map<String, Integer> places(Source source, ImmutableList<String> columns) {
        Map<String, Integer> places = new HashMap<>();
        for (int i = 0; i < columns.size(); i++) {
            if (!COLUMNS.contains(columns.get(i))) {
                problems.add(new Problem(
                        new SourceRow(source.name(), 1),
                        "",
                        "column " + (i + 1) + " is none of a table of figures",
                        lower(COLUMNS),
                        Effect.KEPT));
            } else if (places.putIfAbsent(columns.get(i), i) != null) {
                return reject(source, "two columns are named " + columns.get(i).toLowerCase(Locale.ROOT));
            }
        }
        List<String> missing = COLUMNS.stream()
                .filter(column -> !column.equals(BASE) && !places.containsKey(column))
                .toList();
        return columns.isEmpty() || missing.isEmpty() ? places : reject(source, "no column is named " + lower(missing));
    }

    private Map<String, Integer> reject(Source source, String message) {
        problems.add(new Problem(new SourceRow(source.name(), 1), "", message, lower(COLUMNS), Effect.FILE_REJECTED));
        return Map.of();
    }

    private static String lower(List<String> names) {
        return String.join(", ", names).toLowerCase(Locale.ROOT);
    }

    private static <E extends Enum<E>> ImmutableMap<String, E> words(E[] values) {
        return Arrays.stream(values)
                .collect(toImmutableMap(
                        value -> value.name().toLowerCase(Locale.ROOT).replace('_', '-'), value -> value));
    }

    /** One row, read field by field; the first thing wrong is reported. */
    private record Row(CsvRows rows, Map<String, Integer> places, Consumer<Problem> problems) {

        Optional<YearFigure> figure() {
            Optional<Topic> topic = word("TOPIC", TOPICS);
            Optional<String> whose = text("WHOSE");
            Optional<LocalDate> date = date();
            Optional<Unit> unit = word("UNIT", UNITS);
            Optional<String> source = text("SOURCE");
            if (topic.isEmpty() || whose.isEmpty() || date.isEmpty() || unit.isEmpty() || source.isEmpty()) {
                return Optional.empty();
            }
            if (!isCategory(topic.get()) || !isUnit(topic.get(), unit.get())) {
                return Optional.empty();
            }
            Optional<BigDecimal> value = value(unit.get());
            Optional<OptionalLong> base = base();
            if (value.isEmpty() || base.isEmpty() || !fits(unit.get(), value.get(), base.get())) {
                return Optional.empty();
            }
            return Optional.of(YearFigure.given(
                    topic.get(),
                    whose.get(),
                    date.get(),
                    field("CATEGORY"),
                    unit.get(),
                    value.get(),
                    base.get(),
                    source.get()));
        }

        private String field(String column) {
            Integer place = places.get(column);
            String text = place == null ? "" : rows.field(place).strip();
            return text.equalsIgnoreCase("NULL") ? "" : text;
        }

        private <T> Optional<T> reject(String column, String message, String allowed) {
            problems.accept(
                    new Problem(rows.source(), column.toLowerCase(Locale.ROOT), message, allowed, Effect.ROW_REJECTED));
            return Optional.empty();
        }

        private <T> Optional<T> word(String column, ImmutableMap<String, T> words) {
            String text = field(column).toLowerCase(Locale.ROOT);
            T meaning = words.get(text);
            return meaning != null
                    ? Optional.of(meaning)
                    : reject(column, Problem.shown(text) + " is none of its words", String.join(", ", words.keySet()));
        }

        private Optional<String> text(String column) {
            String text = field(column);
            return text.isEmpty() || text.indexOf(CsvRows.NOT_TEXT) >= 0
                    ? reject(column, text.isEmpty() ? "blank" : "not text", "a name")
                    : Optional.of(text);
        }

        private Optional<LocalDate> date() {
            Optional<LocalDate> date = WrittenDates.parse(field("DATE"));
            return date.isPresent() ? date : reject("DATE", "not a date (value withheld)", WrittenDates.ALLOWED);
        }

        private boolean isCategory(Topic topic) {
            String category = field("CATEGORY");
            ImmutableSet<String> words = switch (topic) {
                case LOOKED_AFTER, AGE_BAND -> ImmutableSet.of();
                case MANY_MOVES -> MANY_MOVES;
                case ATTAINMENT -> STAGES;
            };
            boolean right = topic == Topic.LOOKED_AFTER
                    ? category.isEmpty()
                    : words.isEmpty()
                            ? !category.isEmpty() && category.indexOf(CsvRows.NOT_TEXT) < 0
                            : words.contains(category);
            if (!right) {
                String allowed = topic == Topic.LOOKED_AFTER
                        ? "blank"
                        : words.isEmpty() ? "a band, for example 0-4" : String.join(", ", words);
                reject("CATEGORY", "does not go with the topic", allowed);
            }
            return right;
        }

        private boolean isUnit(Topic topic, Unit unit) {
            boolean right = unit == Unit.CHILDREN || (unit == Unit.PER_10000) == (topic == Topic.LOOKED_AFTER);
            if (!right) {
                reject(
                        "UNIT",
                        "does not go with the topic",
                        topic == Topic.LOOKED_AFTER ? "children, per-10000" : "children, percent");
            }
            return right;
        }

        private Optional<BigDecimal> value(Unit unit) {
            String text = field("VALUE");
            boolean right =
                    (unit == Unit.CHILDREN ? WHOLE : NUMBER).matcher(text).matches();
            return right
                    ? Optional.of(new BigDecimal(text))
                    : reject(
                            "VALUE",
                            "not such a number (value withheld)",
                            unit == Unit.CHILDREN
                                    ? "a whole number of up to 9 digits"
                                    : "a number of up to 9 digits and 6 decimals, with a point");
        }

        private Optional<OptionalLong> base() {
            String text = field(BASE);
            if (text.isEmpty()) {
                return Optional.of(OptionalLong.empty());
            }
            return WHOLE.matcher(text).matches()
                    ? Optional.of(OptionalLong.of(Long.parseLong(text)))
                    : reject(BASE, "not such a number (value withheld)", "a whole number of up to 9 digits, or blank");
        }

        private boolean fits(Unit unit, BigDecimal value, OptionalLong base) {
            if (unit != Unit.CHILDREN && base.isPresent() && base.getAsLong() == 0) {
                reject(BASE, "of nobody there is no share (value withheld)", "1 or more, or blank");
                return false;
            }
            BigDecimal most = switch (unit) {
                case CHILDREN -> base.isEmpty() ? value : BigDecimal.valueOf(base.getAsLong());
                case PERCENT -> BigDecimal.valueOf(100);
                case PER_10000 -> BigDecimal.valueOf(10_000);
            };
            boolean right = value.compareTo(most) <= 0;
            if (!right) {
                reject(
                        "VALUE",
                        "more than all (value withheld)",
                        switch (unit) {
                            case CHILDREN -> "no more than the base";
                            case PERCENT -> "0 to 100";
                            case PER_10000 -> "0 to 10,000";
                        });
            }
            return right;
        }
    }
}
