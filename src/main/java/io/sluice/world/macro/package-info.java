/** The weather of a replication: what no policy in the model can change. */
@NullMarked
package io.sluice.world.macro;

import org.jspecify.annotations.NullMarked;
