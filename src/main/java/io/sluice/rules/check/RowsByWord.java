package io.sluice.rules.check;

import io.sluice.rules.Columns;
import io.sluice.rules.logic.Box;
import io.sluice.rules.logic.Intervals;
import io.sluice.rules.logic.RowTest;
import io.sluice.rules.logic.Space;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** The rows of a batch by the words they hold, so that a rule about one word is asked only about rows with it. */
final class RowsByWord {
    /** A rule about more words than this is asked about all rows. */
    private static final int MOST_WORDS = 8;

    private final Columns batch;
    private final int rows;
    private final Space space;
    private final Map<String, Map<Long, int[]>> byField = new HashMap<>();

    RowsByWord(Columns batch, int rows, Space space) {
        this.batch = batch;
        this.rows = rows;
        this.space = space;
    }

    /** Rows, ascending, among which are all that lie in a box. */
    int[] candidates(Box box) {
        int[] fewest = null;
        for (Map.Entry<String, Intervals> range : box.ranges().entrySet()) {
            Intervals values = range.getValue();
            if (space.field(range.getKey()).isCode() && numbers(values) <= MOST_WORDS) {
                int[] some = rows(range.getKey(), values);
                fewest = fewest == null || some.length < fewest.length ? some : fewest;
            }
        }
        return fewest == null ? IntStream.range(0, rows).toArray() : fewest;
    }

    private static long numbers(Intervals values) {
        long numbers = 0;
        for (int i = 0; i < values.size(); i++) {
            long more = values.high(i) - values.low(i);
            numbers += more < 0 || more > MOST_WORDS ? MOST_WORDS + 1 : more + 1; // below 0: beyond 64 bits
        }
        return numbers;
    }

    private int[] rows(String field, Intervals values) {
        Map<Long, int[]> words = byField.computeIfAbsent(field, this::byWord);
        List<int[]> parts = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            for (long word = values.low(i); word <= values.high(i); word++) {
                parts.add(words.getOrDefault(word, new int[0]));
            }
        }
        return parts.stream().flatMapToInt(IntStream::of).sorted().toArray();
    }

    private Map<Long, int[]> byWord(String field) {
        long[] column = RowTest.column(batch, field);
        Map<Long, IntStream.Builder> lists = new HashMap<>();
        for (int row = 0; row < rows; row++) {
            lists.computeIfAbsent(column[row], word -> IntStream.builder()).add(row);
        }
        Map<Long, int[]> words = new HashMap<>();
        lists.forEach((word, list) -> words.put(word, list.build().toArray()));
        return words;
    }
}
