/** What differs between two laws in what they mean, and for whom. */
@NullMarked
package io.sluice.rules.diff;

import org.jspecify.annotations.NullMarked;
