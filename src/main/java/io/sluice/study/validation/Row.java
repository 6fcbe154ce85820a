package io.sluice.study.validation;

import io.sluice.study.Figure;

/**
 * A target beside the model's figure.
 *
 * <p>The row is met if the 95 % interval of the figure lies within the tolerance, missed if it lies outside, and undecided else. The
 * interval is Student's, x +- t(0.975; n - 1) s, s the standard error over n replications. So a model whose true figure lies outside is
 * called met, and one whose true figure lies inside is called missed, with a probability of at most 5 % at any n (2.5 % at an
 * end); few replications make a row undecided, and one decides nothing but what has no chance in it.
 *
 * @param target what somebody measured
 * @param figure what the model shows
 */
public record Row(Target target, Figure figure) {
    /** The verdict. */
    public Verdict verdict() {
        Tolerance tolerance = target.tolerance();
        double low = low();
        double high = high();
        if (figure.replications() == 0 && Double.isNaN(figure.value())) {
            return Verdict.MISSED; // what has no chance in it and no figure either has failed
        }
        if (low >= tolerance.floor() && high <= tolerance.ceiling()) {
            return Verdict.MET;
        }
        if (high < tolerance.floor() || low > tolerance.ceiling()) {
            return Verdict.MISSED;
        }
        return SampleSize.toDecide(tolerance, figure) > SampleSize.MOST ? Verdict.AT_BOUND : Verdict.UNDECIDED;
    }

    /** Lower limit of the 95 % interval; minus infinity if the error is not known, not a number if the figure is not. */
    public double low() {
        return figure.value() - SampleSize.half(figure);
    }

    /** Upper limit of the 95 % interval. */
    public double high() {
        return figure.value() + SampleSize.half(figure);
    }

    /** How many more replications would decide an undecided row if nothing else changed; 0 for every other. */
    public int more() {
        return verdict() == Verdict.UNDECIDED
                ? SampleSize.toDecide(target.tolerance(), figure) - figure.replications()
                : 0;
    }

    /** The verdict in tables, with what an undecided row needs. */
    public String shown() {
        return verdict() == Verdict.UNDECIDED
                ? verdict() + ", needs " + more() + " more"
                : verdict().toString();
    }
}
