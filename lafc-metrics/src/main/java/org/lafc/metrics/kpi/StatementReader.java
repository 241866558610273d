package org.lafc.metrics.kpi;

import com.google.common.collect.ImmutableList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.lafc.core.read.ReadResult;
import org.lafc.core.read.RowCount;
import org.lafc.core.read.Source;

/**
 * Reads what a strategy paper states, one YAML file a paper:
 *
 * <pre>{@code
 * paper: Powys CLA Strategic Framework 2018-2023 v1.1
 * chapters: [Permanence, Leaving Care]
 * statements:
 *   - id: PW-K03
 *     kind: kpi
 *     section: 14.1, item 3
 *     title: More children reunified safely with their family
 *     chapter: Permanence
 *     evidence: [powys.p03]
 *   - id: PW-VO-03
 *     kind: voice-outcome
 *     section: "14"
 *     title: Know and can use their UNCRC rights
 *     intention: What children know of their rights is not recorded.
 * }</pre>
 *
 * <p>{@code evidence} names measures, or stems that stand for all measures that are part of them; {@code headline} names
 * those of them whose change decides. Read as safely as definitions, see {@link KpiReader}. Safe between threads.
 */
public final class StatementReader {

    private static final ImmutableList<String> FILE_KEYS = ImmutableList.of("paper", "chapters", "statements");
    private static final ImmutableList<String> KEYS =
            ImmutableList.of("id", "kind", "section", "title", "chapter", "evidence", "headline", "intention");

    private final Findings findings;
    private String paper = "";
    private ImmutableList<String> chapters = ImmutableList.of();

    private StatementReader(Findings findings) {
        this.findings = findings;
    }

    /**
     * Reads the statements of a paper.
     *
     * @param source the YAML text
     * @return the statements in the order of the file, or the problems because of which there are none; never both
     */
    public static ReadResult<PaperStatement> read(Source source) {
        Findings findings = new Findings(source.name());
        ImmutableList<PaperStatement> statements = ImmutableList.of();
        try {
            statements = new StatementReader(findings).statements(YamlParser.parse(source));
        } catch (YamlParser.Rejected e) {
            findings.add(e.line(), "", e.message(), e.allowed());
        } catch (Findings.TooMany e) {
            statements = ImmutableList.of();
        }
        ImmutableList<PaperStatement> kept = findings.isEmpty() ? statements : ImmutableList.of();
        return new ReadResult<>(
                kept,
                findings.problems(),
                ImmutableList.of(
                        new RowCount(source.name(), "statements of a paper", kept.size(), findings.isEmpty() ? 0 : 1)));
    }

    private ImmutableList<PaperStatement> statements(YamlNode document) {
        Optional<Map<String, YamlNode>> keys = findings.keys(document, "", "a paper", FILE_KEYS);
        if (keys.isEmpty()) {
            return ImmutableList.of();
        }
        neededOfFile(keys.get(), "paper", document)
                .flatMap(node -> findings.text(node, "paper"))
                .ifPresent(text -> paper = text);
        Optional.ofNullable(keys.get().get("chapters")).ifPresent(node -> chapters = texts(node, "chapters"));
        ImmutableList.Builder<PaperStatement> statements = ImmutableList.builder();
        Set<String> ids = new HashSet<>();
        List<YamlNode> items = neededOfFile(keys.get(), "statements", document)
                .flatMap(node -> findings.items(node, "statements"))
                .orElse(ImmutableList.of());
        for (int i = 0; i < items.size(); i++) {
            YamlNode item = items.get(i);
            String path = "statements[" + (i + 1) + "]";
            statement(item, path).ifPresent(statement -> {
                if (!ids.add(statement.id())) {
                    findings.add(item.line(), path + ".id", Spelling.shown(statement.id()) + " stands twice", "once");
                }
                statements.add(statement);
            });
        }
        return statements.build();
    }

    private Optional<YamlNode> neededOfFile(Map<String, YamlNode> keys, String key, YamlNode document) {
        Optional<YamlNode> found = Optional.ofNullable(keys.get(key));
        if (found.isEmpty()) {
            findings.add(document.line(), key, "is missing", "");
        }
        return found;
    }

    private Optional<PaperStatement> statement(YamlNode node, String path) {
        Optional<Map<String, YamlNode>> found = findings.keys(node, path, "a statement", KEYS);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        Map<String, YamlNode> keys = found.get();
        PaperStatement.Builder builder = PaperStatement.builder().paper(paper);
        Optional<String> id = needed(keys, "id", node, path);
        Optional<String> section = needed(keys, "section", node, path);
        Optional<String> title = needed(keys, "title", node, path);
        Optional<PaperStatement.Kind> kind = findings.needed(keys, "kind", node, path)
                .flatMap(text -> findings.word(text, path + ".kind", PaperStatement.Kind.values()));
        Optional.ofNullable(keys.get("chapter"))
                .flatMap(text -> chapter(text, path + ".chapter"))
                .ifPresent(chapter -> builder.chapter(chapter).chapterNumber(chapters.indexOf(chapter) + 1));
        Optional.ofNullable(keys.get("evidence")).ifPresent(list -> builder.evidence(texts(list, path + ".evidence")));
        Optional.ofNullable(keys.get("headline")).ifPresent(list -> builder.headline(texts(list, path + ".headline")));
        Optional.ofNullable(keys.get("intention"))
                .flatMap(text -> findings.text(text, path + ".intention"))
                .ifPresent(builder::intention);
        if (keys.containsKey("evidence") == keys.containsKey("intention")) {
            findings.add(
                    node.line(),
                    path,
                    "a statement has either evidence or, as an intention, the reason why it has none",
                    "evidence or intention");
        }
        if (keys.containsKey("headline") && keys.containsKey("intention")) {
            findings.add(node.line(), path + ".headline", "has no meaning for an intention", "none");
        }
        if (!findings.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(builder.id(id.orElseThrow())
                .section(section.orElseThrow())
                .title(title.orElseThrow())
                .kind(kind.orElseThrow())
                .build());
    }

    private Optional<String> needed(Map<String, YamlNode> keys, String key, YamlNode node, String path) {
        return findings.needed(keys, key, node, path).flatMap(text -> findings.text(text, path + "." + key));
    }

    private Optional<String> chapter(YamlNode node, String path) {
        return findings.text(node, path).filter(found -> {
            if (!chapters.contains(found)) {
                findings.wrongWord(node, path, found, chapters);
            }
            return chapters.contains(found);
        });
    }

    private ImmutableList<String> texts(YamlNode list, String path) {
        ImmutableList.Builder<String> texts = ImmutableList.builder();
        findings.items(list, path)
                .ifPresent(
                        items -> items.forEach(item -> findings.text(item, path).ifPresent(texts::add)));
        return texts.build();
    }
}
