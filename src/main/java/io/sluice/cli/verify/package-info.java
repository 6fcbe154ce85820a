/** Checks a run from its folder alone: digests, rows, tables, and a share of its replications made again. */
@NullMarked
package io.sluice.cli.verify;

import org.jspecify.annotations.NullMarked;
