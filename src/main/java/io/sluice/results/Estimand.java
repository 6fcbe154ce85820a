package io.sluice.results;

import java.util.List;
import java.util.Locale;

/**
 * What exactly an indicator estimates from the rows of one arm, one row a replication. A list of columns stands for their sum.
 */
public sealed interface Estimand {

    /** The estimand in words, for the dictionary: {@code ratio of expectations (a + b) / c}. */
    String inWords();

    /** Expectation of a sum of columns. */
    record Mean(List<String> of) implements Estimand {
        /** Keeps an immutable copy. */
        public Mean {
            of = List.copyOf(of);
        }

        @Override
        public String inWords() {
            return "mean of " + sum(of);
        }
    }

    /** Expectation of a column over the replications in which a flag is 1. */
    record MeanWhere(String of, String flag) implements Estimand {
        @Override
        public String inWords() {
            return "mean of " + of + " over the replications with " + flag + " = 1";
        }
    }

    /** Probability that a flag column is 1. */
    record Probability(String of) implements Estimand {
        @Override
        public String inWords() {
            return "probability that " + of + " = 1";
        }
    }

    /** Ratio of expectations: E[sum of columns] / E[sum of columns]. */
    record Ratio(List<String> of, List<String> to) implements Estimand {
        /** Keeps immutable copies. */
        public Ratio {
            of = List.copyOf(of);
            to = List.copyOf(to);
        }

        @Override
        public String inWords() {
            return "ratio of expectations " + sum(of) + " / " + sum(to);
        }
    }

    /** Quantile of a column over replications, type 7 of Hyndman and Fan. */
    record Quantile(String of, double at) implements Estimand {
        @Override
        public String inWords() {
            return at + " quantile of " + of + " (type 7)";
        }
    }

    /** Mean of a column over its worst futures: those at or beyond the quantile (expected shortfall, CVaR). */
    record TailMean(String of, double at) implements Estimand {
        @Override
        public String inWords() {
            return "mean of " + of + " at or beyond its " + at + " quantile";
        }
    }

    /** Expectation of a sum of columns in this arm minus that in the counterfactual, paired by replication. */
    record NetMean(List<String> of) implements Estimand {
        /** Keeps an immutable copy. */
        public NetMean {
            of = List.copyOf(of);
        }

        @Override
        public String inWords() {
            return "mean of " + sum(of) + " in this arm minus the counterfactual, paired";
        }
    }

    /** Ratio of expected differences: E[this arm - counterfactual] / E[this arm - counterfactual], paired. */
    record NetRatio(List<String> of, List<String> to) implements Estimand {
        /** Keeps immutable copies. */
        public NetRatio {
            of = List.copyOf(of);
            to = List.copyOf(to);
        }

        @Override
        public String inWords() {
            return "ratio of expected differences to the counterfactual " + sum(of) + " / " + sum(to);
        }
    }

    /** Expectation of a column of the additionality table summed over some of its categories. */
    record CategoryMean(String column, List<String> of) implements Estimand {
        /** Keeps an immutable copy. */
        public CategoryMean {
            of = List.copyOf(of);
        }

        @Override
        public String inWords() {
            return "mean of " + column + " in the additionality categories " + sum(of);
        }
    }

    /** Ratio of expectations of a column of the additionality table over two sets of categories. */
    record CategoryRatio(String column, List<String> of, List<String> to) implements Estimand {
        /** Keeps immutable copies. */
        public CategoryRatio {
            of = List.copyOf(of);
            to = List.copyOf(to);
        }

        @Override
        public String inWords() {
            return "ratio of expectations of " + column + " in the additionality categories " + sum(of) + " / "
                    + sum(to);
        }
    }

    /** What an evaluation of one arm by its observable data finds, or the truth it should have found. */
    record Evaluation(Design design, boolean truth) implements Estimand {
        /** How the effect is sought. */
        public enum Design {
            /** The treated against the untreated. */
            COMPARISON,
            /** The change of the treated against the change of the untreated. */
            DIFFERENCES,
            /** A jump at the law's limit. */
            DISCONTINUITY
        }

        @Override
        public String inWords() {
            String sample = design.name().toLowerCase(Locale.ROOT);
            return truth
                    ? "mean gain of the treated of the evaluation \"" + sample + "\" over the counterfactual"
                    : "estimate of the evaluation \"" + sample + "\" from this arm alone";
        }
    }

    private static String sum(List<String> columns) {
        return columns.size() == 1 ? columns.get(0) : "(" + String.join(" + ", columns) + ")";
    }
}
