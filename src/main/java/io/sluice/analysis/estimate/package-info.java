/** Estimates and their errors from vectors indexed by replication, through one influence value a replication. */
@NullMarked
package io.sluice.analysis.estimate;

import org.jspecify.annotations.NullMarked;
