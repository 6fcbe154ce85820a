package io.sluice.simulation.notch;

import io.sluice.scenario.ModelParameters;

/**
 * Who answers a notch and what it is worth to them.
 *
 * <p>What eligibility brings counts as far as it lasts: with an audit probability a ({@code audit_probability}) and a penalty
 * of k times the benefit ({@code audit_penalty}), B = (1 - a) b - a k b. A share of non-optimisers ({@code notch_friction}), drawn
 * once for each venture, never answers. {@code switch_notches} 0: nobody does.
 *
 * @param cost what closing a gap costs
 * @param friction share of those who never answer
 * @param audit probability that cosmetics are found
 * @param penalty what is then paid, in benefits
 */
public record Response(NotchCost cost, double friction, double audit, double penalty) {

    /** The response whose joint weight is the parameter {@code name}. */
    public static Response of(ModelParameters p, String name) {
        double friction = p.on("switch_notches") ? p.get("notch_friction") : 1;
        return new Response(
                NotchCost.of(p.get(name), p.get("cosmetic_share")),
                friction,
                p.get("audit_probability"),
                p.get("audit_penalty"));
    }

    /** Whether somebody with this uniform of its own answers incentives at all. */
    public boolean answers(double u) {
        return u >= friction;
    }

    /** What a benefit counts, audits considered. */
    public double worth(double benefit) {
        return (1 - audit - audit * penalty) * benefit;
    }
}
