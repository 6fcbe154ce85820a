package io.sluice.simulation.arm;

import java.util.Arrays;

/**
 * What everybody knows: indicators of past quarters, one quarter late, so that nobody reacts to what happens at the same
 * time.
 */
public final class Climate {
    private final double[] investment;
    private final double[] spillover;
    private final double[] researchReference;
    private double valuationFactor = 1;
    private double barFall;
    private double fundingGain;
    private double dryPowderReference;

    public Climate(int industries, double openingGain) {
        fundingGain = openingGain;
        investment = new double[industries];
        Arrays.fill(investment, 1);
        spillover = new double[industries];
        Arrays.fill(spillover, 1);
        researchReference = new double[industries];
    }

    /** Smoothed money that ventures of an industry were paid, over what is usual. */
    public double investment(int industry) {
        return investment[industry];
    }

    public void setInvestment(int industry, double ratio) {
        investment[industry] = ratio;
    }

    /** Smoothed rise in the share of early deals that find money when the rules admit them to the chain. */
    public double fundingGain() {
        return fundingGain;
    }

    public void setFundingGain(double gain) {
        fundingGain = gain;
    }

    /** What entry valuations are multiplied with because of uninvested money (decisions A4). */
    public double valuationFactor() {
        return valuationFactor;
    }

    public void setValuationFactor(double factor) {
        valuationFactor = factor;
    }

    /** By how much investors' bars are lower because of uninvested money, standard deviations of quality. */
    public double barFall() {
        return barFall;
    }

    public void setBarFall(double fall) {
        barFall = fall;
    }

    /** Uninvested money on the first morning, fen: the level at which the factor is 1. */
    public double dryPowderReference() {
        return dryPowderReference;
    }

    public void setDryPowderReference(double reference) {
        dryPowderReference = reference;
    }

    /** Factor on the pace of technology in an industry because of the research of all its firms. */
    public double spillover(int industry) {
        return spillover[industry];
    }

    public void setSpillover(int industry, double factor) {
        spillover[industry] = factor;
    }

    /** Research of an industry on the first morning, fen a quarter: the level at which the factor is 1. */
    public double researchReference(int industry) {
        return researchReference[industry];
    }

    public void setResearchReference(int industry, double fen) {
        researchReference[industry] = fen;
    }
}
