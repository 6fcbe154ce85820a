package io.sluice.study.sensitivity;

/**
 * What one parameter at an end of its band changes, everything else as the scenario sets it; the mean of paired replications.
 *
 * @param parameter its name
 * @param end {@code low} or {@code high}
 * @param value what it is set to there
 * @param mobilised change of the money raised, billion yuan a future
 * @param mobilisedError its Monte Carlo standard error
 * @param leverage change of net leverage
 * @param leverageError its Monte Carlo standard error
 */
public record Swing(
        String parameter,
        String end,
        String value,
        double mobilised,
        double mobilisedError,
        double leverage,
        double leverageError) {}
