package org.lafc.benchmarks;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;

/**
 * A postcode directory that is invented, in the shape of that of November 2025: the same bytes for the same size.
 *
 * <p>Shaped by counting in the real files: 3,125 outward codes with 12,496 sectors and 2,720,556 postcodes in 124 areas
 * (a smaller directory has fewer of all); postcodes a sector, and how far two thirds of a sector spread, by the
 * quantiles of 989 sectors of Wales and the border; where areas lie by the northings and eastings of a sample of the
 * country; authorities around 361 centres, so that some 5 in 100 postcodes (there 3) are not in the authority of most
 * of their neighbours; one postcode in ten where the one before is; 2 in 100 on the Irish Grid; one in 200 on islands,
 * without position; one in 250 more without position or authority. A third is terminated, which is what the published
 * count of live postcodes leaves. No area exists.
 */
final class InventedDirectory {

    static final int WHOLE_COUNTRY = 2_720_556;
    static final String HEADER = "pcd,pcd2,pcds,dointr,doterm,oslaua,oseast1m,osnrth1m,osgrdind,ctry,lat,long\n";

    private static final int AREAS = 124;
    private static final int OUTWARD_CODES = 3_125;
    private static final int SECTORS = 12_496;
    private static final int AUTHORITIES = 361;
    private static final String LETTERS = "ABDEFGHJLNPQRSTUWXYZ";
    private static final Set<String> REAL_AREAS = Set.of("UB", "JE");
    private static final double[] SHARES = {0, 0.05, 0.25, 0.5, 0.75, 0.95, 1};
    private static final double[] SECTOR_SIZES = {1, 8, 95, 209, 272, 343, 399};
    private static final double[] SECTOR_WIDTHS = {0, 2, 800, 1_380, 3_374, 7_911, 15_649};
    // Of 100 km each, from the south and from the west.
    private static final int[] NORTHINGS = {799, 6_882, 3_354, 3_444, 2_186, 988, 1_054, 231, 374, 18, 5, 6};
    private static final int[] EASTINGS = {4, 205, 1_566, 5_650, 6_098, 5_207, 611};

    private final SplittableRandom random = new SplittableRandom(2025);
    private final List<Row> rows = new ArrayList<>();
    private final double[] authorityEastings = new double[AUTHORITIES];
    private final double[] authorityNorthings = new double[AUTHORITIES];

    /** A row as it stands in the file; negative metres where there are none, month 0 while in use. */
    record Row(String postcode, String authority, int easting, int northing, int terminated) {}

    private InventedDirectory() {}

    /** Makes rows, in the order of postcodes. */
    static List<Row> ofSize(int postcodes) {
        return new InventedDirectory().make(postcodes);
    }

    /** The rows as a file of the classic header. */
    static byte[] csv(List<Row> rows) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(rows.size() * 110 + HEADER.length());
        bytes.writeBytes(HEADER.getBytes(StandardCharsets.US_ASCII));
        StringBuilder line = new StringBuilder();
        for (Row row : rows) {
            line.setLength(0);
            int space = row.postcode().indexOf(' ');
            String outward = row.postcode().substring(0, space);
            String inward = row.postcode().substring(space + 1);
            boolean located = row.easting() >= 0;
            line.append('"')
                    .append(outward)
                    .append("    ", 0, 4 - space)
                    .append(inward)
                    .append("\",\"");
            line.append(outward)
                    .append("    ", 0, 4 - space)
                    .append(' ')
                    .append(inward)
                    .append("\",\"");
            line.append(row.postcode()).append("\",\"198001\",\"");
            line.append(row.terminated() == 0 ? "" : row.terminated()).append("\",\"");
            line.append(row.authority()).append("\",\"");
            line.append(located ? row.easting() : "").append("\",\"");
            if (located) {
                String northing = Integer.toString(row.northing());
                line.append("0000000", northing.length(), 7).append(northing);
            }
            line.append(
                    located ? "\",\"1\",\"W92000004\",52.241583,-3.378543\n" : "\",\"9\",\"\",99.999999,0.000000\n");
            bytes.writeBytes(line.toString().getBytes(StandardCharsets.US_ASCII));
        }
        return bytes.toByteArray();
    }

    private List<Row> make(int postcodes) {
        double scale = (double) postcodes / WHOLE_COUNTRY;
        List<String> areas = areas(Math.max(1, (int) (AREAS * scale)));
        int outwardCodes = Math.max(areas.size(), (int) (OUTWARD_CODES * scale));
        int[] sizes = sectorSizes(Math.max(outwardCodes, (int) (SECTORS * scale)), postcodes);
        double[] areaEastings = new double[areas.size()];
        double[] areaNorthings = new double[areas.size()];
        for (int area = 0; area < areas.size(); area++) {
            areaEastings[area] = share(EASTINGS);
            areaNorthings[area] = share(NORTHINGS);
        }
        for (int authority = 0; authority < AUTHORITIES; authority++) {
            int area = random.nextInt(areas.size());
            authorityEastings[authority] = areaEastings[area] + gaussian() * 25_000;
            authorityNorthings[authority] = areaNorthings[area] + gaussian() * 25_000;
        }
        for (int outward = 0, sector = 0; outward < outwardCodes; outward++) {
            int area = (int) ((long) outward * areas.size() / outwardCodes);
            int first = (int) (((long) area * outwardCodes + areas.size() - 1) / areas.size());
            double easting = areaEastings[area] + gaussian() * 10_000;
            double northing = areaNorthings[area] + gaussian() * 10_000;
            int end = (int) ((long) (outward + 1) * sizes.length / outwardCodes);
            for (int digit = 0; sector < end; sector++, digit++) {
                String start = areas.get(area) + (outward - first + 1) + " " + digit;
                addSector(
                        start,
                        sizes[sector],
                        Nation.of(area),
                        easting + gaussian() * 3_000,
                        northing + gaussian() * 3_000);
            }
        }
        rows.sort((one, other) -> padded(one).compareTo(padded(other)));
        return rows;
    }

    private enum Nation {
        BRITAIN,
        NORTHERN_IRELAND,
        ISLANDS;

        // Three areas in 124 are Northern Ireland's share of postcodes.
        static Nation of(int area) {
            return area % AREAS == 100 ? ISLANDS : area % 41 == 20 ? NORTHERN_IRELAND : BRITAIN;
        }
    }

    private void addSector(String start, int size, Nation nation, double easting, double northing) {
        double spread = quantile(SECTOR_WIDTHS, random.nextDouble()) / 2;
        int[] nearest = nearestAuthorities(easting, northing);
        int lastEasting = metres(easting, 650_000);
        int lastNorthing = metres(northing, 1_200_000);
        for (int pair : pairs(size)) {
            if (random.nextInt(10) > 0) {
                lastEasting = metres(easting + gaussian() * spread, 650_000);
                lastNorthing = metres(northing + gaussian() * spread, 1_200_000);
            }
            String postcode = start + LETTERS.charAt(pair / 20) + LETTERS.charAt(pair % 20);
            int terminated = random.nextInt(3) > 0 ? 0 : random.nextInt(1980, 2026) * 100 + random.nextInt(1, 13);
            String authority = switch (nation) {
                case ISLANDS -> "L99999999";
                case NORTHERN_IRELAND -> "N0900000" + (1 + nearest[0] % 9);
                case BRITAIN ->
                    authority(
                            // Boundaries follow settlements, so most of a sector keeps together.
                            nearest, easting + (lastEasting - easting) / 4, northing + (lastNorthing - northing) / 4);
            };
            boolean nowhere = random.nextInt(250) == 0;
            if (nowhere || nation == Nation.ISLANDS) {
                rows.add(new Row(postcode, nowhere ? "" : authority, -1, -1, terminated));
            } else if (nation == Nation.NORTHERN_IRELAND) {
                rows.add(new Row(
                        postcode, authority, lastEasting / 3 + 150_000, lastNorthing / 10 + 310_000, terminated));
            } else {
                rows.add(new Row(postcode, authority, lastEasting, lastNorthing, terminated));
            }
        }
    }

    private int[] nearestAuthorities(double easting, double northing) {
        Integer[] all = new Integer[AUTHORITIES];
        Arrays.setAll(all, i -> i);
        Arrays.sort(
                all, (one, other) -> Double.compare(square(one, easting, northing), square(other, easting, northing)));
        return new int[] {all[0], all[1], all[2], all[3]};
    }

    private String authority(int[] nearest, double easting, double northing) {
        int best = nearest[0];
        for (int authority : nearest) {
            best = square(authority, easting, northing) < square(best, easting, northing) ? authority : best;
        }
        return (best % 20 == 0 ? "W" : best % 11 == 0 ? "S" : "E") + (10_000_000 + best);
    }

    private double square(int authority, double easting, double northing) {
        double east = authorityEastings[authority] - easting;
        double north = authorityNorthings[authority] - northing;
        return east * east + north * north;
    }

    private int[] sectorSizes(int sectors, int postcodes) {
        int[] sizes = new int[sectors];
        int left = postcodes;
        for (int sector = 0; sector < sectors; sector++) {
            // The border is emptier than the country: the power lifts the mean from 189 to 218.
            sizes[sector] = (int) quantile(SECTOR_SIZES, Math.pow(random.nextDouble(), 0.75));
            left -= sizes[sector];
        }
        while (left != 0) {
            int sector = random.nextInt(sectors);
            int step = Integer.signum(left);
            if (sizes[sector] + step >= 1 && sizes[sector] + step <= 400) {
                sizes[sector] += step;
                left -= step;
            }
        }
        return sizes;
    }

    // So many of the 400, ascending.
    private int[] pairs(int size) {
        int[] pairs = new int[size];
        int taken = 0;
        for (int pair = 0; taken < size; pair++) {
            if (random.nextInt(400 - pair) < size - taken) {
                pairs[taken++] = pair;
            }
        }
        return pairs;
    }

    private static List<String> areas(int count) {
        List<String> areas = new ArrayList<>();
        for (char first : "QVXUJ".toCharArray()) {
            for (char second = '@'; second <= 'Z' && areas.size() < count; second++) {
                String area = second == '@' ? String.valueOf(first) : String.valueOf(first) + second;
                if (!REAL_AREAS.contains(area)) {
                    areas.add(area);
                }
            }
        }
        return areas;
    }

    private double share(int[] weights) {
        int at = random.nextInt(Arrays.stream(weights).sum());
        int band = 0;
        while (at >= weights[band]) {
            at -= weights[band];
            band++;
        }
        return 100_000 * (band + random.nextDouble());
    }

    private static double quantile(double[] values, double share) {
        int i = 1;
        while (share > SHARES[i]) {
            i++;
        }
        return values[i - 1] + (values[i] - values[i - 1]) * (share - SHARES[i - 1]) / (SHARES[i] - SHARES[i - 1]);
    }

    private double gaussian() {
        return random.nextGaussian();
    }

    private static int metres(double metres, int highest) {
        return (int) Math.max(0, Math.min(highest, metres));
    }

    private static String padded(Row row) {
        int space = row.postcode().indexOf(' ');
        return row.postcode().substring(0, space)
                + "    ".substring(space)
                + row.postcode().substring(space + 1);
    }
}
