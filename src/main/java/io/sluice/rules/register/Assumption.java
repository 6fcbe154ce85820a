package io.sluice.rules.register;

import io.sluice.scenario.ModelParameter.Status;

/**
 * One row of the register: something a result rests on, with what it might be instead.
 *
 * @param kind what it is
 * @param name how it is called where it is set: a parameter, a figure of the law, a rule
 * @param title what it is, one line
 * @param group the block of a parameter, the pack of a figure or rule
 * @param unit what its values count
 * @param low the low end of its band; of a rule its alternative; the value itself where there is no band
 * @param central what holds unless a scenario says otherwise
 * @param high the high end of its band; of a rule the rule itself
 * @param status how well it is known; the words of the law as the letters of the parameters
 * @param source where it comes from
 */
public record Assumption(
        Kind kind,
        String name,
        String title,
        String group,
        String unit,
        String low,
        String central,
        String high,
        Status status,
        String source) {

    /** Kinds of row. */
    public enum Kind {
        /** A parameter of behaviour: what people, firms and markets do, with the constants of the model. */
        BEHAVIOUR,
        /** A factor on an assumed row of the model's tables. */
        DATA,
        /** A figure of the law. */
        LAW,
        /** A rule of the law. */
        RULE,
        /** A switch of the model itself: no belief, so not counted. */
        MECHANISM;

        /** The kind as a command line writes it. */
        public String word() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /** Whether it is a belief about the world, and counted. */
    public boolean counted() {
        return kind != Kind.MECHANISM;
    }

    /** Whether it rests on this project's own assumption, calibrated or not. */
    public boolean assumed() {
        return status == Status.A || status == Status.S;
    }

    /** Whether a study can try another value. */
    public boolean varies() {
        return counted() && !(low.equals(central) && high.equals(central));
    }
}
