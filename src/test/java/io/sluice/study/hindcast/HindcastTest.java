package io.sluice.study.hindcast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.sluice.rules.Vocabulary;
import io.sluice.rules.engine.RuleCompiler;
import io.sluice.simulation.LoadedScenario;
import io.sluice.simulation.arm.Economy;
import io.sluice.simulation.arm.World;
import io.sluice.study.Worlds;
import io.sluice.world.macro.Regime;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The country of the known year, and a small hindcast from it. */
class HindcastTest {
    private static final Path CHINA = Path.of("scenarios", "baseline.yaml");
    private static final double THIN = 0.02;

    private final Facts facts = FactsReader.shipped();
    private final LoadedScenario today = LoadedScenario.read(CHINA, OptionalLong.empty());

    @Test
    void theCountryThenHasTheNationalTotalsAndAMarketOfItsSize() {
        CountryThen then = new CountryThen(facts, today, THIN);
        Economy shipped = Economy.load();
        for (Form form : Form.values()) {
            Economy economy = then.economy(form);
            long revenue = 0;
            long debt = 0;
            for (int p = 0; p < economy.provinces().count(); p++) {
                revenue += economy.provinces().revenue(p);
                debt += economy.provinces().debt(p);
            }
            assertThat(revenue).isEqualTo(facts.totals().revenue());
            assertThat(debt).isEqualTo(facts.totals().debt());
            for (int c = 0; c < economy.classes().count(); c++) {
                assertThat((double) economy.classes().wealth(c)
                                / shipped.classes().wealth(c))
                        .isCloseTo(then.size(), within(1e-9));
            }
        }
        assertThat(then.scenario().scenario().arms()).singleElement().satisfies(arm -> assertThat(arm.nationalFund())
                .isFalse());
        assertThat(then.scenario().scenario().start()).hasToString("2015-Q1");
        assertThat(then.scenario().scenario().quarters()).isEqualTo(44);
        assertThat(then.scenario().scenario().model().get("annual_market_raised"))
                .isCloseTo(7849.48, within(1e-9));
    }

    @Test
    void theRegimesToldAreThoseOfTheRunAndEveryFundMayBuyBeforeTheLawBegins() {
        CountryThen then = new CountryThen(facts, today, THIN);
        Worlds worlds = new Worlds(new RuleCompiler(Vocabulary.standard()), 1);
        for (Form form : Form.values()) {
            List<Regime> told = then.economy(form).regimes();
            List<World> run = worlds.each(then.scenario(), then.economy(form), 2, world -> world);
            for (World world : run) {
                assertThat(IntStream.range(0, told.size())
                                .mapToObj(t -> world.exogenous().macro().regime(t))
                                .toList())
                        .isEqualTo(told);
                long early = boughtBy(world, 2020);
                assertThat(early).isPositive();
            }
        }
    }

    /** What guidance funds that closed before a year had put into ventures by the end, fen. */
    private static long boughtBy(World world, int year) {
        long fen = 0;
        for (int f = 0; f < world.funds().count(); f++) {
            boolean before =
                    world.setting().start().plus(world.funds().closedAt(f)).year() < year;
            if (before && world.funds().kind(f) == io.sluice.world.fund.FundKind.LOCAL_GUIDANCE) {
                fen += world.funds().investedSmall(f) + world.funds().investedOther(f);
            }
        }
        return fen;
    }

    @Test
    void aSmallHindcastSaysAllThatIsNeededAndNothingDependsOnThreads() {
        HindcastResult one = new Hindcast(facts, CHINA, OptionalLong.empty(), 1).run(2, THIN, line -> {});
        HindcastResult two = new Hindcast(facts, CHINA, OptionalLong.empty(), 2).run(2, THIN, line -> {});
        assertThat(HindcastTree.of(two)).isEqualTo(HindcastTree.of(one));
        String page = new HindcastPage(one).text("./sluice validate --part hindcast", "0123456789ab");
        assertThat(page)
                .contains("# Hindcast", "./sluice validate --part hindcast", "**No clean test.**", "*Sketch*")
                .contains("boom from 2015-Q1", "(recalled)", "no provider has a yearly series")
                .contains("`kappa`", "## What nobody knew in 2015", "| testing | deals | Zero2IPO, z2_deals |")
                .doesNotContain("NaN", "Infinity", "null");
        for (Measured quantity : Measured.values()) {
            assertThat(page).contains("### " + quantity.title(), "| " + quantity.title() + " | regimes drawn | ");
        }
        assertThat(page.lines().filter(line -> line.startsWith("| 20")).count()).isEqualTo(60);
        assertThat(HindcastText.of(one)).anySatisfy(line -> assertThat(line).contains("random walk"));
    }

    @Test
    void whatTheHindcastSetsAnewIsNoHindsightAndTheRestIsFoundInTheSources() {
        Hindsight hindsight = Hindsight.of(today.scenario().model().table(), 2015);
        assertThat(hindsight.later()).extracting(row -> row.name()).contains("kappa", "log_growth_market_sd");
        assertThat(hindsight.later()).extracting(row -> row.name()).doesNotContain("annual_market_raised");
        assertThat(Hindsight.of(today.scenario().model().table(), 2100).later()).isEmpty();
    }
}
