package io.sluice.simulation.doubt;

import io.sluice.scenario.text.CsvTable;
import java.util.ArrayList;
import java.util.List;

/**
 * Rows whose values have an order: a least share that is greater than the limit above it is no law, and a round of
 * growth that is smaller than a seed round is no market. Rows are drawn independently of each other given that these
 * orders hold.
 */
final class Orders {
    private static final String FILE = "/io/sluice/scenario/orders.csv";

    private final List<Pair> pairs;

    private Orders(List<Pair> pairs) {
        this.pairs = List.copyOf(pairs);
    }

    /**
     * Two rows, the first not greater than the second.
     *
     * @param below name of the first
     * @param above name of the second
     */
    record Pair(String below, String above) {}

    /** The orders that ship with the program. */
    static Orders shipped() {
        CsvTable csv = CsvTable.resource(FILE);
        List<Pair> pairs = new ArrayList<>();
        for (int row = 0; row < csv.size(); row++) {
            pairs.add(new Pair(csv.text(row, "below"), csv.text(row, "above")));
        }
        return new Orders(pairs);
    }

    List<Pair> pairs() {
        return pairs;
    }
}
