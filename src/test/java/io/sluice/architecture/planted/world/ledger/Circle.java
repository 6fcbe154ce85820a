package io.sluice.architecture.planted.world.ledger;

import io.sluice.architecture.planted.world.KnowsTheCircle;

/** Plant: one half of a cycle between a package and one inside it. */
public record Circle(KnowsTheCircle other) {}
