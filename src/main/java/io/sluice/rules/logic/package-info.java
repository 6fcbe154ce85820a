/** Conditions of rules as arithmetic: which rows meet them, whether any row can, and a row that does. */
@NullMarked
package io.sluice.rules.logic;

import org.jspecify.annotations.NullMarked;
