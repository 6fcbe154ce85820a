/** How those near a threshold of the law answer it: who moves, how far, and how much of it is real. */
@NullMarked
package io.sluice.simulation.notch;

import org.jspecify.annotations.NullMarked;
