/** What is written down of a replication: the tables, and the counters the steps add to. */
@NullMarked
package io.sluice.simulation.record;

import org.jspecify.annotations.NullMarked;
