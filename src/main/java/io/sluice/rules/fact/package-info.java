/** The words of DRL: the facts rules read and the statements they make. */
@NullMarked
package io.sluice.rules.fact;

import org.jspecify.annotations.NullMarked;
