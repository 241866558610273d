package org.lafc.benchmarks;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * The files of an invented return of the year 2024-25 in all modules, the same each time for one number of episodes.
 * Shares are of the order of a council's; nothing is wrong in it. Children stand in order.
 */
final class InventedReturn {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final LocalDate YEAR_START = LocalDate.of(2024, 4, 1);
    private static final String[] ETHNIC = {"WBRI", "WBRI", "WBRI", "WOTH", "MWBC", "AIND", "BCRB", "OOTH"};
    private static final String[] PLACES = {"U6", "U4", "U3", "U1", "K2", "K1", "U5", "U6"};

    private final SplittableRandom random = new SplittableRandom(903);
    private final Map<String, StringBuilder> files = new LinkedHashMap<>();

    private InventedReturn() {}

    static Map<String, byte[]> ofEpisodes(int episodes) {
        InventedReturn invented = new InventedReturn();
        invented.begin("header.csv", "CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB");
        invented.begin(
                "episodes.csv",
                "CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE,HOME_POST,PL_POST,URN");
        invented.begin("reviews.csv", "CHILD,DOB,REVIEW,REVIEW_CODE");
        invented.begin("uasc.csv", "CHILD,SEX,DOB,DUC");
        invented.begin(
                "oc2.csv",
                "CHILD,DOB,SDQ_SCORE,SDQ_REASON,CONVICTED,HEALTH_CHECK,IMMUNISATIONS,TEETH_CHECK,HEALTH_ASSESSMENT,"
                        + "SUBSTANCE_MISUSE,INTERVENTION_RECEIVED,INTERVENTION_OFFERED");
        invented.begin("oc3.csv", "CHILD,DOB,IN_TOUCH,ACTIV,ACCOM");
        invented.begin("ad1.csv", "CHILD,DOB,DATE_INT,DATE_MATCH,FOSTER_CARE,NB_ADOPTR,SEX_ADOPTR,LS_ADOPTR");
        invented.begin("placed_for_adoption.csv", "CHILD,DOB,DATE_PLACED,DATE_PLACED_CEASED,REASON_PLACED_CEASED");
        invented.begin("previous_permanence.csv", "CHILD,DOB,PREV_PERM,LA_PERM,DATE_PERM");
        invented.begin("missing.csv", "CHILD,DOB,MISSING,MIS_START,MIS_END");
        invented.begin("sw_episodes.csv", "CHILD,DOB,SW_ID,SW_DECOM,SW_DEC,SW_REASON");
        invented.begin("dolo.csv", "CHILD,DOB,DOLO_START,DOLO_END");
        int child = 0;
        for (int made = 0; made < episodes; child++) {
            int wanted = Math.min(episodes - made, 1 + invented.random.nextInt(5));
            invented.addChild(String.format("C%07d", child), wanted);
            made += wanted;
        }
        Map<String, byte[]> bytes = new LinkedHashMap<>();
        invented.files.forEach((name, text) -> bytes.put(name, text.toString().getBytes(StandardCharsets.UTF_8)));
        return bytes;
    }

    private void addChild(String id, int episodes) {
        boolean leaver = chance(20);
        LocalDate born = leaver
                ? LocalDate.of(2004 + random.nextInt(4), 1 + random.nextInt(12), 1 + random.nextInt(28))
                : LocalDate.of(2008, 4, 1).plusDays(random.nextInt(5_000));
        String dob = born.format(DAY);
        String sex = chance(50) ? "F" : "M";
        add("header.csv", id, sex, dob, one(ETHNIC), "P" + (100_000_000 + random.nextInt(800_000_000)), "", "");
        LocalDate started = addEpisodes(id, episodes);
        add("reviews.csv", id, dob, day(YEAR_START.plusDays(20 + random.nextInt(100))), "PN" + (1 + random.nextInt(6)));
        add("reviews.csv", id, dob, day(YEAR_START.plusDays(200 + random.nextInt(90))), "PN" + (1 + random.nextInt(6)));
        if (chance(6)) {
            add("uasc.csv", id, sex, dob, "");
        }
        if (chance(60)) {
            add("oc2.csv", id, dob, "" + random.nextInt(41), "", "0", "", "1", "1", "1", "0", "", "");
        }
        if (leaver) {
            add("oc3.csv", id, dob, "YES", "F" + (1 + random.nextInt(2)), "U1");
        }
        if (chance(4)) {
            add("ad1.csv", id, dob, day(started), day(started.plusDays(90)), "1", "2", "MF", "L11");
        }
        if (chance(8)) {
            add("placed_for_adoption.csv", id, dob, day(started), "", "");
        }
        if (chance(60)) {
            add("previous_permanence.csv", id, dob, "Z1", "", "");
        }
        if (chance(25)) {
            LocalDate missing = YEAR_START.plusDays(random.nextInt(300));
            add("missing.csv", id, dob, "M", day(missing), day(missing.plusDays(2)));
            add("missing.csv", id, dob, "A", day(missing.plusDays(30)), day(missing.plusDays(31)));
        }
        add("sw_episodes.csv", id, dob, "SW" + random.nextInt(3_000), day(started), "", "MANAGE");
        if (chance(1)) {
            add("dolo.csv", id, dob, day(YEAR_START.plusDays(random.nextInt(300))), "");
        }
    }

    // Of one period of care, the last one open.
    private LocalDate addEpisodes(String id, int count) {
        LocalDate first = LocalDate.of(2022, 4, 1).plusDays(random.nextInt(700));
        LocalDate start = first;
        String home = postcode(20_000);
        for (int i = 0; i < count; i++) {
            boolean last = i == count - 1;
            LocalDate end = start.plusDays(30 + random.nextInt(150));
            add(
                    "episodes.csv",
                    id,
                    day(start),
                    i == 0 ? "S" : "P",
                    "C2",
                    "N" + (1 + random.nextInt(8)),
                    one(PLACES),
                    "PR" + (1 + random.nextInt(5)),
                    last ? "" : day(end),
                    last ? "" : "X1",
                    last ? "" : "CARPL",
                    home,
                    postcode(8_000),
                    "SC" + (100_000 + random.nextInt(5_000)));
            start = end;
        }
        return first;
    }

    private String postcode(int many) {
        int number = random.nextInt(many);
        String letters = "ABDEFGHJLNPQRSTUWXYZ";
        return "LD" + (1 + number / 4_000) + " " + number / 400 % 10 + letters.charAt(number / 20 % 20)
                + letters.charAt(number % 20);
    }

    private boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    private String one(String[] values) {
        return values[random.nextInt(values.length)];
    }

    private static String day(LocalDate date) {
        return date.format(DAY);
    }

    private void begin(String file, String header) {
        files.put(file, new StringBuilder(header).append('\n'));
    }

    private void add(String file, String... cells) {
        StringBuilder text = files.get(file);
        if (text == null) {
            throw new IllegalStateException(file);
        }
        text.append(String.join(",", cells)).append('\n');
    }
}
