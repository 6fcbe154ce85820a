package io.sluice.simulation.step;

import io.sluice.draw.Purpose;
import io.sluice.quantity.Scales;
import io.sluice.rules.Decisions;
import io.sluice.rules.Outcome;
import io.sluice.rules.Phase;
import io.sluice.rules.Question;
import io.sluice.scenario.ModelParameters;
import io.sluice.simulation.arm.World;
import io.sluice.simulation.fact.Codes;
import io.sluice.simulation.fact.DealFacts;
import io.sluice.simulation.notch.Notch;
import io.sluice.simulation.notch.NotchCounts;
import io.sluice.simulation.notch.Response;
import io.sluice.world.venture.LatentVentures;
import io.sluice.world.venture.Ventures;

/**
 * What a seed and start-up deal above the limit of value or ticket makes of the limit (decisions A16).
 *
 * <p>Being admitted is worth B = dP x {@code funding_surplus} x the money asked, dP the rise in the chance of finding money as
 * ventures have seen it in past quarters ({@link io.sluice.simulation.arm.Climate#fundingGain}); closing the gaps costs
 * kappa/2 (g/tau)^2 for each of the two, times the money asked ({@code notch_cost_value}, {@code notch_cost_ticket}). Those to
 * whom it is worth its cost, and only they, ask the rules what they would be told as they are and at the limit, once a venture
 * and year; they move if only the second is admitted. The real part of a lower value is a lower price; the cosmetic part
 * is value kept outside of what is shown. A ticket at the limit is a smaller ticket, its cosmetic part money promised for
 * later. The limits are found by asking the law ({@link DealLimits}).
 */
final class DealNotch {
    private static final int FRICTION = 0;
    private static final int AUDIT = 1;
    private static final int YEAR = Scales.QUARTERS_A_YEAR;

    private final Response valueResponse;
    private final Response ticketResponse;
    private final double surplus;
    private final double placebo;

    DealNotch(ModelParameters p) {
        valueResponse = Response.of(p, "notch_cost_value");
        ticketResponse = Response.of(p, "notch_cost_ticket");
        surplus = p.get("funding_surplus");
        placebo = p.get("placebo_place");
    }

    /**
     * What deals ask for; arrays by row, money in fen.
     *
     * @param deal row of the quarter's deals
     * @param home province of the fund
     * @param value value before the round that the parts are priced at
     * @param shown value before the round that the rules are shown
     * @param ticket the chain's ticket
     * @param dressed whether part of the answer is cosmetic
     */
    record Proposals(int[] deal, int[] home, long[] value, long[] shown, long[] ticket, boolean[] dressed) {
        Proposals(int[] deal, int[] home, long[] value, long[] ticket) {
            this(deal, home, value, value.clone(), ticket, new boolean[deal.length]);
        }

        DealFacts facts(World w, int t) {
            DealFacts facts = new DealFacts(w, t, Instruments.EARLY_EQUITY, deal.length);
            for (int r = 0; r < deal.length; r++) {
                facts.set(r, deal[r], shown[r], ticket[r], Codes.KIND_SUB_FUND, home[r]);
            }
            return facts;
        }
    }

    /** The limits of each deal: the first value that is too high, the last ticket that is not; {@link Long#MAX_VALUE} without a limit. */
    private record Limits(long[] value, long[] ticket) {
        static Limits of(World w, int t, Proposals p) {
            DealLimits law = DealLimits.of(w, t);
            long[] value = new long[p.deal().length];
            long[] ticket = new long[p.deal().length];
            for (int r = 0; r < value.length; r++) {
                int stage = w.deals().stage(p.deal()[r]);
                int industry = w.exogenous().ventures().industry(w.deals().venture(p.deal()[r]));
                value[r] = law.value(stage, industry).orElse(Long.MAX_VALUE - 1) + 1;
                ticket[r] = law.ticket(stage, industry).orElse(Long.MAX_VALUE);
            }
            return new Limits(value, ticket);
        }
    }

    /** Settles what each deal asks for, under the limits of the law of the quarter. */
    void settle(World w, int t, Proposals p) {
        Limits limits = Limits.of(w, t, p);
        boolean[] admitted = admitted(w, t, p, limits);
        for (int r = 0; r < p.deal().length; r++) {
            long valueLimit = limits.value()[r];
            long ticketLimit = limits.ticket()[r];
            long value = p.value()[r];
            long ticket = p.ticket()[r];
            if (admitted[r]) {
                move(w, p, r, valueLimit, ticketLimit);
            }
            count(w, Notch.VALUATION, value, p.shown()[r], valueLimit);
            count(w, Notch.TICKET, ticket - 1, p.ticket()[r] - 1, ticketLimit);
            if (valueLimit < Long.MAX_VALUE) {
                count(w, Notch.PLACEBO, value, p.shown()[r], (long) (placebo * valueLimit));
            }
        }
    }

    private static void count(World w, Notch notch, long natural, long observed, long limit) {
        if (limit < Long.MAX_VALUE) {
            w.tally().notches().count(notch, distance(natural, limit), distance(observed, limit));
        }
    }

    private static double distance(long value, long limit) {
        return (double) value / limit - 1;
    }

    private void move(World w, Proposals p, int r, long valueLimit, long ticketLimit) {
        NotchCounts counts = w.tally().notches();
        if (p.value()[r] >= valueLimit) {
            double share = valueResponse.cost().cosmeticShare();
            counts.move(Notch.VALUATION, distance(p.value()[r], valueLimit), share);
            p.shown()[r] = valueLimit - 1;
            p.value()[r] = p.shown()[r] + (long) (share * (p.value()[r] - p.shown()[r]));
            p.dressed()[r] = true;
        }
        if (p.ticket()[r] > ticketLimit) {
            counts.move(
                    Notch.TICKET,
                    distance(p.ticket()[r], ticketLimit),
                    ticketResponse.cost().cosmeticShare());
            p.ticket()[r] = ticketLimit;
            p.dressed()[r] = true;
        }
    }

    /** Who would be admitted at the limit and only there, of those to whom it is worth its cost. */
    private boolean[] admitted(World w, int t, Proposals p, Limits limits) {
        boolean[] admitted = new boolean[p.deal().length];
        int[] ask = new int[p.deal().length];
        int n = 0;
        Ventures v = w.ventures();
        for (int r = 0; r < p.deal().length; r++) {
            if (pays(w, p, r, limits.value()[r], limits.ticket()[r])) {
                int j = w.deals().venture(p.deal()[r]);
                if (t - v.askedAtLimit(j) < YEAR) {
                    admitted[r] = v.admittedAtLimit(j);
                } else {
                    ask[n++] = r;
                }
            }
        }
        if (n > 0) {
            ask(w, t, p, java.util.Arrays.copyOf(ask, n), limits, admitted);
        }
        return admitted;
    }

    private boolean pays(World w, Proposals p, int r, long valueLimit, long ticketLimit) {
        int deal = p.deal()[r];
        double scale = w.deals().ask(deal);
        double benefit = valueResponse.worth(w.climate().fundingGain() * surplus * scale);
        double cost = 0;
        if (p.value()[r] >= valueLimit) {
            cost += valueResponse.cost().cost((double) p.value()[r] - valueLimit, valueLimit, scale);
        }
        if (p.ticket()[r] > ticketLimit) {
            cost += ticketResponse.cost().cost((double) p.ticket()[r] - ticketLimit, ticketLimit, scale);
        }
        if (!(cost > 0 && cost <= benefit)) {
            return false;
        }
        LatentVentures latent = w.exogenous().ventures();
        int j = w.deals().venture(deal);
        return valueResponse.answers(w.draws().uniform(latent.entity(j), latent.cohort(j), Purpose.FRICTION, FRICTION));
    }

    private static void ask(World w, int t, Proposals p, int[] rows, Limits limits, boolean[] admitted) {
        DealFacts facts = new DealFacts(w, t, Instruments.EARLY_EQUITY, 2 * rows.length);
        for (int i = 0; i < rows.length; i++) {
            int r = rows[i];
            long shown = Math.min(p.value()[r], limits.value()[r] - 1);
            long ticket = Math.min(p.ticket()[r], limits.ticket()[r]);
            facts.set(2 * i, p.deal()[r], p.value()[r], p.ticket()[r], Codes.KIND_SUB_FUND, p.home()[r]);
            facts.set(2 * i + 1, p.deal()[r], shown, ticket, Codes.KIND_SUB_FUND, p.home()[r]);
        }
        Decisions answers =
                w.setting().engine().decide(w.setting().law(t), Question.whatIf(Phase.GATE), facts.columns());
        for (int i = 0; i < rows.length; i++) {
            boolean only = answers.outcome(2 * i) != Outcome.ELIGIBLE && answers.outcome(2 * i + 1) == Outcome.ELIGIBLE;
            admitted[rows[i]] = only;
            w.ventures().rememberLimit(w.deals().venture(p.deal()[rows[i]]), t, only);
        }
    }

    /** Whether an authority finds the cosmetic part of a deal this quarter. */
    boolean caught(World w, int t, Proposals p, int r) {
        long entity = w.exogenous().ventures().entity(w.deals().venture(p.deal()[r]));
        return p.dressed()[r] && w.draws().uniform(entity, t, Purpose.ENFORCEMENT, AUDIT) < valueResponse.audit();
    }
}
