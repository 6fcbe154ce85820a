package io.sluice.analysis;

import java.util.List;

/**
 * One measure over the members of one dimension: the level of an arm, or a paired difference of two arms.
 *
 * @param dimension {@code provinces}, {@code industries}, {@code stages} or {@code floors}
 * @param arm id of the arm
 * @param minus id of the arm subtracted, or empty for the level
 * @param measure column of the table, for example {@code chain_invested}
 * @param unit unit of every number; money is nominal
 * @param members one entry a member, in code order
 */
public record Breakdown(String dimension, String arm, String minus, String measure, String unit, List<Entry> members) {
    /** Keeps an immutable copy. */
    public Breakdown {
        members = List.copyOf(members);
    }

    /** Whether this is a difference of two arms. */
    public boolean difference() {
        return !minus.isEmpty();
    }

    /**
     * One member.
     *
     * @param code its number in the tables
     * @param id its word, for example {@code Beijing}
     * @param title English title
     * @param titleZh Chinese title; may be empty
     * @param total sum over the horizon
     * @param meanByYear mean over replications, by year from 0
     */
    public record Entry(int code, String id, String title, String titleZh, Estimate total, List<Double> meanByYear) {
        /** Keeps an immutable copy. */
        public Entry {
            meanByYear = List.copyOf(meanByYear);
        }
    }
}
