package io.sluice.analysis;

import java.util.Arrays;
import java.util.Collection;

/**
 * The replications that are looked at, all under the same kind of assumptions.
 *
 * @param draw code of the kind of draw; 0 for the values set
 * @param size how many replications there are
 * @param place by number of the replication its place among them, or -1
 */
@SuppressWarnings("ArrayRecordComponent") // made once, read by this package only
record Panel(int draw, int size, int[] place) {
    /** The first replications, as the scenario sets them. */
    static Panel first(int size) {
        int[] place = new int[size];
        Arrays.setAll(place, r -> r);
        return new Panel(0, size, place);
    }

    /** Some replications in ascending order, under some kind of draw. */
    static Panel of(int draw, Collection<Integer> replications) {
        int last = replications.stream().mapToInt(Integer::intValue).max().orElse(-1);
        int[] place = new int[last + 1];
        Arrays.fill(place, -1);
        int next = 0;
        for (int replication : replications) {
            place[replication] = next++;
        }
        return new Panel(draw, next, place);
    }

    /** The same replications under another kind of draw. */
    Panel in(int other) {
        return new Panel(other, size, place);
    }

    /** The place of a replication, or -1 if it is not looked at. */
    int placeOf(int replication) {
        return replication < place.length ? place[replication] : -1;
    }
}
