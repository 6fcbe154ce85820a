package io.sluice.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.scenario.Arm;
import io.sluice.scenario.ModelParameters;
import io.sluice.scenario.PolicyChange;
import io.sluice.scenario.text.Mark;
import io.sluice.scenario.text.SourceFile;
import io.sluice.simulation.arm.World;
import io.sluice.world.fund.FundKind;
import io.sluice.world.fund.FundPhase;
import io.sluice.world.investor.InvestorKind;
import io.sluice.world.ledger.Commitments;
import io.sluice.world.ledger.Flow;
import io.sluice.world.ledger.Sector;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Profit that government partners leave and losses they bear, by rule: the same world under three laws. */
class ConcessionTest {
    private static final double LOSS_SHARE = 0.2;
    private static final List<World> WORLDS = worlds();
    private static final World ENACTED = WORLDS.get(0);
    private static final World CONCEDING = WORLDS.get(1);
    private static final World SHARING = WORLDS.get(2);

    private static List<World> worlds() {
        ModelParameters model = ModelParameters.central()
                .with("fund_life_years", new BigDecimal(3))
                .with("subfund_life_years", new BigDecimal(3))
                .with("subfund_investment_years", new BigDecimal(2));
        Mark mark = new Mark(1, 1, 1);
        PolicyChange third = new PolicyChange(
                PolicyChange.Kind.SET,
                "profit-concession-share",
                "30 %",
                LocalDate.parse("2026-01-01"),
                null,
                SourceFile.of("scenario.yaml", ""),
                mark,
                mark);
        return Fixture.experiment(Fixture.scenario(
                        24,
                        0.05,
                        new Arm("enacted", null, Fixture.PACKS, List.of(), new TreeMap<>(), model),
                        new Arm("conceding", null, Fixture.PACKS, List.of(third), new TreeMap<>(), model),
                        new Arm("sharing", null, withSharing(), List.of(), new TreeMap<>(), model)))
                .newRun()
                .worlds(3);
    }

    private static long received(World w, Flow flow, Sector... sectors) {
        long sum = 0;
        for (Sector s : sectors) {
            sum += w.ledger().allQuarters(flow, s);
        }
        return sum;
    }

    private static void movesOnlyBetweenPartners(World w, Flow flow) {
        long others = received(w, flow, Sector.PRIVATE_INVESTOR, Sector.STATE_INVESTOR);
        assertThat(others).isPositive();
        assertThat(received(w, flow, Sector.PROVINCE, Sector.REGIONAL)).isEqualTo(-others);
        assertThat(received(w, flow, Sector.PROVINCE)).isNegative();
    }

    @Test
    void theLawAsEnactedLeavesAndSharesNothing() {
        for (Sector s : Sector.values()) {
            assertThat(received(ENACTED, Flow.CONCESSION, s)).isZero();
            assertThat(received(ENACTED, Flow.LOSS_SHARE, s)).isZero();
        }
    }

    @Test
    void profitLeftMovesFromGovernmentPartnersToTheOthersAndNowhereElse() {
        movesOnlyBetweenPartners(CONCEDING, Flow.CONCESSION);
    }

    @Test
    void lossesBorneMoveFromGovernmentPartnersToTheOthersAndNowhereElse() {
        movesOnlyBetweenPartners(SHARING, Flow.LOSS_SHARE);
    }

    /** Each fund's own books say what the others lost; caps on what a government has can only lower it. */
    @Test
    void governmentsBearNoMoreThanTheirShareOfTheOthersLosses() {
        double due = 0;
        for (int f = 0; f < SHARING.funds().count(); f++) {
            if (SHARING.funds().phase(f) == FundPhase.CLOSED
                    && SHARING.funds().terms().lossShare(f) > 0) {
                due += LOSS_SHARE * othersLoss(SHARING, f);
            }
        }
        double paid = received(SHARING, Flow.LOSS_SHARE, Sector.PRIVATE_INVESTOR, Sector.STATE_INVESTOR);
        assertThat(paid).isBetween(0.5 * due, due);
    }

    private static double othersLoss(World w, int f) {
        Commitments register = w.ledger().register();
        double all = 0;
        double others = 0;
        int owner = w.funds().owner(f);
        for (int line = register.firstOfFund(owner); line >= 0; line = register.nextOfFund(line)) {
            Sector sector = w.ledger().sectorOf(register.investorOf(line));
            double part = register.called(line) * w.funds().forfeits().kept(line);
            all += part;
            others += sector == Sector.PRIVATE_INVESTOR || sector == Sector.STATE_INVESTOR ? part : 0;
        }
        return all == 0 ? 0 : others * Math.max(0, 1 - w.funds().distributed(f) / all);
    }

    /**
     * The term b6 of the utility of a fund (decisions A4): less to lose draws private money to funds with government partners. Told on one
     * morning, with everything else the same: over the whole lives of the few funds of a small world, chance moves more.
     */
    @Test
    void sharedLossesDrawPrivateMoney() {
        assertThat(privatePromises("0.5")).isGreaterThan(1.01 * privatePromises("0"));
    }

    /** What private classes promise that morning to funds with government partners, fen. */
    private static double privatePromises(String weightOfLosses) {
        ModelParameters model = ModelParameters.central();
        RaisingMorning morning = new RaisingMorning(model, withSharing());
        double before = toPartneredFunds(morning);
        morning.choose(model.with("crowding_b6", new BigDecimal(weightOfLosses)));
        return toPartneredFunds(morning) - before;
    }

    private static double toPartneredFunds(RaisingMorning morning) {
        World w = morning.w;
        int[] funds = IntStream.range(0, w.funds().count())
                .filter(f -> w.funds().kind(f) == FundKind.SUB_FUND || w.funds().kind(f) == FundKind.LOCAL_GUIDANCE)
                .toArray();
        double sum = 0;
        for (int c = 0; c < w.economy().classes().count(); c++) {
            boolean own = w.economy().classes().kind(c) == InvestorKind.PRIVATE;
            sum += own ? morning.promised(w.accounts().classes()[c], funds) : 0;
        }
        return sum;
    }

    private static List<String> withSharing() {
        List<String> packs = new ArrayList<>(Fixture.PACKS);
        packs.add("reforms/shared-losses");
        return packs;
    }
}
