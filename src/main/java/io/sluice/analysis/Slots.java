package io.sluice.analysis;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The combinations of members of some keys, numbered with the last key running fastest; some or all of them.
 *
 * @param keys the keys
 * @param members how many members each has
 * @param chosen the numbers of those that are looked at, ascending
 */
@SuppressWarnings("ArrayRecordComponent") // made once, read by this package only
record Slots(List<String> keys, int[] members, int[] chosen) {
    /** All members of one key. */
    static Slots of(String key, int members) {
        return of(List.of(key), members);
    }

    /** All combinations. */
    static Slots of(List<String> keys, int... members) {
        int count = 1;
        for (int each : members) {
            count *= each;
        }
        return new Slots(keys, members, IntStream.range(0, count).toArray());
    }

    /** Some of them. */
    Slots only(int... some) {
        return new Slots(keys, members, some);
    }

    /** How many combinations there are, looked at or not. */
    int count() {
        return Arrays.stream(members).reduce(1, (a, b) -> a * b);
    }

    /** The number of a combination whose codes stand at the head of a row's keys; -1 if a code is no member's. */
    int number(int[] codes) {
        int number = 0;
        for (int k = 0; k < members.length; k++) {
            if (codes[k] >= members[k]) {
                return -1;
            }
            number = number * members[k] + codes[k];
        }
        return number;
    }

    /** By number of a combination its place among those looked at, or -1. */
    int[] places() {
        int[] places = new int[count()];
        Arrays.fill(places, -1);
        for (int i = 0; i < chosen.length; i++) {
            places[chosen[i]] = i;
        }
        return places;
    }

    /** The code of the first key in a combination. */
    int firstCode(int number) {
        return number / (count() / members[0]);
    }
}
