package io.sluice.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** A real browser, where one is installed, which runs a script on a page and tells what it found; else the test is skipped. */
public final class Browser {
    private final Path program;
    private final Path folder;

    /**
     * Looks for a browser.
     *
     * @param folder where it may write
     */
    public Browser(Path folder) {
        Optional<Path> found = find();
        Assumptions.assumeTrue(found.isPresent(), "No Chromium on the path: the page is not looked at in a browser.");
        this.program = found.orElseThrow();
        this.folder = folder;
    }

    /**
     * What an expression of JavaScript gives once the page is loaded.
     *
     * @param html the page
     * @param width width of the window
     */
    public String answer(String html, int width, String expression) throws Exception {
        String probe = "<script>addEventListener('load', () => { document.title = 'probe ' + (" + expression
                + "); });</script></body>";
        Path page = Files.writeString(folder.resolve("page.html"), html.replace("</body>", probe));
        File out = folder.resolve("dom.html").toFile();
        Process process = new ProcessBuilder(
                        program.toString(),
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
            Assumptions.abort("Chromium did not answer within 90 seconds: the page is not looked at in a browser.");
        }
        String dom = Files.readString(out.toPath(), StandardCharsets.UTF_8);
        Matcher title = Pattern.compile("<title>probe (.*?)</title>").matcher(dom);
        assertThat(title.find()).as("the browser ran the probe").isTrue();
        return title.group(1);
    }

    private static Optional<Path> find() {
        String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
        return Stream.of(path.split(File.pathSeparator))
                .flatMap(place -> Stream.of("chromium", "chromium-browser", "google-chrome")
                        .map(name -> Path.of(place, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }
}
