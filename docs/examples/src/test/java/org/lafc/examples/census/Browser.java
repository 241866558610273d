package org.lafc.examples.census;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.common.base.Splitter;
import com.google.common.io.Resources;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;
import org.opentest4j.TestAbortedException;

/** The browser of this machine, without a window, and what it says of a page. Nothing is downloaded for it. */
final class Browser implements AutoCloseable {

    /** How a page is looked at. */
    enum View {
        PHONE(390, "screen"),
        DESKTOP(1280, "screen"),
        /** The narrowest on which tables are not stacked. */
        SMALL_WINDOW(834, "screen"),
        /** 210 mm less the margins of 15 mm that the page asks for. */
        A4(680, "print");

        private final int width;
        private final String media;

        View(int width, String media) {
            this.width = width;
            this.media = media;
        }
    }

    static final String NONE = "browser checks need chromium and chromedriver on the PATH"
            + " (Debian packages chromium and chromium-driver)";

    // It would tell that it knows this version of the browser less well than another; held, or the level is forgotten.
    private static final Logger LOG = Logger.getLogger("org.openqa.selenium");

    // Above 16,384 it draws parts twice or gives up.
    private static final int HIGHEST_PICTURE = 16_000;

    private final ChromeDriver driver;

    private Browser(Path chromium, Path chromedriver) {
        LOG.setLevel(Level.SEVERE);
        LoggingPreferences logs = new LoggingPreferences();
        logs.enable(LogType.PERFORMANCE, Level.ALL);
        ChromeOptions options = new ChromeOptions()
                .setBinary(chromium.toFile())
                // Where the tests run as root the sandbox does not start; only our own page is opened.
                .addArguments("--headless=new", "--no-sandbox", "--disable-dev-shm-usage", "--hide-scrollbars");
        options.setCapability("goog:loggingPrefs", logs);
        driver = new ChromeDriver(
                new ChromeDriverService.Builder()
                        .usingDriverExecutable(chromedriver.toFile())
                        .build(),
                options);
        // axe-core takes its time over a long page on a busy machine.
        driver.manage().timeouts().scriptTimeout(Duration.ofMinutes(5));
    }

    /** Starts it; without a browser the test is skipped, in CI it fails. */
    static Browser start() {
        return start(System.getenv().getOrDefault("PATH", ""), "true".equals(System.getenv("CI")));
    }

    static Browser start(String path, boolean inCi) {
        Optional<Path> chromium = find("chromium", path).or(() -> find("google-chrome", path));
        Optional<Path> chromedriver = find("chromedriver", path);
        if (chromium.isPresent() && chromedriver.isPresent()) {
            return new Browser(chromium.get(), chromedriver.get());
        }
        if (inCi) {
            throw new AssertionError(NONE);
        }
        throw new TestAbortedException(NONE);
    }

    private static Optional<Path> find(String program, String path) {
        return Splitter.on(File.pathSeparatorChar)
                .omitEmptyStrings()
                .splitToStream(path)
                .map(folder -> Path.of(folder, program))
                .filter(Files::isExecutable)
                .findFirst();
    }

    void open(Path page, View view) {
        boolean phone = view == View.PHONE;
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", view.width, "height", 900, "deviceScaleFactor", 1, "mobile", phone));
        driver.executeCdpCommand("Emulation.setEmulatedMedia", Map.of("media", view.media));
        driver.manage().logs().get(LogType.PERFORMANCE);
        driver.get(page.toUri().toString());
    }

    /** The addresses asked for since the page was opened, the page's own left out. */
    List<String> outsideRequests() {
        List<String> addresses = new ArrayList<>();
        for (LogEntry entry : driver.manage().logs().get(LogType.PERFORMANCE)) {
            JsonNode message = json(entry.getMessage()).get("message");
            if (message.get("method").asText().equals("Network.requestWillBeSent")) {
                addresses.add(message.get("params").get("request").get("url").asText());
            }
        }
        assertThat(addresses).as("the log of requests holds the page itself").contains(driver.getCurrentUrl());
        addresses.remove(driver.getCurrentUrl());
        return addresses;
    }

    /** What axe-core finds against accessibility, best practices included. */
    List<String> accessibilityViolations() {
        driver.executeScript(resource(Resources.getResource("axe.min.js")));
        return strings(driver.executeAsyncScript("""
                const done = arguments[arguments.length - 1];
                axe.run(document, {resultTypes: ['violations']}).then(found => done(found.violations.flatMap(
                    rule => rule.nodes.map(node => rule.id + ': ' + node.html.slice(0, 200) + ' ' + node.failureSummary))),
                    error => done(['axe failed: ' + error]));
                """));
    }

    /** What the page itself has wrong, by the script page-faults.js: one line a fault. */
    List<String> faults() {
        return strings(driver.executeScript(
                resource(Resources.getResource(Browser.class, "page-faults.js")) + "\nreturn pageFaults();"));
    }

    /** Opens whatever is folded. */
    void unfold() {
        driver.executeScript("document.querySelectorAll('details').forEach(part => part.open = true)");
    }

    /** Whether an element takes any room on the page, as it does not while it is folded away. */
    boolean isShown(String selector) {
        return Boolean.TRUE.equals(driver.executeScript(
                "return document.querySelector(arguments[0]).checkVisibility({contentVisibilityAuto: true})",
                selector));
    }

    /** The text of every element that matches, as it is seen. */
    List<String> texts(String selector) {
        return strings(driver.executeScript(
                "return [...document.querySelectorAll(arguments[0])].map(e => e.innerText ?? e.textContent)",
                selector));
    }

    /** Saves a picture of the page, as high as it is, or as high as the browser draws at once. */
    void picture(Path file) throws IOException {
        Object height = driver.executeScript(
                "return Math.min(document.documentElement.scrollHeight, arguments[0])", HIGHEST_PICTURE);
        Object width = driver.executeScript("return document.documentElement.clientWidth");
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.write(file, driver.getScreenshotAs(OutputType.BYTES));
    }

    @Override
    public void close() {
        driver.quit();
    }

    private static List<String> strings(Object found) {
        assertThat(found).isInstanceOf(List.class);
        return ((List<?>) found).stream().map(String::valueOf).toList();
    }

    private static String resource(java.net.URL url) {
        try {
            return Resources.toString(url, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode json(String text) {
        try {
            return new ObjectMapper().readTree(text);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
