package io.sluice.simulation.sample;

import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.cli.ExitCode;
import io.sluice.cli.Main;
import io.sluice.quantity.Dimension;
import io.sluice.rules.Field;
import io.sluice.rules.Subject;
import io.sluice.rules.Vocabulary;
import io.sluice.rules.bench.RuleCase;
import io.sluice.rules.pack.Profile;
import io.sluice.rules.population.Address;
import io.sluice.rules.population.Population;
import io.sluice.rules.population.PopulationFile;
import io.sluice.rules.population.SampledRows;
import io.sluice.scenario.text.Diagnostics;
import io.sluice.simulation.ScenarioExperiment;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A sample is drawn the same again, and a deal of a run is made again from its address. */
final class SampleIT {
    @TempDir
    private Path folder = Path.of("");

    private Path scenario() throws IOException {
        return scenario(6);
    }

    private Path scenario(int quarters) throws IOException {
        copy(Path.of("rules"), folder.resolve("rules"));
        Path scenarios = Files.createDirectories(folder.resolve("scenarios"));
        Files.copy(Path.of("scenarios/baseline.yaml"), scenarios.resolve("baseline.yaml"));
        return Files.writeString(scenarios.resolve("short.yaml"), """
                name: short
                title: A few quarters
                extends: baseline.yaml
                quarters: %d
                replications: 1
                """.formatted(quarters));
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(from.relativize(file).toString()));
            }
        }
    }

    @Test
    void aSampleIsDrawnTheSameAgainAndItsDealsAreFoundInARun() throws IOException {
        Path scenario = scenario();
        byte[] bytes = sample(scenario);
        assertThat(sample(scenario)).isEqualTo(bytes);

        Population population = PopulationFile.read(bytes);
        SampledRows deals = population.of(Subject.DEAL).orElseThrow();
        int row = deals.askedFor("early-equity")[0];
        Address address = deals.address(row);
        DealOfRun found =
                Objects.requireNonNull(DealOfRun.find(run(scenario), address, Profile.STRICT, new Diagnostics()));
        RuleCase early = found.asked(null).stream()
                .filter(a -> a.instrument().equals("early-equity"))
                .findFirst()
                .orElseThrow();
        assertThat(early.day()).isEqualTo(address.quarter().firstDay());
        deals.row(row).forEach((name, value) -> {
            Field field = Vocabulary.standard().field(Subject.DEAL, name).orElseThrow();
            long unit = field.dimension() == Dimension.MONEY ? 100_000 : 1;
            assertThat(Math.floorDiv(early.fields().getOrDefault(name, 0L), unit))
                    .as(name)
                    .isEqualTo(Math.floorDiv(value, unit));
        });
    }

    @Test
    void anAddressThatIsNoDealOfTheRunIsAnsweredWithWhatTheRunHas() throws IOException {
        Path run = run(scenario());
        assertThat(notFound(run, "r0/enactd/2026-Q1/v1")).contains("no arm 'enactd'", "perhaps you mean 'enacted'");
        assertThat(notFound(run, "r0/enacted/2025-Q4/v1")).contains("no quarter 2025-Q4", "its first is 2026-Q1");
        assertThat(notFound(run, "r0/enacted/2026-Q1/v999999999"))
                .contains("venture 999999999 of replication 0 asked for no investment in 2026-Q1", "is no deal");
        assertThat(notFound(run, "r700/enacted/2026-Q1/v999999999")).contains("the run has the replications 0 to ");
    }

    private static String notFound(Path run, String address) {
        Diagnostics diagnostics = new Diagnostics();
        assertThat(DealOfRun.find(run, Address.parse(address).orElseThrow(), Profile.STRICT, diagnostics))
                .isNull();
        return diagnostics.render();
    }

    @Test
    void everyDealTheReportNamesIsExplainedByTheCommandBesideIt() throws IOException {
        Path run = run(scenario(8));
        List<String> lines = Files.readAllLines(run.resolve("examples.csv"));
        assertThat(lines.get(0)).isEqualTo("deal,instrument,what");
        assertThat(lines).hasSizeGreaterThan(3);
        String report = Files.readString(run.resolve("report.html"));
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split(",", 3);
            assertThat(report).contains("./sluice rules explain " + run.getFileName() + " --deal " + cells[0]);
        }
        String[] first = lines.get(1).split(",", 3);
        StringWriter said = new StringWriter();
        PrintWriter print = new PrintWriter(said);
        int code = Main.run(
                print,
                print,
                "rules",
                "explain",
                String.valueOf(run.getFileName()),
                "--deal",
                first[0],
                "--out",
                String.valueOf(run.getParent()));
        assertThat(code).as(said.toString()).isEqualTo(ExitCode.OK);
        Matcher rule = Pattern.compile("refused by (\\S+) alone").matcher(first[2]);
        assertThat(rule.find()).as(first[2]).isTrue();
        String about = Stream.of(said.toString().split("(?=deal r0/)"))
                .filter(text -> text.contains("asks for " + first[1] + " on "))
                .findFirst()
                .orElseThrow();
        assertThat(about).contains(": refused").containsPattern("refused by\n  " + rule.group(1) + "  ");
    }

    private static byte[] sample(Path scenario) {
        return PopulationSample.of(ScenarioExperiment.read(scenario, OptionalLong.empty()), 1, done -> {});
    }

    private Path run(Path scenario) throws IOException {
        PrintWriter print = new PrintWriter(new StringWriter());
        Path runs = folder.resolve("runs");
        int code = Main.run(print, print, "run", scenario.toString(), "--threads", "1", "--out", runs.toString());
        assertThat(code).isEqualTo(ExitCode.OK);
        try (Stream<Path> folders = Files.list(runs)) {
            return folders.findFirst().orElseThrow();
        }
    }
}
