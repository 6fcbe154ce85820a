/** Starts the model in the past with what was known then, and holds its forecasts against what came. */
@NullMarked
package io.sluice.study.hindcast;

import org.jspecify.annotations.NullMarked;
