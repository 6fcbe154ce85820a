package io.sluice.simulation.arm;

/**
 * Money each class of investors has set aside to buy into ventures itself, and its flow of the quarter. Fen.
 * What is not used stays for a few quarters ({@code direct_carry_quarters}).
 */
public final class Pools {
    private final long[] direct;
    private final long[] wave;

    public Pools(int classes, int industries) {
        direct = new long[classes];
        wave = new long[industries];
    }

    /** Money for ventures beside funds. */
    public long direct(int investorClass) {
        return direct[investorClass];
    }

    public void setDirect(int investorClass, long fen) {
        direct[investorClass] = fen;
    }

    /** Takes money from the pool of a class. */
    public void takeDirect(int investorClass, long fen) {
        direct[investorClass] -= fen;
    }

    /** Money of a private wave that waits for ventures of an industry (a shock of the scenario). */
    public long wave(int industry) {
        return wave[industry];
    }

    public void addWave(int industry, long fen) {
        wave[industry] += fen;
    }
}
