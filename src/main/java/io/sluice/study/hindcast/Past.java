package io.sluice.study.hindcast;

import java.util.ArrayList;
import java.util.List;

/**
 * What a series had done up to the known year, in logarithms: all that a benchmark may look at.
 *
 * @param level log of the last figure
 * @param steps what lies between one figure and the next, in order
 */
record Past(double level, List<Step> steps) {
    /**
     * From one known figure to the next.
     *
     * @param change of the logarithm
     * @param years between them
     */
    record Step(double change, int years) {
        /** Log growth a year. */
        double growth() {
            return change / years;
        }
    }

    /** Keeps a copy. */
    Past {
        steps = List.copyOf(steps);
    }

    /** The past of a series. */
    static Past of(List<Facts.Row> known) {
        List<Step> steps = new ArrayList<>();
        for (int i = 1; i < known.size(); i++) {
            double change =
                    StrictMath.log(known.get(i).value() / known.get(i - 1).value());
            steps.add(new Step(change, known.get(i).year() - known.get(i - 1).year()));
        }
        return new Past(StrictMath.log(known.get(known.size() - 1).value()), steps);
    }

    /** Growth of the last years without a gap, in order: from one year to the next. */
    double[] growths() {
        int from = steps.size();
        while (from > 0 && steps.get(from - 1).years() == 1) {
            from--;
        }
        return steps.subList(from, steps.size()).stream()
                .mapToDouble(Step::growth)
                .toArray();
    }

    /** Mean square of the change over a year, as a walk without drift has it: mean of d^2 / years. */
    double variance() {
        return steps.stream()
                .mapToDouble(step -> step.change() * step.change() / step.years())
                .average()
                .orElse(0);
    }
}
