package io.sluice.simulation.outcome;

import io.sluice.simulation.record.RoundLog;

/**
 * How each venture was financed in one arm, over all its rounds and at each stage: its status and the money of ultimate
 * owners, fen.
 *
 * <p>Slot 0 of a venture stands for all its rounds, slot 1 + s for the rounds of stage s. Ventures are numbered from the
 * first that can be founded after the start; rounds of older ones are left out (their first money came before any arm began).
 */
final class Financed {
    /** Raised nothing. */
    static final int NONE = 0;
    /** Raised money, none of it of a government. */
    static final int PRIVATE_ONLY = 1;
    /** Raised money of which some is a government's, in whatever fund it came. */
    static final int PUBLIC = 2;

    private final int slots;
    private final int ventures;
    private final boolean[] any;
    private final long[] governments;
    private final long[] state;
    private final long[] own;

    /**
     * @param first first venture that counts
     * @param count number of all ventures, older ones included
     */
    Financed(RoundLog rounds, int first, int count, int stages) {
        slots = 1 + stages;
        ventures = count - first;
        any = new boolean[ventures * slots];
        governments = new long[any.length];
        state = new long[any.length];
        own = new long[any.length];
        for (int i = 0; i < rounds.count(); i++) {
            int j = rounds.venture(i) - first;
            if (j >= 0) {
                book(rounds, i, j * slots);
                book(rounds, i, j * slots + 1 + rounds.stage(i));
            }
        }
    }

    private void book(RoundLog rounds, int round, int slot) {
        any[slot] = true;
        governments[slot] += rounds.governments(round);
        state[slot] += rounds.state(round);
        own[slot] += rounds.own(round);
    }

    int ventures() {
        return ventures;
    }

    int slots() {
        return slots;
    }

    int status(int venture, int slot) {
        int at = venture * slots + slot;
        if (governments[at] > 0) {
            return PUBLIC;
        }
        return any[at] ? PRIVATE_ONLY : NONE;
    }

    long governments(int venture, int slot) {
        return governments[venture * slots + slot];
    }

    long state(int venture, int slot) {
        return state[venture * slots + slot];
    }

    long own(int venture, int slot) {
        return own[venture * slots + slot];
    }
}
