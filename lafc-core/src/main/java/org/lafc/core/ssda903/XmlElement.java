package org.lafc.core.ssda903;

import org.jspecify.annotations.Nullable;
import org.lafc.core.read.SourceRow;

/** An element of an XML return that is open: a block, or one that is not known and may turn out to be a block. */
final class XmlElement {

    private final String name;
    private final SourceRow source;
    private final @Nullable XmlBlock block;
    private final boolean known;
    private final boolean lost;
    private boolean holdsKnown;
    private boolean holdsUnknown;

    private XmlElement(String name, SourceRow source, @Nullable XmlBlock block, boolean known, boolean lost) {
        this.name = name;
        this.source = source;
        this.block = block;
        this.known = known;
        this.lost = lost;
    }

    static XmlElement block(XmlBlock block) {
        return new XmlElement("", block.source(), block, true, false);
    }

    // The root, a CHILD, or a part of what was reported.
    static XmlElement known(SourceRow source) {
        return new XmlElement("", source, null, true, false);
    }

    // A block that stands where none is read, which was reported.
    static XmlElement lost(SourceRow source) {
        return new XmlElement("", source, null, true, true);
    }

    static XmlElement unknown(String name, SourceRow source) {
        return new XmlElement(name, source, null, false, false);
    }

    @Nullable
    XmlBlock block() {
        return block;
    }

    boolean isLost() {
        return lost;
    }

    void addKnown() {
        holdsKnown = true;
    }

    // A mere wrapper, which holds blocks and nothing else, hides nothing.
    void close(XmlElement parent, XmlUnknown unknown) {
        boolean wrapper = holdsKnown && !holdsUnknown;
        if (known || wrapper) {
            parent.holdsKnown = true;
            return;
        }
        parent.holdsUnknown = true;
        if (!parent.known) {
            return; // told with the parent
        }
        if (holdsUnknown) {
            unknown.block(source, name);
        } else {
            unknown.element(source, name);
        }
    }
}
