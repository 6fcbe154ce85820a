package io.sluice.world.fund;

/**
 * Cash flows that a partner expects of a fund, by year, per unit committed (Takahashi and Alexander 2002, Journal of Portfolio
 * Management 28(2)).
 *
 * <p>C_t = RC_t (1 - sum of earlier C); D_t = RD_t NAV_{t-1} (1 + G); NAV_t = NAV_{t-1} (1 + G) + C_t - D_t;
 * RD_t = min(1, max(Y, (t / L)^B)), RD_L = 1. RC: share of what is uncalled that is called in year t, the last one holds on; L: life,
 * years; B: bow; G: growth a year; Y: yield a year. For every B, Y, RC the internal rate of C, D and the last NAV is G: money
 * called in year t grows at G until it is paid out. Parameters {@code ta_rc_first}, {@code ta_rc_second}, {@code ta_rc_later},
 * {@code ta_bow}, {@code ta_growth}.
 */
public final class TakahashiAlexander {
    private final double[] contribution;
    private final double[] distribution;
    private final double[] netAssetValue;

    private TakahashiAlexander(int life) {
        contribution = new double[life];
        distribution = new double[life];
        netAssetValue = new double[life];
    }

    /** Works out the flows of every year of a fund's life. */
    public static TakahashiAlexander of(double[] calling, int life, double bow, double growth, double yield) {
        if (life < 1 || calling.length == 0) {
            throw new IllegalArgumentException(
                    "a fund lives at least a year and calls at some rate: life " + life + ", rates " + calling.length);
        }
        TakahashiAlexander flows = new TakahashiAlexander(life);
        double uncalled = 1;
        double value = 0;
        for (int year = 1; year <= life; year++) {
            double grown = value * (1 + growth);
            double rate = year == life
                    ? 1
                    : StrictMath.min(1, StrictMath.max(yield, StrictMath.pow((double) year / life, bow)));
            double call = calling[StrictMath.min(year, calling.length) - 1] * uncalled;
            uncalled -= call;
            flows.contribution[year - 1] = call;
            flows.distribution[year - 1] = rate * grown;
            value = grown + call - rate * grown;
            flows.netAssetValue[year - 1] = value;
        }
        return flows;
    }

    /** Life of the fund, years. */
    public int life() {
        return contribution.length;
    }

    /** Called in a year, from 1, per unit committed. */
    public double contribution(int year) {
        return contribution[year - 1];
    }

    /** Paid out in a year, from 1, per unit committed. */
    public double distribution(int year) {
        return distribution[year - 1];
    }

    /** Held at the end of a year, from 1, per unit committed. */
    public double netAssetValue(int year) {
        return netAssetValue[year - 1];
    }
}
