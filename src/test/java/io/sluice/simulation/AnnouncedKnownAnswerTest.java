package io.sluice.simulation;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.results.Rows;
import io.sluice.scenario.Arm;
import io.sluice.scenario.ModelParameters;
import io.sluice.simulation.record.ResultTables;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What funds announced and raised by kind, against sums over the table of funds made a second time from its description. */
class AnnouncedKnownAnswerTest {
    private static final int QUARTERS = 6;
    private static final double RESOLUTION = 0.5;
    /** Of the size sought, so much that funds of every kind give up. */
    private static final String LEAST = "0.9";
    /** The run starts in January 2026, constant prices are those of mid-2025. */
    private static final double START = 0.5;

    private static final Map<String, Long> KINDS = Map.of("subfunds", 2L, "guidance_funds", 3L, "private_funds", 4L);
    private static final int RAISING = 0;
    private static final int GAVE_UP = 4;
    private static final int ENACTED = 0;
    private static final int NO_FUND = 1;

    private static Rows totals;
    private static int[] arms;
    private static long[] kinds;
    private static long[] states;
    private static long[] formed;
    private static long[] closed;
    private static long[] announced;
    private static long[] committed;

    @BeforeAll
    static void run() {
        List<Rows> tables = Fixture.experiment(Fixture.scenario(
                        QUARTERS,
                        RESOLUTION,
                        arm("enacted", Fixture.PACKS),
                        arm("no-fund", Fixture.without("cn/national-fund"))))
                .newRun()
                .replicate(0);
        totals = table(tables, "replications");
        Rows funds = table(tables, "funds");
        arms = funds.keys("arm");
        kinds = funds.longs("kind");
        states = funds.longs("state");
        formed = funds.longs("formed");
        closed = funds.longs("closed");
        announced = funds.longs("announced");
        committed = funds.longs("committed");
    }

    private static Arm arm(String name, List<String> packs) {
        ModelParameters model = ModelParameters.central()
                .with("crowding_c", new BigDecimal("-3"))
                .with("first_close_minimum", new BigDecimal(LEAST));
        return new Arm(name, null, packs, List.of(), new TreeMap<>(), model);
    }

    private static Rows table(List<Rows> tables, String name) {
        return tables.stream()
                .filter(rows -> rows.table().name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private interface Money {
        double of(int row);
    }

    /** Over the funds of a kind that began in the run and raise no longer, as the whole economy would hold them. */
    private static long sum(int arm, long kind, Money money) {
        double sum = 0;
        for (int f = 0; f < arms.length; f++) {
            boolean counts = arms[f] == arm && kinds[f] == kind && formed[f] >= 0 && states[f] != RAISING;
            sum += counts ? money.of(f) : 0;
        }
        return Math.round(sum / RESOLUTION);
    }

    private static double constant(long fen, long quarter) {
        double inflation = ModelParameters.central().get("inflation");
        return Math.rint(fen / Math.pow(1 + inflation, START + (quarter + 0.5) / 4));
    }

    private static void check(int arm, String kind, String column, Money nominal, Money constant) {
        String name = kind + "_" + column;
        assertThat(totals.longs(name)[arm]).as(name).isEqualTo(sum(arm, requireNonNull(KINDS.get(kind)), nominal));
        assertThat(totals.longs(name + ResultTables.CONSTANT)[arm])
                .as("%s in constant prices, within a fen a fund", name)
                .isBetween(
                        sum(arm, requireNonNull(KINDS.get(kind)), constant) - arms.length,
                        sum(arm, requireNonNull(KINDS.get(kind)), constant) + arms.length);
    }

    @Test
    void moneyByKindIsTheSumOverTheFundsWhoseRaisingIsOver() {
        for (int arm : new int[] {ENACTED, NO_FUND}) {
            for (String kind : KINDS.keySet()) {
                check(arm, kind, "announced", f -> announced[f], f -> constant(announced[f], formed[f]));
                check(arm, kind, "raised", f -> committed[f], f -> constant(committed[f], closed[f]));
            }
        }
    }

    @Test
    void aFundThatGaveUpCountsWithWhatItAnnouncedAndRaisedNothing() {
        for (String kind : KINDS.keySet()) {
            Money gaveUp = f -> states[f] == GAVE_UP ? announced[f] : 0;
            long lost = sum(ENACTED, requireNonNull(KINDS.get(kind)), gaveUp);
            Money raised = f -> states[f] == GAVE_UP ? committed[f] : 0;
            assertThat(lost).as("announced by %s that gave up", kind).isPositive();
            assertThat(sum(ENACTED, requireNonNull(KINDS.get(kind)), raised))
                    .as(kind)
                    .isZero();
            assertThat(totals.longs(kind + "_raised")[ENACTED])
                    .as(kind)
                    .isPositive()
                    .isLessThanOrEqualTo(totals.longs(kind + "_announced")[ENACTED] - lost);
        }
    }

    @Test
    void theSumsLeaveOutFundsThatStillRaiseAndFundsOlderThanTheRun() {
        for (String kind : List.of("guidance_funds", "private_funds")) {
            long raising = 0;
            long older = 0;
            for (int f = 0; f < arms.length; f++) {
                boolean of = arms[f] == ENACTED && kinds[f] == requireNonNull(KINDS.get(kind));
                raising += of && states[f] == RAISING ? 1 : 0;
                older += of && formed[f] < 0 ? 1 : 0;
            }
            assertThat(raising).as("%s that still raise", kind).isPositive();
            assertThat(older).as("%s older than the run", kind).isPositive();
        }
    }

    @Test
    void withoutTheNationalFundNoSubFundAnnouncesAnything() {
        assertThat(totals.longs("subfunds_announced")[NO_FUND]).isZero();
        assertThat(totals.longs("subfunds_raised")[NO_FUND]).isZero();
        assertThat(totals.longs("guidance_funds_announced")[NO_FUND]).isPositive();
    }
}
