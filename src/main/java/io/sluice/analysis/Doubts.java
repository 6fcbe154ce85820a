package io.sluice.analysis;

import java.util.List;
import java.util.Optional;

/**
 * The doubt of assumptions of a run.
 *
 * @param draws replications that ran with drawn assumptions
 * @param kept how many of the draws still meet the rows that the model was calibrated to
 * @param uniform replications that ran with draws from uniform bands
 * @param rows rows of the register that were drawn
 * @param cut share of drawn values that went beyond what is possible and stand at the bound
 * @param all by arm and indicator
 * @param checks figures that somebody measured
 * @param decisive which assumptions decide
 * @param values what was drawn of each assumption, in the order of the register
 */
public record Doubts(
        int draws,
        int kept,
        int uniform,
        int rows,
        double cut,
        List<Doubt> all,
        List<DrawCheck> checks,
        List<DecisiveRows> decisive,
        List<DrawnValues> values) {
    /** Nothing was drawn. */
    public static final Doubts NONE = new Doubts(0, 0, 0, 0, 0, List.of(), List.of(), List.of(), List.of());

    /** Keeps copies. */
    public Doubts {
        all = List.copyOf(all);
        checks = List.copyOf(checks);
        decisive = List.copyOf(decisive);
        values = List.copyOf(values);
    }

    /** Whether enough was drawn to tell a spread. */
    public boolean any() {
        return draws > 1;
    }

    /** Whether rows of calibration keep or refuse draws. */
    public boolean checked() {
        return checks.stream().anyMatch(DrawCheck::set);
    }

    /** The doubt of an indicator in an arm. */
    public Optional<Doubt> of(String arm, String indicator) {
        return all.stream()
                .filter(each ->
                        each.arm().equals(arm) && each.indicator().name().equals(indicator))
                .findFirst();
    }

    /** What decides an indicator in an arm. */
    public Optional<DecisiveRows> decisive(String arm, String indicator) {
        return decisive.stream()
                .filter(each ->
                        each.arm().equals(arm) && each.indicator().name().equals(indicator))
                .findFirst();
    }

    /** What was drawn of an assumption; empty where it was not drawn. */
    public Optional<DrawnValues> values(String assumption) {
        return values.stream()
                .filter(each -> each.assumption().id().equals(assumption))
                .findFirst();
    }
}
