package io.sluice.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.results.Rows;
import io.sluice.results.Table;
import io.sluice.scenario.Arm;
import io.sluice.simulation.arm.World;
import io.sluice.simulation.record.ResultTables;
import io.sluice.simulation.record.Series;
import java.math.BigDecimal;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Worlds in which the policy does nothing, or whose effect is known. */
class PlaceboTest {
    private static final int QUARTERS = 24;
    private static final double RESOLUTION = 0.05;

    private static final List<Table> LEFT_OUT = List.of(
            ResultTables.ADDITIONALITY,
            ResultTables.ADDITIONALITY_STAGES,
            ResultTables.ADDITIONALITY_INDUSTRIES,
            ResultTables.OBSERVED,
            ResultTables.RULE_STATISTICS,
            // these list the funds of the chain, which are there without money
            ResultTables.FUNDS,
            ResultTables.PATH,
            ResultTables.UNCALLED,
            ResultTables.REDUCTIONS,
            ResultTables.NATIONAL_SHARES);

    private static Arm noFund() {
        return Fixture.arm("no-fund", Fixture.without("cn/national-fund"));
    }

    private static Arm with(String name, String parameter, String value) {
        Arm arm = Fixture.arm(name, Fixture.PACKS);
        return new Arm(
                name,
                null,
                arm.packs(),
                List.of(),
                new TreeMap<>(),
                arm.model().with(parameter, new BigDecimal(value)));
    }

    @Test
    void aNationalFundWithoutMoneyChangesNothingAtAll() {
        Arm penniless = with("penniless", "central_commitment", "0");
        ScenarioExperiment experiment = Fixture.experiment(Fixture.scenario(QUARTERS, RESOLUTION, penniless, noFund()));
        int arms = experiment.arms().size(); // the two and the counterfactual of the first, which the program makes
        for (Rows rows : experiment.newRun().replicate(3)) {
            if (!LEFT_OUT.contains(rows.table())) {
                int half = rows.size() / arms;
                for (int row = 0; row < half; row++) {
                    for (int column = 0; column < rows.table().values().size(); column++) {
                        String name = rows.table().values().get(column).name();
                        if (!List.of("decisions", "refusals").contains(name)) {
                            assertThat(rows.doubleAt(row, column))
                                    .as("%s row %d %s", rows.table().name(), row, name)
                                    .isEqualTo(rows.doubleAt(row + half, column));
                        }
                    }
                }
            }
        }
    }

    @Test
    void moneyOfTheNineCellsAndOfOlderVenturesIsAllThatTheMarketInvested() {
        List<World> worlds = Fixture.experiment(
                        Fixture.scenario(QUARTERS, RESOLUTION, Fixture.arm("enacted", Fixture.PACKS), noFund()))
                .newRun()
                .worlds(2);
        World world = worlds.get(0);
        var rounds = world.tally().rounds();
        long older = 0;
        long all = 0;
        for (int i = 0; i < rounds.count(); i++) {
            all += rounds.money(i);
            older += world.exogenous().ventures().cohort(rounds.venture(i)) < 0 ? rounds.money(i) : 0;
        }
        long market = 0;
        for (long quarter : world.tally().series(Series.MARKET_INVESTED)) {
            market += quarter;
        }
        assertThat(all).isEqualTo(market);
        assertThat(older).isPositive();
    }

    @Test
    void inTheShippedWorldWithoutPublicMoneyNoGovernmentPaysIntoAnyRound() {
        var loaded = LoadedScenario.read(
                java.nio.file.Path.of("scenarios/no-public-money.yaml"), java.util.OptionalLong.empty());
        Arm shipped = loaded.scenario().arms().get(loaded.scenario().indexOf("nothing-public"));
        Arm nothing = new Arm(
                "nothing", null, Fixture.without("cn/national-fund"), List.of(), new TreeMap<>(), shipped.model());
        World world = Fixture.experiment(Fixture.scenario(QUARTERS, RESOLUTION, nothing))
                .newRun()
                .worlds(2)
                .get(0);
        var rounds = world.tally().rounds();
        assertThat(rounds.count()).isPositive();
        for (int i = 0; i < rounds.count(); i++) {
            assertThat(rounds.governments(i)).isZero();
        }
    }
}
