package io.sluice.rules.fast;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Every sweep is the plain question asked row by row, at the ends of the numbers too. */
class PassesPropertyTest {
    private static final int ROWS = 700;
    private static final long[] EDGES = {
        Long.MIN_VALUE, Long.MIN_VALUE + 1, -1, 0, 1, 2, 1L << 62, -(1L << 62), Long.MAX_VALUE - 1, Long.MAX_VALUE
    };

    private final SplittableRandom random = new SplittableRandom(1);
    private final long[][] columns = {column(), column(), column()};

    private long[] column() {
        long[] column = new long[ROWS];
        for (int row = 0; row < ROWS; row++) {
            column[row] = number();
        }
        return column;
    }

    private long number() {
        return random.nextBoolean() ? EDGES[random.nextInt(EDGES.length)] : random.nextLong(-3, 4);
    }

    private interface Question {
        boolean at(int row);
    }

    private void hold(Pass pass, long yes, long no, Question question) {
        long[] before = random.longs(ROWS).toArray();
        long[] after = before.clone();
        pass.sweep(columns, new long[][] {after}, 3, ROWS - 5);
        for (int row = 0; row < ROWS; row++) {
            boolean swept = row >= 3 && row < ROWS - 5;
            assertThat(after[row])
                    .as("%s row %d", pass, row)
                    .isEqualTo(swept ? before[row] & (question.at(row) ? yes : no) : before[row]);
        }
        assertThat(pass.reach()).isEqualTo(~(yes & no));
    }

    @Test
    void sweepsAskWhatTheySay() {
        long[] a = columns[0];
        long[] b = columns[1];
        long[] c = columns[2];
        for (int i = 0; i < 200; i++) {
            long yes = random.nextLong();
            long no = random.nextLong();
            long bound = number();
            long x = number();
            long y = number();
            hold(new Passes.Below(0, 0, bound, yes, no), yes, no, row -> a[row] < bound);
            hold(new Passes.Equals(1, 0, bound, yes, no), yes, no, row -> b[row] == bound);
            hold(new Passes.Same(0, 1, false, 0, yes, no), yes, no, row -> a[row] == b[row]);
            hold(new Passes.Same(0, 1, true, 0, yes, no), yes, no, row -> (a[row] != 0) == (b[row] != 0));
            hold(new Passes.MultipleBelow(0, x, 1, y, 0, yes, no), yes, no, row -> a[row] * x < b[row] * y);
            Sum sum = new Sum(bound, new long[] {x, y}, new int[][] {{0, 1}, {2}});
            Sum other = new Sum(0, new long[] {1}, new int[][] {{2}});
            hold(
                    new Passes.Computed(sum, false, other, 0, yes, no),
                    yes,
                    no,
                    row -> x * a[row] * b[row] + y * c[row] + bound < c[row]);
            hold(
                    new Passes.Computed(sum, true, other, 0, yes, no),
                    yes,
                    no,
                    row -> x * a[row] * b[row] + y * c[row] + bound == c[row]);
        }
    }

    @Test
    void oneOfSeveralWaysIsEnough() {
        long[] ways = random.longs(ROWS)
                .map(x -> x & random.nextLong() & random.nextLong())
                .toArray();
        long[] set = new long[ROWS];
        new Passes.Gather(0, 0b1010, 1, 1L << 7).sweep(columns, new long[][] {ways, set}, 0, ROWS);
        for (int row = 0; row < ROWS; row++) {
            assertThat(set[row]).isEqualTo((ways[row] & 0b1010) != 0 ? 1L << 7 : 0);
        }
    }

    @Test
    void codesLookUpWhatIsLeftAndRefuseWhatNobodyKnows() {
        for (int width : new int[] {1, 2, 4}) {
            long[][] codes = new long[width][ROWS];
            long[][] left = new long[width][8];
            List<Integer> numbers = new ArrayList<>();
            for (int f = 0; f < width; f++) {
                numbers.add(f);
                left[f] = random.longs(8).toArray();
                codes[f] = random.longs(ROWS, 0, 8).toArray();
            }
            int[] columnNumbers = numbers.stream().mapToInt(Integer::intValue).toArray();
            long start = random.nextLong();
            long[] set = new long[ROWS];
            CodeSweep sweep = new CodeSweep(columnNumbers, 0, true, start, left);
            sweep.sweep(codes, set, 0, ROWS);
            for (int row = 0; row < ROWS; row++) {
                long expected = start;
                for (int f = 0; f < width; f++) {
                    expected &= left[f][(int) codes[f][row]];
                }
                assertThat(set[row]).isEqualTo(expected);
            }
            for (long strange : new long[] {8, -1, 1L << 32, Long.MIN_VALUE, Long.MAX_VALUE}) {
                codes[width - 1][ROWS / 2] = strange;
                assertThat(refuses(sweep, codes, set)).as("code %d", strange).isTrue();
            }
        }
    }

    private static boolean refuses(CodeSweep sweep, long[][] codes, long[] set) {
        try {
            sweep.sweep(codes, set, 0, ROWS);
            return false;
        } catch (CodeSweep.WrongCode wrong) {
            return true;
        }
    }
}
