package org.lafc.testkit;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import java.util.List;
import java.util.Map;

/** Writes the CSV files of one return as an XML return: one CHILD a child, in the order of the file of children. */
final class XmlTexts {

    private static final ImmutableMap<String, String> BLOCKS_IN_HEADER = ImmutableMap.of(
            "reviews.csv", "AREVIEW",
            "missing.csv", "AMISSING",
            "previous_permanence.csv", "PERMANENCE",
            "oc2.csv", "OC2",
            "placed_for_adoption.csv", "AD_PLACED");
    private static final ImmutableList<String> PARTS_OF_HEADER = ImmutableList.of("oc3.csv", "ad1.csv");

    private final ImmutableMap<String, TextFile> files;

    private XmlTexts(ImmutableMap<String, TextFile> files) {
        this.files = files;
    }

    static TextFile of(List<TextFile> files, String name) {
        ImmutableMap.Builder<String, TextFile> named = ImmutableMap.builder();
        files.forEach(file -> named.put(file.name(), file));
        return new TextFile(name, new XmlTexts(named.buildOrThrow()).text());
    }

    private String text() {
        StringBuilder xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<EXPSSDA903>\n");
        for (Map<String, String> child : rows("header.csv")) {
            String id = child.getOrDefault("CHILD", "");
            xml.append("<CHILD>\n<HEADER>\n<CHILDID>").append(escaped(id)).append("</CHILDID>");
            elements(xml, child);
            boolean seeksAsylum = !rowsOf("uasc.csv", id).isEmpty();
            xml.append("<UASC>").append(seeksAsylum ? '1' : '0').append("</UASC>");
            rowsOf("uasc.csv", id).forEach(row -> element(xml, "DUC", row.getOrDefault("DUC", "")));
            for (String part : PARTS_OF_HEADER) {
                rowsOf(part, id).stream().limit(1).forEach(row -> elements(xml, without(row, "DOB")));
            }
            BLOCKS_IN_HEADER.forEach((file, block) -> blocks(xml, file, block, id));
            xml.append("</HEADER>\n");
            blocks(xml, "episodes.csv", "EPISODE", id);
            xml.append("</CHILD>\n");
        }
        return xml.append("</EXPSSDA903>\n").toString();
    }

    private void blocks(StringBuilder xml, String file, String block, String child) {
        for (Map<String, String> row : rowsOf(file, child)) {
            xml.append('<').append(block).append('>');
            elements(xml, without(row, "DOB"));
            xml.append("</").append(block).append(">\n");
        }
    }

    private static void elements(StringBuilder xml, Map<String, String> row) {
        row.forEach((column, value) -> {
            if (!column.equals("CHILD")) {
                element(xml, column.equals("PLACE") ? "PL" : column, value);
            }
        });
    }

    private static void element(StringBuilder xml, String name, String value) {
        if (!value.isEmpty()) {
            xml.append('<').append(name).append('>').append(escaped(value)).append("</");
            xml.append(name).append('>');
        }
    }

    private static Map<String, String> without(Map<String, String> row, String column) {
        return ImmutableMap.copyOf(Maps.filterKeys(row, name -> !name.equals(column)));
    }

    private List<Map<String, String>> rowsOf(String file, String child) {
        return rows(file).stream().filter(row -> child.equals(row.get("CHILD"))).toList();
    }

    // Each row by the names of its columns.
    private List<Map<String, String>> rows(String name) {
        TextFile file = files.get(name);
        if (file == null) {
            return ImmutableList.of();
        }
        ImmutableList<ImmutableList<String>> rows = file.rows();
        return rows.stream()
                .skip(1)
                .map(row -> {
                    ImmutableMap.Builder<String, String> values = ImmutableMap.builder();
                    for (int at = 0; at < row.size(); at++) {
                        values.put(rows.get(0).get(at), row.get(at));
                    }
                    return (Map<String, String>) values.buildOrThrow();
                })
                .toList();
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
