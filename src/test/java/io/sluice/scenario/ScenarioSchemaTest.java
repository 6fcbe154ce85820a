package io.sluice.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.scenario.file.Limit;
import io.sluice.scenario.text.Diagnostics;
import io.sluice.scenario.text.YamlDocument;
import io.sluice.scenario.text.YamlReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The JSON Schema that editors use and the reader know the same keys and agree on every shipped scenario. */
class ScenarioSchemaTest {

    private static final String SCHEMA = "/io/sluice/schema/scenario.schema.json";
    private static final Path SCENARIOS = Path.of("scenarios");

    /** Faults that need the words of packs, dictionaries, other keys or other files: the reader finds them, a schema cannot. */
    private static final Set<String> BEYOND_A_SCHEMA = Set.of(
            "a duplicate key",
            "a pack that does not exist",
            "like an arm that does not exist",
            "arms like each other in a circle",
            "drop what is not there",
            "add what is there",
            "a counterfactual that is no arm",
            "a model parameter that does not exist",
            "a model parameter out of bounds",
            "a model share written as a percentage",
            "a count that is not whole",
            "a block that does not exist",
            "a set model parameter out of bounds",
            "an arm's own value of what all arms share",
            "a change on a day that does not exist",
            "a change announced after it holds",
            "a shock of an unknown industry",
            "a shock before the start",
            "money in a foreign unit",
            "an indicator that does not exist",
            "a margin of an indicator that does not exist",
            "a margin of money without a unit",
            "a margin of a share above one",
            "extends a file that does not exist",
            "extends itself",
            "tabs",
            "a full-width colon",
            "a file cut off",
            "a file cut off within a quote",
            "a policy figure that is NaN");

    private final SchemaFile schema = new SchemaFile("scenario");

    @Test
    void everyKeyOfTheSchemaIsKnownToTheReaderAndViceVersa() {
        assertThat(schema.keys("properties")).isEqualTo(ScenarioKeys.SCENARIO);
        assertThat(schema.keys("$defs", "arm", "properties")).isEqualTo(ScenarioKeys.ARM);
        assertThat(schema.keys("properties", "law", "properties")).isEqualTo(ScenarioKeys.LAW);
        assertThat(schema.keys("properties", "uncertain", "properties")).isEqualTo(ScenarioKeys.UNCERTAIN);
        assertThat(schema.keys("properties", "indicators", "properties")).isEqualTo(ScenarioKeys.INDICATORS);
        assertThat(schema.keys("$defs", "shock", "properties")).isEqualTo(ScenarioKeys.SHOCK);
        assertThat(schema.keys("$defs", "setChange", "properties")).isEqualTo(ScenarioKeys.SET_CHANGE);
        assertThat(schema.keys("$defs", "offChange", "properties")).isEqualTo(ScenarioKeys.OFF_CHANGE);
        assertThat(schema.keys("$defs", "onChange", "properties")).isEqualTo(ScenarioKeys.ON_CHANGE);
    }

    @Test
    void defaultsAndBoundsOfTheSchemaAreThoseOfTheReader() {
        assertThat(value("start", "default")).isEqualTo(ScenarioReader.DEFAULT_START.toString());
        assertThat(value("quarters", "default")).isEqualTo("" + ScenarioReader.DEFAULT_QUARTERS);
        assertThat(value("quarters", "maximum")).isEqualTo("" + Limit.QUARTERS.most());
        assertThat(value("replications", "default")).isEqualTo("" + ScenarioReader.DEFAULT_REPLICATIONS);
        assertThat(value("replications", "maximum")).isEqualTo("" + Limit.REPLICATIONS.most());
        assertThat(value("seed", "default")).isEqualTo("" + ScenarioReader.DEFAULT_SEED);
        assertThat(value("seed", "maximum")).isEqualTo("" + Long.MAX_VALUE);
        assertThat(value("arms", "maxProperties")).isEqualTo("" + Limit.ARMS.most());
        assertThat(value("prices", "default")).isEqualTo(Prices.CONSTANT_2025.word());
        assertThat(value("start", "pattern")).satisfies(p -> {
            assertThat(ScenarioReader.FIRST_START.toString()).matches(p);
            assertThat(ScenarioReader.FIRST_START.plus(-1).toString()).doesNotMatch(p);
            assertThat(ScenarioReader.LAST_START.toString()).matches(p);
            assertThat(ScenarioReader.LAST_START.plus(1).toString()).doesNotMatch(p);
        });
    }

    private String value(String key, String word) {
        return ((io.sluice.scenario.text.YamlNode.YamlScalar)
                        Objects.requireNonNull(schema.at("properties", key).get(word)))
                .text();
    }

    @TestFactory
    List<DynamicTest> everyShippedScenarioIsValidInBothAndSaysWhyItIsAsked() throws IOException {
        return shipped().stream()
                .map(path -> DynamicTest.dynamicTest(path.toString(), () -> {
                    Diagnostics diagnostics = new Diagnostics();
                    Scenario scenario = ScenarioReader.read(path, diagnostics);
                    assertThat(diagnostics.render()).isEmpty();
                    assertThat(scenario).isNotNull();
                    assertThat(Objects.requireNonNull(scenario).why()).isNotBlank();
                    assertThat(path.getFileName()).hasToString(scenario.name() + ".yaml");
                    assertThat(schema.faults(path)).isEmpty();
                    assertThat(Files.readAllLines(path).get(0))
                            .isEqualTo("# yaml-language-server: $schema=" + "../".repeat(path.getNameCount() - 1)
                                    + "src/main/resources" + SCHEMA);
                }))
                .toList();
    }

    @Test
    void theScenariosTheIssueAsksForAreThere() throws IOException {
        assertThat(shipped().stream()
                        .map(p -> SCENARIOS.relativize(p).toString().replace('\\', '/')))
                .contains(
                        "baseline.yaml",
                        "reforms/no-reinvestment-requirement.yaml",
                        "reforms/early-stage-share.yaml",
                        "reforms/matching-relief.yaml",
                        "reforms/funding-growth.yaml",
                        "shocks/export-controls.yaml",
                        "shocks/ai-breakthrough.yaml",
                        "shocks/private-wave.yaml");
    }

    @Test
    void theSchemaRefusesWhatTheReaderRefusesUnlessItNeedsToKnowMore() {
        Set<String> missed = new HashSet<>();
        for (WrongScenarioTest.Wrong wrong : WrongScenarioTest.table()) {
            YamlDocument document = YamlReader.read("s.yaml", wrong.file(), new Diagnostics());
            if (document == null || schema.faults(document).isEmpty()) {
                missed.add(wrong.name());
            }
        }
        assertThat(missed).isEqualTo(BEYOND_A_SCHEMA);
    }

    static List<Path> shipped() throws IOException {
        try (Stream<Path> walk = Files.walk(SCENARIOS)) {
            return new ArrayList<>(
                    walk.filter(p -> p.toString().endsWith(".yaml")).sorted().toList());
        }
    }
}
