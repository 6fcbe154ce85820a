package io.sluice.rules;

import java.util.List;

/**
 * The statements that the rules of a question can make on a day, numbered by rule, kind and number. What rules say about a
 * row is then a set of these numbers: bit {@code n % 63} of word {@code n / 63}. All other bits, the uppermost of
 * every word among them, are free for engines. Immutable.
 */
public final class StatementSheet {
    /** Statements in one word of bits. */
    public static final int WORD = Long.SIZE - 1;

    private final int[] rules;
    private final Statement[] kinds;
    private final long[] numbers;
    private final long[][] masks;
    private final long[] all;
    private final boolean oneEach;

    /**
     * One statement a rule can make.
     *
     * @param rule the rule
     * @param kind what it states
     * @param number its number when it is the same for all rows, or 0
     */
    public record Entry(int rule, Statement kind, long number) {}

    /**
     * A sheet.
     *
     * @param entries the statements, ordered by rule, kind and number, none twice
     */
    public StatementSheet(List<Entry> entries) {
        rules = entries.stream().mapToInt(Entry::rule).toArray();
        kinds = entries.stream().map(Entry::kind).toArray(Statement[]::new);
        numbers = entries.stream().mapToLong(Entry::number).toArray();
        masks = new long[Statement.values().length][words()];
        all = new long[words()];
        boolean alone = true;
        for (int n = 0; n < rules.length; n++) {
            masks[kinds[n].ordinal()][n / WORD] |= bit(n);
            all[n / WORD] |= bit(n);
            alone &= n == 0 || rules[n] != rules[n - 1];
        }
        oneEach = alone;
    }

    /** The bit of a statement within its word. */
    public static long bit(int statement) {
        return 1L << (statement % WORD);
    }

    /** How many statements there are. */
    public int size() {
        return rules.length;
    }

    /** How many words of bits a set of them takes. */
    public int words() {
        return (rules.length + WORD - 1) / WORD;
    }

    int rule(int n) {
        return rules[n];
    }

    Statement kind(int n) {
        return kinds[n];
    }

    long number(int n) {
        return numbers[n];
    }

    /** The bits of a word that are statements. */
    long statements(int word) {
        return all[word];
    }

    /** The statements of a kind among those of a word. */
    long mask(Statement kind, int word) {
        return masks[kind.ordinal()][word];
    }

    /** Whether no rule can make two statements, so that statements are rules. */
    boolean oneEach() {
        return oneEach;
    }

    /** Whether there is a statement of the kind. */
    boolean has(Statement kind) {
        for (long mask : masks[kind.ordinal()]) {
            if (mask != 0) {
                return true;
            }
        }
        return false;
    }
}
