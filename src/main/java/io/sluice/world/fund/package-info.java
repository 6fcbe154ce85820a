/** Funds of every layer, and the managers who may propose them. */
@NullMarked
package io.sluice.world.fund;

import org.jspecify.annotations.NullMarked;
