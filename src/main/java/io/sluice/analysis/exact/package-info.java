/** Sums whose bits do not depend on the order or the split of what is added, and moments rounded once. */
@NullMarked
package io.sluice.analysis.exact;

import org.jspecify.annotations.NullMarked;
