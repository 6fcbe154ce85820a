/** The things that have units: money, shares, quarters, and exact arithmetic on them. */
@NullMarked
package io.sluice.quantity;

import org.jspecify.annotations.NullMarked;
