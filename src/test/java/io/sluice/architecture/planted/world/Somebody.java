package io.sluice.architecture.planted.world;

/** Innocent: what a plant imports. */
public record Somebody(long fen) {}
