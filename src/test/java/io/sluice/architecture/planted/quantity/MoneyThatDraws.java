package io.sluice.architecture.planted.quantity;

import io.sluice.architecture.planted.draw.Dice;

/** Plant: a leaf imports a leaf. */
public record MoneyThatDraws(Dice dice) {}
