package org.lafc.metrics.share;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableSortedSet;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.lafc.core.read.ReadResult;
import org.lafc.core.read.Source;
import org.lafc.metrics.cohort.OpenRows;

/** The text of parts: a head with its checksum, then the tallies as {@link TallyWriter} writes them. */
final class PartText {

    private static final String KIND = "lafc-part 1\n";
    private static final String TALLIES = "\n" + TallyWriter.KIND;

    private PartText() {}

    static String write(PartTallies parts) {
        StringBuilder head = new StringBuilder(KIND);
        parts.parts().forEach(name -> line(head, "part", URLEncoder.encode(name, StandardCharsets.UTF_8)));
        line(head, "histories", Long.toString(parts.histories()));
        parts.ofNoChild().forEach(id -> line(head, "of-no-child", id));
        parts.open().lines().forEach(open -> line(head, "open", open));
        byte[] bytes = head.toString().getBytes(StandardCharsets.UTF_8);
        return head + TallyWriter.CHECKSUM + TallyWriter.checksum(bytes, bytes.length) + "\n"
                + TallyWriter.asRead(parts.settled());
    }

    static PartTallies read(String text) {
        int tallies = text.indexOf(TALLIES) + 1;
        if (!text.startsWith(KIND) || tallies == 0) {
            throw notAsWritten();
        }
        ReadResult<SharedTallies> settled =
                TallyReader.read(Source.ofText("tallies of a part", text.substring(tallies)));
        if (settled.records().isEmpty()) {
            throw new IllegalArgumentException(settled.problems().get(0).toString());
        }
        ImmutableSortedSet.Builder<String> names = ImmutableSortedSet.naturalOrder();
        ImmutableSortedSet.Builder<String> ofNoChild = ImmutableSortedSet.naturalOrder();
        List<String> open = new ArrayList<>();
        long histories = 0;
        PartTallies read;
        try {
            for (String line : Splitter.on('\n').split(text.substring(KIND.length(), tallies))) {
                String value = line.substring(line.indexOf(' ') + 1);
                switch (line.substring(0, Math.max(0, line.indexOf(' ')))) {
                    case "part" -> names.add(URLDecoder.decode(value, StandardCharsets.UTF_8));
                    case "histories" -> histories = Long.parseLong(value);
                    case "of-no-child" -> ofNoChild.add(value);
                    case "open" -> open.add(value);
                    default -> {} // the checksum, or no line of a part, which the comparison below finds
                }
            }
            read = new PartTallies(
                    names.build(), histories, settled.records().get(0), ofNoChild.build(), OpenRows.ofLines(open));
        } catch (IllegalArgumentException e) {
            throw notAsWritten();
        }
        if (!write(read).equals(text)) {
            throw notAsWritten();
        }
        return read;
    }

    private static void line(StringBuilder into, String key, String value) {
        into.append(key).append(' ').append(value).append('\n');
    }

    // Without what another exception says, which may repeat what stands in the text.
    private static IllegalArgumentException notAsWritten() {
        return new IllegalArgumentException(
                "a text of a part must be as lafc writes it, with no character changed, but is not");
    }
}
