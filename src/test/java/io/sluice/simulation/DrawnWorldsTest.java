package io.sluice.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.draw.Draws;
import io.sluice.results.Rows;
import io.sluice.rules.Law;
import io.sluice.rules.register.Assumption;
import io.sluice.scenario.Arm;
import io.sluice.scenario.ModelParameter;
import io.sluice.scenario.ParameterTable;
import io.sluice.scenario.Scenario;
import io.sluice.simulation.arm.Setting;
import io.sluice.simulation.arm.StageTerms;
import io.sluice.simulation.arm.World;
import io.sluice.simulation.doubt.ChangedRegister;
import io.sluice.simulation.doubt.Drawn;
import io.sluice.simulation.doubt.DrawnRow;
import io.sluice.simulation.doubt.Shape;
import io.sluice.simulation.record.ResultTables;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class DrawnWorldsTest {
    private static final int QUARTERS = 12;
    private static final double RESOLUTION = 0.02;
    private static final int LONG = 80;
    private static final int REPLICATIONS = 30;
    private static final int DRAWN = 1;
    private static final int UNIFORM = 2;

    /** Read once for all arms, but no part of the block itself. */
    private static final String[] NOT_IN_THE_BLOCK = {"inflation"};

    private static Scenario scenario(Arm... more) {
        List<Arm> arms = new ArrayList<>(List.of(Fixture.arm("enacted", Fixture.PACKS)));
        arms.addAll(List.of(more));
        arms.add(Fixture.arm("no-fund", Fixture.without("cn/national-fund")));
        return Fixture.scenario(QUARTERS, RESOLUTION, arms.toArray(Arm[]::new));
    }

    private static ScenarioExperiment experiment(int draws) {
        return Fixture.drawing(scenario(), draws, UnaryOperator.identity());
    }

    private static ScenarioExperiment only(Predicate<DrawnRow> open) {
        return Fixture.drawing(scenario(), 4, all -> ChangedRegister.only(all, open));
    }

    /** The rows of a draw by key without it, of the tables that hold worlds. */
    private static Map<String, String> rows(List<Rows> tables, int draw) {
        Map<String, String> rows = new TreeMap<>();
        for (Rows table : tables) {
            if (!table.table().equals(ResultTables.REPLICATIONS)
                    && !table.table().equals(ResultTables.ADDITIONALITY)) {
                continue;
            }
            for (int i = 0; i < table.size(); i++) {
                if (table.key(i, 1) == draw) {
                    StringBuilder key = new StringBuilder(table.table().name());
                    for (int k = 2; k < table.table().keys().size(); k++) {
                        key.append(' ').append(table.key(i, k));
                    }
                    StringBuilder values = new StringBuilder();
                    for (int v = 0; v < table.table().values().size(); v++) {
                        values.append(Double.doubleToLongBits(table.doubleAt(i, v)))
                                .append(' ');
                    }
                    rows.put(key.toString(), values.toString());
                }
            }
        }
        return rows;
    }

    @Test
    void bandsShrunkToTheirCentralValuesGiveTheWorldsAsSetToTheBit() {
        List<Rows> rows = only(row -> false).newRun().replicate(0);
        assertThat(rows(rows, 0)).hasSizeGreaterThan(10);
        assertThat(rows(rows, DRAWN)).isEqualTo(rows(rows, 0));
        assertThat(rows(rows, UNIFORM)).isEqualTo(rows(rows, 0));
    }

    @Test
    void drawsLeaveTheWorldsAsSetAsTheyAre() {
        List<Rows> without = Fixture.experiment(scenario()).newRun().replicate(1);
        assertThat(rows(experiment(2).newRun().replicate(1), 0)).isEqualTo(rows(without, 0));
    }

    @Test
    void aDrawIsTheSameWhateverTheNumberOfDrawsTheOrderAndTheArms() {
        ScenarioExperiment few = experiment(2);
        Map<String, String> expected = rows(few.newRun().replicate(1), DRAWN);
        assertThat(expected).isNotEqualTo(rows(few.newRun().replicate(1), 0));
        ReplicationRun many = experiment(50).newRun();
        many.replicate(0);
        assertThat(rows(many.replicate(1), DRAWN)).isEqualTo(expected);
        Arm more = Fixture.arm("without-status", Fixture.without("cn/status"));
        Map<String, String> beside = rows(
                Fixture.drawing(scenario(more), 2, UnaryOperator.identity())
                        .newRun()
                        .replicate(1),
                DRAWN);
        String key = "replications 0 1";
        assertThat(beside.get(key)).isEqualTo(expected.get(key));
    }

    @Test
    void uniformDrawsAreMadeInEverySecondReplicationAndNoneBeyondTheDraws() {
        ReplicationRun run = experiment(3).newRun();
        assertThat(run.drawnWorlds(0)).hasSize(2);
        assertThat(run.drawnWorlds(1)).hasSize(1);
        assertThat(experiment(3).drawn(3)).isEmpty();
        assertThat(experiment(3).worldsIn(0)).isEqualTo(6);
        assertThat(experiment(3).worldsIn(1)).isEqualTo(4);
        assertThat(experiment(3).worldsIn(3)).isEqualTo(2);
    }

    @Test
    void whatIsDrawnReachesEveryPartOfItsWorlds() {
        DrawnWorlds drawn = experiment(2).drawn(1).get(0);
        Drawn values = drawn.drawn();
        SortedSet<String> reached = new TreeSet<>();
        for (Setting arm : drawn.assumed().arms()) {
            for (int row = 0; row < values.rows().size(); row++) {
                DrawnRow of = values.rows().get(row);
                if (of.assumption().kind() != Assumption.Kind.LAW) {
                    assertThat(arm.get(of.name()))
                            .as(of.name())
                            .isEqualTo(values.value(row).doubleValue());
                    reached.add(of.name());
                    continue;
                }
                for (int t = 0; t < arm.quarters(); t++) {
                    Law law = arm.law(t);
                    if (law.parameter(of.name()).isPresent()) {
                        assertThat(law.parameter(of.name()))
                                .as(of.name())
                                .hasValue(values.value(row).longValueExact());
                        reached.add(of.name());
                    }
                }
            }
            StageTerms terms = StageTerms.of(arm.parameters(), arm.economy().stages());
            assertThat(arm.terms().round()).isEqualTo(terms.round());
            assertThat(arm.terms().dilution()).isEqualTo(terms.dilution());
            assertThat(arm.terms().failure()).isEqualTo(terms.failure());
        }
        assertThat(reached).hasSameSizeAs(values.rows());
    }

    @Test
    void everyRowThatActsOnWhatAllArmsShareMovesTheBlockOfItsDrawOrItsPrices() {
        ScenarioExperiment experiment = Fixture.drawing(
                Fixture.scenario(LONG, RESOLUTION, Fixture.arm("enacted", Fixture.PACKS)), 2, UnaryOperator.identity());
        SortedSet<String> still = new TreeSet<>();
        for (DrawnRow row : experiment.register().rows()) {
            ModelParameter parameter = ParameterTable.shipped().find(row.name());
            if (parameter != null && parameter.shared()) {
                still.add(row.name());
            }
        }
        assertThat(still).hasSizeGreaterThan(50);
        for (int r = 0; r < REPLICATIONS && still.size() > NOT_IN_THE_BLOCK.length; r++) {
            Draws draws = new Draws(scenario().seed(), r);
            long asSet = bits(experiment, draws, row -> false);
            assertThat(bits(experiment, draws, row -> false)).isEqualTo(asSet);
            still.removeIf(name -> bits(experiment, draws, row -> row.name().equals(name)) != asSet);
        }
        assertThat(still).containsExactlyInAnyOrder(NOT_IN_THE_BLOCK);
        List<Rows> prices = only(row -> row.name().equals("inflation")).newRun().replicate(1);
        assertThat(rows(prices, DRAWN)).isNotEqualTo(rows(prices, 0));
    }

    private static long bits(ScenarioExperiment experiment, Draws draws, Predicate<DrawnRow> open) {
        Drawn drawn = ChangedRegister.only(experiment.register(), open).draw(draws, Shape.UNIFORM);
        return EveryNumber.of(experiment.assumed(drawn).exogenous().draw(draws));
    }

    @Test
    void everyBlockOfTheRegisterMovesTheWorldsAlone() {
        SortedSet<String> groups = new TreeSet<>();
        experiment(2).register().rows().forEach(row -> groups.add(group(row)));
        assertThat(groups).hasSizeGreaterThan(10);
        for (String group : groups) {
            boolean moved = false;
            for (int draw = 0; !moved && draw < 2; draw++) {
                List<Rows> rows = only(row -> group(row).equals(group)).newRun().replicate(draw);
                moved = !rows(rows, DRAWN).equals(rows(rows, 0));
            }
            assertThat(moved).as(group).isTrue();
        }
    }

    private static String group(DrawnRow row) {
        return row.assumption().kind() == Assumption.Kind.LAW
                ? "law"
                : row.assumption().group();
    }

    @Test
    void theArmsOfADrawShareItsBlockAndNotThatOfTheWorldsAsSet() {
        ReplicationRun run = experiment(2).newRun();
        List<World> drawn = run.drawnWorlds(0).get(0);
        assertThat(drawn.get(0).exogenous().digest())
                .isEqualTo(drawn.get(1).exogenous().digest())
                .isNotEqualTo(run.worlds(0).get(0).exogenous().digest());
    }

    @Test
    void whatAnArmSetsItselfItKeepsInEveryDraw() {
        Arm own = new Arm(
                "own",
                null,
                Fixture.PACKS,
                List.of(),
                new TreeMap<>(),
                io.sluice.scenario.ModelParameters.central()
                        .with("early_volatility", new java.math.BigDecimal("0.15")));
        ScenarioExperiment experiment = Fixture.drawing(scenario(own), 2, UnaryOperator.identity());
        DrawnWorlds drawn = experiment.drawn(0).get(0);
        assertThat(drawn.assumed().arms().get(1).get("early_volatility")).isEqualTo(0.15);
        assertThat(drawn.assumed().arms().get(0).get("early_volatility")).isNotIn(0.1, 0.15);
    }

    @Test
    void theDigestOfARunKnowsItsDrawsAndTheBandsTheyComeFrom() {
        Map<String, String> none = Fixture.experiment(scenario()).inputDigests();
        Map<String, String> two = experiment(2).inputDigests();
        Map<String, String> three = experiment(3).inputDigests();
        Map<String, String> other = only(row -> false).inputDigests();
        assertThat(none).doesNotContainKey("register");
        assertThat(two.get("scenario")).isNotEqualTo(none.get("scenario")).isNotEqualTo(three.get("scenario"));
        assertThat(two.get("register")).isEqualTo(three.get("register")).isNotEqualTo(other.get("register"));
    }
}
