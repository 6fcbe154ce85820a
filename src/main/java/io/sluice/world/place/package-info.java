/** The 31 provinces with their figures, and the code tables of industries, stages and macro regions. */
@NullMarked
package io.sluice.world.place;

import org.jspecify.annotations.NullMarked;
