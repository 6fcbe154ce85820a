/**
 * What the record means: estimates, errors, contrasts. Reads the rows of a finished run and nothing else; the replication is the only
 * unit of inference. Start reading at {@link io.sluice.analysis.RunSummary}.
 */
@NullMarked
package io.sluice.analysis;

import org.jspecify.annotations.NullMarked;
