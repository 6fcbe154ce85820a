package io.sluice.rules.explain;

import io.sluice.rules.logic.Intervals;
import java.util.SortedMap;

/**
 * Changes of a row that would admit it; each was tried by deciding the changed row.
 *
 * @param to the new values by field
 * @param anyOf for a single word or flag: all values that would do
 * @param size how large the changes are beside the values they change, for ordering
 */
public record Remedy(SortedMap<String, Long> to, SortedMap<String, Intervals> anyOf, double size) {}
