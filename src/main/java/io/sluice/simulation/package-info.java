/** One quarter after another: asks the rules, moves the money, writes the record. */
@NullMarked
package io.sluice.simulation;

import org.jspecify.annotations.NullMarked;
