package io.sluice.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.results.ForgedRun;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A run folder that a stranger prepared runs no code and changes no law, whichever command is pointed at it: trust comes from
 * the command line alone.
 */
final class StrangersRunIT {
    private static final String SCENARIO = """
            name: small
            title: Four quarters
            arms:
              enacted: [cn/national-fund, cn/government-funds]
              none: {like: enacted, drop: [cn/national-fund]}
            counterfactual: none
            quarters: 4
            resolution: 0.02
            replications: 2
            """;

    @TempDir
    private static Path made = Path.of("");

    private static Path honest = Path.of("");

    @TempDir
    private Path folder = Path.of("");

    @BeforeAll
    static void makeOneRun() throws IOException {
        Files.writeString(made.resolve("small.yaml"), SCENARIO);
        said(
                ExitCode.OK,
                "run",
                made.resolve("small.yaml").toString(),
                "--out",
                made.resolve("runs").toString());
        try (Stream<Path> runs = Files.list(made.resolve("runs"))) {
            honest = runs.findFirst().orElseThrow();
        }
    }

    private static String said(int exit, String... words) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code = Main.run(new PrintWriter(out), new PrintWriter(err), words);
        assertThat(code).as(String.join(" ", words) + "\n" + out + "\n" + err).isEqualTo(exit);
        return out.toString() + err;
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                Files.createDirectories(target.getParent());
                if (Files.isRegularFile(file)) {
                    Files.copy(file, target);
                }
            }
        }
    }

    /** The run as a stranger would hand it over: it says it is trusted, and holds Java that leaves a mark when it runs. */
    private Path strangers() throws IOException {
        Path run = folder.resolve("runs").resolve(honest.getFileName().toString());
        copy(honest, run);
        Files.writeString(run.resolve("rules/cn/national-fund/x.trusted.drl"), code());
        Files.delete(run.resolve("examples.csv"));
        Path manifest = run.resolve("manifest.json");
        String text = Files.readString(manifest);
        int about = text.indexOf("\"about\" : {", text.indexOf("\"rules:enacted\""));
        assertThat(about).isPositive();
        int inside = text.indexOf('{', about) + 1;
        String told = "\n\"trusted\": \"rules/cn/national-fund/x.trusted.drl\",";
        Files.writeString(manifest, text.substring(0, inside) + told + text.substring(inside));
        return run;
    }

    private String code() {
        return """
                package cn.national_fund.trusted;
                import io.sluice.rules.fact.*;
                global Rulings rulings;
                rule "X-01" @title("X") @source("proposal") @from("2020-01-01")
                when
                    $d : Deal( instrument == "early-equity",
                        eval( new java.io.File( "%s" ).mkdirs() || true ) )
                then
                end
                """.formatted(mark());
    }

    private Path mark() {
        return folder.resolve("code-ran");
    }

    private String scenario() throws IOException {
        return Files.writeString(folder.resolve("small.yaml"), SCENARIO).toString();
    }

    private String out() {
        return folder.resolve("runs").toString();
    }

    private static byte[] all(Path run) throws IOException {
        StringBuilder text = new StringBuilder();
        try (Stream<Path> files = Files.walk(run)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                text.append(run.relativize(file))
                        .append(' ')
                        .append(java.util.Arrays.hashCode(Files.readAllBytes(file)));
            }
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void sensitivityRunsNoPlantedCodeAndLeavesTheFolderAsItWas() throws IOException {
        Path run = strangers();
        byte[] before = all(run);
        said(ExitCode.OK, "sensitivity", scenario(), "--out", out(), "--replications", "2", "--block", "crowding");
        assertThat(mark()).doesNotExist();
        assertThat(all(run)).isEqualTo(before);
    }

    @Test
    void goingOnWithARunDropsPlantedRulesWithANoticeAndRunsNone() throws IOException {
        Path run = strangers();
        assertThat(said(ExitCode.OK, "run", scenario(), "--out", out(), "--replications", "3"))
                .contains("note: rules/cn/national-fund/x.trusted.drl is no copy of anything this run is made from");
        assertThat(mark()).doesNotExist();
        assertThat(run.resolve("rules/cn/national-fund/x.trusted.drl")).doesNotExist();
        assertThat(Files.readString(run.resolve("manifest.json"))).doesNotContain("x.trusted.drl");
        assertThat(run.resolve("examples.csv")).isRegularFile();
    }

    @Test
    void everyCommandThatReadsTheRunRunsNoPlantedCode() throws IOException {
        Path run = strangers();
        for (List<String> trust : List.of(List.<String>of(), List.of("--trust"))) {
            List<String> words = new java.util.ArrayList<>(
                    List.of("rules", "explain", run.toString(), "--deal", "r0/enacted/2026-Q1/v1"));
            words.addAll(trust);
            assertThat(said(ExitCode.BAD_INPUT, words.toArray(String[]::new)))
                    .contains("manifest.json is not as this program writes it");
            assertThat(mark()).doesNotExist();
        }
        said(ExitCode.BAD_INPUT, "run", scenario(), "--out", out(), "--only", "0");
        assertThat(said(ExitCode.FOUND, "runs", "--out", out()))
                .contains("ALTERED", "manifest.json is not as this program writes it");
        said(ExitCode.BAD_INPUT, "rules", "coverage", run.toString());
        said(ExitCode.BAD_INPUT, "compare", run.toString(), honest.toString());
        assertThat(mark()).doesNotExist();
    }

    @Test
    void aPlantedRuleThatTheManifestListsNeedsTrustOfThisCall() throws IOException {
        Path run = strangers();
        Files.copy(honest.resolve("examples.csv"), run.resolve("examples.csv"));
        Files.copy(honest.resolve("manifest.json"), run.resolve("manifest.json"), StandardCopyOption.REPLACE_EXISTING);
        ForgedRun.listing(run, "rules/cn/national-fund/x.trusted.drl");
        assertThat(said(ExitCode.BAD_INPUT, "rules", "explain", run.toString(), "--deal", "r0/enacted/2026-Q1/v1"))
                .contains("this file is of the trusted profile (X-01)", "say --trust on the command line");
        assertThat(mark()).doesNotExist();
    }

    @Test
    void rulesThatWereChangedInTheFolderExplainNothing() throws IOException {
        Path run = strangers();
        Files.delete(run.resolve("rules/cn/national-fund/x.trusted.drl"));
        Files.copy(honest.resolve("examples.csv"), run.resolve("examples.csv"));
        Files.copy(honest.resolve("manifest.json"), run.resolve("manifest.json"), StandardCopyOption.REPLACE_EXISTING);
        Path figures = run.resolve("rules/cn/national-fund/parameters.yaml");
        Files.writeString(figures, Files.readString(figures) + "\n# one more line\n");
        assertThat(said(ExitCode.BAD_INPUT, "rules", "explain", run.toString(), "--deal", "r0/enacted/2026-Q1/v1"))
                .contains("rules/cn/national-fund/parameters.yaml is not as it was written");
    }
}
