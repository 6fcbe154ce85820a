package io.sluice.study.hindcast;

import io.sluice.scenario.ModelParameters;
import io.sluice.world.macro.LikelyRegimes;
import io.sluice.world.macro.Regime;
import java.util.List;
import java.util.stream.DoubleStream;

/** What a hindcast is told of the economy after the known year. */
enum Form {
    /** The regimes of every quarter, as the returns of the share market to the last year speak for them: no forecast, a test of the rest. */
    AS_THEY_WERE("regimes as they were") {
        @Override
        List<Regime> regimes(Facts facts, ModelParameters p) {
            double[] returns = DoubleStream.concat(stream(facts.before()), stream(facts.during()))
                    .toArray();
            return LikelyRegimes.of(p, returns).subList(facts.before().size(), returns.length);
        }
    },
    /** Those of the known year, from returns to its end; later ones are drawn. */
    DRAWN("regimes drawn") {
        @Override
        List<Regime> regimes(Facts facts, ModelParameters p) {
            double[] returns = DoubleStream.concat(
                            stream(facts.before()), stream(facts.during()).limit(facts.quartersKnown()))
                    .toArray();
            return LikelyRegimes.of(p, returns).subList(facts.before().size(), returns.length);
        }
    };

    private final String word;

    Form(String word) {
        this.word = word;
    }

    /** Its name in tables. */
    String word() {
        return word;
    }

    /** The regimes it is told, from the first quarter of the known year on. */
    abstract List<Regime> regimes(Facts facts, ModelParameters p);

    private static DoubleStream stream(List<Double> returns) {
        return returns.stream().mapToDouble(x -> x);
    }
}
