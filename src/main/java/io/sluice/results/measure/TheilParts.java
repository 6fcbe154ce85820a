package io.sluice.results.measure;

/**
 * Theil's T and its exact split over groups: {@code total = between + within}.
 *
 * @param total sum over all units of {@code w (y/mu) ln(y/mu)}; 0 when everyone has the mean
 * @param between what would be left if every unit of a group had the group's mean
 * @param within the groups' own indices, weighted by their shares of the whole
 */
public record TheilParts(double total, double between, double within) {}
