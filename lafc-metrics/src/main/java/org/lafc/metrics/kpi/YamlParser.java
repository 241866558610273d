package org.lafc.metrics.kpi;

import com.google.common.collect.ImmutableList;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.lafc.core.read.Source;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.parser.ParserImpl;
import org.snakeyaml.engine.v2.scanner.StreamReader;

/**
 * Reads the small part of YAML that definitions need: one document of mappings, lists and texts. Aliases, anchors and
 * tags are refused, size and depth limited, so a file can neither grow in memory nor name a class.
 */
final class YamlParser {

    static final int MOST_BYTES = 65_536;
    static final int MOST_DEPTH = 20;

    private static final int GZIP_FIRST = 0x1f;
    private static final int GZIP_SECOND = 0x8b;

    private final Iterator<Event> events;

    private YamlParser(Iterator<Event> events) {
        this.events = events;
    }

    /** A text that is not such a document. */
    static final class Rejected extends Exception {
        private static final long serialVersionUID = 1L;

        private final long line;
        private final String message;
        private final String allowed;

        Rejected(long line, String message, String allowed) {
            super(message);
            this.line = line;
            this.message = message;
            this.allowed = allowed;
        }

        long line() {
            return line;
        }

        String message() {
            return message;
        }

        String allowed() {
            return allowed;
        }
    }

    static YamlNode parse(Source source) throws Rejected {
        String text = textOf(source);
        refuseUnprintable(text);
        LoadSettings settings = LoadSettings.builder()
                .setLabel(source.name())
                .setCodePointLimit(MOST_BYTES)
                .build();
        try {
            return new YamlParser(new ParserImpl(settings, new StreamReader(settings, text))).document();
        } catch (MarkedYamlEngineException e) {
            throw new Rejected(
                    e.getProblemMark().map(YamlParser::lineOf).orElse(0L),
                    "is not well-formed YAML: " + e.getProblem(),
                    "");
        } catch (YamlEngineException e) {
            throw new Rejected(0, "is not well-formed YAML", "printable text in UTF-8");
        }
    }

    private static String textOf(Source source) throws Rejected {
        try (InputStream raw = new BufferedInputStream(source.bytes().open());
                InputStream in = unzipped(raw)) {
            byte[] bytes = in.readNBytes(MOST_BYTES + 1);
            if (bytes.length > MOST_BYTES) {
                throw new Rejected(0, "is too long", "at most " + MOST_BYTES + " bytes");
            }
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new Rejected(0, "is not a text in UTF-8", "UTF-8");
        } catch (IOException e) {
            throw new Rejected(0, "could not be read", "");
        }
    }

    // The parser refuses them too, but does not say where they stand.
    private static void refuseUnprintable(String text) throws Rejected {
        long line = 1;
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            int point = text.codePointAt(i);
            if (point == '\n') {
                line++;
            } else if (!StreamReader.isPrintable(point)) {
                throw new Rejected(
                        line, String.format("the character U+%04X stands here", point), "printable text in UTF-8");
            }
        }
    }

    private static InputStream unzipped(InputStream raw) throws IOException {
        raw.mark(2);
        boolean zipped = raw.read() == GZIP_FIRST && raw.read() == GZIP_SECOND;
        raw.reset();
        return zipped ? new GZIPInputStream(raw) : raw;
    }

    private YamlNode document() throws Rejected {
        next(); // start of the stream
        Event start = next();
        if (start.getEventId() == Event.ID.StreamEnd) {
            throw new Rejected(0, "is empty", "one KPI definition");
        }
        YamlNode node = node(next(), 1);
        next(); // end of the document
        Event after = next();
        if (after.getEventId() != Event.ID.StreamEnd) {
            throw new Rejected(lineOf(after), "a second document begins", "one KPI definition a file");
        }
        return node;
    }

    private YamlNode node(Event event, int depth) throws Rejected {
        long line = lineOf(event);
        if (event instanceof AliasEvent) {
            throw new Rejected(line, "an alias (*name) stands here", "values written out");
        }
        if (depth > MOST_DEPTH) {
            throw new Rejected(line, "is nested too deep", "at most " + MOST_DEPTH + " levels");
        }
        if (event instanceof NodeEvent named && named.getAnchor().isPresent()) {
            throw new Rejected(line, "an anchor (&name) stands here", "values written out");
        }
        if (event instanceof ScalarEvent scalar) {
            refuseTag(scalar.getTag(), line);
            return new YamlNode.Text(scalar.getValue(), line);
        }
        refuseTag(((CollectionStartEvent) event).getTag(), line);
        return event.getEventId() == Event.ID.SequenceStart ? items(line, depth) : keys(line, depth);
    }

    private YamlNode items(long line, int depth) throws Rejected {
        ImmutableList.Builder<YamlNode> items = ImmutableList.builder();
        for (Event event = next(); event.getEventId() != Event.ID.SequenceEnd; event = next()) {
            items.add(node(event, depth + 1));
        }
        return new YamlNode.Items(items.build(), line);
    }

    private YamlNode keys(long line, int depth) throws Rejected {
        ImmutableList.Builder<YamlNode.Entry> entries = ImmutableList.builder();
        for (Event event = next(); event.getEventId() != Event.ID.MappingEnd; event = next()) {
            YamlNode key = node(event, depth + 1);
            if (!(key instanceof YamlNode.Text text)) {
                throw new Rejected(key.line(), "a key must be a text, but was " + key.kind(), "");
            }
            entries.add(new YamlNode.Entry(text, node(next(), depth + 1)));
        }
        return new YamlNode.Keys(entries.build(), line);
    }

    private Event next() {
        return events.next();
    }

    private static void refuseTag(Optional<String> tag, long line) throws Rejected {
        if (tag.isPresent()) {
            throw new Rejected(line, "a tag (!name) stands here", "plain values");
        }
    }

    private static long lineOf(Event event) {
        return event.getStartMark().map(YamlParser::lineOf).orElse(0L);
    }

    private static long lineOf(Mark mark) {
        return mark.getLine() + 1L;
    }
}
