package org.lafc.examples.sample;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;

/**
 * Writes the files of the sample return into a folder: {@code java org.lafc.examples.sample.WriteSample DIR}. The
 * committed ones are in {@code docs/examples/sample}.
 */
public final class WriteSample {

    private WriteSample() {}

    /**
     * Writes the files.
     *
     * @param arguments the folder, which is made if it does not exist
     * @throws IOException if a file cannot be written
     */
    public static void main(String[] arguments) throws IOException {
        if (arguments.length != 1) {
            throw new IllegalArgumentException(
                    "WriteSample needs one argument, the folder to write to, but got " + arguments.length);
        }
        Path folder = Path.of(arguments[0]);
        for (Map.Entry<String, String> file : SampleReturn.of(witness()).entrySet()) {
            Path path = folder.resolve(file.getKey());
            Files.createDirectories(Objects.requireNonNullElse(path.getParent(), folder));
            Files.writeString(path, file.getValue());
        }
    }

    /** The witness that ships with the examples. */
    static String witness() throws IOException {
        try (InputStream in = WriteSample.class.getResourceAsStream("synthetic-witness.csv")) {
            return new String(
                    Objects.requireNonNull(in, "synthetic-witness.csv is not beside the class")
                            .readAllBytes(),
                    UTF_8);
        }
    }
}
