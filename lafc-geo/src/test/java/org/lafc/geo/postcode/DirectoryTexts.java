package org.lafc.geo.postcode;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.lafc.core.read.Source;

/** Small invented directory files. */
public final class DirectoryTexts {

    public static final String HEADER = "pcd,pcd2,pcds,dointr,doterm,oslaua,oseast1m,osnrth1m,osgrdind\n";

    private DirectoryTexts() {}

    public static String row(String postcode, String authority, String easting, String northing) {
        return row(postcode, authority, easting, northing, "");
    }

    public static String row(String postcode, String authority, String easting, String northing, String terminated) {
        return "\"\",\"\",\"" + postcode + "\",\"198001\",\"" + terminated + "\",\"" + authority + "\",\"" + easting
                + "\",\"" + northing + "\",\"1\"\n";
    }

    /** A directory of rows under the classic header, which must all be good. */
    public static PostcodeDirectory directory(String... rows) {
        PostcodeDirectoryResult result =
                PostcodeDirectoryReader.read(List.of(Source.ofText("postcodes.csv", HEADER + String.join("", rows))));
        if (!result.problems().isEmpty()) {
            throw new IllegalArgumentException(result.problems().toString());
        }
        return result.directory();
    }

    static byte[] gzip(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }
}
