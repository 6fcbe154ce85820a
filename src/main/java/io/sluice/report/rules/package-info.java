/** The page of rules as a value, made from packs, and its writer; the templates turn it into HTML and escape all text. */
@NullMarked
package io.sluice.report.rules;

import org.jspecify.annotations.NullMarked;
