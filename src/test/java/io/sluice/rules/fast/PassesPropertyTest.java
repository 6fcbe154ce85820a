package io.sluice.rules.fast;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
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
            assertThat(pass.left(columns, row)).as("%s row %d", pass, row).isEqualTo(question.at(row) ? yes : no);
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
    void questionsAskedTogetherAreTheQuestionsAskedOneByOne() {
        for (int i = 0; i < 400; i++) {
            List<Passes.Below> bounds = new ArrayList<>();
            List<Passes.Equals> values = new ArrayList<>();
            for (int k = 0; k < 2; k++) {
                int column = random.nextInt(columns.length);
                long bound = number() & Long.MAX_VALUE;
                bounds.add(new Passes.Below(column, 0, bound, random.nextLong(), random.nextLong()));
                values.add(new Passes.Equals(column, 0, number(), random.nextLong(), random.nextLong()));
            }
            holdTogether(new TwoBounds(bounds.get(0), bounds.get(1)), bounds);
            holdTogether(new TwoValues(values.get(0), values.get(1)), values);
        }
    }

    private void holdTogether(Pass together, List<? extends Pass> alone) {
        long[] before = random.longs(ROWS).toArray();
        long[] after = before.clone();
        together.sweep(columns, new long[][] {after}, 3, ROWS - 5);
        for (int row = 0; row < ROWS; row++) {
            long left = -1;
            for (Pass pass : alone) {
                left &= pass.left(columns, row);
            }
            boolean swept = row >= 3 && row < ROWS - 5;
            assertThat(after[row]).as("%s row %d", together, row).isEqualTo(swept ? before[row] & left : before[row]);
            assertThat(together.left(columns, row)).isEqualTo(left);
        }
        assertThat(together.reach())
                .isEqualTo(alone.stream().mapToLong(Pass::reach).reduce(0, (a, b) -> a | b));
    }

    @Test
    void sweepsAreAskedTogetherWordByWordAndNoneIsLost() {
        for (int count = 0; count < 40; count++) {
            List<Pass> alone = new ArrayList<>();
            for (int k = 0; k < count; k++) {
                int word = random.nextInt(2);
                long bound = number();
                alone.add(
                        random.nextBoolean()
                                ? new Passes.Below(k % 3, word, bound, random.nextLong(), random.nextLong())
                                : new Passes.Equals(k % 3, word, bound, random.nextLong(), random.nextLong()));
            }
            long[][] one = {random.longs(ROWS).toArray(), random.longs(ROWS).toArray()};
            long[][] other = {one[0].clone(), one[1].clone()};
            alone.forEach(pass -> pass.sweep(columns, one, 0, ROWS));
            PassMaker.together(alone).forEach(pass -> pass.sweep(columns, other, 0, ROWS));
            assertThat(other).isDeepEqualTo(one);
        }
    }

    @Test
    void oneOfSeveralWaysIsEnough() {
        long[] ways = random.longs(ROWS)
                .map(x -> x & random.nextLong() & random.nextLong())
                .toArray();
        long[] set = new long[ROWS];
        long[] waysOf = {0b1010, 1L << 62, 0, 0};
        Gather gather = new Gather(0, waysOf, 1, new long[] {1L << 7, 1L << 61, 0, 0});
        gather.sweep(new long[][] {ways, set}, 0, ROWS);
        for (int row = 0; row < ROWS; row++) {
            long expected = ((ways[row] & 0b1010) != 0 ? 1L << 7 : 0) | ((ways[row] & 1L << 62) != 0 ? 1L << 61 : 0);
            assertThat(set[row]).isEqualTo(expected);
            set[row] = 0;
            gather.gather(new long[][] {ways, set}, row);
            assertThat(set[row]).isEqualTo(expected);
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
            CodeSweep sweep = new CodeSweep(columnNumbers, 1, true, start, left);
            long any = sweep.sweep(codes, set, 0, ROWS);
            assertThat(any).isEqualTo(LongStream.of(set).reduce(0, (x, y) -> x | y));
            for (int row = 0; row < ROWS; row++) {
                long expected = start;
                for (int f = 0; f < width; f++) {
                    expected &= left[f][(int) codes[f][row]];
                }
                assertThat(set[row]).isEqualTo(expected);
                assertThat(sweep.left(codes, row, 0)).isEqualTo(expected);
            }
            for (long strange : new long[] {8, -1, 1L << 32, Long.MIN_VALUE, Long.MAX_VALUE}) {
                codes[width - 1][ROWS / 2] = strange;
                assertThat(refuses(() -> sweep.sweep(codes, set, 0, ROWS)))
                        .as("code %d", strange)
                        .isTrue();
                assertThat(refuses(() -> sweep.left(codes, ROWS / 2, 0)))
                        .as("code %d", strange)
                        .isTrue();
            }
        }
    }

    @Test
    void aCodeWithoutAWordIsRefused() {
        long[][] left = {{CodeSweep.KNOWN | 1, 0, CodeSweep.KNOWN | 3, CodeSweep.KNOWN}};
        CodeSweep sweep = new CodeSweep(new int[] {0}, 0, true, -1, left);
        long[] codes = random.longs(ROWS, 2, 4).toArray();
        long[] set = new long[ROWS];
        sweep.sweep(new long[][] {codes}, set, 0, ROWS);
        codes[ROWS - 1] = 1;
        assertThat(refuses(() -> sweep.sweep(new long[][] {codes}, set, 0, ROWS)))
                .isTrue();
        assertThat(refuses(() -> sweep.left(new long[][] {codes}, ROWS - 1, 0))).isTrue();
    }

    private static boolean refuses(Runnable sweep) {
        try {
            sweep.run();
            return false;
        } catch (CodeSweep.WrongCode wrong) {
            return true;
        }
    }
}
