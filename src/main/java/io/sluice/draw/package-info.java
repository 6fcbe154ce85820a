/** The random number at an address; nothing here remembers. Distributions by inversion. */
@NullMarked
package io.sluice.draw;

import org.jspecify.annotations.NullMarked;
