/**
 * Two finished runs side by side: what differs in what went in, whether replications belong together in pairs, and what differs in what came
 * out. Start reading at {@link io.sluice.analysis.compare.RunComparison}.
 */
@NullMarked
package io.sluice.analysis.compare;

import org.jspecify.annotations.NullMarked;
