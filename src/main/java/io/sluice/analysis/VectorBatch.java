package io.sluice.analysis;

import io.sluice.results.Selection;
import io.sluice.results.Selection.Span;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** The vectors of some measures and combinations of keys that are held at once, filled by going through a table once. */
final class VectorBatch {
    private final TableView table;
    private final List<Integer> arms;
    private final Slots slots;
    private final int first;
    private final int last;
    private final int firstMeasure;
    private final List<Measure> measures;
    private final List<String> columns;

    /** By arm, sum of any measure, and combination: sums as whole numbers, or as bits of binary numbers. */
    private final long[][][][] sums;

    private final boolean[] whole;
    private final int[][] summed;

    /** Combinations {@code first} to {@code last - 1} of those chosen. */
    VectorBatch(
            TableView table,
            List<Integer> arms,
            Slots slots,
            int first,
            int last,
            int firstMeasure,
            List<Measure> measures) {
        this.table = table;
        this.arms = arms;
        this.slots = slots;
        this.first = first;
        this.last = last;
        this.firstMeasure = firstMeasure;
        this.measures = measures;
        List<List<String>> all =
                measures.stream().flatMap(measure -> measure.sums().stream()).toList();
        TreeSet<String> names = new TreeSet<>();
        all.forEach(names::addAll);
        this.columns = List.copyOf(names);
        this.sums = new long[arms.size()][all.size()][last - first][table.replications()];
        this.whole = new boolean[all.size()];
        this.summed = new int[all.size()][];
        for (int s = 0; s < whole.length; s++) {
            whole[s] = all.get(s).stream().allMatch(table::whole);
            summed[s] = all.get(s).stream().mapToInt(columns::indexOf).toArray();
        }
    }

    /** Goes through the table and shows what it holds. */
    void show(VectorVisitor visitor) {
        fill();
        int sum = 0;
        for (int m = 0; m < measures.size(); m++) {
            int count = measures.get(m).sums().size();
            for (int i = 0; i < last - first; i++) {
                double[][][] vectors = new double[arms.size()][count][];
                for (int a = 0; a < vectors.length; a++) {
                    for (int s = 0; s < count; s++) {
                        vectors[a][s] = numbers(sums[a][sum + s][i], whole[sum + s]);
                    }
                }
                visitor.at(firstMeasure + m, slots.chosen()[first + i], vectors);
            }
            sum += count;
        }
    }

    private void fill() {
        int[] places = slots.places();
        int arm = slots.keys().size();
        List<String> keys = new ArrayList<>(slots.keys());
        keys.add("arm");
        keys.add("replication");
        int[] armPlace =
                new int[1 + arms.stream().mapToInt(Integer::intValue).max().orElse(0)];
        Arrays.fill(armPlace, -1);
        for (int a = 0; a < arms.size(); a++) {
            armPlace[arms.get(a)] = a;
        }
        boolean[] binary = new boolean[columns.size()];
        for (int c = 0; c < binary.length; c++) {
            binary[c] = !table.whole(columns.get(c));
        }
        table.scan(new Selection(keys, columns, where(armPlace.length - 1)), (place, codes, words) -> {
            int slot = slots.number(codes);
            int at = slot < 0 ? -1 : places[slot];
            int a = codes[arm] < armPlace.length ? armPlace[codes[arm]] : -1;
            if (a >= 0 && first <= at && at < last) {
                for (int s = 0; s < whole.length; s++) {
                    long[] vector = sums[a][s][at - first];
                    vector[place] =
                            whole[s] ? exact(vector[place], s, words) : rounded(vector[place], s, words, binary);
                }
            }
        });
    }

    private Map<String, Span> where(int lastArm) {
        int firstArm = arms.stream().mapToInt(Integer::intValue).min().orElse(0);
        if (slots.keys().isEmpty() || first == last) {
            return Map.of("arm", new Span(firstArm, lastArm));
        }
        Span codes = new Span(slots.firstCode(slots.chosen()[first]), slots.firstCode(slots.chosen()[last - 1]));
        return Map.of("arm", new Span(firstArm, lastArm), slots.keys().get(0), codes);
    }

    private long exact(long sum, int s, long[] words) {
        for (int column : summed[s]) {
            sum = Math.addExact(sum, words[column]);
        }
        return sum;
    }

    private long rounded(long bits, int s, long[] words, boolean[] binary) {
        double sum = Double.longBitsToDouble(bits);
        for (int column : summed[s]) {
            sum += binary[column] ? Double.longBitsToDouble(words[column]) : words[column];
        }
        return Double.doubleToRawLongBits(sum);
    }

    private static double[] numbers(long[] sums, boolean whole) {
        double[] numbers = new double[sums.length];
        for (int r = 0; r < sums.length; r++) {
            numbers[r] = whole ? sums[r] : Double.longBitsToDouble(sums[r]);
        }
        return numbers;
    }
}
