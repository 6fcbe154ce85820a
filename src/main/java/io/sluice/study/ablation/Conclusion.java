package io.sluice.study.ablation;

import io.sluice.analysis.Contrast;

/**
 * What one run says of one question: an indicator of a reform against the law as enacted.
 *
 * @param contrast reform minus enacted
 */
public record Conclusion(Contrast contrast) {
    /** The direction of a difference. */
    public enum Sign {
        /** The interval lies above 0. */
        UP("+"),
        /** The interval lies below 0. */
        DOWN("-"),
        /** The interval contains 0, or there is no difference at all. */
        NONE("0");

        private final String word;

        Sign(String word) {
            this.word = word;
        }

        /** The sign in tables. */
        @Override
        public String toString() {
            return word;
        }
    }

    /** The direction of the difference, by its 95 % interval. */
    public Sign sign() {
        if (!contrast.difference().defined() || contrast.exactlyZero()) {
            return Sign.NONE;
        }
        if (contrast.difference().interval().low() > 0) {
            return Sign.UP;
        }
        return contrast.difference().interval().high() < 0 ? Sign.DOWN : Sign.NONE;
    }

    /** What becomes of a conclusion when a mechanism is off. */
    public enum Fate {
        /** The same direction. */
        SURVIVES("survives"),
        /** A direction before, none any more. */
        FADES("fades"),
        /** No direction before, one now. */
        APPEARS("appears"),
        /** The opposite direction. */
        TURNS("TURNS");

        private final String word;

        Fate(String word) {
            this.word = word;
        }

        /** The word in tables. */
        @Override
        public String toString() {
            return word;
        }
    }

    /** What has become of this conclusion in another run. */
    public Fate in(Conclusion other) {
        if (sign() == other.sign()) {
            return Fate.SURVIVES;
        }
        if (other.sign() == Sign.NONE) {
            return Fate.FADES;
        }
        return sign() == Sign.NONE ? Fate.APPEARS : Fate.TURNS;
    }
}
