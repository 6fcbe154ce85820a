/** The report as a value: sections of blocks, which the templates turn into HTML; all text here is plain and is escaped there. */
@NullMarked
package io.sluice.report.page;

import org.jspecify.annotations.NullMarked;
