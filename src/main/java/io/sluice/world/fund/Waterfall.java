package io.sluice.world.fund;

/**
 * Who gets the proceeds of a fund: European (whole-fund) waterfall with a hurdle, full catch-up and carry.
 *
 * <p>With C paid in, D paid out to partners, K carry paid, B the preferred balance (contributions less distributions,
 * compounded at the hurdle h): first min(P, B) to partners; then to the manager until K = c (D + K - C); the rest
 * (1 - c) to partners, c to the manager. Units: fen; c and h shares. Source: market habit (Metrick and Yasuda); known
 * answers in model.md 2.6: 100 paid in, 5 years, h = 8 %, c = 20 %: proceeds 200 pay 180 / 20; 150 pay 146.93 / 3.07.
 */
public record Waterfall(double carryShare) {

    /** Carry due to the manager out of proceeds; the partners get the rest. */
    public long carryOf(long proceeds, double preferred, long contributed, long distributed, long carryPaid) {
        long toPartners = Math.min(proceeds, (long) StrictMath.ceil(preferred));
        long rest = proceeds - toPartners;
        if (rest == 0 || carryShare == 0) {
            return 0;
        }
        double gain = (double) distributed + toPartners - contributed;
        double owed = carryShare / (1 - carryShare) * gain - carryPaid;
        long catchUp = Math.max(0, Math.min(rest, (long) StrictMath.floor(owed)));
        return catchUp + (long) StrictMath.floor(carryShare * (rest - catchUp));
    }
}
