package io.sluice.study.validation;

import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.draw.Draws;
import io.sluice.draw.Entity;
import io.sluice.draw.Purpose;
import io.sluice.study.Figure;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * Verdicts on made-up models whose true figure is known: normal replications with standard deviation 1 against the tolerance [-1, 1],
 * 4,000 studies for each truth and number of replications. Shares are held to their bound plus five standard deviations of a share.
 */
class RowPropertyTest {
    private static final int STUDIES = 4_000;
    private static final List<Integer> SIZES = List.of(2, 3, 5, 12, 40, 160);
    private static final double WRONG = 0.05;

    private static Target target(Tolerance tolerance) {
        return new Target(
                "X",
                "x",
                Target.World.CN,
                "",
                tolerance,
                "1",
                new Basis(Basis.Kind.INDEPENDENT, List.of(), "", ""),
                "V",
                "made up",
                "made up");
    }

    private static Row row(double low, double high, Figure figure) {
        return new Row(target(Tolerance.between(low, high)), figure);
    }

    /** Share of studies with each verdict, for a truth at every number of replications, all on the same draws. */
    private static Map<Integer, Map<Verdict, Double>> shares(double truth) {
        Map<Integer, Map<Verdict, Double>> shares = new LinkedHashMap<>();
        SIZES.forEach(n -> shares.put(n, new EnumMap<>(Verdict.class)));
        int most = SIZES.get(SIZES.size() - 1);
        for (int study = 0; study < STUDIES; study++) {
            Draws draws = new Draws(7, study);
            double sum = 0;
            double squares = 0;
            for (int n = 1; n <= most; n++) {
                double x = truth + draws.normal(Entity.audit(n), 0, Purpose.RESAMPLE, 0);
                sum += x;
                squares += x * x;
                Map<Verdict, Double> at = shares.get(n);
                if (at != null) {
                    double mean = sum / n;
                    double variance = (squares - n * mean * mean) / (n - 1);
                    Figure figure = new Figure(mean, StrictMath.sqrt(variance / n), n);
                    at.merge(row(-1, 1, figure).verdict(), 1.0 / STUDIES, Double::sum);
                }
            }
        }
        return shares;
    }

    private static double share(Map<Verdict, Double> at, Verdict verdict) {
        return at.getOrDefault(verdict, 0.0);
    }

    private static double slack(double share) {
        return 5 * StrictMath.sqrt(share * (1 - share) / STUDIES);
    }

    @Test
    void aModelThatIsRightIsCalledMissedInAtMostOneCaseOfTwentyAtAnyNumberOfReplications() {
        for (double truth : new double[] {-1, -0.9, 0, 0.5, 0.99, 1}) {
            shares(truth).forEach((n, at) -> assertThat(share(at, Verdict.MISSED))
                    .as("truth %s, n %s", truth, n)
                    .isLessThanOrEqualTo(WRONG + slack(WRONG)));
        }
    }

    @Test
    void aModelThatIsWrongIsCalledMetInAtMostOneCaseOfTwentyAtAnyNumberOfReplications() {
        for (double truth : new double[] {-1.5, -1.01, 1.01, 1.2, 3}) {
            shares(truth).forEach((n, at) -> assertThat(share(at, Verdict.MET))
                    .as("truth %s, n %s", truth, n)
                    .isLessThanOrEqualTo(WRONG + slack(WRONG)));
        }
    }

    @Test
    void moreReplicationsFindMoreOfAWrongModelAndMakeItNoKinder() {
        assertSharper(shares(1.5), Verdict.MISSED, Verdict.MET);
        assertSharper(shares(-2), Verdict.MISSED, Verdict.MET);
    }

    @Test
    void moreReplicationsBearOutMoreOfARightModelAndCondemnNoMoreOfIt() {
        assertSharper(shares(0), Verdict.MET, Verdict.MISSED);
        assertSharper(shares(0.6), Verdict.MET, Verdict.MISSED);
    }

    /** The true verdict gets more frequent with replications, the false one stays below its bound, and at the end all is decided. */
    private static void assertSharper(Map<Integer, Map<Verdict, Double>> shares, Verdict right, Verdict wrong) {
        double before = 0;
        for (Map.Entry<Integer, Map<Verdict, Double>> at : shares.entrySet()) {
            double now = share(at.getValue(), right);
            assertThat(now).as("%s at n %s", right, at.getKey()).isGreaterThanOrEqualTo(before - slack(before) - 1e-9);
            assertThat(share(at.getValue(), wrong))
                    .as("%s at n %s", wrong, at.getKey())
                    .isLessThanOrEqualTo(WRONG + slack(WRONG));
            before = now;
        }
        assertThat(before).isGreaterThan(0.99);
    }

    @Test
    void oneReplicationDecidesNothingButWhatHasNoChanceInIt() {
        for (double x : new double[] {-100, 0, 100}) {
            Row one = row(-1, 1, new Figure(x, Double.NaN, 1));
            assertThat(one.verdict()).isEqualTo(Verdict.UNDECIDED);
            assertThat(one.shown()).isEqualTo("undecided, needs 11 more");
        }
        assertThat(row(0, 1, Figure.exact(1)).verdict()).isEqualTo(Verdict.MET);
        assertThat(row(0, 1, Figure.exact(1.0000001)).verdict()).isEqualTo(Verdict.MISSED);
        assertThat(row(0, 1, Figure.exact(Double.NaN)).verdict()).isEqualTo(Verdict.MISSED);
    }

    @Test
    void fewReplicationsThatAgreeToTheLastDigitDecideNothingYet() {
        assertThat(row(0, 1, new Figure(0, 0, 2)).shown()).isEqualTo("undecided, needs 10 more");
        assertThat(row(0, 1, new Figure(0, 0, 12)).verdict()).isEqualTo(Verdict.MET);
        assertThat(row(0, 1, new Figure(2, 0, 12)).verdict()).isEqualTo(Verdict.MISSED);
    }

    @Test
    void worldsThatShowNoFigureLeaveTheRowUndecidedAndAskForMore() {
        assertThat(row(0, 1, new Figure(Double.NaN, 1, 9)).shown()).isEqualTo("undecided, needs 3 more");
        assertThat(row(0, 1, new Figure(Double.NaN, Double.NaN, 40)).shown()).isEqualTo("undecided, needs 40 more");
        assertThat(row(0, 1, new Figure(Double.NaN, Double.NaN, 2000)).verdict())
                .isEqualTo(Verdict.AT_BOUND);
    }

    @Test
    void anOpenEndDecidesNothing() {
        Tolerance share = new Tolerance(0, 0.1, Tolerance.Open.LOW, Double.NaN);
        Figure small = new Figure(0.001, 0.001, 20);
        assertThat(new Row(target(share), small).verdict())
                .as("the interval goes below 0, where no share can be")
                .isEqualTo(Verdict.MET);
        assertThat(row(0, 0.1, small).verdict()).isEqualTo(Verdict.UNDECIDED);
        Tolerance above = new Tolerance(0.5, 20, Tolerance.Open.HIGH, 0);
        assertThat(new Row(target(above), new Figure(25, 1, 20)).verdict()).isEqualTo(Verdict.MET);
        assertThat(new Row(target(above), new Figure(0.1, 0.01, 20)).verdict()).isEqualTo(Verdict.MISSED);
    }
}
