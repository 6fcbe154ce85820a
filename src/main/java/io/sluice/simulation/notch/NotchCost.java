package io.sluice.simulation.notch;

/**
 * What it costs to close a gap to a threshold, and from how far away it pays (model.md 2.7; the form of Chen, Liu, Suárez
 * Serrato and Xu 2021, AER 111: 2065-2100).
 *
 * <p>A gap g to the threshold tau is closed by a real part Delta and a cosmetic part rho, Delta + rho = g, at the cost
 * S [(phi/2) (Delta/tau)^2 + (psi/2) (rho/tau)^2], S the scale of the money at stake. The cheapest split is
 * rho / g = phi / (phi + psi); it costs kappa/2 (g/tau)^2 S with kappa = phi psi / (phi + psi). With a benefit B it pays up
 * to the gap g* = tau sqrt(2 B / (kappa S)).
 *
 * @param phi weight of the real part, above 0
 * @param psi weight of the cosmetic part, above 0
 */
public record NotchCost(double phi, double psi) {
    /** Checks the weights. */
    public NotchCost {
        if (!(phi > 0 && psi > 0)) {
            throw new IllegalArgumentException(
                    "the weights of the parts of a response must be above 0, not " + phi + " and " + psi);
        }
    }

    /**
     * The weights that give a cosmetic share and a joint weight: phi = kappa / (1 - share), psi = kappa / share.
     *
     * @param kappa joint weight phi psi / (phi + psi)
     * @param cosmeticShare part of a gap that is closed by cosmetics, between 0 and 1
     */
    public static NotchCost of(double kappa, double cosmeticShare) {
        return new NotchCost(kappa / (1 - cosmeticShare), kappa / cosmeticShare);
    }

    /** Part of a gap that is cheapest to close by cosmetics. */
    public double cosmeticShare() {
        return phi / (phi + psi);
    }

    /** Joint weight of both parts at the cheapest split. */
    public double kappa() {
        return phi * psi / (phi + psi);
    }

    /** Least cost of closing a gap, in the money of the scale. */
    public double cost(double gap, double tau, double scale) {
        double relative = gap / tau;
        return kappa() / 2 * relative * relative * scale;
    }

    /** The largest gap that a benefit pays for; 0 when there is no benefit or nothing at stake. */
    public double reach(double benefit, double tau, double scale) {
        return benefit > 0 && scale > 0 ? tau * StrictMath.sqrt(2 * benefit / (kappa() * scale)) : 0;
    }
}
