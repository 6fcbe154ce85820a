package io.sluice.study;

import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.analysis.ArmSummary;
import io.sluice.analysis.Contrast;
import io.sluice.analysis.RunSummary;
import io.sluice.analysis.SummaryFiles;
import io.sluice.results.RunFiles;
import io.sluice.rules.Vocabulary;
import io.sluice.rules.engine.RuleCompiler;
import io.sluice.scenario.Arm;
import io.sluice.simulation.LoadedScenario;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an arm with a behaviour of its own adds is told against that behaviour without the fund, to the bit as if written by hand. */
class OwnCounterfactualTest {
    private static final String ENACTED = "  enacted: [cn/national-fund, cn/government-funds, cn/status]\n";
    private static final String NO_FUND = "  no-fund: {like: enacted, drop: [cn/national-fund]}\n";
    private static final String LONGER = "  longer: {packs: [cn/national-fund, cn/government-funds, cn/status],"
            + " set: {model.subfund_investment_years: 8, model.subfund_life_years: 13}}\n";
    private static final String BY_HAND = "  no-fund-longer: {like: longer, drop: [cn/national-fund]}\n";
    private static final int REPLICATIONS = 2;

    @TempDir
    static Path folder;

    private static LoadedScenario own;
    private static RunSummary made;
    private static RunSummary byHand;
    private static RunSummary plain;

    private static LoadedScenario scenario(String counterfactual, String... arms) {
        String text =
                "name: own\ntitle: An arm with its own behaviour\nquarters: 12\nresolution: 0.05\ncounterfactual: "
                        + counterfactual + "\narms:\n" + String.join("", arms);
        try {
            return LoadedScenario.read(Files.writeString(folder.resolve("own.yaml"), text), OptionalLong.empty());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @BeforeAll
    static void run() {
        Runs runs = new Runs(new RuleCompiler(Vocabulary.standard()), 1);
        own = scenario("no-fund", ENACTED, NO_FUND, LONGER);
        made = runs.summary(own, REPLICATIONS);
        byHand = runs.summary(scenario("no-fund-longer", LONGER, BY_HAND), REPLICATIONS);
        plain = runs.summary(scenario("no-fund", ENACTED, NO_FUND), REPLICATIONS);
    }

    private static ArmSummary arm(RunSummary run, String id) {
        return run.arm(id).orElseThrow();
    }

    @Test
    void everyFigureOfTheArmIsThatOfAScenarioWithTheCounterfactualWrittenByHand() {
        assertThat(arm(made, "longer").against()).isEqualTo("no-fund~longer");
        assertThat(arm(made, "longer").indicators())
                .isNotEmpty()
                .isEqualTo(arm(byHand, "longer").indicators());
        assertThat(arm(made, "no-fund~longer").indicators())
                .isEqualTo(arm(byHand, "no-fund-longer").indicators());
        assertThat(arm(made, "longer")
                        .indicator("net_private_leverage")
                        .orElseThrow()
                        .estimate()
                        .defined())
                .isTrue();
        assertThat(made.additionality()).hasSize(2);
        assertThat(made.additionality().get(1).counterfactual()).isEqualTo("no-fund~longer");
        assertThat(made.additionality().get(1).cells())
                .isEqualTo(byHand.additionality().get(0).cells());
        assertThat(made.figures().industries("longer"))
                .isNotEmpty()
                .isEqualTo(byHand.figures().industries("longer"));
    }

    @Test
    void theBehaviourAloneWouldHaveMovedTheFigure() {
        assertThat(arm(made, "no-fund~longer").indicators())
                .as("else the test before could not fail")
                .isNotEqualTo(arm(made, "no-fund").indicators());
    }

    @Test
    void armsWithoutABehaviourOfTheirOwnKeepEveryFigure() {
        for (String id : List.of("enacted", "no-fund")) {
            assertThat(arm(made, id)).isEqualTo(arm(plain, id));
        }
        assertThat(made.additionality().get(0)).isEqualTo(plain.additionality().get(0));
    }

    @Test
    void theMadeArmIsSubtractedAndStandsInNoOtherDifference() {
        assertThat(made.contrasts().stream()
                        .map(c -> c.arm() + " - " + c.minus())
                        .distinct())
                .containsExactly("enacted - no-fund", "longer - no-fund~longer", "longer - enacted");
        Contrast net =
                made.contrast("net_private_leverage", "longer", "enacted").orElseThrow();
        double difference = arm(made, "longer")
                        .indicator("net_private_leverage")
                        .orElseThrow()
                        .estimate()
                        .value()
                - arm(made, "enacted")
                        .indicator("net_private_leverage")
                        .orElseThrow()
                        .estimate()
                        .value();
        assertThat(net.difference().value()).isEqualTo(difference);
    }

    @Test
    void theSummarySaysWhatEachArmIsMeasuredAgainstAndWhichTheProgramMade() {
        assertThat(SummaryFiles.texts(made).get(RunFiles.SUMMARY_TREE))
                .contains(
                        "\"longer\" : \"no-fund~longer\"",
                        "\"measured_against\" : \"no-fund~longer\"",
                        "\"title\" : \"made by the program: no-fund with the behaviour of longer\"")
                .containsOnlyOnce("\"made_by_program\" : true");
    }

    @Test
    void aStudyThatChangesTheArmsMakesTheirCounterfactualsAnew() {
        LoadedScenario faster = Variation.NONE
                .set(Map.of("fund_loss_share", new BigDecimal("0.4")))
                .of(own);
        Arm counterfactual = faster.scenario().arms().get(3);
        assertThat(counterfactual.name()).isEqualTo("no-fund~longer");
        assertThat(counterfactual.model().get("fund_loss_share")).isEqualTo(0.4);
        assertThat(counterfactual.model().get("subfund_life_years")).isEqualTo(13);
        assertThat(faster.books()).hasSize(4);
        assertThat(faster.books().get(3)).isEqualTo(faster.books().get(1));
        BigDecimal life = BigDecimal.valueOf(13);
        LoadedScenario alike = Variation.NONE
                .set(Map.of("subfund_life_years", life, "subfund_investment_years", BigDecimal.valueOf(8)))
                .of(own);
        assertThat(alike.scenario().arms()).extracting(Arm::name).containsExactly("enacted", "no-fund", "longer");
        assertThat(alike.scenario().counterfactuals().values()).containsOnly("no-fund");
        LoadedScenario two = new Variation(List.of("longer", "no-fund"), Map.of(), 0, 0, null, null).of(own);
        assertThat(two.scenario().counterfactuals()).isEqualTo(Map.of("longer", "no-fund~longer"));
        assertThat(Variation.NONE.arm("longer").of(own).scenario().arms()).hasSize(1);
    }
}
