/** Loops that need more runs than one: against what others measured, over parameters, with mechanisms switched off. */
@NullMarked
package io.sluice.study;

import org.jspecify.annotations.NullMarked;
