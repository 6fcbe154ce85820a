package io.sluice.simulation.step;

import io.sluice.draw.Entity;
import io.sluice.draw.Purpose;
import io.sluice.quantity.Exact;
import io.sluice.scenario.ModelParameters;
import io.sluice.simulation.arm.World;
import io.sluice.simulation.record.Breakdown.Item;
import io.sluice.simulation.record.Series;
import io.sluice.simulation.record.Tally;
import io.sluice.world.fund.FundKind;
import io.sluice.world.fund.FundPhase;
import io.sluice.world.fund.Funds;
import io.sluice.world.fund.LateCalls;
import io.sluice.world.ledger.Commitments;
import io.sluice.world.ledger.Flow;
import io.sluice.world.ledger.Sector;
import io.sluice.world.macro.Regime;
import java.util.Arrays;

/**
 * Step 12: funds call what they need, from the top of the chain down, and the rounds agreed are paid.
 *
 * <p>A fund that needs N more than it has calls max(N, {@code call_tranche} x committed) from all partners in proportion to
 * what each has uncalled; tranches are why money lies idle after it was called (pattern P8). Regional funds call what their
 * sub-funds call, their own rounds and their fees, less what they have; the national company what they call, the Treasury sells bonds for it. A province pays what it has;
 * a class of investors fails a call with probability {@code call_default} (times {@code call_default_contraction} in a
 * contraction): with {@code call_late_share} it pays with a later call; else it defaults, is released from what is uncalled, and by the
 * fund's agreement loses {@code default_forfeit} of its part to the other partners. Who pays late, a province too, owes simple
 * interest of {@code late_call_interest} a year ({@link LateCalls}), which the fund pays out as it pays out proceeds. A fund that got
 * too little drops out of its rounds. A fund that no longer invests calls for its fee alone.
 */
final class CallCapital implements Step {
    private final double tranche;
    private final Fees fees;
    private final double late;
    private final double forfeit;
    private final double interest;
    private final double defaultRate;
    private final double defaultContraction;
    private final Rounds rounds;
    /** What each fund calls, by fund; used again each quarter. */
    private long[] need = new long[0];

    CallCapital(ModelParameters p) {
        tranche = p.get("call_tranche");
        fees = new Fees(p);
        late = p.get("call_late_share");
        forfeit = p.get("default_forfeit");
        interest = p.get("late_call_interest");
        defaultRate = p.get("call_default");
        defaultContraction = p.get("call_default_contraction");
        rounds = new Rounds(p);
    }

    @Override
    public void run(World w, int t) {
        long[] call = calls(w);
        long[] fromRegional = new long[w.chain().regions()];
        for (int f = 0; f < w.funds().count(); f++) {
            if (w.funds().kind(f) == FundKind.SUB_FUND && call[f] > 0) {
                fromRegional[w.funds().region(f)] += regionalPart(w, f, call[f]);
            }
        }
        if (w.setting().nationalFund()) {
            callChain(w, t, call, fromRegional);
        }
        for (int f = 0; f < w.funds().count(); f++) {
            if (w.funds().kind(f) != FundKind.NATIONAL && w.funds().kind(f) != FundKind.REGIONAL && call[f] > 0) {
                call(w, t, f, call[f]);
            }
        }
        rounds.pay(w, t);
    }

    /** What each fund calls this quarter for rounds and fees; of a regional fund, what it needs itself. */
    private long[] calls(World w) {
        Funds funds = w.funds();
        if (need.length < funds.count()) {
            need = new long[2 * funds.count()];
        }
        Arrays.fill(need, 0, funds.count(), 0);
        for (int i = 0; i < w.deals().count(); i++) {
            for (int c = 0; w.deals().tickets(i) > 0 && c < w.deals().candidateFunds(); c++) {
                if (w.deals().ticket(i, c) > 0) {
                    need[w.deals().candidate(i, c)] += w.deals().ticket(i, c);
                }
            }
        }
        for (int f = 0; f < funds.count(); f++) {
            boolean acts = funds.phase(f) == FundPhase.INVESTING || funds.phase(f) == FundPhase.HARVESTING;
            if (!acts || funds.kind(f) == FundKind.NATIONAL) {
                need[f] = 0;
                continue;
            }
            need[f] += fees.due(w, f);
            if (funds.kind(f) == FundKind.REGIONAL) {
                continue; // its sub-funds' calls are added, and its cash counted, further up the chain
            }
            long missing = need[f] - w.ledger().cash(funds.owner(f));
            long uncalled = w.ledger().register().uncalledOfFund(funds.owner(f));
            long least = funds.phase(f) == FundPhase.INVESTING ? (long) (tranche * funds.committed(f)) : 0;
            need[f] = missing <= 0 ? 0 : Math.min(uncalled, Math.max(missing, least));
        }
        return need;
    }

    private static long regionalPart(World w, int f, long amount) {
        Commitments register = w.ledger().register();
        int owner = w.funds().owner(f);
        long all = register.uncalledOfFund(owner);
        for (int line = register.firstOfFund(owner); line >= 0; line = register.nextOfFund(line)) {
            if (w.ledger().sectorOf(register.investorOf(line)) == Sector.REGIONAL) {
                return Math.min(register.uncalled(line), Exact.mulDiv(amount, register.uncalled(line), all) + 1);
            }
        }
        return 0;
    }

    private void callChain(World w, int t, long[] call, long[] fromRegional) {
        long fromNational = 0;
        for (int r = 0; r < fromRegional.length; r++) {
            int f = w.chain().regional(r);
            int owner = w.funds().owner(f);
            long missing = fromRegional[r] + call[f] - w.ledger().cash(owner);
            call[f] = Math.max(0, Math.min(w.ledger().register().uncalledOfFund(owner), missing));
            fromNational += nationalPart(w, f, call[f]);
        }
        int national = w.chain().national();
        long needed = fromNational - w.ledger().cash(w.funds().owner(national));
        if (needed > 0) {
            fundNational(w, t, national, needed);
        }
        for (int r = 0; r < fromRegional.length; r++) {
            call(w, t, w.chain().regional(r), call[w.chain().regional(r)]);
        }
    }

    private static long nationalPart(World w, int f, long amount) {
        Commitments register = w.ledger().register();
        int owner = w.funds().owner(f);
        long all = register.uncalledOfFund(owner);
        long part = 0;
        for (int line = register.firstOfFund(owner); line >= 0; line = register.nextOfFund(line)) {
            if (w.ledger().sectorOf(register.investorOf(line)) == Sector.NATIONAL && all > 0) {
                part += Math.min(register.uncalled(line), Exact.mulDiv(amount, register.uncalled(line), all) + 1);
            }
        }
        return part;
    }

    /** The Treasury sells special bonds and pays in what the national company needs. */
    private static void fundNational(World w, int t, int national, long needed) {
        int owner = w.funds().owner(national);
        long amount = Math.min(needed, w.ledger().register().uncalledOfFund(owner));
        long sold = 0;
        int classes = w.economy().classes().count();
        for (int c = 0; c < classes; c++) {
            long part = c == classes - 1
                    ? 0
                    : (long) StrictMath.floor(amount * w.economy().classes().bonds(c));
            sold += part;
            bond(w, c, part);
        }
        bond(w, w.economy().classes().code("insurers"), amount - sold);
        w.chain().sellBonds(amount, w.exogenous().macro().bondYield(t));
        w.ledger().callProRata(owner, amount, Behaviour.CALL.cause());
        w.funds().addContributed(national, amount);
        w.tally().add(Series.NATIONAL_CALLED, t, amount);
    }

    private static void bond(World w, int c, long fen) {
        w.ledger()
                .transfer(
                        Flow.BOND_ISSUE,
                        w.accounts().classes()[c],
                        w.accounts().treasury(),
                        fen,
                        Behaviour.BOND.cause());
    }

    /** Calls an amount from the partners of a fund, each in proportion to what it has uncalled. */
    private void call(World w, int t, int f, long amount) {
        Commitments register = w.ledger().register();
        int owner = w.funds().owner(f);
        long all = register.uncalledOfFund(owner);
        if (amount <= 0 || all == 0) {
            return;
        }
        for (int line = register.firstOfFund(owner); line >= 0; line = register.nextOfFund(line)) {
            long uncalled = register.uncalled(line);
            if (uncalled > 0) {
                long part = Math.min(uncalled, Exact.mulDiv(amount, uncalled, all));
                pay(w, t, f, line, part);
            }
        }
    }

    private void pay(World w, int t, int f, int line, long part) {
        int investor = w.ledger().register().investorOf(line);
        Sector sector = w.ledger().sectorOf(investor);
        long paid = part;
        switch (sector) {
            case PROVINCE, REGIONAL, NATIONAL ->
                paid = Math.max(0, Math.min(part, w.ledger().cash(investor)));
            case STATE_INVESTOR, PRIVATE_INVESTOR -> {
                double failed = failure(w, t, f, line);
                if (failed < 1) {
                    paid = 0;
                }
                if (failed < 1 - late) {
                    w.funds().addDefaulted(f, w.ledger().register().uncalled(line));
                    w.ledger().release(line, w.ledger().register().uncalled(line));
                    w.funds().forfeits().lose(f, line, forfeit);
                    w.funds().late().drop(line);
                    return;
                }
            }
            default -> {}
        }
        boolean partner = sector != Sector.REGIONAL && sector != Sector.NATIONAL;
        if (sector == Sector.PROVINCE) {
            PartnerRecord.tell(w, f, part, paid);
        }
        if (partner && paid < part) {
            w.funds().late().miss(line, part - paid, t);
        }
        if (paid > 0) {
            w.ledger().call(line, paid, Behaviour.CALL.cause());
            w.funds().addContributed(f, paid);
            record(w, t, f, investor, sector, paid);
            payInterest(w, t, f, line, paid);
        }
    }

    private void payInterest(World w, int t, int f, int line, long paid) {
        int investor = w.ledger().register().investorOf(line);
        long due = w.funds().late().pay(line, paid, t, interest);
        boolean province = w.ledger().sectorOf(investor) == Sector.PROVINCE;
        long fen = province ? Math.min(due, Math.max(0, w.ledger().cash(investor))) : due;
        if (fen > 0) {
            w.ledger().transfer(Flow.LATE_INTEREST, investor, w.funds().owner(f), fen, Behaviour.CALL.cause());
            w.funds().addProceeds(f, fen);
        }
    }

    /** Below 1 if the partner fails the call, the lower the worse: then uniform between 0 and 1. */
    private double failure(World w, int t, int f, int line) {
        boolean contraction = w.exogenous().macro().regime(t) == Regime.CONTRACTION;
        double p = contraction ? defaultRate * defaultContraction : defaultRate;
        int proposal = w.funds().proposal(f);
        long entity = proposal == Funds.NONE
                ? Entity.investorClass(w.funds().region(f))
                : w.exogenous().managers().entity(proposal);
        int investor = w.ledger().register().investorOf(line);
        double u = w.draws().uniform(entity, t, Purpose.DEFAULT, w.accounts().classOf(investor));
        return u < p ? u / p : 1;
    }

    /** Books what a fund below the regional ones called at its home province. */
    private static void atHome(World w, int t, int f, Sector payer, long paid) {
        FundKind kind = w.funds().kind(f);
        if (kind == FundKind.NATIONAL || kind == FundKind.REGIONAL) {
            return;
        }
        boolean chain = kind == FundKind.SUB_FUND;
        Item item =
                switch (payer) {
                    case PROVINCE -> chain ? Item.SUB_FUNDS_LOCAL : Item.OTHER_FUNDS_LOCAL;
                    case STATE_INVESTOR -> chain ? Item.SUB_FUNDS_STATE : Item.OTHER_FUNDS_STATE;
                    case PRIVATE_INVESTOR -> chain ? Item.SUB_FUNDS_PRIVATE : Item.OTHER_FUNDS_PRIVATE;
                    default -> Item.SUB_FUNDS_NATIONAL;
                };
        w.tally().provinces().add(item, w.funds().province(f), Tally.year(t), paid);
    }

    private static void record(World w, int t, int f, int investor, Sector payer, long paid) {
        boolean chain = w.funds().kind(f).chain();
        Tally tally = w.tally();
        atHome(w, t, f, payer, paid);
        switch (payer) {
            case NATIONAL -> {
                tally.add(Series.TREASURY_PAID_IN, t, paid);
                tally.add(Series.MARKET_TREASURY, t, paid);
            }
            case PROVINCE -> {
                int p = w.accounts().provinceOf(investor);
                tally.add(Series.MARKET_LOCAL, t, paid);
                tally.provinces().add(Item.MARKET_LOCAL, p, Tally.year(t), paid);
                if (chain) {
                    tally.add(Series.LOCAL_PAID_IN, t, paid);
                    tally.provinces().add(Item.LOCAL_PAID_IN, p, Tally.year(t), paid);
                }
            }
            case STATE_INVESTOR -> {
                tally.add(Series.MARKET_STATE, t, paid);
                if (chain) {
                    tally.add(Series.STATE_PAID_IN, t, paid);
                }
            }
            case PRIVATE_INVESTOR -> {
                tally.add(Series.MARKET_PRIVATE, t, paid);
                if (chain) {
                    tally.add(Series.PRIVATE_PAID_IN, t, paid);
                }
            }
            default -> {}
        }
    }
}
