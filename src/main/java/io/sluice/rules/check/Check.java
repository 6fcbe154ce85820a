package io.sluice.rules.check;

import java.util.function.Consumer;

/** Looks for one kind of trouble. */
interface Check {
    /** Reports what it finds. */
    void look(CheckedLaw law, Consumer<Finding> found);
}
