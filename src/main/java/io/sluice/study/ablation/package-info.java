/** Switches mechanisms of the model off one by one and tells which conclusions about reforms survive. */
@NullMarked
package io.sluice.study.ablation;

import org.jspecify.annotations.NullMarked;
