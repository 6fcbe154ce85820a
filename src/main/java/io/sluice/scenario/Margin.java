package io.sluice.scenario;

import java.math.BigDecimal;

/**
 * The smallest difference of an indicator that matters, declared before the run.
 *
 * @param value the difference in the stored unit of the indicator: fen for money, a share of 1, or the plain number
 * @param written as the scenario writes it
 */
public record Margin(BigDecimal value, String written) {}
