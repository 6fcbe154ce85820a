package io.sluice.analysis.bunching;

/**
 * What an estimate of bunching says.
 *
 * @param excess number beyond the counterfactual on the side of those who qualify
 * @param missing number short of the counterfactual on the other side, within the window
 * @param height counterfactual number in the bin next to the threshold
 * @param b excess over height
 * @param window bins on the other side in which somebody is missing
 * @param counterfactual number in each bin without the notch
 */
public record Bunching(double excess, double missing, double height, double b, int window, double[] counterfactual) {}
