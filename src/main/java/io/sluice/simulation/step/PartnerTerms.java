package io.sluice.simulation.step;

import io.sluice.rules.Decisions;
import io.sluice.rules.Law;
import io.sluice.rules.Outcome;
import io.sluice.rules.Phase;
import io.sluice.rules.Question;
import io.sluice.simulation.arm.World;
import io.sluice.simulation.fact.Codes;
import io.sluice.simulation.fact.CommitmentFacts;
import io.sluice.world.fund.FundKind;
import io.sluice.world.fund.FundPhase;

/**
 * What the law of a quarter lets government partners grant the others of each fund that raises money: the share of their profit they
 * leave (rule GCN-01) and the share of losses they bear (GLS-01, where no ban on promises stands against it: GIF-06). In millionths;
 * partners weigh the second when they choose, and a fund keeps to its close what was granted then.
 */
final class PartnerTerms {
    private final long[] concession;
    private final long[] lossShare;

    private PartnerTerms(int funds) {
        concession = new long[funds];
        lossShare = new long[funds];
    }

    static PartnerTerms ask(World w, int t, int[] raising) {
        PartnerTerms terms = new PartnerTerms(raising.length);
        Law law = w.setting().law(t);
        if (raising.length == 0) {
            return terms;
        }
        if (Instruments.known(law, Instruments.PROFIT_CONCESSION)) {
            rates(w, law, Instruments.PROFIT_CONCESSION, raising, terms.concession);
        }
        if (Instruments.known(law, Instruments.LOSS_SHARING)) {
            Decisions allowed = decide(w, law, Phase.GATE, Instruments.LOSS_SHARING, raising);
            rates(w, law, Instruments.LOSS_SHARING, raising, terms.lossShare);
            for (int i = 0; i < raising.length; i++) {
                terms.lossShare[i] = allowed.outcome(i) == Outcome.ELIGIBLE ? terms.lossShare[i] : 0;
            }
        }
        return terms;
    }

    /** Share of losses that government partners of a fund would bear, 0 to 1. */
    double lossShare(int i) {
        return lossShare[i] / (double) Codes.MILLION;
    }

    /** Keeps what was granted for those funds that have closed. */
    void keep(World w, int[] raising) {
        for (int i = 0; i < raising.length; i++) {
            if (w.funds().phase(raising[i]) == FundPhase.INVESTING && (concession[i] > 0 || lossShare[i] > 0)) {
                w.funds().terms().agree(raising[i], concession[i], lossShare[i]);
            }
        }
    }

    private static void rates(World w, Law law, String instrument, int[] raising, long[] into) {
        Decisions answers = decide(w, law, Phase.RATE, instrument, raising);
        for (int i = 0; i < raising.length; i++) {
            into[i] = answers.hasRate(i) ? answers.rate(i) : 0;
        }
    }

    private static Decisions decide(World w, Law law, Phase phase, String instrument, int[] raising) {
        CommitmentFacts facts = new CommitmentFacts(w.batches(), law, instrument, raising.length);
        boolean promise = instrument.equals(Instruments.LOSS_SHARING);
        for (int i = 0; i < raising.length; i++) {
            int f = raising[i];
            int p = w.funds().province(f);
            FundKind kind = w.funds().kind(f);
            int payer =
                    switch (kind) {
                        case SUB_FUND -> Codes.PAYER_TREASURY;
                        case LOCAL_GUIDANCE -> Codes.PAYER_LOCAL_GOVERNMENT;
                        default -> Codes.PAYER_PRIVATE;
                    };
            int code = kind == FundKind.SUB_FUND ? Codes.KIND_SUB_FUND : Codes.KIND_LOCAL;
            facts.set(i, payer, code, p, p, 0, w.funds().target(f), 0, 2);
            facts.columns().put("guaranteesReturn", i, promise ? 1 : 0);
        }
        Decisions answers = w.setting().engine().decide(law, Question.decide(phase), facts.columns());
        w.rules().add(answers);
        return answers;
    }
}
