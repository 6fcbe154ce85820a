package io.sluice.simulation.step;

import io.sluice.quantity.Exact;
import io.sluice.rules.Columns;
import io.sluice.rules.LargestAdmitted;
import io.sluice.rules.Law;
import io.sluice.rules.Phase;
import io.sluice.rules.Question;
import io.sluice.rules.Subject;
import io.sluice.simulation.arm.World;
import io.sluice.simulation.fact.Codes;
import io.sluice.simulation.fact.CommitmentFacts;
import io.sluice.simulation.record.Reductions;
import io.sluice.simulation.record.Tally;
import io.sluice.world.ledger.Commitments;
import io.sluice.world.ledger.Sector;

/**
 * What a regional fund commits to a sub-fund at its close: the largest amount up to its offer that the rules on national commitments admit.
 *
 * <p>National money yields first, and the match follows it: with O what classes of investors have promised, N the regional fund's commitment of the amount F it
 * offered, and M(N) = min(M, floor(R N / F)) what the province then matches, M promised and R required beside F, the rules see N, the size O + M(N) + N, the
 * public money M(N) + N, and whether N is the largest commitment of one investor. Which N they admit is found by
 * {@link LargestAdmitted}; no figure of the law stands here.
 */
final class JoinSubFund {
    private final World w;
    private final Law law;
    private final int quarter;
    private final int fund;
    private final long others;
    private final long government;
    private final long largestOther;

    JoinSubFund(World w, int t, int fund) {
        this.w = w;
        this.fund = fund;
        law = w.setting().law(t);
        quarter = t;
        government = InStep.government(w, fund);
        others = w.ledger().register().uncalledOfFund(w.funds().owner(fund)) - government;
        largestOther = largestOther(w, fund);
    }

    /** The commitment, fen; 0 when the rules keep the regional fund out. */
    long commitment() {
        LargestAdmitted search = new LargestAdmitted(w.setting().engine(), law, Phase.GATE, this::rows);
        long wanted = w.chain().offer(fund);
        LargestAdmitted.Answer answer = search.of(wanted);
        long admitted = answer.amount();
        w.tally().reductions().add(Reductions.Layer.COMMITMENT, Tally.year(quarter), wanted, answer);
        if (wanted > 0) {
            Columns decided = rows(new long[] {admitted > 0 ? admitted : wanted});
            w.rules().add(w.setting().engine().decide(law, Question.decide(Phase.GATE), decided));
        }
        return admitted;
    }

    /** What the rule asks of the province beside a commitment, fen. */
    long required(long commitment) {
        long offer = w.chain().offer(fund);
        return offer == 0
                ? 0
                : Exact.mulDivFloor(w.governments().arrears().requiredOf(fund), Math.min(commitment, offer), offer);
    }

    /** Size of the fund with a commitment and the match beside it, fen. */
    long size(long commitment) {
        return others + matched(commitment) + commitment;
    }

    /** What the province has promised of that, fen. */
    private long matched(long commitment) {
        return Math.min(government, required(commitment));
    }

    private Columns rows(long[] amounts) {
        Columns columns = Columns.of(Subject.COMMITMENT, amounts.length);
        CommitmentFacts facts = new CommitmentFacts(columns, law, Instruments.NATIONAL_COMMITMENT);
        int p = w.funds().province(fund);
        for (int i = 0; i < amounts.length; i++) {
            long amount = amounts[i];
            long match = matched(amount);
            facts.set(
                    i,
                    Codes.PAYER_TREASURY,
                    Codes.KIND_SUB_FUND,
                    p,
                    p,
                    amount,
                    size(amount),
                    match + amount,
                    amount >= Math.max(largestOther, match) ? 1 : 2);
        }
        return columns;
    }

    /** The largest promise of one class of investors; what a class promises to one fund stands for one investor. */
    private static long largestOther(World w, int f) {
        Commitments register = w.ledger().register();
        int owner = w.funds().owner(f);
        long largest = 0;
        for (int line = register.firstOfFund(owner); line >= 0; line = register.nextOfFund(line)) {
            if (w.ledger().sectorOf(register.investorOf(line)) == Sector.PROVINCE) {
                continue;
            }
            long sum = 0;
            for (int other = register.firstOfFund(owner); other >= 0; other = register.nextOfFund(other)) {
                sum += register.investorOf(other) == register.investorOf(line) ? register.uncalled(other) : 0;
            }
            largest = Math.max(largest, sum);
        }
        return largest;
    }
}
