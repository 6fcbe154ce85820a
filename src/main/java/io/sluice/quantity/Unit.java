package io.sluice.quantity;

/**
 * A word that may follow a number, and what it stands for.
 *
 * @param word the word as authors write it
 * @param dimension what a number with this unit measures
 * @param factor how many of the dimension's stored whole numbers one of this unit is: 100 for the yuan (in fen)
 */
public record Unit(String word, Dimension dimension, long factor) {}
