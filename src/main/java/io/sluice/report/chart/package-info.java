/** Charts as SVG made here: no script, no font file, the same bytes on any machine, readable in grey. */
@NullMarked
package io.sluice.report.chart;

import org.jspecify.annotations.NullMarked;
