package io.sluice.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.rules.pack.LawBook;
import io.sluice.rules.pack.LawRequest;
import io.sluice.rules.pack.RuleInfo;
import io.sluice.scenario.Arm;
import io.sluice.scenario.Scenario;
import io.sluice.scenario.ScenarioReader;
import io.sluice.scenario.text.Diagnostics;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every world of every shipped scenario has a law that loads without a fault, and a reform changes it. */
class ShippedScenariosTest {

    private static final Path RULES = Path.of("rules");
    private static final Path SCENARIOS = Path.of("scenarios");

    private final Map<String, LawBook> loaded = new LinkedHashMap<>();

    private static Scenario read(Path path) {
        Diagnostics diagnostics = new Diagnostics();
        Scenario scenario = ScenarioReader.read(path, RULES, diagnostics);
        assertThat(diagnostics.render()).isEmpty();
        return Objects.requireNonNull(scenario);
    }

    private LawBook law(Scenario scenario, Arm arm) {
        return loaded.computeIfAbsent(scenario.sunset() + arm.canonical(), key -> {
            Diagnostics diagnostics = new Diagnostics();
            LawBook book = LawBook.load(RULES, LawRequest.of(arm, scenario.sunset()), diagnostics);
            assertThat(diagnostics.render())
                    .as(scenario.name() + ", " + arm.name())
                    .isEmpty();
            return Objects.requireNonNull(book);
        });
    }

    @Test
    void theLawOfEveryArmLoadsAndEveryReformChangesIt() throws IOException {
        List<Path> files;
        try (Stream<Path> walk = Files.walk(SCENARIOS)) {
            files = walk.filter(p -> p.toString().endsWith(".yaml")).sorted().toList();
        }
        for (Path file : files) {
            Scenario scenario = read(file);
            LawBook reference = law(scenario, scenario.reference());
            for (Arm arm : scenario.arms()) {
                LawBook book = law(scenario, arm);
                boolean fund = book.rules().stream().map(RuleInfo::id).anyMatch("NVC-02"::equals);
                assertThat(fund).as(arm.name()).isEqualTo(arm.nationalFund());
                if (arm.model().equals(scenario.reference().model())
                        && !arm.name().equals(scenario.reference().name())) {
                    assertThat(book.digest()).as(arm.name()).isNotEqualTo(reference.digest());
                }
            }
        }
        assertThat(loaded).hasSizeGreaterThanOrEqualTo(6);
    }

    @Test
    void aFigureOrRuleThatNoPackKnowsIsReportedInTheScenario(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("s.yaml");
        Files.writeString(file, """
                name: s
                title: S
                arms:
                  a:
                    packs: [cn/national-fund]
                    set: {smal-ticket-limit: 80 million yuan}
                    switches: {NVC-80: true}
                """);
        Scenario scenario = read(file);
        Diagnostics diagnostics = new Diagnostics();
        LawBook.load(RULES, LawRequest.of(scenario.reference(), scenario.sunset()), diagnostics);
        assertThat(diagnostics.render())
                .contains("s.yaml:6:11: error:", "smal-ticket-limit", "small-ticket-limit", "NVC-80");
    }
}
