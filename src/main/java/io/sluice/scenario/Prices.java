package io.sluice.scenario;

/** The price basis in which money is reported. */
public enum Prices {
    /** Yuan of the quarter. */
    NOMINAL("nominal"),
    /** Yuan of 2025. */
    CONSTANT_2025("constant-2025");

    private final String word;

    Prices(String word) {
        this.word = word;
    }

    /** The word a scenario writes. */
    public String word() {
        return word;
    }
}
