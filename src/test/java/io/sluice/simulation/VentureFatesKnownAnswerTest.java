package io.sluice.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.draw.Draws;
import io.sluice.draw.Laws;
import io.sluice.scenario.Arm;
import io.sluice.scenario.ModelParameters;
import io.sluice.simulation.arm.World;
import io.sluice.simulation.step.VentureProbe;
import io.sluice.world.macro.MacroPath;
import io.sluice.world.macro.Regime;
import io.sluice.world.venture.Status;
import io.sluice.world.venture.Ventures;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** Hazards of a venture at given covariates, what they make of a uniform, and what a year of research does to its sales. */
class VentureFatesKnownAnswerTest {
    private static final int QUARTERS = 120;
    private static final int STAGE = 3;
    private static final int BACKED_SINCE = 30;
    private static final Offset<Double> EXACT = Offset.offset(1e-12);

    /** ln 2 and ln 3: a standard deviation of quality doubles good exits and divides failures by three. */
    private static final ModelParameters P = with(
            ModelParameters.central(),
            "exit_quality",
            "0.693147180559945309417232",
            "failure_quality",
            "1.098612288668109691395245",
            "listing_boom",
            "1.5",
            "listing_export_control",
            "0.25",
            "failure_contraction",
            "2",
            "failure_window_closed",
            "3",
            "hazard_zombie",
            "0.004",
            "buyback_after",
            "20",
            "buyback_hazard",
            "0.05",
            "zombie_hazard",
            "0.07",
            "sale_age",
            "2",
            "standstill_sale",
            "0.003");

    private static final World W = opening();

    /** A first morning with the macro path of a long run: the quarters need not be run to ask for their hazards. */
    private static World opening() {
        Arm plain = Fixture.arm("enacted", Fixture.PACKS);
        Arm arm = new Arm(plain.name(), null, plain.packs(), List.of(), new TreeMap<>(), P);
        return Fixture.experiment(Fixture.scenario(QUARTERS, 0.2, arm)).newRun().opening(0, new Draws(20250306, 0));
    }

    private static ModelParameters with(ModelParameters model, String... values) {
        ModelParameters changed = model;
        for (int i = 0; i < values.length; i += 2) {
            changed = changed.with(values[i], new BigDecimal(values[i + 1]));
        }
        return changed;
    }

    /** Founded for the occasion: hazards look at nothing but what is set here. */
    private static int backed(int venture) {
        Ventures v = W.ventures();
        v.setStatus(venture, Status.ALIVE);
        v.setStage(venture, STAGE);
        v.setSales(venture, 1_000_000);
        if (v.rounds(venture) == 0) {
            v.recordRound(venture, BACKED_SINCE, 1, 2);
        }
        return venture;
    }

    private static List<Integer> ventures() {
        return IntStream.range(0, W.exogenous().ventures().count())
                .filter(j -> W.ventures().rounds(j) == 0 || W.ventures().firstRound(j) == BACKED_SINCE)
                .limit(300)
                .mapToObj(VentureFatesKnownAnswerTest::backed)
                .sorted(Comparator.comparingDouble(W.exogenous().ventures()::quality))
                .toList();
    }

    private static int quarter(Regime regime, boolean open) {
        MacroPath macro = W.exogenous().macro();
        return IntStream.range(0, QUARTERS)
                .filter(t -> macro.regime(t) == regime && macro.exitWindowOpen(t) == open)
                .findFirst()
                .orElseThrow();
    }

    private static double quality(int j) {
        return W.exogenous().ventures().quality(j);
    }

    @Test
    void everyHazardIsItsBaseTimesThePowersOfItsCovariates() {
        int checked = 0;
        for (Regime regime : Regime.values()) {
            for (boolean open : new boolean[] {true, false}) {
                int t = quarter(regime, open);
                checked++;
                for (int j : ventures()) {
                    int industry = W.exogenous().ventures().industry(j);
                    double control = W.exogenous().industries().exportControl(industry, t) ? 0.25 : 1;
                    double better = StrictMath.pow(2, quality(j));
                    double worse = StrictMath.pow(3, -quality(j));
                    double[] h = VentureProbe.hazards(W, P, t, j);
                    assertThat(h[VentureProbe.FAILED])
                            .isCloseTo(
                                    P.get("hazard_failed_growth")
                                            * worse
                                            * (regime == Regime.CONTRACTION ? 2 : 1)
                                            * (open ? 1 : 3),
                                    EXACT);
                    assertThat(h[VentureProbe.LISTED])
                            .isCloseTo(
                                    open
                                            ? P.get("hazard_listed_growth")
                                                    * better
                                                    * control
                                                    * (regime == Regime.BOOM ? 1.5 : 1)
                                            : 0,
                                    EXACT);
                    double age = Math.min(t - W.exogenous().ventures().founded(j), 80) / 20.0;
                    assertThat(h[VentureProbe.ACQUIRED])
                            .isCloseTo(P.get("hazard_acquired_growth") * better * age * age, EXACT);
                    assertThat(h[VentureProbe.ZOMBIE]).isCloseTo(0.004 * worse, EXACT);
                    assertThat(h[VentureProbe.REPURCHASED]).isEqualTo(t - BACKED_SINCE >= 20 ? 0.05 : 0);
                    assertThat(h[VentureProbe.LIQUIDATED]).isZero();
                }
            }
        }
        assertThat(checked).as("states of the economy seen").isEqualTo(6);
    }

    @Test
    void failureAndStandstillFallAndGoodExitsRiseWithQuality() {
        int t = quarter(Regime.NORMAL, true);
        ModelParameters ageless = with(P, "sale_age", "0");
        List<Integer> byQuality = ventures().stream()
                .filter(j -> !W.exogenous()
                        .industries()
                        .exportControl(W.exogenous().ventures().industry(j), t))
                .toList();
        assertThat(byQuality.size()).isGreaterThan(100);
        for (int i = 1; i < byQuality.size(); i++) {
            double[] worse = VentureProbe.hazards(W, ageless, t, byQuality.get(i - 1));
            double[] better = VentureProbe.hazards(W, ageless, t, byQuality.get(i));
            assertThat(quality(byQuality.get(i))).isGreaterThan(quality(byQuality.get(i - 1)));
            assertThat(better[VentureProbe.FAILED]).isLessThan(worse[VentureProbe.FAILED]);
            assertThat(better[VentureProbe.ZOMBIE]).isLessThan(worse[VentureProbe.ZOMBIE]);
            assertThat(better[VentureProbe.LISTED]).isGreaterThan(worse[VentureProbe.LISTED]);
            assertThat(better[VentureProbe.ACQUIRED]).isGreaterThan(worse[VentureProbe.ACQUIRED]);
        }
    }

    /** The same ventures, the same quality: only the state of the economy differs. */
    @Test
    void failureRisesInAContractionAndWhileTheWindowIsClosed() {
        int calm = quarter(Regime.NORMAL, true);
        for (int j : ventures()) {
            double base = VentureProbe.hazards(W, P, calm, j)[VentureProbe.FAILED];
            assertThat(VentureProbe.hazards(W, P, quarter(Regime.CONTRACTION, true), j)[VentureProbe.FAILED] / base)
                    .isCloseTo(2, EXACT);
            assertThat(VentureProbe.hazards(W, P, quarter(Regime.NORMAL, false), j)[VentureProbe.FAILED] / base)
                    .isCloseTo(3, EXACT);
            assertThat(VentureProbe.hazards(W, P, quarter(Regime.CONTRACTION, false), j)[VentureProbe.FAILED] / base)
                    .isCloseTo(6, EXACT);
        }
    }

    @Test
    void spreadEvenlyFailuresHaveTheSameMeanOverTheRunAndNoGoodOrBadQuarters() {
        ModelParameters even = with(P, "switch_exit_correlation", "0");
        int j = ventures().get(0);
        double clustered = 0;
        double spread = 0;
        for (int t = 0; t < QUARTERS; t++) {
            clustered += VentureProbe.hazards(W, P, t, j)[VentureProbe.FAILED];
            double each = VentureProbe.hazards(W, even, t, j)[VentureProbe.FAILED];
            spread += each;
            assertThat(each).isEqualTo(VentureProbe.hazards(W, even, 0, j)[VentureProbe.FAILED]);
        }
        assertThat(spread).isCloseTo(clustered, Offset.offset(1e-9));
    }

    /** P(c) = (1 - exp(-sum h)) h_c / sum h: shares of an even grid of uniforms, exact to its step for each cause. */
    @Test
    void oneUniformSplitsCompetingFatesInProportionToTheirHazards() {
        int t = quarter(Regime.NORMAL, true);
        int steps = 1_000_000;
        double[] h = VentureProbe.hazards(W, P, t, ventures().get(150));
        h[VentureProbe.REPURCHASED] = 0.05;
        double sum = 0;
        for (double each : h) {
            sum += each;
        }
        int[] struck = new int[h.length];
        for (int i = 0; i < steps; i++) {
            int cause = Laws.competing((i + 0.5) / steps, h);
            if (cause >= 0) {
                struck[cause]++;
            }
        }
        for (int c = 0; c < h.length; c++) {
            double expected = -StrictMath.expm1(-sum) * h[c] / sum;
            assertThat((double) struck[c] / steps).isCloseTo(expected, Offset.offset(2.0 / steps));
        }
    }

    /** Buyers want a record: at 5, 10 and 20 years the hazard is h, 4 h and 16 h if the power of age is 2, and stays there. */
    @Test
    void theHazardOfASaleRisesWithAgeUpToTwentyYears() {
        int j = backed(W.exogenous().ventures().firstOf(1));
        double base = P.get("hazard_acquired_growth") * StrictMath.pow(2, quality(j));
        int founded = W.exogenous().ventures().cohort(j);
        assertThat(sale(P, founded + 20, j)).isCloseTo(base, EXACT);
        assertThat(sale(P, founded + 40, j)).isCloseTo(4 * base, EXACT);
        assertThat(sale(P, founded + 80, j)).isCloseTo(16 * base, EXACT);
        assertThat(sale(P, founded + 100, j)).isCloseTo(16 * base, EXACT);
    }

    /** Hazard h a / 20, nothing else: a Weibull law of shape 2, whose mean age is sqrt(10 pi / h) quarters. */
    @Test
    void underNoOtherRiskTheMeanAgeAtASaleIsThatOfAWeibullLaw() {
        ModelParameters linear = with(P, "sale_age", "1");
        int j = backed(W.exogenous().ventures().firstOf(1));
        int founded = W.exogenous().ventures().cohort(j);
        double h = sale(linear, founded + 20, j);
        double survival = 1;
        double mean = 0;
        for (int age = 0; age < QUARTERS - founded; age++) {
            double left = survival * StrictMath.exp(-sale(linear, founded + age, j) * 0.05 / h);
            mean += (survival - left) * age;
            survival = left;
        }
        assertThat(survival).isLessThan(1e-4);
        assertThat(mean).isCloseTo(StrictMath.sqrt(10 * StrictMath.PI / 0.05), Offset.offset(0.01));
    }

    private static double sale(ModelParameters p, int t, int j) {
        return VentureProbe.hazards(W, p, t, j)[VentureProbe.ACQUIRED];
    }

    /** Whoever lives on his sales can only be bought back, sold for what is there, or liquidated. */
    @Test
    void aZombieMeetsNoFateOfThoseWhoGrow() {
        int t = quarter(Regime.NORMAL, true);
        int j = backed(ventures().get(7));
        W.ventures().setStatus(j, Status.ZOMBIE);
        double[] h = VentureProbe.hazards(W, P, t, j);
        assertThat(h[VentureProbe.LIQUIDATED]).isEqualTo(0.07);
        assertThat(h[VentureProbe.ACQUIRED]).isEqualTo(0.003);
        for (int cause : new int[] {VentureProbe.FAILED, VentureProbe.LISTED, VentureProbe.ZOMBIE}) {
            assertThat(h[cause]).isZero();
        }
        backed(j);
    }

    /** ln 1.09 / ln 2 = .1243: doubling real research raises productivity, and with it sales, by 9 %. */
    @Test
    void doublingRealResearchRaisesSalesByNinePercentAndReportedResearchMovesNothing() {
        Ventures v = W.ventures();
        int j = ventures().get(11);
        long sales = 1_000_000_000_000L;
        v.setSpending(j, 2 * sales);
        v.setSales(j, sales);
        v.setAccountedResearch(j, 3_000_000_000L);
        v.setResearch(j, 6_000_000_000L, 6_000_000_000L);
        VentureProbe.turnYear(W, ModelParameters.central(), j);
        assertThat(v.sales(j)).isEqualTo((long) (sales * StrictMath.pow(2, 0.1243)));
        assertThat((double) v.sales(j) / sales).isCloseTo(1.09, Offset.offset(5e-5));

        long before = v.sales(j);
        v.setResearch(j, 6_000_000_000L, 60_000_000_000L);
        VentureProbe.turnYear(W, ModelParameters.central(), j);
        assertThat(v.sales(j)).isEqualTo(before);

        v.setResearch(j, 12_000_000_000L, 60_000_000_000L);
        VentureProbe.turnYear(W, with(ModelParameters.central(), "switch_productivity", "0"), j);
        assertThat(v.sales(j)).isEqualTo(before);
    }
}
