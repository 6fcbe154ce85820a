package io.sluice.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.sluice.scenario.Arm;
import io.sluice.scenario.ModelParameters;
import io.sluice.scenario.PolicyChange;
import io.sluice.scenario.text.Mark;
import io.sluice.scenario.text.SourceFile;
import io.sluice.simulation.arm.World;
import io.sluice.simulation.notch.Notch;
import io.sluice.simulation.notch.NotchCounts;
import io.sluice.simulation.record.RoundLog;
import io.sluice.world.venture.Status;
import io.sluice.world.venture.Ventures;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Small worlds: who stands where around the thresholds of the law, of a reform of it, and of no law. */
class NotchResponseTest {
    private static final int ABOVE = NotchCounts.FIRST_ABOVE;

    private static World enacted;
    private static World reformed;
    private static World unread;
    private static World unanswered;

    @BeforeAll
    static void run() {
        List<World> worlds = Fixture.experiment(Fixture.scenario(
                        20,
                        0.25,
                        arm("enacted", List.of(), ModelParameters.central()),
                        arm(
                                "reformed",
                                List.of(
                                        change(PolicyChange.Kind.SET, "small-valuation-limit", "300 million yuan"),
                                        change(PolicyChange.Kind.SET, "high-tech-rd-small", "8 percent")),
                                ModelParameters.central()),
                        arm(
                                "unread",
                                List.of(
                                        change(PolicyChange.Kind.SWITCH_OFF, "NVC-02", null),
                                        change(PolicyChange.Kind.SWITCH_OFF, "HNT-03", null),
                                        change(PolicyChange.Kind.SWITCH_OFF, "HNT-04", null),
                                        change(PolicyChange.Kind.SWITCH_OFF, "HNT-05", null)),
                                ModelParameters.central()),
                        arm(
                                "unanswered",
                                List.of(),
                                ModelParameters.central().with("switch_notches", BigDecimal.ZERO))))
                .newRun()
                .worlds(0);
        enacted = worlds.get(0);
        reformed = worlds.get(1);
        unread = worlds.get(2);
        unanswered = worlds.get(3);
    }

    private static Arm arm(String name, List<PolicyChange> changes, ModelParameters parameters) {
        return new Arm(name, null, Fixture.PACKS, changes, new TreeMap<>(), parameters);
    }

    private static PolicyChange change(PolicyChange.Kind kind, String item, @Nullable String written) {
        Mark mark = new Mark(1, 1, 1);
        SourceFile file = SourceFile.of("scenario.yaml", "");
        return new PolicyChange(kind, item, written, LocalDate.parse("2026-01-01"), null, file, mark, mark);
    }

    @Test
    void thoseAboveALimitMoveJustBelowIt() {
        NotchCounts counts = enacted.tally().notches();
        long moved = 0;
        for (int bin = 0; bin < NotchCounts.BINS; bin++) {
            if (bin < ABOVE) {
                assertThat(counts.moved(Notch.VALUATION, bin)).isZero();
            }
            moved += counts.moved(Notch.VALUATION, bin);
        }
        assertThat(moved).isPositive();
        assertThat(counts.observed(Notch.VALUATION, ABOVE - 1))
                .isEqualTo(counts.natural(Notch.VALUATION, ABOVE - 1) + moved);
    }

    /** With rounds of the assumed median size hardly any ticket comes near its limit, so here they are at the ends of their bands. */
    @Test
    void whereRoundsAreLargeThoseAboveTheLimitOfATicketAskForTheLimit() {
        ModelParameters large = ModelParameters.central()
                .with("round_start_up", new BigDecimal(80))
                .with("lead_share", new BigDecimal("0.5"));
        NotchCounts counts = Fixture.experiment(Fixture.scenario(12, 0.1, arm("large", List.of(), large)))
                .newRun()
                .worlds(0)
                .get(0)
                .tally()
                .notches();
        long moved = 0;
        for (int bin = 0; bin < NotchCounts.BINS; bin++) {
            moved += counts.moved(Notch.TICKET, bin);
        }
        assertThat(moved).isPositive();
        assertThat(counts.observed(Notch.TICKET, ABOVE - 1)).isEqualTo(counts.natural(Notch.TICKET, ABOVE - 1) + moved);
    }

    @Test
    void thoseBelowATierMoveJustAboveIt() {
        NotchCounts counts = enacted.tally().notches();
        long moved = 0;
        for (int bin = 0; bin < NotchCounts.BINS; bin++) {
            if (bin >= ABOVE) {
                assertThat(counts.moved(Notch.RESEARCH, bin)).isZero();
            }
            moved += counts.moved(Notch.RESEARCH, bin);
        }
        assertThat(moved).isPositive();
        assertThat(counts.observed(Notch.RESEARCH, ABOVE)).isEqualTo(counts.natural(Notch.RESEARCH, ABOVE) + moved);
    }

    @Test
    void theCosmeticPartIsTheCheapestOne() {
        NotchCounts counts = enacted.tally().notches();
        double share = ModelParameters.central().get("cosmetic_share");
        for (Notch notch : List.of(Notch.VALUATION, Notch.RESEARCH)) {
            long real = 0;
            long cosmetic = 0;
            for (int bin = 0; bin < NotchCounts.BINS; bin++) {
                real += counts.real(notch, bin);
                cosmetic += counts.cosmetic(notch, bin);
            }
            assertThat((double) cosmetic / (real + cosmetic)).isCloseTo(share, within(1e-4));
        }
    }

    /** The placebo of the law as enacted, 60 % of 500 million yuan, is the limit of the reformed law. */
    @Test
    void bunchingIsWhereTheLawIsAndFollowsIt() {
        assertThat(excess(enacted, Notch.PLACEBO)).isZero();
        assertThat(excess(enacted, Notch.VALUATION)).isPositive();
        assertThat(excess(reformed, Notch.VALUATION)).isPositive();
        assertThat(excess(reformed, Notch.PLACEBO)).isZero();
        assertThat(excess(reformed, Notch.RESEARCH)).isPositive();
    }

    /** Value kept outside of what is shown is in the price, but an observer of rounds sees what is shown. */
    @Test
    void roundsOfThoseWhoMovedAreSeenJustBelowTheLimit() {
        assertThat(roundsAtTheLimit(enacted)).isPositive();
        assertThat(roundsAtTheLimit(unanswered)).isZero();
    }

    private static long roundsAtTheLimit(World w) {
        RoundLog log = w.tally().rounds();
        return IntStream.range(0, log.count())
                .filter(i -> log.preMoney(i) + 1
                        == w.setting()
                                .law(log.quarter(i))
                                .parameter("small-valuation-limit")
                                .orElse(0))
                .count();
    }

    /** The limit and the tiers are still figures of the law, but no rule reads them: there is nothing to stand at. */
    @Test
    void aFigureThatNoRuleReadsIsNoLimit() {
        assertThat(natural(enacted, Notch.VALUATION)).isPositive();
        assertThat(natural(enacted, Notch.RESEARCH)).isPositive();
        assertThat(natural(unread, Notch.VALUATION)).isZero();
        assertThat(natural(unread, Notch.RESEARCH)).isZero();
        assertThat(natural(unread, Notch.TICKET)).isPositive();
    }

    @Test
    void withTheSwitchOffNobodyMoves() {
        for (Notch notch : Notch.values()) {
            assertThat(excess(unanswered, notch)).as(notch.id()).isZero();
            assertThat(natural(unanswered, notch)).as(notch.id()).isPositive();
        }
    }

    @Test
    void whoHasLeftHasNoAccountLeftAndNoPlaceAmongTheActive() {
        Ventures v = enacted.ventures();
        int gone = 0;
        for (int j = 0; j < enacted.exogenous().ventures().count(); j++) {
            if (v.status(j) != Status.LATENT && !v.status(j).active()) {
                gone++;
                assertThat(enacted.ledger().cash(v.owner(j))).isZero();
            }
        }
        assertThat(gone).isPositive();
        for (int i = 0; i < v.activeCount(); i++) {
            assertThat(v.status(v.active(i)).active()).isTrue();
        }
    }

    private static long excess(World w, Notch notch) {
        int at = notch.below() ? ABOVE - 1 : ABOVE;
        NotchCounts counts = w.tally().notches();
        return counts.observed(notch, at) - counts.natural(notch, at);
    }

    private static long natural(World w, Notch notch) {
        long sum = 0;
        for (int bin = 0; bin < NotchCounts.BINS; bin++) {
            sum += w.tally().notches().natural(notch, bin);
        }
        return sum;
    }
}
