package io.sluice.architecture.planted.rules;

import io.sluice.architecture.planted.world.Somebody;

/** Plant: {@code rules} imports {@code world}. */
public record LawThatKnowsTheWorld(Somebody somebody) {}
