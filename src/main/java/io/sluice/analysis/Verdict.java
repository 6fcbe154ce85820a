package io.sluice.analysis;

import java.util.Locale;

/** What a paired difference says, against the smallest effect that matters, which was declared before the run. */
public enum Verdict {
    /** Every replication gives the same number in both arms. */
    IDENTICAL,
    /** The interval lies wholly above the margin. */
    MATERIAL_UP,
    /** The interval lies wholly below minus the margin. */
    MATERIAL_DOWN,
    /** The 90 % interval lies wholly inside the margin: no difference that matters. */
    EQUIVALENT,
    /** The interval excludes 0 but not the margin: a difference, perhaps too small to matter. */
    DETECTABLE,
    /** The interval contains 0 and reaches the margin: more replications are needed. */
    INCONCLUSIVE,
    /** No margin was declared, so nothing is concluded. */
    NO_MARGIN,
    /** There is no difference to judge, because one side has no number. */
    UNDEFINED;

    /** The word used in files: {@code material-up}. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
