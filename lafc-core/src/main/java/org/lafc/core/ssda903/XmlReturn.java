package org.lafc.core.ssda903;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.lafc.core.care.CareRecord;
import org.lafc.core.read.Problem;
import org.lafc.core.read.Problem.Effect;
import org.lafc.core.read.RowCount;
import org.lafc.core.read.Source;
import org.lafc.core.read.SourceRow;

/**
 * The XML return: one CHILD element a child, with a HEADER and its EPISODEs. Each block becomes a row of the module that
 * holds it in the CSV files. A document type declaration is refused and no entity is resolved.
 */
final class XmlReturn implements ReturnText {

    private static final String ROOT = "EXPSSDA903";
    private static final String CHILD = "CHILD";
    private static final String ALLOWED = "XML with the root " + ROOT + " and no document type declaration";

    // Far longer than any field; what follows is not kept.
    private static final int LONGEST_TEXT = 1000;

    private static final ImmutableMap<String, ReturnModule> BLOCKS = ImmutableMap.<String, ReturnModule>builder()
            .put("HEADER", ReturnModule.HEADER)
            .put("EPISODE", ReturnModule.EPISODES)
            .put("AREVIEW", ReturnModule.REVIEWS)
            .put("AMISSING", ReturnModule.MISSING)
            .put("PERMANENCE", ReturnModule.PREVIOUS_PERMANENCE)
            .put("OC2", ReturnModule.OC2)
            .put("AD_PLACED", ReturnModule.PLACED_FOR_ADOPTION)
            .buildOrThrow();

    private static final ImmutableMap<String, Column> ELEMENTS = elements();
    private static final ImmutableList<ReturnModule> MODULES = ImmutableList.of(
            ReturnModule.HEADER,
            ReturnModule.EPISODES,
            ReturnModule.REVIEWS,
            ReturnModule.OC2,
            ReturnModule.OC3,
            ReturnModule.AD1,
            ReturnModule.PLACED_FOR_ADOPTION,
            ReturnModule.PREVIOUS_PERMANENCE,
            ReturnModule.MISSING);

    private final Source source;
    private final ReturnValues values;
    private final ReturnRow.Memory memory;
    private final Consumer<? super Problem> problems;
    private final Reader characters;
    private final XMLStreamReader xml;
    private final Map<ReturnModule, ReturnFile> files = new EnumMap<>(ReturnModule.class);
    private final Deque<Row> rows = new ArrayDeque<>(); // of the child read last
    private final Deque<XmlElement> outside = new ArrayDeque<>(); // the open elements outside any CHILD, the root last
    private final XmlUnknown unknown;
    private boolean ended;
    private boolean undatedReported;
    private boolean anyChild;

    private XmlReturn(
            Source source,
            boolean dated,
            Reader characters,
            ReturnValues values,
            ReturnRow.Memory memory,
            Consumer<? super Problem> problems)
            throws XMLStreamException {
        this.source = source;
        this.values = values;
        this.memory = memory;
        this.problems = problems;
        this.characters = characters;
        this.xml = factory().createXMLStreamReader(characters);
        this.unknown = new XmlUnknown(source.name(), BLOCKS.keySet(), problems);
        MODULES.stream()
                .filter(module -> dated || !module.isDatedByYear())
                .forEach(module -> files.put(module, new ReturnFile(source.name(), module)));
    }

    // Whether the first character that is not blank is that of XML.
    static boolean isXml(Source source) {
        try (InputStream bytes = source.open()) {
            int next = bytes.read();
            while (isBlankOrMark(next)) {
                next = bytes.read();
            }
            return next == '<';
        } catch (IOException e) {
            return false; // reported when it is read
        }
    }

    // Byte-order marks, and the zero bytes of UTF-16.
    private static boolean isBlankOrMark(int character) {
        return switch (character) {
            case ' ', '\t', '\r', '\n', 0, 0xEF, 0xBB, 0xBF, 0xFE, 0xFF -> true;
            default -> false;
        };
    }

    // Empty if its root is another or it is not XML from the start, which is reported.
    static Optional<ReturnText> open(
            Source source,
            Ssda903Codes codes,
            ReturnValues values,
            ReturnRow.Memory memory,
            Consumer<? super Problem> problems) {
        try {
            OptionalInt documentType = XmlSource.documentTypeLine(source);
            if (documentType.isEmpty()) {
                return atRoot(source, codes, values, memory, problems);
            }
            reject(
                    new SourceRow(source.name(), documentType.getAsInt()),
                    "holds a document type declaration, which is not read",
                    problems);
        } catch (IOException | XMLStreamException e) {
            reject(new SourceRow(source.name(), 0), "is not XML", problems);
        }
        return Optional.empty();
    }

    private static Optional<ReturnText> atRoot(
            Source source,
            Ssda903Codes codes,
            ReturnValues values,
            ReturnRow.Memory memory,
            Consumer<? super Problem> problems)
            throws IOException, XMLStreamException {
        Reader characters = XmlSource.open(source);
        boolean atRoot = false;
        try {
            XmlReturn text = new XmlReturn(source, codes.year().isPresent(), characters, values, memory, problems);
            atRoot = text.isAtRoot();
            return atRoot ? Optional.of(text) : Optional.empty();
        } finally {
            if (!atRoot) {
                characters.close();
            }
        }
    }

    private static void reject(SourceRow row, String message, Consumer<? super Problem> problems) {
        problems.accept(new Problem(row, "", message, ALLOWED, Effect.FILE_REJECTED));
    }

    // Nothing is read from anywhere else, and no entity is replaced but the five of XML itself.
    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
        factory.setXMLResolver((publicId, systemId, baseUri, namespace) -> {
            throw new XMLStreamException("nothing outside the file is read");
        });
        return factory;
    }

    private static ImmutableMap<String, Column> elements() {
        ImmutableMap.Builder<String, Column> elements = ImmutableMap.builder();
        for (Column column : Column.values()) {
            if (column != Column.CHILD) {
                elements.put(column.name(), column);
            }
        }
        return elements.put("CHILDID", Column.CHILD).put("PL", Column.PLACE).buildOrThrow();
    }

    // The JDK's parser lacks the text of some of its own messages, and fails for that.
    private int nextEvent() throws XMLStreamException {
        try {
            return xml.next();
        } catch (MissingResourceException e) {
            throw new XMLStreamException("not XML", e);
        }
    }

    private boolean isAtRoot() throws XMLStreamException {
        while (xml.hasNext()) {
            int event = nextEvent();
            if (event == XMLStreamConstants.START_ELEMENT) {
                boolean known = xml.getLocalName().equals(ROOT);
                if (!known) {
                    reject(here(), "its root element is not " + ROOT, problems);
                }
                return known;
            }
        }
        return false;
    }

    private SourceRow here() {
        return new SourceRow(source.name(), Math.max(0, xml.getLocation().getLineNumber()));
    }

    @Override
    public boolean hasNext() {
        while (rows.isEmpty() && !ended) {
            SourceRow child = here();
            try {
                ended = !isAtNextChild();
                child = here();
                if (!ended) {
                    readChild();
                }
            } catch (XMLStreamException e) {
                ended = true;
                problems.accept(new Problem(
                        child,
                        "",
                        "from here on the file cannot be read (it is not XML)",
                        ALLOWED,
                        anyChild ? Effect.REST_OF_FILE_REJECTED : Effect.FILE_REJECTED));
            }
        }
        return !rows.isEmpty();
    }

    @Override
    public Row next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return rows.removeFirst();
    }

    private boolean isAtNextChild() throws XMLStreamException {
        if (outside.isEmpty()) {
            outside.push(XmlElement.known(here())); // the root
        }
        while (xml.hasNext()) {
            int event = nextEvent();
            if (event == XMLStreamConstants.START_ELEMENT) {
                if (xml.getLocalName().equals(CHILD)) {
                    outside.element().addKnown();
                    return true;
                }
                outside.push(outsideOfChild());
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                closeTop(outside);
            }
        }
        return false;
    }

    // A block of no child is left out with all that it holds.
    private XmlElement outsideOfChild() {
        ReturnModule module = BLOCKS.get(xml.getLocalName());
        boolean inBlock = outside.stream().anyMatch(XmlElement::isLost);
        if (module == null) {
            return inBlock ? XmlElement.known(here()) : XmlElement.unknown(xml.getLocalName(), here());
        }
        problems.accept(new Problem(
                here(), "", "the block stands outside of a CHILD", "blocks in a CHILD", Effect.ROW_REJECTED));
        Optional.ofNullable(files.get(module)).ifPresent(ReturnFile::reject);
        return XmlElement.lost(here());
    }

    // The root has nothing to be told to.
    private void closeTop(Deque<XmlElement> open) {
        XmlElement closed = open.pop();
        if (!open.isEmpty()) {
            closed.close(open.peek(), unknown);
        }
    }

    // All blocks of the child, so that none is read if the file breaks off in it.
    private void readChild() throws XMLStreamException {
        List<XmlBlock> blocks = new ArrayList<>();
        Deque<XmlElement> open = new ArrayDeque<>();
        open.push(XmlElement.known(here()));
        while (!open.isEmpty()) {
            int event = nextEvent();
            if (event == XMLStreamConstants.START_ELEMENT) {
                readElement(blocks, open);
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                closeTop(open);
            }
        }
        anyChild = true;
        addRows(blocks);
    }

    private void readElement(List<XmlBlock> blocks, Deque<XmlElement> open) throws XMLStreamException {
        String name = xml.getLocalName();
        ReturnModule module = BLOCKS.get(name);
        Column column = ELEMENTS.get(name);
        XmlBlock within = open.peek().block();
        if (name.equals(CHILD)) {
            unknown.block(here(), CHILD); // another child, of whom nothing may be taken for this one
            skipElement();
        } else if (module != null) {
            XmlBlock block = new XmlBlock(module, here());
            blocks.add(block);
            open.push(XmlElement.block(block));
        } else if (column != null && within != null && within.mayHold(column)) {
            putText(within, column);
        } else {
            open.push(XmlElement.unknown(name, here()));
        }
    }

    private void skipElement() throws XMLStreamException {
        int depth = 1;
        while (depth > 0) {
            int event = nextEvent();
            depth += event == XMLStreamConstants.START_ELEMENT ? 1 : event == XMLStreamConstants.END_ELEMENT ? -1 : 0;
        }
    }

    // The text of an element up to its end; elements inside it are reported and passed over.
    private void putText(XmlBlock block, Column column) throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        int depth = 1;
        while (depth > 0) {
            int event = nextEvent();
            if (event == XMLStreamConstants.START_ELEMENT) {
                unknown.element(here(), xml.getLocalName());
                depth++;
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
            } else if (xml.hasText() && depth == 1 && event != XMLStreamConstants.COMMENT) {
                text.append(
                        xml.getText(),
                        0,
                        Math.min(xml.getTextLength(), LONGEST_TEXT - Math.min(LONGEST_TEXT, text.length())));
            }
        }
        if (!block.put(column, text.toString())) {
            problems.accept(new Problem(
                    block.source(),
                    column.name(),
                    "stands twice in the block; the first is read",
                    "each element once",
                    Effect.KEPT));
        }
    }

    private void addRows(List<XmlBlock> blocks) {
        String child = blocks.stream()
                .filter(block -> block.module() == ReturnModule.HEADER)
                .map(block -> block.raw(Column.CHILD))
                .findFirst()
                .orElse("");
        for (XmlBlock block : blocks) {
            if (block.module() != ReturnModule.HEADER) {
                block.put(Column.CHILD, child);
            }
            addRow(block);
            if (block.module() == ReturnModule.HEADER) {
                addIfAny(block.as(ReturnModule.AD1), EventValues.ADOPTION);
                addIfAny(block.as(ReturnModule.OC3), List.of(Column.IN_TOUCH, Column.ACTIV, Column.ACCOM));
            }
        }
    }

    private void addIfAny(XmlBlock block, List<Column> columns) {
        if (!columns.stream().allMatch(block::isBlank)) {
            addRow(block);
        }
    }

    private void addRow(XmlBlock block) {
        ReturnFile file = files.get(block.module());
        if (file == null) {
            reportUndated(block);
            return;
        }
        Row row = values.read(new ReturnRow(block.module(), block, memory, problems), file);
        if (row != null) {
            rows.addLast(row);
        }
    }

    private void reportUndated(XmlBlock block) {
        if (!undatedReported) {
            undatedReported = true;
            problems.accept(
                    new Problem(block.source(), "", CsvModule.UNDATED, CsvModule.DATED, Effect.VALUE_NOT_KNOWN));
        }
    }

    @Override
    public ImmutableSet<Class<? extends CareRecord>> kinds() {
        return files.keySet().stream().flatMap(module -> module.kind().stream()).collect(ImmutableSet.toImmutableSet());
    }

    @Override
    public boolean listsAsylumSeekers() {
        return false; // each HEADER says it
    }

    @Override
    public ImmutableList<RowCount> counts() {
        return Stream.concat(files.values().stream().map(ReturnFile::count), unknown.count())
                .collect(ImmutableList.toImmutableList());
    }

    @Override
    public void close() {
        try {
            xml.close();
            characters.close();
        } catch (XMLStreamException | IOException e) {
            throw new IllegalStateException("cannot close " + source.name(), e);
        }
    }
}
