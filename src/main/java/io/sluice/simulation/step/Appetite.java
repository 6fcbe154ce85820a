package io.sluice.simulation.step;

import io.sluice.scenario.ModelParameters;
import io.sluice.simulation.arm.Governments;
import io.sluice.simulation.arm.World;
import io.sluice.world.place.PoliticalCycle;
import io.sluice.world.place.Provinces;

/**
 * How much of their capacity provinces want for venture funds.
 *
 * <p>ln A_p = eta (U_peers - U_0) + cycle_p + a (l - blame_p) + b (m - m_0), kept between 1/B and B = {@code appetite_bound}, so that A = 1 is the practice
 * of 2024 to which capacity is calibrated. U_peers is what the other provinces of the same macro region promised over their
 * capacity meant for the modelled industries, (1 - R) C with R = {@code rest_of_market_share}, in about the last year, weighted by capacity, known with a quarter's delay; U_0 = {@code imitation_reference}, eta =
 * {@code imitation}; cycle_p the term of its leaders ({@link PoliticalCycle}); blame_p what officials fear for losses ({@link
 * Assessment}), l = {@code loss_share_financings} what they fear when every project is judged and nothing tolerated, a =
 * {@code assessment_weight}; m the duties of a mean fund that the law leaves ({@link LocalDuties}), m_0 those asked by habit, b =
 * {@code reinvestment_benefit}: a promise that comes back as local investment is worth more to a province. Peers of provinces
 * move in the same direction (tournament between leaders); all sizes are assumed. Switches: {@code switch_imitation},
 * {@code switch_political_cycle}, {@code switch_assessment}, {@code switch_reinvestment}.
 */
final class Appetite {
    private final double imitation;
    private final double reference;
    private final double modelled;
    private final double assessment;
    private final double losses;
    private final double benefit;
    private final double cycle;
    private final PoliticalCycle terms;
    private final double bound;
    private final LocalDuties duties;

    Appetite(ModelParameters p) {
        imitation = p.on("switch_imitation") ? p.get("imitation") : 0;
        reference = p.get("imitation_reference");
        modelled = 1 - p.get("rest_of_market_share");
        assessment = p.on("switch_assessment") ? p.get("assessment_weight") : 0;
        losses = p.get("loss_share_financings");
        benefit = p.on("switch_reinvestment") ? p.get("reinvestment_benefit") : 0;
        cycle = p.on("switch_political_cycle") ? p.get("political_cycle") : 0;
        terms = new PoliticalCycle(p.get("political_term"), p.get("political_peak"));
        bound = p.get("appetite_bound");
        duties = new LocalDuties(p);
    }

    /** Sets the appetite of every province for the quarter. */
    void update(World w, int t) {
        Governments governments = w.governments();
        Provinces provinces = w.economy().provinces();
        double kept = benefit == 0
                ? 0
                : benefit
                        * (Reinvestment.keptOverHabit(w, t) + duties.today(w, t).limitsOverHabit());
        for (int p = 0; p < provinces.count(); p++) {
            double log = imitation(governments, provinces, p, t)
                    + terms.push(w.draws(), p, t, cycle)
                    + assessment * (losses - governments.blame(p))
                    + kept;
            governments.setAppetite(p, Math.max(1 / bound, Math.min(bound, StrictMath.exp(log))));
        }
    }

    /** In the first quarter there is nothing to imitate yet. */
    private double imitation(Governments governments, Provinces provinces, int p, int t) {
        if (imitation == 0 || t == 0) {
            return 0;
        }
        double weight = 0;
        double sum = 0;
        for (int q = 0; q < provinces.count(); q++) {
            if (q != p && provinces.macroRegionCode(q) == provinces.macroRegionCode(p)) {
                weight += governments.capacity(q);
                sum += governments.capacity(q) * governments.used(q);
            }
        }
        return weight > 0 ? imitation * (sum / weight / modelled - reference) : 0;
    }
}
