/** Turns what happened in the worlds of a replication into rows of the result tables. */
@NullMarked
package io.sluice.simulation.outcome;

import org.jspecify.annotations.NullMarked;
