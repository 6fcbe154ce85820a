/** Whether a world of half or a quarter of the ventures says the same as a whole one. */
@NullMarked
package io.sluice.study.thinning;

import org.jspecify.annotations.NullMarked;
