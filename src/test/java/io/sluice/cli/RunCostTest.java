package io.sluice.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.simulation.ScenarioExperiment;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunCostTest {
    private static final String SCENARIO = """
            name: tiny
            title: Two quarters
            quarters: 2
            resolution: 0.01
            counterfactual: no-fund
            arms:
              enacted: [cn/national-fund, cn/status]
              no-fund: {like: enacted, drop: [cn/national-fund]}
            """;

    @TempDir
    Path folder;

    private RunCost cost(String scenario) throws IOException {
        Path file = Files.writeString(folder.resolve("tiny.yaml"), scenario);
        return RunCost.measure(ScenarioExperiment.read(file, OptionalLong.empty()), folder, 2, 1);
    }

    @Test
    void aDryRunNamesACounterfactualThatTheProgramMakesAndWhatItCosts() throws IOException {
        RunCost cost = cost(SCENARIO + "  longer: {like: enacted, set: {model.subfund_life_years: 12}}\n");
        assertThat(cost.text(folder))
                .contains(
                        "arms                  4 (enacted, no-fund, longer, no-fund~longer)",
                        "draws of assumptions  none",
                        "measured              longer against no-fund~longer\n",
                        "no-fund~longer is made by the program: no-fund with the behaviour of longer (subfund_life_years 12);"
                                + " it costs one more world a replication\n");
        assertThat(cost.json())
                .containsEntry("counterfactuals", Map.of("enacted", "no-fund", "longer", "no-fund~longer"))
                .containsEntry("made_by_program", List.of("no-fund~longer"));
    }

    @Test
    void aDryRunNamesABehaviourThatOnlyTheCounterfactualHas() throws IOException {
        String own =
                SCENARIO.replace("[cn/national-fund]}", "[cn/national-fund], set: {model.subfund_life_years: 12}}");
        assertThat(cost(own).text(folder))
                .contains("measured              enacted against no-fund, which alone has subfund_life_years 12\n");
    }

    @Test
    void aDryRunOfArmsWithOneBehaviourSaysNothingOfIt() throws IOException {
        assertThat(cost(SCENARIO).text(folder)).doesNotContain("measured  ", "made by the program");
    }
}
