package io.sluice.architecture.planted.world;

import io.sluice.architecture.planted.world.ledger.Circle;
import org.jspecify.annotations.Nullable;

/** Plant: the other half of a cycle. */
public record KnowsTheCircle(@Nullable Circle other) {}
