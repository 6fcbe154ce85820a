package io.sluice.study.hindcast;

import java.util.Optional;

/**
 * A forecast that knows nothing but the series up to the known year. Logarithms; h years ahead; l the last level.
 *
 * <pre>  random walk         l,                                 variance h v
 *  last year's growth  l + h g,                           variance w sum_{j=1..h} j^2
 *  AR(1) of growth     l + g sum_{j=1..h} phi^j,          variance s sum_{k=1..h} ((1 - phi^k) / (1 - phi))^2</pre>
 *
 * <p>g the last growth a year; v the mean square of a year's change (no drift: none can be told from so few years); w the mean square of the change of growth from one year to the next,
 * so that growth itself is a random walk. phi = sum g_t g_{t-1} / sum g_t^2 and s = (1 - phi^2) mean g_t^2 (Yule and Walker without a mean: -1 &lt; phi &lt; 1 however short the
 * series; Brockwell and Davis 2002, Introduction to Time Series and Forecasting, section 5.1.1), over the last years without a gap. What needs more growth rates than are known is a point (w, from two) or
 * does not exist (g from one, phi from two).
 */
enum Benchmark {
    /** It stays as it is. */
    RANDOM_WALK("random walk") {
        @Override
        Optional<Forecast> of(Past past, int h) {
            return Optional.of(new NormalForecast(past.level(), StrictMath.sqrt(h * past.variance())));
        }
    },
    /** It grows as it did last. */
    LAST_GROWTH("last year's growth") {
        @Override
        Optional<Forecast> of(Past past, int h) {
            if (past.steps().isEmpty()) {
                return Optional.empty();
            }
            double growth = past.steps().get(past.steps().size() - 1).growth();
            double squares = 0;
            for (int j = 1; j <= h; j++) {
                squares += (double) j * j;
            }
            double deviation = StrictMath.sqrt(changeOfGrowth(past.growths()) * squares);
            return Optional.of(new NormalForecast(past.level() + h * growth, deviation));
        }
    },
    /** Its growth dies away as it did. */
    AUTOREGRESSION("AR(1) of growth") {
        @Override
        Optional<Forecast> of(Past past, int h) {
            double[] growths = past.growths();
            if (growths.length < 2) {
                return Optional.empty();
            }
            double square = 0;
            double product = 0;
            for (int t = 0; t < growths.length; t++) {
                square += growths[t] * growths[t];
                product += t == 0 ? 0 : growths[t] * growths[t - 1];
            }
            double phi = square == 0 ? 0 : product / square;
            double innovation = square / growths.length * (1 - phi * phi);
            double mean = past.level();
            double variance = 0;
            double power = 1;
            double weight = 0;
            for (int j = 1; j <= h; j++) {
                weight += power;
                variance += innovation * weight * weight;
                power *= phi;
                mean += growths[growths.length - 1] * power;
            }
            return Optional.of(new NormalForecast(mean, StrictMath.sqrt(variance)));
        }
    };

    private final String word;

    Benchmark(String word) {
        this.word = word;
    }

    /** Its name in tables. */
    String word() {
        return word;
    }

    /** Its forecast so many years ahead; empty where too little is known for one. */
    abstract Optional<Forecast> of(Past past, int h);

    private static double changeOfGrowth(double[] growths) {
        double squares = 0;
        for (int t = 1; t < growths.length; t++) {
            squares += (growths[t] - growths[t - 1]) * (growths[t] - growths[t - 1]);
        }
        return growths.length < 2 ? 0 : squares / (growths.length - 1);
    }
}
