package io.sluice.simulation.step;

import io.sluice.quantity.Exact;
import io.sluice.quantity.Scales;
import io.sluice.rules.Columns;
import io.sluice.rules.Decisions;
import io.sluice.rules.LargestAdmitted;
import io.sluice.rules.Law;
import io.sluice.rules.Phase;
import io.sluice.rules.Question;
import io.sluice.rules.Subject;
import io.sluice.simulation.arm.World;
import io.sluice.simulation.fact.Codes;
import io.sluice.simulation.fact.CommitmentFacts;
import io.sluice.simulation.fact.GovernmentFacts;
import io.sluice.simulation.fact.PortfolioFacts;
import io.sluice.simulation.record.Reductions;
import io.sluice.simulation.record.Tally;
import io.sluice.world.fund.FundKind;
import io.sluice.world.fund.Funds;
import io.sluice.world.ledger.Sector;
import io.sluice.world.place.RegionalFunds;

/**
 * Founds and enlarges the national company and its regional funds, and says what a regional fund can offer a sub-fund.
 *
 * <p>The registers of December 2025 are data ({@code regional-funds.csv}). The Treasury's other 40 billion yuan come later
 * (decisions A14): parameters {@code other_40bn_after} and {@code other_40bn_split}; beside each further national yuan the
 * rule MAT-02 asks for others' money, which provinces of the area give as far as they have room, state platforms the rest.
 */
final class NationalChain {
    private static final long FEN_A_YI = Scales.FEN_A_YI;
    private static final int STATE_PLATFORMS = 0;
    private static final double NO_OTHER_MONEY = 2;

    private final World w;
    private final int quarter;
    private final long shareOffered;
    private final long subFundFloor;
    private final long[] localShare;

    NationalChain(World w, int quarter) {
        this.w = w;
        this.quarter = quarter;
        shareOffered = w.setting().nationalFund() ? rate(commitmentRow(), Phase.RATE) : 0;
        subFundFloor = w.setting().nationalFund() ? rate(portfolioRow(), Phase.RATE) : 0;
        localShare = w.setting().nationalFund()
                ? MatchLocally.shares(w, quarter, Question.whatIf(Phase.RATE))
                : new long[w.economy().provinces().count()];
    }

    /** Founds the chain in the first quarter and enlarges it when its time has come. */
    static void maintain(World w, int t) {
        if (!w.setting().nationalFund()) {
            return;
        }
        if (t == 0) {
            found(w, t);
            SubFundPlan.book(w);
        }
        if (t == w.setting().parameters().count("other_40bn_after")
                && w.setting().get("other_40bn_split") != NO_OTHER_MONEY) {
            enlarge(w, t);
        }
    }

    /**
     * What a regional fund offers to a sub-fund of a size and province: its share by law as far as it has money for sub-funds, and of that the largest amount
     * that the rules admit when the fund reaches its target with the match beside the offer and the rest from one other investor; 0 if none.
     */
    long offer(int region, int province, long size) {
        int fund = w.chain().regional(region);
        long forSubFunds = Exact.timesShare(w.funds().committed(fund), subFundFloor);
        long wanted = Math.min(fullOffer(size), forSubFunds - w.chain().promised(region));
        LargestAdmitted.Answer answer = new LargestAdmitted(
                        w.setting().engine(), law(), Phase.GATE, amounts -> atTarget(amounts, province, size))
                .of(wanted);
        Reductions reductions = w.tally().reductions();
        int year = Tally.year(quarter);
        reductions.add(Reductions.Layer.OFFER, Reductions.MONEY, year, fullOffer(size), Math.max(0, wanted));
        reductions.add(Reductions.Layer.OFFER, year, Math.max(0, wanted), answer);
        return answer.amount();
    }

    private Columns atTarget(long[] amounts, int province, long size) {
        Columns columns = Columns.of(Subject.COMMITMENT, amounts.length);
        CommitmentFacts facts = new CommitmentFacts(columns, law(), Instruments.NATIONAL_COMMITMENT);
        for (int i = 0; i < amounts.length; i++) {
            long amount = amounts[i];
            long government = amount + MatchLocally.required(size, localShare[province], amount, fullOffer(size));
            facts.set(
                    i,
                    Codes.PAYER_TREASURY,
                    Codes.KIND_SUB_FUND,
                    province,
                    province,
                    amount,
                    size,
                    government,
                    amount >= size - government ? 1 : 2);
        }
        return columns;
    }

    /** What a regional fund holds of a sub-fund of a size at its full share by law, rounded down, fen. */
    long fullOffer(long size) {
        return Exact.mulDivFloor(size, shareOffered, Codes.MILLION);
    }

    private CommitmentFacts commitmentRow() {
        CommitmentFacts facts = new CommitmentFacts(w.batches(), law(), Instruments.NATIONAL_COMMITMENT, 1);
        facts.set(0, Codes.PAYER_TREASURY, Codes.KIND_SUB_FUND, 0, 0, 0, 0, 0, 1);
        return facts;
    }

    private PortfolioFacts portfolioRow() {
        PortfolioFacts facts = new PortfolioFacts(w.batches(), law(), Instruments.SUB_FUND_SHARE, 1);
        facts.set(0, Codes.KIND_REGIONAL, 0, 1, 0, 0, 0, 0, 1);
        return facts;
    }

    private long rate(CommitmentFacts facts, Phase phase) {
        return rate(w.setting().engine().decide(law(), Question.whatIf(phase), facts.columns()));
    }

    private long rate(PortfolioFacts facts, Phase phase) {
        return rate(w.setting().engine().decide(law(), Question.whatIf(phase), facts.columns()));
    }

    private static long rate(Decisions answers) {
        return answers.hasRate(0) ? answers.rate(0) : 0;
    }

    private Law law() {
        return w.setting().law(quarter);
    }

    private static void found(World w, int t) {
        RegionalFunds data = w.economy().regionalFunds();
        int nationalOwner = w.ledger().open(Sector.NATIONAL);
        int national = w.funds().add(FundKind.NATIONAL, nationalOwner, Funds.NONE, 0, Funds.NONE, t, 0);
        w.chain().setNational(national);
        double part = w.setting().resolution() * registeredPart(w);
        long nationalTotal = 0;
        for (int r = 0; r < data.count(); r++) {
            int owner = w.ledger().open(Sector.REGIONAL);
            int fund = w.funds().add(FundKind.REGIONAL, owner, Funds.NONE, 0, r, t, data.size(r));
            w.chain().setRegional(r, fund);
            long government = 0;
            long size = 0;
            for (RegionalFunds.Partner registered : data.partners(r)) {
                RegionalFunds.Partner partner = registered.times(part);
                size += partner.fen();
                int investor = investor(w, partner, nationalOwner);
                w.ledger().commit(owner, investor, partner.fen());
                ChainCommitments.add(w, t, investor, partner.fen());
                if (partner.payer() == RegionalFunds.Payer.PROVINCE) {
                    w.governments().promiseMatch(w.economy().provinces().code(partner.id()), partner.fen());
                }
                if (partner.payer() == RegionalFunds.Payer.NATIONAL) {
                    nationalTotal += partner.fen();
                }
                government += partner.payer() == RegionalFunds.Payer.CLASS ? 0 : partner.fen();
            }
            w.funds().close(fund, t, size, size == 0 ? 0 : (double) government / size, 0);
        }
        w.ledger().commit(nationalOwner, w.accounts().treasury(), nationalTotal);
        ChainCommitments.add(w, t, w.accounts().treasury(), nationalTotal);
        w.funds().close(national, t, nationalTotal, 1, 0);
    }

    /** Less than what is registered is founded only where the Treasury has less: its partners come in proportion. */
    private static double registeredPart(World w) {
        RegionalFunds data = w.economy().regionalFunds();
        double national = 0;
        for (int r = 0; r < data.count(); r++) {
            for (RegionalFunds.Partner partner : data.partners(r)) {
                national += partner.payer() == RegionalFunds.Payer.NATIONAL ? partner.fen() : 0;
            }
        }
        return Math.min(1, w.setting().get("central_commitment") * FEN_A_YI / national);
    }

    private static int investor(World w, RegionalFunds.Partner partner, int nationalOwner) {
        return switch (partner.payer()) {
            case NATIONAL -> nationalOwner;
            case PROVINCE -> w.accounts().provinces()[w.economy().provinces().code(partner.id())];
            case CLASS -> w.accounts().classes()[w.economy().classes().code(partner.id())];
        };
    }

    private static void enlarge(World w, int t) {
        long all = (long) StrictMath.rint(
                w.setting().get("central_commitment") * w.setting().resolution() * FEN_A_YI);
        int national = w.chain().national();
        long rest = Math.max(0, all - w.funds().committed(national));
        int regions = w.chain().regions();
        long matching = regionalMatching(w, t);
        w.ledger().commit(w.funds().owner(national), w.accounts().treasury(), rest);
        ChainCommitments.add(w, t, w.accounts().treasury(), rest);
        w.funds().enlarge(national, rest);
        for (int r = 0; r < regions; r++) {
            long share = rest / regions + (r < rest % regions ? 1 : 0);
            int fund = w.chain().regional(r);
            int owner = w.funds().owner(fund);
            w.ledger().commit(owner, w.funds().owner(national), share);
            long others = Exact.timesShare(share, matching);
            long given = provinces(w, t, r, owner, others);
            if (others > given) {
                w.ledger().commit(owner, w.accounts().classes()[STATE_PLATFORMS], others - given);
                ChainCommitments.add(w, t, w.accounts().classes()[STATE_PLATFORMS], others - given);
            }
            w.funds().enlarge(fund, share + others);
        }
    }

    private static long regionalMatching(World w, int t) {
        Law law = w.setting().law(t);
        GovernmentFacts facts = new GovernmentFacts(w.batches(), w.economy(), law, Instruments.REGIONAL_MATCHING, 1);
        facts.set(0, Codes.LEVEL_PROVINCE, 0, 0, GovernmentFacts.Manner.PLAIN, 0);
        return rate(w.setting().engine().decide(law, Question.whatIf(Phase.RATE), facts.columns()));
    }

    /** Provinces of the area share {@code other_40bn_local_part} of what others give, by revenue, each within its room; returns what they promised. */
    private static long provinces(World w, int t, int region, int owner, long others) {
        long revenue = 0;
        for (int p = 0; p < w.economy().provinces().count(); p++) {
            revenue += w.economy().region(p) == region ? w.economy().provinces().revenue(p) : 0;
        }
        long given = 0;
        for (int p = 0; p < w.economy().provinces().count(); p++) {
            if (w.economy().region(p) == region) {
                long part = Exact.mulDiv(
                        (long) (w.setting().get("other_40bn_local_part") * others),
                        w.economy().provinces().revenue(p),
                        revenue);
                long promise = Math.min(part, w.governments().room(p));
                if (promise > 0) {
                    w.ledger().commit(owner, w.accounts().provinces()[p], promise);
                    ChainCommitments.add(w, t, w.accounts().provinces()[p], promise);
                    w.governments().promiseMatch(p, promise);
                    given += promise;
                }
            }
        }
        return given;
    }
}
