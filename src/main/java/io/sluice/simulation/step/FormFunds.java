package io.sluice.simulation.step;

import io.sluice.draw.Purpose;
import io.sluice.quantity.Scales;
import io.sluice.rules.Columns;
import io.sluice.rules.Decisions;
import io.sluice.rules.LargestAdmitted;
import io.sluice.rules.Outcome;
import io.sluice.rules.Phase;
import io.sluice.rules.Question;
import io.sluice.rules.Subject;
import io.sluice.scenario.ModelParameters;
import io.sluice.simulation.arm.Chain;
import io.sluice.simulation.arm.World;
import io.sluice.simulation.fact.Codes;
import io.sluice.simulation.fact.FundFacts;
import io.sluice.simulation.record.Reductions;
import io.sluice.simulation.record.Tally;
import io.sluice.world.fund.FundKind;
import io.sluice.world.fund.Funds;
import io.sluice.world.fund.LatentManagers;
import io.sluice.world.ledger.Sector;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Step 5: managers propose funds; regional funds choose among those the rules let them join.
 *
 * <p>A manager wants government money if its uniform is below logistic(a - b s), s its latent skill: the better it is, the
 * more it dislikes government partners (Colonnelli, Li and Liu 2024; size assumed: {@code public_taste},
 * {@code public_taste_skill}). Where the national fund exists it turns to the regional fund of its province first; a home
 * outside the three areas turns to one of them with probability {@code outside_application}. Regional funds take the best
 * by skill as they see it, as many a quarter as spread the planned number over the investment period; the others ask their
 * province for guidance money, as do managers who would have come without the national fund (those whose entry uniform is
 * below {@code manager_entry}): the fund draws in managers who would otherwise have stayed away. A fund refused for its size proposes once more, at the largest size that fits.
 */
final class FormFunds implements Step {
    private static final int REGION_DRAW = 6;
    private static final int OUTSIDE_DRAW = 7;
    private static final int SCREEN_DRAW = 8;

    private final double taste;
    private final double tasteSkill;
    private final double outside;
    private final double noise;
    private final double entry;
    private final int firstBatch;
    private final int most;
    private final FundFacts.Months months;
    private final GuidanceFunds guidance;

    FormFunds(ModelParameters p) {
        taste = p.get("public_taste");
        tasteSkill = p.get("public_taste_skill");
        outside = p.get("outside_application");
        noise = p.get("skill_noise");
        entry = p.get("manager_entry");
        firstBatch = p.count("subfunds_first_batch");
        most = p.count("subfunds_max");
        months = new FundFacts.Months(
                (long) Scales.MONTHS_A_YEAR * p.count("subfund_life_years"),
                (long) Scales.MONTHS_A_YEAR * p.count("subfund_investment_years"));
        guidance = new GuidanceFunds(p);
    }

    /** A manager that applies to a regional fund. */
    private record Applicant(int proposal, int region, double score) {}

    @Override
    public void run(World w, int t) {
        NationalChain.maintain(w, t);
        LatentManagers managers = w.exogenous().managers();
        boolean chainInvests = w.setting().nationalFund() && t < EnactLaw.investmentQuarters(w, t);
        List<Applicant> applicants = new ArrayList<>();
        List<Integer> local = new ArrayList<>();
        for (int j = managers.firstOf(t); j < managers.firstOf(t + 1); j++) {
            boolean wantsPublic = managers.choice(j) < Logistic.of(taste - tasteSkill * managers.skill(j));
            int region = wantsPublic && chainInvests ? region(w, j, t) : Chain.NONE;
            if (region != Chain.NONE) {
                applicants.add(new Applicant(j, region, seenSkill(w, j, t)));
            } else if (managers.entry(j) >= entry) {
                continue;
            } else if (wantsPublic) {
                local.add(j);
            } else {
                open(w, FundKind.PRIVATE, j, Funds.NONE, t, managers.target(j));
            }
        }
        local.addAll(choose(w, t, applicants));
        local.sort(null); // the order does not tell who was turned away by a regional fund first
        guidance.found(w, t, local);
    }

    private int region(World w, int j, int t) {
        int home = w.economy().region(w.exogenous().managers().province(j));
        if (home >= 0) {
            return home;
        }
        long entity = w.exogenous().managers().entity(j);
        if (w.draws().uniform(entity, t, Purpose.FUND_TRAIT, OUTSIDE_DRAW) >= outside) {
            return Chain.NONE;
        }
        return w.draws()
                .integer(entity, t, Purpose.FUND_TRAIT, REGION_DRAW, w.chain().regions());
    }

    private double seenSkill(World w, int j, int t) {
        LatentManagers managers = w.exogenous().managers();
        return managers.skill(j) + noise * w.draws().normal(managers.entity(j), t, Purpose.FUND_TRAIT, SCREEN_DRAW);
    }

    /** Forms the chosen sub-funds; returns the proposals that were not. */
    private List<Integer> choose(World w, int t, List<Applicant> applicants) {
        List<Applicant> ranked = new ArrayList<>(applicants);
        ranked.sort(Comparator.comparingDouble(Applicant::score).reversed().thenComparingInt(Applicant::proposal));
        int places = ranked.isEmpty() ? 0 : places(w, t);
        List<Integer> left = new ArrayList<>();
        long[] sizes = new long[ranked.size()];
        boolean[] eligible = eligible(w, t, ranked, sizes);
        NationalChain chain = new NationalChain(w, t);
        LatentManagers managers = w.exogenous().managers();
        for (int i = 0; i < ranked.size(); i++) {
            Applicant a = ranked.get(i);
            long offer =
                    eligible[i] && places > 0 ? chain.offer(a.region(), managers.province(a.proposal()), sizes[i]) : 0;
            if (offer > 0) {
                int f = open(w, FundKind.SUB_FUND, a.proposal(), a.region(), t, sizes[i]);
                w.chain().addSubFund(f, a.region(), sizes[i], offer, chain.fullOffer(sizes[i]));
                places--;
            } else if (managers.entry(a.proposal()) < entry) {
                left.add(a.proposal());
            }
        }
        return left;
    }

    private int places(World w, int t) {
        double part = w.setting().resolution();
        int rest = (int) StrictMath.ceil(part * most) - w.chain().subFunds();
        if (t == 0) {
            return Math.min((int) StrictMath.ceil(part * firstBatch), rest);
        }
        int quarters = Math.max(1, EnactLaw.investmentQuarters(w, t) - t);
        return (rest + quarters - 1) / quarters;
    }

    /**
     * Asks the rules for each applicant in rank order, with the sizes before it. Where any is refused, each in turn shrinks to the largest size that the
     * rules admit after those before it, and all are decided once more.
     */
    private boolean[] eligible(World w, int t, List<Applicant> ranked, long[] sizes) {
        boolean[] ok = new boolean[ranked.size()];
        if (ranked.isEmpty()) {
            return ok;
        }
        LatentManagers managers = w.exogenous().managers();
        for (int i = 0; i < sizes.length; i++) {
            sizes[i] = managers.target(ranked.get(i).proposal());
            ok[i] = true;
        }
        Decisions answers = ask(w, t, ranked, sizes, ok);
        if (shrink(w, t, ranked, sizes, ok, answers)) {
            answers = ask(w, t, ranked, sizes, ok);
        }
        for (int i = 0; i < sizes.length; i++) {
            ok[i] = answers.outcome(i) == Outcome.ELIGIBLE;
        }
        return ok;
    }

    /** Shrinks each size to what the rules admit; those admitted at no size keep theirs and are marked. Returns whether anything changed. */
    private boolean shrink(World w, int t, List<Applicant> ranked, long[] sizes, boolean[] ok, Decisions first) {
        boolean changed = false;
        Sizes before = Sizes.of(w);
        for (int i = 0; i < sizes.length; i++) {
            Applicant a = ranked.get(i);
            if (changed || first.outcome(i) != Outcome.ELIGIBLE) {
                LargestAdmitted.Answer answer = new LargestAdmitted(
                                w.setting().engine(),
                                w.setting().law(t),
                                Phase.GATE,
                                some -> oneOf(w, t, a, before, some))
                        .of(sizes[i]);
                long admitted = answer.amount();
                w.tally().reductions().add(Reductions.Layer.SIZE, Tally.year(t), sizes[i], answer);
                ok[i] = admitted > 0;
                changed |= admitted != sizes[i];
                sizes[i] = admitted > 0 ? admitted : sizes[i];
            }
            if (ok[i]) {
                before.add(a.region(), sizes[i]);
            }
        }
        return changed;
    }

    /** Sizes of the sub-funds of each regional fund, with those that are about to be formed. */
    private record Sizes(long[] sum, long[] number) {
        static Sizes of(World w) {
            int regions = w.chain().regions();
            Sizes sizes = new Sizes(new long[regions], new long[regions]);
            for (int r = 0; r < regions; r++) {
                sizes.sum[r] = w.chain().subFundSizes(r);
                sizes.number[r] = w.chain().subFunds(r);
            }
            return sizes;
        }

        void add(int region, long size) {
            sum[region] += size;
            number[region]++;
        }

        long meanWith(int region, long size) {
            return (sum[region] + size) / (number[region] + 1);
        }
    }

    /** One applicant at several sizes. */
    private Columns oneOf(World w, int t, Applicant a, Sizes before, long[] sizes) {
        FundFacts facts = new FundFacts(
                Columns.of(Subject.FUND, sizes.length), w.setting().law(t), Instruments.SUB_FUND_FORMATION);
        for (int i = 0; i < sizes.length; i++) {
            describe(w, facts, i, a, sizes[i], before);
        }
        return facts.columns();
    }

    private void describe(World w, FundFacts facts, int row, Applicant a, long size, Sizes before) {
        facts.set(
                row,
                Codes.KIND_SUB_FUND,
                Codes.LEVEL_PROVINCE,
                w.exogenous().managers().province(a.proposal()),
                a.region(),
                size,
                before.meanWith(a.region(), size),
                months);
    }

    private Decisions ask(World w, int t, List<Applicant> ranked, long[] sizes, boolean[] counted) {
        FundFacts facts = new FundFacts(w.batches(), w.setting().law(t), Instruments.SUB_FUND_FORMATION, ranked.size());
        Sizes before = Sizes.of(w);
        for (int i = 0; i < sizes.length; i++) {
            Applicant a = ranked.get(i);
            describe(w, facts, i, a, sizes[i], before);
            if (counted[i]) {
                before.add(a.region(), sizes[i]);
            }
        }
        Decisions answers =
                w.setting().engine().decide(w.setting().law(t), Question.decide(Phase.GATE), facts.columns());
        w.rules().add(answers, sizes);
        return answers;
    }

    /** Opens a fund that begins to raise money. */
    static int open(World w, FundKind kind, int proposal, int region, int t, long size) {
        int owner = w.ledger().open(Sector.FUND);
        return w.funds().add(kind, owner, proposal, w.exogenous().managers().province(proposal), region, t, size);
    }
}
