/** Holds the model against what others measured: targets with their sources, the model's figures with their errors, verdicts. */
@NullMarked
package io.sluice.study.validation;

import org.jspecify.annotations.NullMarked;
