package io.sluice.study.validation;

/** What comparing a row says. A verdict gets sharper with more replications, never kinder. */
public enum Verdict {
    /** The whole interval lies within the tolerance. */
    MET("met"),
    /** The whole interval lies outside. */
    MISSED("missed"),
    /** Neither; more replications would decide. */
    UNDECIDED("undecided"),
    /** Neither, and as many replications as are ever run would not decide. */
    AT_BOUND("undecided at the bound");

    private final String word;

    Verdict(String word) {
        this.word = word;
    }

    /** The word in tables. */
    @Override
    public String toString() {
        return word;
    }

    /** Whether the row is decided. */
    public boolean decided() {
        return this == MET || this == MISSED;
    }
}
