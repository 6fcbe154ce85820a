package io.sluice.simulation.step;

import io.sluice.draw.Purpose;
import io.sluice.quantity.Exact;
import io.sluice.scenario.ModelParameters;
import io.sluice.simulation.arm.Deals;
import io.sluice.simulation.arm.Holders;
import io.sluice.simulation.arm.World;
import io.sluice.simulation.record.Breakdown.Item;
import io.sluice.simulation.record.Series;
import io.sluice.simulation.record.Tally;
import io.sluice.world.fund.FundKind;
import io.sluice.world.investor.InvestorKind;
import io.sluice.world.ledger.Flow;
import io.sluice.world.venture.CapTable;
import io.sluice.world.venture.LatentVentures;
import io.sluice.world.venture.Ventures;

/**
 * Pays the rounds agreed: money to the venture, parts of it to those who paid.
 *
 * <p>With P the value before the round and A the money, the newcomers get A / (P + A) of {@link CapTable#WHOLE}, each its
 * share of A by largest remainder of what came before; the value after the round is P + A. The venture then plans to spend
 * A over its runway, {@code research_share} of it on research ({@link YearPlan}), and looks for the next round {@code next_round_ahead} quarters before the end;
 * if that one fails, it saves ({@link Austerity}).
 */
final class Rounds {
    private static final int SALES_NOISE = 1;

    private final YearPlan plan;
    private final Founding founding;
    private final Austerity austerity;
    private final double salesSpread;
    private final int ahead;
    private final double minimum;

    Rounds(ModelParameters p) {
        plan = new YearPlan(p);
        founding = new Founding(p);
        austerity = new Austerity(p);
        salesSpread = p.get("stage_sales_spread");
        ahead = p.count("next_round_ahead");
        minimum = p.get("round_minimum");
    }

    void pay(World w, int t) {
        Deals deals = w.deals();
        int classes = w.economy().classes().count();
        long[] invested = new long[w.economy().industries().modelled()];
        Chances chances = new Chances();
        for (int place = 0; place < deals.count(); place++) {
            int i = deals.ranked(place);
            boolean agreed = agreed(w, i);
            chances.count(w, i, agreed);
            if (agreed) {
                payOne(w, t, i, classes);
                invested[w.exogenous().ventures().industry(deals.venture(i))] += deals.agreed(i);
            } else {
                if (deals.agreed(i) > 0) {
                    CoinvestPrivately.giveBack(w, i);
                }
                austerity.save(w, t, deals.venture(i));
            }
        }
        founding.remember(w, t, invested);
        chances.learn(w);
    }

    /** Funds that could not call enough drop out; the round is on if what is left is still enough. */
    private boolean agreed(World w, int i) {
        Deals deals = w.deals();
        for (int c = 0; deals.tickets(i) > 0 && c < deals.candidateFunds(); c++) {
            long ticket = deals.ticket(i, c);
            if (ticket > 0 && w.ledger().cash(w.funds().owner(deals.candidate(i, c))) < ticket) {
                deals.setTicket(i, c, false, 0);
            }
        }
        long agreed = deals.agreed(i);
        return agreed > 0 && agreed >= minimum * deals.ask(i);
    }

    private void payOne(World w, int t, int i, int classes) {
        Deals deals = w.deals();
        Ventures v = w.ventures();
        int j = deals.venture(i);
        long money = deals.agreed(i);
        long before = deals.preMoney(i);
        long newParts = Math.min(CapTable.WHOLE - 1, Exact.mulDiv(CapTable.WHOLE, money, before + money));
        w.capTable().dilute(j, newParts);
        Slices slices = new Slices(newParts, money);
        boolean chain = inChain(w, i);
        w.tally().rounds().open(j, t, deals.stage(i), deals.shown(i), chain);
        for (int c = 0; c < deals.candidateFunds(); c++) {
            if (deals.ticket(i, c) > 0) {
                fundPays(w, t, i, c, slices.next(deals.ticket(i, c)), chain);
            }
        }
        Flow flow = deals.lead(i) != Deals.NONE ? Flow.CO_INVESTMENT : Flow.PRIVATE_ONLY_INVESTMENT;
        for (int c = 0; c < classes; c++) {
            long part = deals.beside(i, c);
            if (part > 0) {
                w.ledger().transfer(flow, w.accounts().classes()[c], v.owner(j), part, Behaviour.ROUND.cause());
                w.capTable().add(j, Holders.ofClass(c), slices.next(part), part);
                recordBeside(w, t, i, c, part, chain);
            }
        }
        afterRound(w, t, i, j, money, before);
    }

    /** Hands out the parts sold in proportion to money, one payer after another, so that they sum exactly. */
    private static final class Slices {
        private long parts;
        private long money;

        Slices(long parts, long money) {
            this.parts = parts;
            this.money = money;
        }

        long next(long paid) {
            long slice = Exact.mulDiv(parts, paid, money);
            parts -= slice;
            money -= paid;
            return slice;
        }
    }

    private static boolean inChain(World w, int i) {
        for (int c = 0; c < w.deals().candidateFunds(); c++) {
            if (w.deals().ticket(i, c) > 0
                    && w.funds().kind(w.deals().candidate(i, c)).chain()) {
                return true;
            }
        }
        return false;
    }

    private static void fundPays(World w, int t, int i, int c, long parts, boolean chainDeal) {
        Deals deals = w.deals();
        int j = deals.venture(i);
        int f = deals.candidate(i, c);
        boolean regional = w.funds().kind(f) == FundKind.REGIONAL;
        long ticket = deals.ticket(i, c);
        w.ledger()
                .transfer(
                        regional ? Flow.DIRECT_PROJECT : Flow.INVESTMENT_BY_FUND,
                        w.funds().owner(f),
                        w.ventures().owner(j),
                        ticket,
                        Behaviour.ROUND.cause());
        w.capTable().add(j, f, parts, ticket);
        w.funds().addInvested(f, ticket, deals.small(i, c), regional);
        int province = w.ventures().province(j);
        if (w.economy().region(province) != w.funds().region(f)) {
            w.funds().addInvestedOutside(f, ticket);
        }
        long government = (long) (ticket * w.funds().publicShare(f));
        long own = (long) (ticket * w.funds().privateShare(f));
        w.ventures().addRaised(j, government, own);
        w.tally().rounds().add(government, ticket - government - own, own);
        if (w.funds().kind(f).chain()) {
            recordChain(w, t, i, ticket);
        } else if (chainDeal) {
            w.tally().add(Series.LOCAL_COINVESTED, t, government);
            w.tally().add(Series.PRIVATE_COINVESTED, t, own);
            w.tally().add(Series.STATE_COINVESTED, t, ticket - government - own);
        }
    }

    private void afterRound(World w, int t, int i, int j, long money, long before) {
        Ventures v = w.ventures();
        LatentVentures latent = w.exogenous().ventures();
        int stage = w.deals().stage(i);
        double runway = w.setting().terms().runway()[stage];
        v.setStage(j, stage);
        v.recordRound(j, t, before, before + money);
        plan.burn(w, j, Math.max(1, (long) (w.ledger().cash(v.owner(j)) / runway)));
        double noise = w.draws().normal(latent.entity(j), t, Purpose.GROWTH, SALES_NOISE);
        long sales = (long) (w.setting().terms().sales()[stage] * StrictMath.exp(salesSpread * noise));
        v.setSales(j, Math.max(v.sales(j), sales));
        v.setDueRound(j, t + Math.max(1, (int) StrictMath.rint(runway) - ahead));
        int year = Tally.year(t);
        int p = w.ventures().province(j);
        int k = latent.industry(j);
        boolean early = w.economy().stages().early(stage);
        w.tally().funded()[t]++;
        w.tally().add(Series.MARKET_INVESTED, t, money);
        w.tally().add(Series.MARKET_INVESTED_EARLY, t, early ? money : 0);
        w.tally().add(Series.MARKET_INVESTED_INLAND, t, w.economy().provinces().inland(p) ? money : 0);
        w.tally().provinces().add(Item.MARKET_INVESTED, p, year, money);
        w.tally().industries().add(Item.MARKET_INVESTED, k, year, money);
        w.tally().stages().add(Item.MARKET_INVESTED, stage, year, money);
        if (v.rounds(j) == 1) {
            w.tally().provinces().add(Item.VENTURES_FUNDED, p, year, 1);
            w.tally().industries().add(Item.VENTURES_FUNDED, k, year, 1);
        }
    }

    private static void recordChain(World w, int t, int i, long ticket) {
        LatentVentures latent = w.exogenous().ventures();
        int j = w.deals().venture(i);
        int stage = w.deals().stage(i);
        int year = Tally.year(t);
        w.tally().add(Series.CHAIN_INVESTED, t, ticket);
        w.tally().add(Series.CHAIN_INVESTED_EARLY, t, w.economy().stages().early(stage) ? ticket : 0);
        boolean inland = w.economy().provinces().inland(w.ventures().province(j));
        w.tally().add(Series.CHAIN_INVESTED_INLAND, t, inland ? ticket : 0);
        w.tally().provinces().add(Item.CHAIN_INVESTED, w.ventures().province(j), year, ticket);
        w.tally().industries().add(Item.CHAIN_INVESTED, latent.industry(j), year, ticket);
        w.tally().stages().add(Item.CHAIN_INVESTED, stage, year, ticket);
    }

    private static void recordBeside(World w, int t, int i, int c, long part, boolean chainDeal) {
        boolean own = w.economy().classes().kind(c) == InvestorKind.PRIVATE;
        int j = w.deals().venture(i);
        w.tally().add(own ? Series.MARKET_PRIVATE : Series.MARKET_STATE, t, part);
        w.tally().add(Series.MARKET_RAISED, t, part);
        w.tally()
                .provinces()
                .add(own ? Item.DIRECT_PRIVATE : Item.DIRECT_STATE, w.ventures().province(j), Tally.year(t), part);
        w.tally().rounds().add(0, own ? 0 : part, own ? part : 0);
        if (chainDeal) {
            w.tally().add(own ? Series.PRIVATE_COINVESTED : Series.STATE_COINVESTED, t, part);
        }
        if (own) {
            w.ventures().addRaised(j, 0, part);
            w.tally()
                    .industries()
                    .add(Item.PRIVATE_INVESTED, w.exogenous().ventures().industry(j), Tally.year(t), part);
        }
    }
}
