/** Pure formulas of the measures that stand in a result row: concentration, inequality, returns of a fund. */
@NullMarked
package io.sluice.results.measure;

import org.jspecify.annotations.NullMarked;
