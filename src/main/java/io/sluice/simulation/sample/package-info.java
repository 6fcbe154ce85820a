/** Listens to what the law is asked while a world runs: draws the sampled population, and finds one deal of a run again. */
@NullMarked
package io.sluice.simulation.sample;

import org.jspecify.annotations.NullMarked;
