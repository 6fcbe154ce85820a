/** Ventures: who might be born, what became of those who entered, and who owns them. */
@NullMarked
package io.sluice.world.venture;

import org.jspecify.annotations.NullMarked;
