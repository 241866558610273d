package org.lafc.metrics.report;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.io.Resources;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

class ChartGoldenTest {

    static Stream<String> names() {
        return Drawings.all().keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("names")
    void isDrawnAsBeforeToTheByte(String name) throws IOException {
        String golden = Resources.toString(Resources.getResource("golden/svg/" + name), UTF_8);

        assertThat(Drawings.all().get(name)).isEqualTo(golden);
    }

    @ParameterizedTest
    @MethodSource("names")
    void isWellFormedNamedAndDescribedAndNeedsNothingElse(String name) throws Exception {
        String svg = Drawings.all().get(name);
        Document document = parse(svg);

        assertThat(document.getDocumentElement().getAttribute("role")).isEqualTo("img");
        assertThat(textOf(document, "title")).hasSize(1).noneMatch(String::isBlank);
        assertThat(textOf(document, "desc")).hasSize(1).noneMatch(String::isBlank);
        NodeList elements = document.getElementsByTagName("*");
        for (int i = 0; i < elements.getLength(); i++) {
            Element element = (Element) elements.item(i);
            assertThat(element.getTagName()).isIn("svg", "title", "desc", "text", "rect", "line", "path", "circle");
            assertThat(element.hasAttribute("id")).isFalse();
            assertThat(element.hasAttribute("href")).isFalse();
        }
    }

    @Test
    void theLanguageOfTheMachineChangesNothing() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            assertThat(Drawings.all().get("flow-matrix.svg")).contains("1,204").doesNotContain("\u0661");
        } finally {
            Locale.setDefault(before);
        }
    }

    static Document parse(String svg) throws IOException, SAXException {
        try {
            return DocumentBuilderFactory.newDefaultInstance()
                    .newDocumentBuilder()
                    .parse(new InputSource(new StringReader(svg)));
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }

    static List<String> textOf(Document document, String tag) {
        List<String> texts = new ArrayList<>();
        NodeList elements = document.getElementsByTagName(tag);
        for (int i = 0; i < elements.getLength(); i++) {
            texts.add(elements.item(i).getTextContent());
        }
        return texts;
    }
}
