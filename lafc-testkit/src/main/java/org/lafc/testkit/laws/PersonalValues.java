package org.lafc.testkit.laws;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.lafc.core.care.CareHistory;
import org.lafc.core.care.Child;
import org.lafc.core.care.Episode;
import org.lafc.core.care.PeriodOfCare;
import org.lafc.core.care.Review;
import org.lafc.core.place.Postcode;
import org.lafc.core.place.Whereabouts;
import org.lafc.core.place.Whereabouts.AtPostcode;
import org.lafc.core.time.DateRange;

/** The personal values of one history in the forms they might be printed in. Its own printing shows none. */
final class PersonalValues {

    private static final Pattern LINE = Pattern.compile(" line \\d+");
    private static final List<DateTimeFormatter> DATE_FORMS = List.of(
            DateTimeFormatter.ISO_LOCAL_DATE,
            DateTimeFormatter.BASIC_ISO_DATE,
            DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.UK));

    private final Map<String, String> kindsByText = new LinkedHashMap<>();

    private PersonalValues() {}

    static PersonalValues of(CareHistory history) {
        PersonalValues values = new PersonalValues();
        Child child = history.child();
        values.add("identifier", child.id());
        child.uniquePupilNumber().ifPresent(number -> values.add("pupil number", number));
        values.add(child.dateOfBirth());
        child.firstChildBorn().ifPresent(values::add);
        child.asylumSeekingCeased().ifPresent(values::add);
        for (Episode episode : history.episodes()) {
            values.add(episode.dates());
            values.add(episode.home());
            values.add(episode.placement());
            episode.settingNumber().ifPresent(number -> values.add("registration number", number));
        }
        history.periodsOfCare().forEach(period -> values.add(period.dates()));
        history.placements().forEach(placement -> values.add(placement.dates()));
        history.reviews().forEach(review -> values.add(review.date()));
        return values;
    }

    /** The history and everything in it that can be printed. */
    static List<Object> partsOf(CareHistory history) {
        List<Object> parts = new ArrayList<>(List.of(history, history.child()));
        for (Episode episode : history.episodes()) {
            parts.add(episode);
            parts.add(episode.home());
            parts.add(episode.placement());
        }
        for (PeriodOfCare period : history.periodsOfCare()) {
            parts.add(period);
            parts.add(period.derivation());
        }
        history.placements().forEach(placement -> {
            parts.add(placement);
            parts.add(placement.derivation());
        });
        for (Review review : history.reviews()) {
            parts.add(review);
        }
        return parts;
    }

    /** The kind of the first value a text shows as a word of its own; line numbers of files do not count. */
    Optional<String> kindShownIn(String printed) {
        String text = LINE.matcher(printed).replaceAll("").toUpperCase(Locale.ROOT);
        return kindsByText.entrySet().stream()
                .filter(value -> isWordIn(value.getKey(), text))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    private static boolean isWordIn(String word, String text) {
        for (int at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
            int end = at + word.length();
            boolean begins = at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1));
            boolean ends = end == text.length() || !Character.isLetterOrDigit(text.charAt(end));
            if (begins && ends) {
                return true;
            }
        }
        return false;
    }

    private void add(String kind, String text) {
        kindsByText.putIfAbsent(text.toUpperCase(Locale.ROOT), kind);
    }

    private void add(LocalDate day) {
        DATE_FORMS.forEach(form -> add("date", form.format(day)));
    }

    private void add(DateRange days) {
        add(days.start());
        days.endExclusive().ifPresent(this::add);
    }

    private void add(Whereabouts place) {
        if (place instanceof AtPostcode at) {
            Postcode postcode = at.postcode();
            add("postcode", postcode.text());
            add("postcode", postcode.outward() + postcode.inward());
        }
    }

    @Override
    public String toString() {
        return kindsByText.size() + " personal values";
    }
}
