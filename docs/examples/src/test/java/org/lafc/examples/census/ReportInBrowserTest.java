package org.lafc.examples.census;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.lafc.examples.census.Browser.View;
import org.opentest4j.TestAbortedException;

/** The report of the sample return in a real browser. Pictures of it are left in target/pictures. */
class ReportInBrowserTest {

    @TempDir
    private static Path folder = Path.of("");

    private static Browser browser;

    @BeforeAll
    static void start() {
        browser = Browser.start();
    }

    @AfterAll
    static void stop() {
        if (browser != null) {
            browser.close();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "PHONE, en",
        "SMALL_WINDOW, en",
        "DESKTOP, en",
        "A4, en",
        "PHONE, cy",
        "DESKTOP, cy",
        "A4, cy",
    })
    void thePageIsWholeReadableAndAskedForNothingElse(View view, String language) throws IOException {
        Path page = report(
                "page-" + language,
                "--language",
                language,
                "--given",
                Job.SAMPLE.resolve("given-figures.csv") + "," + others(),
                "--birth-parents",
                Job.SAMPLE.resolve("birth-parents/plain_birth_parents.csv").toString(),
                "--population",
                population().toString());

        browser.open(page, view);

        assertThat(browser.outsideRequests()).isEmpty();
        browser.picture(Path.of("target/pictures/" + view.name().toLowerCase(Locale.ROOT) + "-" + language + ".png"));
        browser.unfold();
        assertThat(browser.faults()).isEmpty();
        assertThat(browser.accessibilityViolations()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void thePageWithSmallNumbersWithheldIsWholeToo(View view) {
        browser.open(report("suppressed", "--suppress", "5"), view);
        browser.unfold();

        assertThat(browser.faults()).isEmpty();
        assertThat(browser.accessibilityViolations()).isEmpty();
    }

    @Test
    void theHeadingsLeadThroughThePage() {
        browser.open(report("headings"), View.DESKTOP);

        assertThat(browser.texts("h1")).containsExactly("Children looked after by W06000099 on 2018-03-31");
        assertThat(browser.texts("h2"))
                .containsExactly(
                        "Whom this counts",
                        "Scorecard",
                        "Where children are placed",
                        "Profile",
                        "Localities",
                        "The data");
        assertThat(browser.texts("svg > title")).isNotEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void hostileNamesAreShownAsTextAndBreakNothing(View view) throws IOException {
        String markup = "<img src=x onerror=\"document.title='hostile'\"><script>document.title='hostile'</script>";
        String name = "\u202E" + "Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch".repeat(5) + markup;
        Path returns = Files.createDirectories(folder.resolve("hostile-" + view));
        try (var files = Files.list(Job.SAMPLE.resolve("return"))) {
            for (Path file : files.toList()) {
                String text = Files.readString(file)
                        .replace("North Central", '"' + name.replace("\"", "\"\"") + '"')
                        .replace("English Midlands", '"' + markup.replace("\"", "\"\"") + '"');
                Files.writeString(returns.resolve(file.getFileName()), text);
            }
        }
        Path boundaries = folder.resolve("hostile-" + view + ".geojson");
        Files.writeString(
                boundaries,
                Files.readString(Job.SAMPLE.resolve("boundaries.geojson"))
                        .replace("North Central", name.replace("\"", "\\\"")));
        Job job = Job.withBoundaries(returns, boundaries, folder.resolve("hostile-out-" + view));

        browser.open(job.folder().resolve("report.html"), view);

        assertThat(browser.outsideRequests()).isEmpty();
        assertThat(browser.texts("title").get(0)).isEqualTo("Children looked after by W06000099 on 2018-03-31");
        assertThat(browser.texts("th")).contains(name, markup);
        browser.unfold();
        assertThat(browser.faults()).isEmpty();
        assertThat(browser.accessibilityViolations()).isEmpty();
    }

    // Folded on a screen, so that the page is short; on paper nothing can be opened, so all of it is there.
    @ParameterizedTest
    @EnumSource
    void measuresAreFoldedOnAScreenAndOpenOnPaper(View view) {
        browser.open(report("folded-" + view), view);

        assertThat(browser.isShown("#kpi-4")).isEqualTo(view == View.A4);
    }

    // A check that finds nothing wrong anywhere would pass as well.
    @Test
    void theChecksFindWhatIsWrong() throws IOException {
        Path page = folder.resolve("bad.html");
        Files.writeString(page, """
                <!DOCTYPE html><html><head><title>x</title><style>p{color:#bbb}div{width:2000px}</style></head><body>
                <h1>One</h1><h3>Three</h3><p>pale</p><div>wide</div><img src="http://127.0.0.1:9/picture.png">
                <table><thead><tr><th>head</th></tr></thead></table>
                <svg viewBox="0 0 100 100" width="100" height="100"><title>empty</title><text x="90" y="50">beyond</text></svg>
                </body></html>
                """);

        browser.open(page, View.PHONE);

        assertThat(browser.outsideRequests()).containsExactly("http://127.0.0.1:9/picture.png");
        assertThat(browser.accessibilityViolations())
                .anyMatch(violation -> violation.startsWith("color-contrast: <p>pale</p>"))
                .anyMatch(violation -> violation.startsWith("image-alt: "));
        assertThat(browser.faults())
                .contains(
                        "the page names no language",
                        "heading leaves out a level: Three",
                        "table without a caption: head",
                        "table without a row: head",
                        "heading cell without a scope: head",
                        "empty chart: emptybeyond",
                        "chart without a description: emptybeyond",
                        "text of a chart is cut off: beyond",
                        "beyond the right edge: wide",
                        "element img, which the page must not need: ")
                .anyMatch(fault -> fault.startsWith("the page is wider than the screen by "));
    }

    @Test
    void withoutABrowserChecksAreSkippedButFailInCi() {
        assertThatThrownBy(() -> Browser.start("", false))
                .isInstanceOf(TestAbortedException.class)
                .hasMessage(Browser.NONE);
        assertThatThrownBy(() -> Browser.start("", true))
                .isInstanceOf(AssertionError.class)
                .hasMessage(Browser.NONE);
    }

    // Invented, so that there is a funnel.
    private static Path others() throws IOException {
        return Files.writeString(folder.resolve("others.csv"), """
                topic,whose,date,category,unit,value,base,source
                looked-after,W92000004,2018-03-31,,children,6407,628000,invented
                looked-after,One,2018-03-31,,children,600,40000,invented
                looked-after,Two,2018-03-31,,children,250,24000,invented
                """);
    }

    private static Path population() throws IOException {
        return Files.writeString(
                folder.resolve("population.csv"), "authority,mid_year,residents_aged_0_17\nW06000099,2017,24000\n");
    }

    private static Path report(String name, String... more) {
        return Job.onSample(folder.resolve(name), more).folder().resolve("report.html");
    }
}
