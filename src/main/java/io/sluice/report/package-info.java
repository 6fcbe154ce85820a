/**
 * What a reviewer reads: the report of a run as one file that needs no network, and every figure in it can be traced to a result row.
 * Start reading at {@link io.sluice.report.ReportWriter}.
 */
@NullMarked
package io.sluice.report;

import org.jspecify.annotations.NullMarked;
