package io.sluice.world.venture;

/**
 * At which stage a firm first asks for outside money, and how old it is by then.
 *
 * <p>A latent venture asks first for the round of stage s &gt; 0 with probability f_s, else for a seed round:
 *
 * <pre>  s = the least stage with u &lt; f_1 + ... + f_s,   0 if there is none</pre>
 *
 * <p>u uniform at the venture's own address. Until then it has grown without outside investors, for as long as the rounds of the
 * stages before would have lasted, so that it was founded that many quarters before it comes to the market.
 *
 * @param share f_s by stage; that of the seed stage is not read
 * @param quarters quarters from founding to a first round of the stage
 */
public record FirstRounds(double[] share, int[] quarters) {
    /** Every firm begins with a seed round. */
    public static FirstRounds seed(int stages) {
        return new FirstRounds(new double[stages], new int[stages]);
    }

    /** The stage of the first round. */
    int stage(double u) {
        double below = 0;
        for (int s = 1; s < share.length; s++) {
            below += share[s];
            if (u < below) {
                return s;
            }
        }
        return 0;
    }
}
