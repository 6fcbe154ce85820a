package io.sluice.simulation.step;

import java.util.Arrays;

/** Ventures or deals picked out for a question, in order; the list is emptied and filled again and again. */
final class Picked {
    private int[] numbers = new int[64];
    private int count;

    void clear() {
        count = 0;
    }

    void add(int number) {
        if (count == numbers.length) {
            numbers = Arrays.copyOf(numbers, 2 * count);
        }
        numbers[count++] = number;
    }

    int count() {
        return count;
    }

    boolean isEmpty() {
        return count == 0;
    }

    int get(int place) {
        return numbers[place];
    }

    /** The numbers picked, and more behind them. */
    int[] numbers() {
        return numbers;
    }

    /** The numbers picked, in an array of their own. */
    int[] toArray() {
        return Arrays.copyOf(numbers, count);
    }
}
