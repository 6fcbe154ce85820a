package io.sluice.analysis;

/**
 * How often a rule was at work in one arm; means over replications of whole runs.
 *
 * @param arm id of the arm
 * @param code number of the rule in the tables of this arm
 * @param id its id, for example {@code NVC-02}
 * @param title English title
 * @param titleZh Chinese title; may be empty
 * @param decisions decisions in which the rule was in force and applied to the subject
 * @param stated statements it made
 * @param refused refusals it was a reason of
 * @param soleReason refusals it was the only reason of
 * @param moneyRefused money asked for in the refusals it was a reason of, nominal, billion yuan
 */
public record RuleStatistic(
        String arm,
        int code,
        String id,
        String title,
        String titleZh,
        Estimate decisions,
        Estimate stated,
        Estimate refused,
        Estimate soleReason,
        Estimate moneyRefused) {}
