package io.sluice.simulation;

import io.sluice.simulation.doubt.Drawn;
import io.sluice.simulation.doubt.Shape;

/**
 * The worlds of a replication under drawn assumptions.
 *
 * @param shape what they were drawn from
 * @param drawn the values
 * @param assumed the worlds
 */
record DrawnWorlds(Shape shape, Drawn drawn, Assumed assumed) {}
