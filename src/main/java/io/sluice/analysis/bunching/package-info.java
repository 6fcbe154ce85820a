/** What a histogram around a threshold says about those who moved there, without knowing who they are. */
@NullMarked
package io.sluice.analysis.bunching;

import org.jspecify.annotations.NullMarked;
