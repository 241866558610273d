package org.lafc.metrics.kpi;

import com.google.common.collect.ImmutableList;

/** A part of a YAML document and the line it starts on. Scalars are texts: no value is guessed from its look. */
sealed interface YamlNode {

    long line();

    record Text(String value, long line) implements YamlNode {}

    record Items(ImmutableList<YamlNode> items, long line) implements YamlNode {}

    record Keys(ImmutableList<Entry> entries, long line) implements YamlNode {}

    record Entry(Text key, YamlNode value) {}

    default String kind() {
        if (this instanceof Text) {
            return "a text";
        }
        return this instanceof Items ? "a list" : "a mapping";
    }
}
