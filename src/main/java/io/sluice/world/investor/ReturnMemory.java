package io.sluice.world.investor;

import io.sluice.quantity.Scales;
import java.util.Arrays;

/**
 * What somebody remembers of returns, by slot: an exponential memory weighted with money, drawn towards a prior.
 *
 * <p>With b_t the money at work in quarter t and g_t what it gained: B = d B + b_t, G = d G + g_t, S = d S + g_t^2 / b_t. With K the money
 * that backs the prior, mu and s its mean and volatility a year: mean a year M = 4 (K mu / 4 + G) / (K + B), volatility a year V = 2 sqrt((K
 * (s^2 / 4 + mu^2 / 16) + S) / (K + B) - (M / 4)^2). So little money changes little, no news changes nothing, and what is long ago
 * fades. Money in fen; d = {@code return_memory}; prior {@code required_return}, {@code fund_volatility}.
 */
public final class ReturnMemory {
    private final double decay;
    private final double priorMean;
    private final double priorSquare;
    private final double[] backing;
    private final double[] base;
    private final double[] gain;
    private final double[] square;

    /**
     * @param backing money that backs the prior, by slot
     */
    public ReturnMemory(double decay, double meanAYear, double volatilityAYear, double[] backing) {
        this.decay = decay;
        this.backing = backing.clone();
        priorMean = meanAYear / Scales.QUARTERS_A_YEAR;
        priorSquare = volatilityAYear * volatilityAYear / Scales.QUARTERS_A_YEAR + priorMean * priorMean;
        base = new double[backing.length];
        gain = new double[backing.length];
        square = new double[backing.length];
    }

    /** Adds a quarter's experience; money that was not at work teaches nothing. */
    public void observe(int slot, double atWork, double gained) {
        if (atWork > 0) {
            base[slot] = decay * base[slot] + atWork;
            gain[slot] = decay * gain[slot] + gained;
            square[slot] = decay * square[slot] + gained * gained / atWork;
        }
    }

    /** Remembered return a year. */
    public double mean(int slot) {
        return Scales.QUARTERS_A_YEAR * aQuarter(slot);
    }

    /** Remembered standard deviation a year. */
    public double volatility(int slot) {
        double mean = aQuarter(slot);
        double meanSquare = (backing[slot] * priorSquare + square[slot]) / (backing[slot] + base[slot]);
        return StrictMath.sqrt(Scales.QUARTERS_A_YEAR) * StrictMath.sqrt(StrictMath.max(0, meanSquare - mean * mean));
    }

    private double aQuarter(int slot) {
        return (backing[slot] * priorMean + gain[slot]) / (backing[slot] + base[slot]);
    }

    @Override
    public String toString() {
        return "ReturnMemory" + Arrays.toString(gain) + " of " + Arrays.toString(base);
    }
}
