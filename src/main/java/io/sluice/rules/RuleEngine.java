package io.sluice.rules;

/**
 * The one door to the rules: facts and a day in, what the law says out, a batch at a time. Implementations keep nothing
 * between calls and may be asked by many threads at once; equal questions get equal answers, whatever the order of files,
 * rules or threads.
 */
public interface RuleEngine {
    /**
     * What the law says about each row.
     *
     * @param law the law in force on the day
     * @param question which phase is asked, and whether the answer is acted upon
     * @param rows the subjects with the instruments they ask for; not changed, and not kept
     * @throws RuleConflict when two rules give one row different rates of equal rank
     * @throws RuleLoop when a rule fires without end
     * @throws IllegalArgumentException when a rule in force reads a field no column was given for
     */
    Decisions decide(Law law, Question question, Columns rows);
}
