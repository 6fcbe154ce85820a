/**
 * What the user asked for: read whole, checked whole, never changed.
 *
 * <p>Takes a scenario file; gives an immutable {@code Scenario} with its arms and model parameters, or every fault of the
 * file at once. Knows nothing of what packs contain or of how the simulation runs. The format is described in {@code
 * src/site/markdown/scenarios.md}; its JSON Schema ships beside the code.
 */
@NullMarked
package io.sluice.scenario;

import org.jspecify.annotations.NullMarked;
