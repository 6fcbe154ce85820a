package io.sluice.analysis;

import io.sluice.results.Dimensions.Member;

/**
 * What the draws show of a figure that somebody measured.
 *
 * @param check the figure, with what was measured
 * @param set whether the model was calibrated to it: then it keeps or refuses draws
 * @param mean what the worlds with the values set show on average
 * @param noise how far one world with the values set is from that, one standard deviation: the Monte Carlo error of a
 *     single world
 * @param within share of draws whose world lies within the tolerance
 * @param refused number of draws that it refuses: further beyond the tolerance than three such standard deviations
 * @param draws number of draws that show the figure
 */
public record DrawCheck(Member check, boolean set, double mean, double noise, double within, int refused, int draws) {}
