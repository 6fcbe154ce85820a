/** Rules on the bench: cases, thresholds and how far off, with a second reading of each rule that knows nothing of Drools. */
@NullMarked
package io.sluice.rules.bench;

import org.jspecify.annotations.NullMarked;
