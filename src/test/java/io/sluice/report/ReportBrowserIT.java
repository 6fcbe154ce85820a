package io.sluice.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The report in a real browser, where one is installed. */
class ReportBrowserIT {
    private static final String PROBE = """
            <script>
            addEventListener('load', () => {
              const d = document.documentElement;
              document.title = 'probe ' + [innerWidth, d.scrollWidth, performance.getEntriesByType('resource').length,
                [...document.querySelectorAll('svg')].filter(s => s.getBoundingClientRect().right > innerWidth + 0.5).length].join(' ');
            });
            </script>
            </body>""";

    @TempDir
    private Path folder;

    @Test
    void nothingIsAskedOfTheNetworkAndNothingOverflowsAPhone() throws Exception {
        Optional<Path> browser = browser();
        Assumptions.assumeTrue(
                browser.isPresent(), "No Chromium on the path: the report is not looked at in a browser.");
        String html = ReportWriter.html(MadeUpRun.usual().source()).replace("</body>", PROBE);
        Path page = Files.writeString(folder.resolve("report.html"), html);
        List<Integer> seen = probe(browser.get(), page, 390);
        assertThat(seen.get(1))
                .as("width of the page at a window of " + seen.get(0))
                .isLessThanOrEqualTo(seen.get(0));
        assertThat(seen.get(2)).as("requests beside the page itself").isZero();
        assertThat(seen.get(3)).as("drawings beyond the right edge").isZero();
    }

    /** Width of the window, width of the page, number of requests, number of drawings that stick out. */
    private List<Integer> probe(Path browser, Path page, int width) throws Exception {
        File out = folder.resolve("dom.html").toFile();
        Process process = new ProcessBuilder(
                        browser.toString(),
                        "--headless",
                        "--no-sandbox",
                        "--disable-gpu",
                        "--disable-quic",
                        "--no-first-run",
                        "--disable-background-networking",
                        "--disable-component-update",
                        "--disable-sync",
                        "--user-data-dir=" + folder.resolve("profile"),
                        "--window-size=" + width + ",900",
                        "--virtual-time-budget=4000",
                        "--dump-dom",
                        page.toUri().toString())
                .redirectOutput(out)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        if (!process.waitFor(90, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            Assumptions.abort("Chromium did not answer within 90 seconds: the report is not looked at in a browser.");
        }
        String dom = Files.readString(out.toPath(), StandardCharsets.UTF_8);
        Matcher probe = Pattern.compile("<title>probe (\\d+) (\\d+) (\\d+) (\\d+)</title>")
                .matcher(dom);
        assertThat(probe.find()).as("the browser ran the probe").isTrue();
        return Stream.of(1, 2, 3, 4).map(g -> Integer.valueOf(probe.group(g))).toList();
    }

    private static Optional<Path> browser() {
        String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
        return Stream.of(path.split(File.pathSeparator))
                .flatMap(place -> Stream.of("chromium", "chromium-browser", "google-chrome")
                        .map(name -> Path.of(place, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }
}
