/**
 * What happened: immutable columns with units, a manifest, digests.
 *
 * <p>A result does not know who wrote it: a run folder is read, checked and compared from its files alone. The column
 * store (Parquet through DuckDB, in memory only) stays behind this package. Start reading at
 * {@link io.sluice.results.RunFolder} for writing and {@link io.sluice.results.RunReader} for reading.
 */
@NullMarked
package io.sluice.results;

import org.jspecify.annotations.NullMarked;
