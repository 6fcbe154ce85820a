/** A frozen sample of what the law was asked in a run, so that rules can be weighed without running anything. */
@NullMarked
package io.sluice.rules.population;

import org.jspecify.annotations.NullMarked;
