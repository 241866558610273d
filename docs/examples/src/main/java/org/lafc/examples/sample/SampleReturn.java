package org.lafc.examples.sample;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Writes the sample return: the invented children of a witness file as SSDA903 files of the year 2017-18 with the
 * Welsh code list, so that whoever reads the return finds the witness's facts again.
 *
 * <p>A pure function of the witness: the same text in gives the same bytes out. What the witness does not hold (sex,
 * legal status, everything before the present placement, reviews) is invented within the rules of the return. Each
 * child has the whole present period of care, open on 31 March 2018, also where it began before the year; a council
 * would find the earlier part in its earlier returns. Beside the witness's children there are those who left care
 * before that day ({@link SampleLeavers}) and, in the plain tables alone, some who were helped at home
 * ({@link SampleAtHome}); none of them is looked after on the day, so no figure of the witness counts them.
 *
 * <ul>
 *   <li>{@code return/header.csv}, {@code episodes.csv}, {@code reviews.csv}, {@code uasc.csv}: the usual columns in
 *       the usual order. Episodes has {@code PL_LOCATION}, {@code PL_LA} and {@code PL_DISTANCE} after them: the first
 *       says IN or OUT where an adoptive placement has no postcode, the other two are empty, since lafc works them
 *       out. {@code URN} is empty: a Welsh return does not hold the numbers of English settings. No child is an
 *       unaccompanied asylum seeker, so {@code uasc.csv} is its header line.
 *   <li>{@code return/plain_….csv}: what no return holds, as plain tables ({@link SamplePlain}); and apart from the
 *       return, in {@code birth-parents/}, the table that is read only if it is asked for.
 *   <li>{@code postcodes.csv}: the postcodes used, in columns of the ONS Postcode Directory.
 *   <li>{@code boundaries.geojson}: the stand-in county and its localities in National Grid metres.
 * </ul>
 *
 * <p>Return columns and codes follow the published rules of the SSDA903; that Welsh files use the same legal status and
 * placement codes is not verified.
 *
 * <p>The class has no state and is safe between threads.
 */
public final class SampleReturn {

    /** The first day of the year returned. */
    static final LocalDate FIRST_DAY = LocalDate.of(2017, 4, 1);

    /** Its last day, on which all children are looked after. */
    static final LocalDate LAST_DAY = LocalDate.of(2018, 3, 31);

    /** The first day of which visits, reviews, plans and the like are written, so that the year before has one before it. */
    static final LocalDate RECORDS_FROM = FIRST_DAY.minusYears(2);

    /** The first days of the years of which they are written. */
    static final ImmutableList<LocalDate> YEARS = ImmutableList.of(RECORDS_FROM, FIRST_DAY.minusYears(1), FIRST_DAY);

    private static final int SCHOOL_AGE = 5;

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd/MM/uuuu");

    private static final List<String> HEADER_COLUMNS =
            List.of("CHILD", "SEX", "DOB", "ETHNIC", "UPN", "MOTHER", "MC_DOB");
    private static final List<String> EPISODES_COLUMNS = List.of(
            "CHILD",
            "DECOM",
            "RNE",
            "LS",
            "CIN",
            "PLACE",
            "PLACE_PROVIDER",
            "DEC",
            "REC",
            "REASON_PLACE_CHANGE",
            "HOME_POST",
            "PL_POST",
            "URN",
            "PL_LOCATION",
            "PL_LA",
            "PL_DISTANCE");
    private static final List<String> REVIEWS_COLUMNS = List.of("CHILD", "DOB", "REVIEW", "REVIEW_CODE");
    private static final List<String> UASC_COLUMNS = List.of("CHILD", "SEX", "DOB", "DUC");

    private SampleReturn() {}

    /**
     * Writes the files.
     *
     * @param witness the witness file, comma-separated with a header line
     * @return the text of each file by its path, with forward slashes
     * @throws IllegalArgumentException if the witness has a code that the sample cannot write
     */
    public static ImmutableMap<String, String> of(String witness) {
        ImmutableList<WitnessChild> children = WitnessChild.allOf(witness);
        ImmutableList.Builder<CareStory> all = ImmutableList.builder();
        children.forEach(child -> all.add(CareStory.of(child)));
        ImmutableList<CareStory> stories =
                all.addAll(SampleLeavers.like(children)).build();
        PostcodeBook postcodes = PostcodeBook.of(pointsOf(stories));
        List<List<String>> header = new ArrayList<>(List.of(HEADER_COLUMNS));
        List<List<String>> episodes = new ArrayList<>(List.of(EPISODES_COLUMNS));
        List<List<String>> reviews = new ArrayList<>(List.of(REVIEWS_COLUMNS));
        Set<String> inHeader = new HashSet<>();
        for (CareStory story : stories) {
            if (inHeader.add(story.child().id())) {
                header.add(headerRow(story));
            }
            for (int i = 0; i < story.steps().size(); i++) {
                episodes.add(episodeRow(story, i, postcodes));
            }
            WitnessChild child = story.child();
            for (SampleReviews.SampleReview review : SampleReviews.of(story)) {
                reviews.add(List.of(child.id(), date(child.dateOfBirth()), date(review.date()), review.code()));
            }
        }
        return ImmutableMap.<String, String>builder()
                .put("return/header.csv", CsvText.of(header))
                .put("return/episodes.csv", CsvText.of(episodes))
                .put("return/reviews.csv", CsvText.of(reviews))
                .put("return/uasc.csv", CsvText.of(UASC_COLUMNS))
                .putAll(SamplePlain.of(stories))
                .put("postcodes.csv", postcodes.toCsv())
                .put("boundaries.geojson", StandInCounty.boundaries())
                .buildOrThrow();
    }

    private static Set<SamplePoint> pointsOf(List<CareStory> stories) {
        Set<SamplePoint> points = new HashSet<>();
        for (CareStory story : stories) {
            story.child().home().ifPresent(points::add);
            story.steps().forEach(step -> step.setting().point().ifPresent(points::add));
        }
        return points;
    }

    private static List<String> headerRow(CareStory story) {
        WitnessChild child = story.child();
        boolean female = story.draws().happens("female", 48);
        return List.of(
                child.id(),
                female ? "2" : "1",
                date(child.dateOfBirth()),
                ethnicGroup(story),
                child.ageOn(LAST_DAY) < SCHOOL_AGE ? "UN1" : "UN3",
                female ? "0" : "",
                "");
    }

    private static List<String> episodeRow(CareStory story, int index, PostcodeBook postcodes) {
        Step step = story.steps().get(index);
        boolean last = index == story.steps().size() - 1;
        Optional<LocalDate> end =
                last ? story.end() : Optional.of(story.steps().get(index + 1).start());
        return List.of(
                story.child().id(),
                date(step.start()),
                step.reason(),
                step.legalStatus(),
                needCode(story.child().reason()),
                step.setting().place(),
                step.setting().provider(),
                end.map(SampleReturn::date).orElse(""),
                last ? story.endReason() : "X1",
                last ? "" : changeReason(story, index),
                postcodes.homePostcode(story.child().home()),
                postcodes.placementPostcode(step.setting()),
                "",
                step.setting().location(),
                "",
                "");
    }

    // Recorded on the episode that ends with a change of placement, unless either side is a temporary stay.
    private static String changeReason(CareStory story, int index) {
        Step left = story.steps().get(index);
        Step next = story.steps().get(index + 1);
        if (!next.beginsPlacement()
                || left.setting().isTemporary()
                || next.setting().isTemporary()) {
            return "";
        }
        if (next.setting().isAdoptive() || next.setting().isWithParents()) {
            return "CARPL";
        }
        String choice = "reason for change " + index;
        if (story.draws().happens(choice, 60)) {
            return "CARPL";
        }
        return story.draws()
                .oneOf(choice + " unplanned", "CREQB", "CREQB", "CREQB", "LAREQ", "LAREQ", "CREQO", "CHILD", "CLOSE");
    }

    private static String ethnicGroup(CareStory story) {
        return switch (story.child().ethnicGroup()) {
            case "WHITE_BRITISH" -> "WBRI";
            case "WHITE_OTHER" -> "WOTH";
            case "MIXED" -> story.draws().oneOf("ethnic group", "MWBC", "MWBA", "MWAS", "MOTH");
            case "ASIAN" -> story.draws().oneOf("ethnic group", "AIND", "APKN", "ABAN", "AOTH");
            case "BLACK" -> story.draws().oneOf("ethnic group", "BCRB", "BAFR");
            case "NOT_STATED" -> "NOBT";
            default -> throw unknown("ethnic group", story.child().ethnicGroup());
        };
    }

    private static String needCode(String reason) {
        return switch (reason) {
            case "ABUSE_OR_NEGLECT" -> "N1";
            case "CHILD_DISABILITY_OR_ILLNESS" -> "N2";
            case "PARENTAL_DISABILITY_OR_ILLNESS" -> "N3";
            case "FAMILY_IN_ACUTE_STRESS" -> "N4";
            case "FAMILY_DYSFUNCTION" -> "N5";
            case "SOCIALLY_UNACCEPTABLE_BEHAVIOUR" -> "N6";
            case "LOW_INCOME" -> "N7";
            case "ABSENT_PARENTING" -> "N8";
            case "ADOPTION_DISRUPTION" -> "N9";
            default -> throw unknown("reason for care", reason);
        };
    }

    private static IllegalArgumentException unknown(String what, String word) {
        return new IllegalArgumentException(what + " '" + word + "' is not one that the witness uses");
    }

    private static String date(LocalDate day) {
        return DATE.format(day);
    }
}
