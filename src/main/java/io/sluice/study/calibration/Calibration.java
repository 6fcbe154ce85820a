package io.sluice.study.calibration;

import io.sluice.scenario.ModelParameter;
import io.sluice.study.Figure;
import io.sluice.study.Variation;
import io.sluice.study.validation.Target;
import io.sluice.study.validation.Validation;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.math3.analysis.MultivariateFunction;
import org.apache.commons.math3.exception.TooManyEvaluationsException;
import org.apache.commons.math3.optim.InitialGuess;
import org.apache.commons.math3.optim.MaxEval;
import org.apache.commons.math3.optim.SimpleBounds;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;
import org.apache.commons.math3.optim.nonlinear.scalar.ObjectiveFunction;
import org.apache.commons.math3.optim.nonlinear.scalar.noderiv.BOBYQAOptimizer;

/**
 * Simulated method of moments (McFadden 1989) inside the bands of the parameters.
 *
 * <p>Objective: J = sum over the block's rows of d(e), e = (figure - middle of the tolerance) / half its width, d(e) = e^2 up to
 * |e| = 3 and 6 |e| - 9 beyond, so that one row out of reach does not pull all others away (Huber 1964). Search: BOBYQA (Powell
 * 2009) over positions in the bands, 0 = low, 1 = high. Every trial meets the same draws, so J is a function of the parameters
 * alone; the replications are others than those of {@code sluice validate}. A proposal is kept only if its J is lower than before.
 */
public final class Calibration {
    private static final double BEND = 3;
    private static final double RADIUS = 0.25;
    private static final double LAST_RADIUS = 0.01;
    private static final int DIGITS = 3;

    /** Replications of calibration start here, far from those that validate. */
    private static final int FIRST_REPLICATION = 10_000;

    private final Validation validation;
    private final int replications;
    private final double resolution;
    private final int trials;

    /**
     * @param validation the worlds and their figures
     * @param replications how often each world is run at a trial
     * @param resolution share of ventures at a trial
     * @param trials most trials a block
     */
    public Calibration(Validation validation, int replications, double resolution, int trials) {
        this.validation = validation;
        this.replications = replications;
        this.resolution = resolution;
        this.trials = trials;
    }

    /**
     * What was proposed for a block.
     *
     * @param block the block
     * @param before values before, by parameter
     * @param after values proposed, by parameter; those before if nothing better was found
     * @param figuresBefore figures of the rows before
     * @param figuresAfter figures of the rows after
     * @param trials trials made
     */
    public record Proposal(
            Block block,
            Map<String, BigDecimal> before,
            Map<String, BigDecimal> after,
            Map<String, Figure> figuresBefore,
            Map<String, Figure> figuresAfter,
            int trials) {}

    /** Sets one block, with what was set before it. */
    public Proposal set(Block block, Map<String, BigDecimal> already) {
        Map<String, BigDecimal> before = new LinkedHashMap<>();
        double[] start = new double[block.parameters().size()];
        for (int i = 0; i < start.length; i++) {
            ModelParameter row = block.parameters().get(i);
            before.put(row.name(), already.getOrDefault(row.name(), row.central()));
            start[i] = position(row, before.get(row.name()));
        }
        Map<String, Figure> figuresBefore = figures(block, with(already, before));
        Best best = new Best(block, already, before, figuresBefore);
        search(best, start);
        return new Proposal(block, before, best.values, figuresBefore, best.figures, best.made);
    }

    private void search(Best best, double[] start) {
        int n = start.length;
        if (n < 2) {
            for (int i = 0; i <= Math.min(trials, 10); i++) {
                best.value(new double[] {i / (double) Math.min(trials, 10)});
            }
            return;
        }
        double[] low = new double[n];
        double[] high = new double[n];
        for (int i = 0; i < n; i++) {
            high[i] = 1;
            start[i] = Math.min(1 - LAST_RADIUS, Math.max(LAST_RADIUS, start[i]));
        }
        try {
            new BOBYQAOptimizer(2 * n + 1, RADIUS, LAST_RADIUS)
                    .optimize(
                            new MaxEval(trials),
                            GoalType.MINIMIZE,
                            new ObjectiveFunction(best),
                            new InitialGuess(start),
                            new SimpleBounds(low, high));
        } catch (TooManyEvaluationsException e) {
            best.made = trials; // the best so far stands
        }
    }

    /** Remembers the best trial; it is one of those made, rounded as it will be written. */
    private final class Best implements MultivariateFunction {
        private final Block block;
        private final Map<String, BigDecimal> already;
        private Map<String, BigDecimal> values;
        private Map<String, Figure> figures;
        private double least;
        private int made;

        Best(
                Block block,
                Map<String, BigDecimal> already,
                Map<String, BigDecimal> values,
                Map<String, Figure> figures) {
            this.block = block;
            this.already = already;
            this.values = values;
            this.figures = figures;
            this.least = distance(block.rows(), figures);
        }

        @Override
        public double value(double[] positions) {
            Map<String, BigDecimal> tried = new LinkedHashMap<>();
            for (int i = 0; i < positions.length; i++) {
                ModelParameter row = block.parameters().get(i);
                tried.put(row.name(), at(row, positions[i]));
            }
            Map<String, Figure> found = figures(block, with(already, tried));
            double distance = distance(block.rows(), found);
            made++;
            if (distance < least) {
                least = distance;
                values = tried;
                figures = found;
            }
            return distance;
        }
    }

    private Map<String, Figure> figures(Block block, Map<String, BigDecimal> set) {
        Variation variation = Variation.NONE.set(set).at(resolution);
        return validation.figures(block.rows(), variation, FIRST_REPLICATION, replications);
    }

    private static Map<String, BigDecimal> with(Map<String, BigDecimal> first, Map<String, BigDecimal> then) {
        Map<String, BigDecimal> both = new LinkedHashMap<>(first);
        both.putAll(then);
        return both;
    }

    /** The distance J of figures from the middles of their tolerances; rows without a figure count as ten half widths off. */
    static double distance(List<Target> rows, Map<String, Figure> figures) {
        double sum = 0;
        for (Target row : rows) {
            Figure figure = figures.get(row.id());
            double low = row.tolerance().low();
            double half = (row.tolerance().high() - low) / 2;
            double e = figure == null || Double.isNaN(figure.value())
                    ? 10
                    : StrictMath.abs(figure.value() - (low + half)) / half;
            sum += e <= BEND ? e * e : 2 * BEND * e - BEND * BEND;
        }
        return sum;
    }

    private static double position(ModelParameter row, BigDecimal value) {
        double width = row.high().subtract(row.low()).doubleValue();
        return value.subtract(row.low()).doubleValue() / width;
    }

    /** The value at a position of the band, with three significant digits, never outside the band. */
    static BigDecimal at(ModelParameter row, double position) {
        BigDecimal width = row.high().subtract(row.low());
        BigDecimal value = row.low().add(width.multiply(BigDecimal.valueOf(position)));
        BigDecimal rounded = row.dimension() == ModelParameter.Kind.COUNT
                ? value.setScale(0, RoundingMode.HALF_EVEN)
                : value.round(new MathContext(DIGITS, RoundingMode.HALF_EVEN));
        BigDecimal inside = rounded.max(row.low()).min(row.high()).stripTrailingZeros();
        return inside.scale() < 0 ? inside.setScale(0) : inside;
    }

    /** Sets all blocks in turn. */
    public List<Proposal> setAll(List<Block> blocks, java.util.function.Consumer<Proposal> progress) {
        Map<String, BigDecimal> set = new LinkedHashMap<>();
        List<Proposal> proposals = new ArrayList<>();
        for (Block block : blocks) {
            Proposal proposal = set(block, set);
            set.putAll(proposal.after());
            proposals.add(proposal);
            progress.accept(proposal);
        }
        return proposals;
    }
}
