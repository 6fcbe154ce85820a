/** The sixteen steps of a quarter, each named by what it does, in the frozen order of {@link Schedule}. */
@NullMarked
package io.sluice.simulation.step;

import org.jspecify.annotations.NullMarked;
