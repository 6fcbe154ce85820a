package io.sluice.simulation.step;

import io.sluice.draw.Entity;
import io.sluice.draw.Purpose;
import io.sluice.quantity.Split;
import io.sluice.scenario.ModelParameters;
import io.sluice.simulation.arm.World;
import io.sluice.simulation.record.Series;
import io.sluice.world.fund.FundKind;
import io.sluice.world.fund.FundPhase;
import io.sluice.world.fund.Funds;
import io.sluice.world.investor.InvestorKind;
import io.sluice.world.investor.NestedChoice;
import io.sluice.world.investor.YearlySpread;
import io.sluice.world.ledger.Flow;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/**
 * Step 7: classes of investors promise money to funds; funds close or give up.
 *
 * <p>Class c wants to hold a share v of its wealth in venture funds ({@link NestedChoice}; utilities {@link FundAppeal}; the rest of
 * the market is one of the alternatives and the outside option; each counts with what it asks a quarter, {@link AskedAQuarter}), and commits F a quarter to get there
 * ({@link io.sluice.world.investor.CommitmentPacing}), times exp(k x), x the climate of fund raising, k = {@code climate_weight}, and times what the year
 * adds for its kind ({@link YearlySpread}; {@code flow_spread_state}, {@code flow_spread_financial}, {@code flow_spread_private}; {@code switch_flow_spread} 0: nothing). Crowding out follows from finite
 * wealth: what one fund gets, the others and the rest of the market do not; crowding in from certification, which raises the
 * inclusive value and with it v, and from supply: the more is asked in a quarter, over {@code supply_reference} of what the market usually
 * raises, the more is given (theta, {@code supply_response}). A part of the flow ({@code direct} of the class) waits for ventures to buy into beside funds. A fund
 * that is offered more than it looks for takes from all in proportion; what it does not take goes to the rest of the market.
 *
 * <p>A fund closes once all is promised that its manager can put to work, or at its deadline with at least {@code first_close_minimum} of
 * it; else it gives up and all are released ({@link Closing}).
 */
final class CommitInvestors implements Step {
    private final FundAppeal appeal;
    private final InvestorWealth wealth;
    private final NestedChoice choice;
    private final double usualSupply;
    private final double restShare;
    private final double carryQuarters;
    private final double climate;
    private final LocalDuties local;
    private final Closing closing;
    private final AskedAQuarter asked;
    private final Map<InvestorKind, YearlySpread> spread = new EnumMap<>(InvestorKind.class);

    /** Raising funds by class, in rows of a class: what each would give each; grown when needed, of no meaning between quarters. */
    private long[] offered = new long[0];

    private long[] weights = new long[0];
    private long[] parts = new long[0];
    private long[] scratch = new long[0];

    CommitInvestors(ModelParameters p) {
        appeal = new FundAppeal(p);
        wealth = new InvestorWealth(p);
        double supply = p.on("switch_supply") ? p.get("supply_response") : 0;
        choice = new NestedChoice(p.get("crowding_c"), p.get("crowding_lambda"), supply);
        usualSupply = p.get("supply_reference");
        restShare = p.get("rest_of_market_share");
        carryQuarters = p.get("direct_carry_quarters");
        climate = p.get("climate_weight");
        local = new LocalDuties(p);
        closing = new Closing(p);
        asked = new AskedAQuarter(p);
        spread.put(InvestorKind.STATE, spread(p, "flow_spread_state"));
        spread.put(InvestorKind.FINANCIAL, spread(p, "flow_spread_financial"));
        spread.put(InvestorKind.PRIVATE, spread(p, "flow_spread_private"));
    }

    private static YearlySpread spread(ModelParameters p, String parameter) {
        return new YearlySpread(p.on("switch_flow_spread") ? p.get(parameter) : 0, Purpose.INVESTOR_FLOW);
    }

    @Override
    public void run(World w, int t) {
        wealth.grow(w, t);
        int[] raising = raising(w.funds());
        int classes = w.economy().classes().count();
        room(classes, raising.length);
        double[] duties = duties(w, t, raising);
        PartnerTerms terms = PartnerTerms.ask(w, t, raising);
        double[] sizes = sizes(w, w.setting().market().rest(t), raising);
        for (int c = 0; c < classes; c++) {
            offer(w, t, c, raising, sizes, duties, terms);
        }
        for (int i = 0; i < raising.length; i++) {
            take(w, raising, i, classes);
        }
        restOfMarket(w, t, classes, raising.length);
        waves(w, t);
        closing.run(w, t, raising);
        terms.keep(w, raising);
    }

    private void room(int classes, int funds) {
        if (offered.length < classes * (funds + 1)) {
            offered = new long[2 * classes * (funds + 1)];
        }
        if (weights.length < classes) {
            weights = new long[classes];
            parts = new long[classes];
            scratch = new long[classes];
        }
        Arrays.fill(offered, 0, classes * (funds + 1), 0);
    }

    private double[] duties(World w, int t, int[] raising) {
        LocalDuties.Today today = local.today(w, t);
        double[] duties = new double[raising.length];
        for (int i = 0; i < raising.length; i++) {
            int f = raising[i];
            duties[i] = w.funds().kind(f) == FundKind.LOCAL_GUIDANCE
                    ? today.of(w.funds().proposal(f), w.funds().formed(f))
                    : 0;
        }
        return duties;
    }

    /** Size of each fund and, last, of the rest of the market: what they ask of the classes this quarter, fen. */
    private double[] sizes(World w, double rest, int[] raising) {
        double[] sizes = new double[raising.length + 1];
        for (int i = 0; i < raising.length; i++) {
            sizes[i] = asked.of(w, raising[i]);
        }
        sizes[raising.length] = rest;
        return sizes;
    }

    /** Shocks of the scenario: private money set aside for ventures of one industry, carried by the class of firms. */
    private static void waves(World w, int t) {
        int firms = w.accounts().classes()[w.economy().classes().code(CoinvestPrivately.WAVE_CLASS)];
        for (int k = 0; k < w.economy().industries().modelled(); k++) {
            long money = w.setting().privateWaves()[t][k];
            w.ledger()
                    .transfer(Flow.OUTSIDE_INCOME, w.accounts().realEconomy(), firms, money, Behaviour.SAVING.cause());
            w.pools().addWave(k, money);
        }
    }

    private static int[] raising(Funds funds) {
        int n = 0;
        for (int f = 0; f < funds.count(); f++) {
            n += funds.phase(f) == FundPhase.RAISING ? 1 : 0;
        }
        int[] raising = new int[n];
        n = 0;
        for (int f = 0; f < funds.count(); f++) {
            if (funds.phase(f) == FundPhase.RAISING) {
                raising[n++] = f;
            }
        }
        return raising;
    }

    /** What a class would give each fund and the rest of the market; its last column. */
    private void offer(World w, int t, int c, int[] raising, double[] sizes, double[] duties, PartnerTerms terms) {
        choice.clear();
        for (int i = 0; i < raising.length; i++) {
            int f = raising[i];
            choice.add(sizes[i], appeal.of(w, c, f, t, duties[i], terms.lossShare(i)));
        }
        int rest = choice.add(sizes[raising.length], appeal.ofRest(w, t));
        choice.weigh(usualSupply * w.setting().market().whole(t));
        double steady = w.investors().pacing().flow(c, choice.share(), wealth.of(w, t, c));
        long flow =
                (long) (steady * StrictMath.exp(climate * w.exogenous().macro().climate(t)) * chance(w, c, t));
        w.investors().pacing().commit(c, flow);
        long forFunds = flow - setAside(w, c, flow);
        int row = c * (raising.length + 1);
        long left = forFunds;
        for (int i = 0; i < raising.length; i++) {
            long money = (long) (forFunds * choice.part(i));
            offered[row + i] = money;
            left -= money;
        }
        offered[row + rest] = left;
    }

    /** What a year adds to or takes from the flow of a kind of investors beside its choice; of mean 1. */
    private double chance(World w, int c, int t) {
        InvestorKind kind = w.economy().classes().kind(c);
        return Objects.requireNonNull(spread.get(kind)).factor(w.draws(), Entity.investorClass(kind.ordinal()), t);
    }

    /** The part of the flow that buys into ventures of the modelled industries beside funds; unused money fades. */
    private long setAside(World w, int c, long flow) {
        long fresh = (long) (flow * w.economy().classes().direct(c) * (1 - restShare));
        long kept = (long) (w.pools().direct(c) * (1 - 1 / carryQuarters));
        w.pools().setDirect(c, kept + fresh);
        return fresh;
    }

    /** Books the promises to a fund, together at most what its manager can still put to work ({@link AskedAQuarter#open}). */
    private void take(World w, int[] raising, int i, int classes) {
        int f = raising[i];
        int owner = w.funds().owner(f);
        int columns = raising.length + 1;
        long sum = 0;
        for (int c = 0; c < classes; c++) {
            weights[c] = offered[c * columns + i];
            sum += weights[c];
        }
        long open = AskedAQuarter.open(w, f, w.ledger().register().uncalledOfFund(owner));
        long amount = Math.max(0, Math.min(sum, open));
        if (amount == 0) {
            Arrays.fill(parts, 0, classes, 0);
        } else {
            Split.byLargestRemainder(amount, weights, classes, parts, scratch);
        }
        for (int c = 0; c < classes; c++) {
            if (parts[c] > 0) {
                w.ledger().commit(owner, w.accounts().classes()[c], parts[c]);
            }
            offered[c * columns + columns - 1] += weights[c] - parts[c];
        }
    }

    /** Commitments to the rest of the market, an aggregate that takes what it gets and calls it over years; the money stays part of the class's wealth. */
    private void restOfMarket(World w, int t, int classes, int funds) {
        long[] committed = new long[classes];
        for (int c = 0; c < classes; c++) {
            committed[c] = offered[c * (funds + 1) + funds];
            w.tally().add(Series.REST_COMMITTED, t, committed[c]);
            w.tally().add(Series.MARKET_RAISED, t, committed[c]);
        }
        w.restOfMarket().commit(committed);
        for (int c = 0; c < classes; c++) {
            boolean own = w.economy().classes().kind(c) == InvestorKind.PRIVATE;
            long paid = w.restOfMarket().paid(c);
            w.tally().add(own ? Series.MARKET_PRIVATE : Series.MARKET_STATE, t, paid);
            w.tally().add(own ? Series.REST_PRIVATE : Series.REST_STATE, t, paid);
        }
    }
}
