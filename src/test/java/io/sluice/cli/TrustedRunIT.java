package io.sluice.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A pack that sums over all deals of a quarter runs when it is trusted, is marked wherever its run is told, and else refused. */
final class TrustedRunIT {
    private static final String PACK = """
            id: reforms/crowding
            title: No province takes most of a quarter
            changes-packs: [cn/national-fund]
            why: Money that is spent where it always goes adds little.
            source: proposal
            """;
    private static final String FIGURES = """
            crowd-share:
              {title: Share, type: share, unit: share, values: {2026-01-01: {value: 0.2, source: proposal}}}
            """;
    private static final String SCENARIO = """
            name: crowding
            title: A quarter spread over provinces
            arms:
              enacted: [cn/national-fund, cn/government-funds, cn/status]
              spread: {like: enacted, add: [reforms/crowding]}
            start: 2026-Q1
            quarters: 4
            resolution: 0.05
            replications: 2
            seed: 7
            """;
    private static final Pattern DIGEST = Pattern.compile("results digest ([0-9a-f]{64})");

    @TempDir
    private Path folder = Path.of("");

    /** The example of the page on rules, as it stands there. */
    private static String documented() throws IOException {
        String page = Files.readString(Path.of("src/site/markdown/rules.md"));
        int from = page.indexOf("package reforms.crowding.trusted;");
        return page.substring(from, page.indexOf("```", from));
    }

    private void write() throws IOException {
        Path rules = folder.resolve("rules");
        try (Stream<Path> files = Files.walk(Path.of("rules"))) {
            for (Path file : files.toList()) {
                Files.copy(file, folder.resolve(file.toString()));
            }
        }
        Path pack = Files.createDirectories(rules.resolve("reforms/crowding"));
        Files.writeString(pack.resolve("pack.yaml"), PACK);
        Files.writeString(pack.resolve("parameters.yaml"), FIGURES);
        Files.writeString(pack.resolve("crowding.trusted.drl"), documented());
        Files.createDirectories(folder.resolve("scenarios"));
        Files.writeString(folder.resolve("scenarios/crowding.yaml"), SCENARIO);
    }

    private static String said(int exit, String... words) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code = Main.run(new PrintWriter(out), new PrintWriter(err), words);
        assertThat(code).as(out + "\n" + err).isEqualTo(exit);
        return out.toString() + err;
    }

    private static String digest(String said) {
        Matcher found = DIGEST.matcher(said);
        assertThat(found.find()).as(said).isTrue();
        return found.group(1);
    }

    private static Path only(Path runs) throws IOException {
        try (Stream<Path> folders = Files.list(runs)) {
            return folders.filter(Files::isDirectory).findFirst().orElseThrow();
        }
    }

    @Test
    void aPackThatSumsOverAQuarterRunsWhereItIsTrustedAndIsMarked() throws IOException {
        write();
        String scenario = folder.resolve("scenarios/crowding.yaml").toString();
        Path one = folder.resolve("one");
        Path two = folder.resolve("two");

        assertThat(said(ExitCode.BAD_INPUT, "run", scenario, "--out", one.toString()))
                .contains("crowding.trusted.drl:5:6: error: this file is of the trusted profile (CRO-01)", "--trust");
        assertThat(one).doesNotExist();

        String first = said(ExitCode.OK, "run", scenario, "--out", one.toString(), "--threads", "1", "--trust");
        String second = said(ExitCode.OK, "run", scenario, "--out", two.toString(), "--threads", "2", "--trust");
        assertThat(digest(second)).isEqualTo(digest(first));
        String mark = "CRO-01 in rules/reforms/crowding/crowding.trusted.drl";
        assertThat(first).contains("Trusted rules took part, code that no analysis sees through: " + mark);

        Path run = only(one);
        for (String file : List.of("report.html", "README.md", "summary.json", "manifest.json")) {
            assertThat(Files.readString(run.resolve(file))).as(file).contains("CRO-01", "trusted");
        }
        assertThat(Files.readString(run.resolve("report.html"))).contains(mark);
        assertThat(Files.readString(run.resolve("codes.csv")))
                .contains("CRO-01,\"No province asks for more than its share [trusted, not seen through]\"");
        assertThat(run.resolve("rules/reforms/crowding/crowding.trusted.drl")).hasContent(documented());

        assertThat(said(ExitCode.OK, "runs", "--out", one.toString())).contains("trusted rules: CRO-01");
        String compared =
                said(ExitCode.OK, "compare", "latest", "latest", "--arm", "enacted:spread", "--out", one.toString());
        assertThat(compared).contains(mark);
        String coverage = said(ExitCode.OK, "rules", "coverage", "latest", "--out", one.toString());
        assertThat(coverage).contains("CRO-01", mark);
        assertThat(coverage.lines().filter(line -> line.startsWith("CRO-01 ")))
                .as("it speaks in the run")
                .hasSize(1);
    }
}
