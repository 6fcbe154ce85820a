/**
 * The assumptions of a run as draws: which rows of the register are drawn, from what, and what a draw makes of an arm.
 */
@NullMarked
package io.sluice.simulation.doubt;

import org.jspecify.annotations.NullMarked;
