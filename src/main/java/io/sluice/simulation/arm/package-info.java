/** The state of one world: who is there, what they own, and what they know at the end of last quarter. */
@NullMarked
package io.sluice.simulation.arm;

import org.jspecify.annotations.NullMarked;
