package io.sluice.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.scenario.text.Diagnostics;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An arm is measured against the counterfactual with the arm's own behaviour; where nobody wrote that world, the program makes it. */
class CounterfactualsTest {
    private static final String HEAD = """
            name: x
            title: X
            counterfactual: no-fund
            arms:
              enacted: [cn/national-fund, cn/status]
              no-fund: {like: enacted, drop: [cn/national-fund]}
            """;

    @TempDir
    Path folder;

    private Scenario read(String text) throws IOException {
        Diagnostics diagnostics = new Diagnostics();
        Scenario scenario =
                ScenarioReader.read(Files.writeString(folder.resolve("s.yaml"), text), KnownWords.known(), diagnostics);
        assertThat(diagnostics.render()).isEmpty();
        return Objects.requireNonNull(scenario);
    }

    @Test
    void anArmWithABehaviourOfItsOwnGetsTheCounterfactualWithThatBehaviour() throws IOException {
        Scenario s = read(HEAD + "  heavy: {like: enacted, set: {model.pareto_alpha: 1.3}}\n");
        assertThat(s.arms()).extracting(Arm::name).containsExactly("enacted", "no-fund", "heavy", "no-fund~heavy");
        assertThat(s.written()).extracting(Arm::name).containsExactly("enacted", "no-fund", "heavy");
        assertThat(s.counterfactuals()).isEqualTo(Map.of("enacted", "no-fund", "heavy", "no-fund~heavy"));
        Arm made = s.arms().get(3);
        assertThat(made.made()).isTrue();
        assertThat(made.title()).isEqualTo("made by the program: no-fund with the behaviour of heavy");
        assertThat(made.packs()).containsExactly("cn/status");
        assertThat(made.model()).isEqualTo(s.arms().get(2).model());
        assertThat(Words.isName(made.name()))
                .as("nobody can write an arm of this name")
                .isFalse();
    }

    @Test
    void armsWithOneBehaviourShareOneHoweverTheyWriteIt() throws IOException {
        Scenario s = read(HEAD + """
                  heavy: {like: enacted, set: {model.pareto_alpha: 1.3}}
                  heavier: {like: heavy, add: [reforms/wider-gate]}
                  low: {like: enacted, add: [cn/tax], set: {model.pareto_alpha: low}}
                  many: {like: heavy, set: {model.subfunds_max: 700}}
                """);
        assertThat(s.arms())
                .filteredOn(Arm::made)
                .extracting(Arm::name)
                .containsExactly("no-fund~heavy", "no-fund~many");
        assertThat(s.counterfactuals())
                .containsEntry("heavier", "no-fund~heavy")
                .containsEntry("low", "no-fund~heavy")
                .containsEntry("many", "no-fund~many");
    }

    @Test
    void aWorldThatTheScenarioHasIsNotMadeAgainAndIsMeasuredAgainstNothing() throws IOException {
        Scenario s = read(HEAD + """
                  heavy: {like: enacted, set: {model.pareto_alpha: 1.3}}
                  by-hand: {like: no-fund, set: {model.pareto_alpha: low}}
                """);
        assertThat(s.arms()).isEqualTo(s.written());
        assertThat(s.counterfactuals()).isEqualTo(Map.of("enacted", "no-fund", "heavy", "by-hand"));
    }

    @Test
    void anArmThatSetsWhatHoldsAnywayHasTheCounterfactualThatIsNamed() throws IOException {
        Scenario s = read("model: {pareto_alpha: high}\n" + HEAD
                + "  same: {like: enacted, add: [cn/tax], set: {model.pareto_alpha: 1.50}}\n"
                + "  twin: {like: no-fund, set: {model.pareto_alpha: high}}\n");
        assertThat(s.arms()).isEqualTo(s.written());
        assertThat(s.counterfactuals().values()).containsOnly("no-fund");
        assertThat(s.counterfactuals()).containsOnlyKeys("enacted", "same", "twin");
    }

    @Test
    void valuesThatOnlyTheCounterfactualSetsStayPartOfWhatItIs() throws IOException {
        String text = HEAD.replace("[cn/national-fund]}", "[cn/national-fund], set: {model.subfund_public_share: 0}}");
        assertThat(read(text).counterfactuals()).isEqualTo(Map.of("enacted", "no-fund"));
        Scenario s = read(text + """
                  heavy: {like: enacted, set: {model.pareto_alpha: 1.3}}
                  public: {like: enacted, set: {model.subfund_public_share: high}}
                """);
        ModelParameters heavy = s.arms().get(s.indexOf("no-fund~heavy")).model();
        assertThat(heavy.get("pareto_alpha")).isEqualTo(1.3);
        assertThat(heavy.get("subfund_public_share")).isZero();
        assertThat(s.arms().get(s.indexOf("no-fund~public")).model().get("subfund_public_share"))
                .as("what an arm sets itself holds in its counterfactual")
                .isEqualTo(0.5);
    }

    @Test
    void withoutACounterfactualNothingIsMade() throws IOException {
        Scenario s = read(HEAD.replace("counterfactual: no-fund\n", "")
                + "  heavy: {like: enacted, set: {model.pareto_alpha: 1.3}}\n");
        assertThat(s.arms()).isEqualTo(s.written());
        assertThat(s.counterfactuals()).isEmpty();
    }

    @Test
    void anotherSeedOrNumberOfReplicationsMakesNoneTwice() throws IOException {
        Scenario s = read(HEAD + "  heavy: {like: enacted, set: {model.pareto_alpha: 1.3}}\n");
        assertThat(s.withSeed(3).withReplications(9).arms()).isEqualTo(s.arms());
    }
}
