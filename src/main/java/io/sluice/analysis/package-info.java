/**
 * What the record means: estimates, errors, contrasts. Reads the rows of a finished run and nothing else; the replication is the only
 * unit of inference. Start reading at {@link io.sluice.analysis.RunSummary} for what is told, at {@link io.sluice.analysis.Sampled} for how it is
 * estimated.
 */
@NullMarked
package io.sluice.analysis;

import org.jspecify.annotations.NullMarked;
