package io.sluice.world.place;

/**
 * What all provinces have together.
 *
 * @param revenue general public revenue of local governments, fen a year
 * @param debt debt of local governments, fen
 * @param product gross domestic product, fen a year
 * @param researchIntensity research and development over gross domestic product, share
 */
public record NationalTotals(long revenue, long debt, double product, double researchIntensity) {}
