package io.sluice.results.measure;

/**
 * Net additional impact after the Additionality Guide of English Partnerships (2008): net = GI (1 - L)(1 - Dp)(1 - S) M less the
 * same of the reference case. GI gross impact, in any unit; L leakage, Dp displacement, S substitution, shares; M multiplier.
 */
public final class AdditionalityGuide {
    private AdditionalityGuide() {}

    /**
     * One case of the guide.
     *
     * @param gross gross impact
     * @param leakage share that goes to others than those meant
     * @param displacement share that takes the place of activity elsewhere
     * @param substitution share that takes the place of the same firms' own activity
     * @param multiplier further effects
     */
    public record Case(double gross, double leakage, double displacement, double substitution, double multiplier) {
        double impact() {
            return gross * (1 - leakage) * (1 - displacement) * (1 - substitution) * multiplier;
        }
    }

    /** Impact of the case with the policy less that of the case without. */
    public static double net(Case with, Case without) {
        return with.impact() - without.impact();
    }
}
