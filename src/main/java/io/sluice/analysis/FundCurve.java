package io.sluice.analysis;

import java.util.List;

/**
 * Funds of one kind in one arm: what they paid back less what they called, by age, and the distribution of their multiples.
 *
 * @param arm id of the arm
 * @param kind id of the kind
 * @param title its title
 * @param ages one point a quarter of age, over the funds that reached it; as many as half of the replications have funds of that age
 * @param multiples one point every 5 % of funds that are seven years old or older at the horizon; may be empty
 */
public record FundCurve(String arm, String kind, String title, List<Age> ages, List<Multiple> multiples) {
    /** Keeps immutable copies. */
    public FundCurve {
        ages = List.copyOf(ages);
        multiples = List.copyOf(multiples);
    }

    /**
     * Funds at an age.
     *
     * @param quarters quarters since the close
     * @param funds mean number of funds
     * @param called share of commitments called
     * @param paidBack share of commitments paid back
     * @param net paid back less called, share of commitments
     */
    public record Age(int quarters, double funds, Estimate called, Estimate paidBack, Estimate net) {}

    /**
     * A quantile over funds.
     *
     * @param percent this part of the funds has at most this multiple
     * @param tvpi total value over paid in
     * @param dpi distributed over paid in
     */
    public record Multiple(int percent, Estimate tvpi, Estimate dpi) {}
}
