package io.sluice.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The report in a real browser, where one is installed. */
class ReportBrowserIT {
    /** Width of the window, width of the page, number of requests, number of drawings that stick out. */
    private static final String PROBE = """
            [innerWidth, document.documentElement.scrollWidth, performance.getEntriesByType('resource').length,
                [...document.querySelectorAll('svg')].filter(s => s.getBoundingClientRect().right > innerWidth + 0.5).length].join(' ')""";

    @TempDir
    private Path folder;

    @Test
    void nothingIsAskedOfTheNetworkAndNothingOverflowsAPhone() throws Exception {
        Browser browser = new Browser(folder);
        String html = ReportWriter.html(MadeUpRun.usual().source());
        List<Integer> seen = Stream.of(browser.answer(html, 390, PROBE).split(" "))
                .map(Integer::valueOf)
                .toList();
        assertThat(seen.get(1))
                .as("width of the page at a window of " + seen.get(0))
                .isLessThanOrEqualTo(seen.get(0));
        assertThat(seen.get(2)).as("requests beside the page itself").isZero();
        assertThat(seen.get(3)).as("drawings beyond the right edge").isZero();
    }
}
