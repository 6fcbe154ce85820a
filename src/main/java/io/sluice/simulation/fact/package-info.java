/** Translates the world into the words of the law: a venture into an applicant, a fund into a fact. */
@NullMarked
package io.sluice.simulation.fact;

import org.jspecify.annotations.NullMarked;
