package io.sluice.scenario;

/**
 * What of a scenario's assumptions is drawn, and how often.
 *
 * @param draws replications that are run again with drawn assumptions, from the first on; 0 for none
 * @param of what is drawn
 */
public record Uncertain(int draws, Of of) {
    /** Nothing is drawn. */
    public static final Uncertain NONE = new Uncertain(0, Of.REGISTER);

    /** What can be drawn. */
    public enum Of {
        /** Every row of the register of assumptions that has a band and that the scenario leaves open. */
        REGISTER("register");

        private final String word;

        Of(String word) {
            this.word = word;
        }

        /** The word in a scenario. */
        public String word() {
            return word;
        }
    }

    /** Refuses a number below 0. */
    public Uncertain {
        if (draws < 0) {
            throw new IllegalArgumentException("a scenario has 0 draws or more, not " + draws);
        }
    }

    /** Whether anything is drawn. */
    public boolean any() {
        return draws > 0;
    }

    /** Draws of a run with so many replications: a draw needs the replication that it is compared with. */
    public int in(int replications) {
        return Math.min(draws, replications);
    }

    String canonical() {
        return draws + " of " + of.word();
    }
}
