/** Why the law says what it says about one row: which rule, by how much, and what would change the answer. */
@NullMarked
package io.sluice.rules.explain;

import org.jspecify.annotations.NullMarked;
