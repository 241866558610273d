package org.lafc.core.ssda903;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.LineNumberReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lafc.core.read.Source;

/**
 * An XML file before it is parsed: its characters, and its document type declaration, if it has one. The JDK's parser
 * prints to the error stream where it meets bytes that are no text, and where a declaration breaks off; so it is given
 * neither.
 */
final class XmlSource {

    private static final int LONGEST_DECLARATION = 400;
    private static final Pattern ENCODING =
            Pattern.compile("<\\?xml\\s[^>]*?\\sencoding\\s*=\\s*[\"']([A-Za-z][A-Za-z0-9._-]*)[\"']");

    private XmlSource() {}

    /**
     * Opens the characters of a file, in the encoding that its byte-order mark tells, or the form of its first bytes, or
     * its XML declaration (XML 1.0, appendix F).
     *
     * @param source the file
     * @return the characters, behind the mark; reading fails at a byte that is no text in the encoding
     * @throws IOException if the bytes cannot be had, or the encoding is not one that the JDK knows
     */
    static Reader open(Source source) throws IOException {
        InputStream bytes = source.open();
        try {
            bytes.mark(LONGEST_DECLARATION);
            String start = new String(bytes.readNBytes(LONGEST_DECLARATION), StandardCharsets.ISO_8859_1);
            bytes.reset();
            bytes.skipNBytes(markLength(start));
            return new InputStreamReader(bytes, charset(start).newDecoder());
        } catch (IOException | RuntimeException broken) {
            bytes.close();
            throw broken;
        }
    }

    private static int markLength(String start) {
        if (start.startsWith("\u00EF\u00BB\u00BF")) {
            return 3;
        }
        return start.startsWith("\u00FF\u00FE") || start.startsWith("\u00FE\u00FF") ? 2 : 0;
    }

    private static Charset charset(String start) throws IOException {
        if (start.startsWith("\u00FF\u00FE") || start.startsWith("<\0")) {
            return StandardCharsets.UTF_16LE;
        }
        if (start.startsWith("\u00FE\u00FF") || start.startsWith("\0<")) {
            return StandardCharsets.UTF_16BE;
        }
        Matcher declared = ENCODING.matcher(start);
        if (markLength(start) > 0 || !declared.lookingAt()) {
            return StandardCharsets.UTF_8;
        }
        try {
            return Charset.forName(declared.group(1));
        } catch (IllegalArgumentException unknown) {
            throw new IOException("an encoding that is not known", unknown);
        }
    }

    /**
     * Looks for a document type declaration, which stands before the root element, behind comments and instructions.
     *
     * @param source the file
     * @return the line it begins on; empty if there is none
     * @throws IOException if the characters cannot be read
     */
    static OptionalInt documentTypeLine(Source source) throws IOException {
        try (LineNumberReader text = new LineNumberReader(open(source))) {
            while (skipPast("<", text)) {
                int first = text.read();
                int second = first == '!' ? text.read() : -1;
                if (second == 'D') {
                    return OptionalInt.of(text.getLineNumber() + 1);
                }
                boolean goesOn = first == '?'
                        ? skipPast("?>", text)
                        : second == '-' && text.read() == '-' && skipPast("-->", text);
                if (!goesOn) {
                    return OptionalInt.empty(); // the root element, or no XML
                }
            }
            return OptionalInt.empty();
        }
    }

    private static boolean skipPast(String end, Reader text) throws IOException {
        String last = "";
        for (int next = text.read(); next >= 0; next = text.read()) {
            last = (last.length() == end.length() ? last.substring(1) : last) + (char) next;
            if (last.equals(end)) {
                return true;
            }
        }
        return false;
    }
}
