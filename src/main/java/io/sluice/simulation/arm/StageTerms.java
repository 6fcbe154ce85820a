package io.sluice.simulation.arm;

import io.sluice.quantity.Scales;
import io.sluice.scenario.ModelParameters;
import io.sluice.world.place.Stages;

/**
 * What a round of each stage looks like; arrays by stage code. Assumed parameters {@code round_*}, {@code dilution_*},
 * {@code runway_*}, {@code technology_needed_*}, {@code sales_at_*}, {@code hazard_*}.
 *
 * @param round median money raised in a round, fen
 * @param dilution share of the venture sold in a round
 * @param runway quarters a round lasts
 * @param technology readiness level needed to raise the round of this stage
 * @param sales median quarterly sales on entering the stage, fen
 * @param acquisition hazard a quarter of being acquired
 * @param listing hazard a quarter of listing while the window is open
 * @param failure hazard a quarter of failing for other reasons than an empty account
 */
public record StageTerms(
        double[] round,
        double[] dilution,
        double[] runway,
        double[] technology,
        double[] sales,
        double[] acquisition,
        double[] listing,
        double[] failure) {

    private static final double FEN_A_MILLION = Scales.FEN_A_MILLION;

    /** Reads the terms from the parameters. */
    public static StageTerms of(ModelParameters p, Stages stages) {
        int n = stages.count();
        StageTerms terms = new StageTerms(
                new double[n],
                new double[n],
                new double[n],
                new double[n],
                new double[n],
                new double[n],
                new double[n],
                new double[n]);
        for (int s = 0; s < n; s++) {
            terms.round[s] = p.get(stages.parameter("round", s)) * FEN_A_MILLION;
            terms.dilution[s] = p.get(stages.parameter("dilution", s));
            terms.runway[s] = p.get(stages.parameter("runway", s));
            terms.technology[s] = p.get(stages.parameter("technology_needed", s));
            terms.sales[s] = p.get(stages.parameter("sales_at", s)) * FEN_A_MILLION;
            terms.acquisition[s] = p.get(stages.parameter("hazard_acquired", s));
            terms.listing[s] = p.get(stages.parameter("hazard_listed", s));
            terms.failure[s] = p.get(stages.parameter("hazard_failed", s));
        }
        return terms;
    }

    /** Growth of the price of a part from the seed round to the round of a stage at median terms. */
    public double growth(int stage) {
        double growth = 1;
        for (int s = 1; s <= stage; s++) {
            growth *= round[s] * (1 - dilution[s]) / dilution[s] * (dilution[s - 1] / round[s - 1]);
        }
        return growth;
    }

    /** Spending of a quarter out of the money of a median round, fen. */
    public double burn(int stage) {
        return round[stage] / runway[stage];
    }
}
