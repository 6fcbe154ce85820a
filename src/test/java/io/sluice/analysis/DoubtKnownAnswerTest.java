package io.sluice.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.sluice.results.Column;
import io.sluice.results.Dimensions;
import io.sluice.results.Dimensions.Member;
import io.sluice.results.Indicators;
import io.sluice.results.Plan;
import io.sluice.results.Rows;
import io.sluice.results.RowsBuilder;
import io.sluice.results.Table;
import io.sluice.simulation.record.ResultTables;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.IntToDoubleFunction;
import org.junit.jupiter.api.Test;

/**
 * Futures as set raise 500 + r billion yuan, r the replication, 0 to 20; draw d changes that by what a case says. So
 * the mean as set is 510, and the quantiles of 5 and 95 % of 21 shifts are the second and the twentieth.
 */
class DoubtKnownAnswerTest {
    private static final int DRAWS = 21;
    private static final int REPLICATIONS = 41;
    private static final double BILLION = 1e11;

    private static Doubts doubts(IntToDoubleFunction shift) {
        RowsBuilder rows = Rows.builder(Table.of(
                "replications",
                List.of(),
                List.of(
                        Column.ofFen("mobilised_social", "m"),
                        Column.ofFen("mobilised_social_c25", "m"),
                        Column.ofFen("treasury_paid_in", "m"),
                        Column.ofFen("treasury_paid_in_c25", "m"),
                        Column.ofLong("reached_trillion", "flag", "t"))));
        RowsBuilder checks = Rows.builder(ResultTables.CHECKS);
        RowsBuilder values = Rows.builder(ResultTables.DRAWS);
        for (int r = 0; r < REPLICATIONS; r++) {
            row(rows, 0, r, 500 + r % DRAWS);
            checks.row(0, 0, 0, r, 0).set("figure", r % 2 == 0 ? 9.0 : 11.0);
            if (r < DRAWS) {
                row(rows, 1, r, 500 + r + shift.applyAsDouble(r));
                checks.row(0, 1, 0, r, 0).set("figure", 10.0 + r);
                values.row(0, 1, 0, r, 0).set("value", shift.applyAsDouble(r)).set("cut", r == 3 ? 1L : 0L);
            }
        }
        return RunSummary.of(new RunTables(
                        new RunIdentity("x", "", "", "", REPLICATIONS, plan()),
                        dimensions(),
                        Map.of(
                                "replications", rows.build(),
                                "checks", checks.build(),
                                "draws", values.build())))
                .doubts();
    }

    private static void row(RowsBuilder rows, int draw, int r, double billion) {
        long fen = (long) (billion * BILLION);
        rows.row(0, draw, 0, r).put(fen).put(fen).put(fen).put(fen).put(billion > 1000 ? 1L : 0L);
    }

    private static Plan plan() {
        return new Plan("x", "X", "", 1, "2026-Q1", 80, "nominal", "", Map.of(), Map.of(), 1, DRAWS, 1, 1);
    }

    private static Dimensions dimensions() {
        return new Dimensions(Map.of(
                "arms", List.of(Member.of(0, "enacted", "Enacted")),
                "draws", List.of(Member.of(0, "as-set", ""), Member.of(1, "drawn", ""), Member.of(2, "uniform", "")),
                "assumptions", List.of(Member.of(0, "theta", "Theta")),
                "checks",
                        List.of(new Member(0, "D4", "", "", Map.of("low", "8", "high", "12", "calibrated", "true")))));
    }

    private static Doubt raised(Doubts doubts) {
        return doubts.of("enacted", "mobilised_social").orElseThrow();
    }

    @Test
    void theRangeIsTheEstimateWithTheQuantilesOfPairedShifts() {
        Doubt doubt = raised(doubts(d -> 20.0 * (d - 10)));
        double mean = doubt.asSet().value();
        assertThat(mean).isCloseTo(510, within(0.5));
        assertThat(doubt.low()).isCloseTo(mean - 180, within(1e-6));
        assertThat(doubt.high()).isCloseTo(mean + 180, within(1e-6));
        assertThat(doubt.contains()).isTrue();
        assertThat(doubt.below()).isCloseTo(0.5, within(1e-12));
        assertThat(doubt.pairs()).hasSize(DRAWS).contains(new Doubt.Pair(0, 500, 300));
    }

    @Test
    void aNumberOutsideItsRangeHasItsPercentile() {
        Doubt doubt = raised(doubts(d -> -50.0 - d));
        assertThat(doubt.contains()).isFalse();
        assertThat(doubt.below()).isEqualTo(1);
        assertThat(doubt.high()).isLessThan(doubt.asSet().value());
    }

    @Test
    void aProbabilityIsTheShareOfDrawsWithItsInterval() {
        Doubts doubts = doubts(d -> d < 7 ? 600 : 0);
        Doubt trillion = doubts.of("enacted", "probability_of_trillion").orElseThrow();
        assertThat(trillion.yesOrNo()).isTrue();
        assertThat(trillion.over().value()).isCloseTo(7 / 21.0, within(1e-12));
        assertThat(trillion.over().interval()).isEqualTo(Proportions.interval(7, 21));
    }

    /** Worlds as set stand at 9 and 11, s = 1 nearly; so draws beyond 12 + 3 s are refused: 16 to 30. */
    @Test
    void drawsFurtherThanThreeWorldsFromATargetAreRefused() {
        Doubts doubts = doubts(d -> d < 7 ? 600 : 0);
        DrawCheck check = doubts.checks().get(0);
        assertThat(check.noise()).isCloseTo(1.012, within(0.001));
        assertThat(check.within()).isCloseTo(3 / 21.0, within(1e-12));
        assertThat(check.refused()).isEqualTo(15);
        assertThat(doubts.kept()).isEqualTo(6);
        Doubt trillion = doubts.of("enacted", "probability_of_trillion").orElseThrow();
        assertThat(Objects.requireNonNull(trillion.kept()).value()).isEqualTo(1);
        assertThat(trillion.uniform()).isNull();
    }

    @Test
    void whatIsDrawnIsHeldAgainstWhatItMoves() {
        Doubts doubts = doubts(d -> 20.0 * (d - 10));
        DecisiveRows rows = doubts.decisive("enacted", "mobilised_social").orElseThrow();
        assertThat(rows.told()).singleElement().satisfies(row -> {
            assertThat(row.assumption().id()).isEqualTo("theta");
            assertThat(row.correlation()).isCloseTo(1, within(1e-9));
        });
        assertThat(doubts.values("theta").orElseThrow().byDraw())
                .hasSize(DRAWS)
                .startsWith(-200.0, -180.0)
                .endsWith(200.0);
        assertThat(doubts.cut()).isCloseTo(1 / 21.0, within(1e-12));
        assertThat(Indicators.shipped().find("mobilised_social")).isPresent();
    }

    @Test
    void aRunWithoutDrawsHasNoDoubt() {
        assertThat(Doubts.NONE.any()).isFalse();
    }
}
