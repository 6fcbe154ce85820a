package io.sluice.rules;

import org.jspecify.annotations.Nullable;

/**
 * Decisions kept as sets of statements by row and weighed when they are asked for: most callers look at the outcome and at
 * little else.
 */
final class SheetDecisions extends Decisions {
    private static final int WORD = StatementSheet.WORD;

    private final MadeStatements stated;
    private final StatementSheet sheet;
    private final long[][] made;
    private final long refusals;
    private final long admissions;

    SheetDecisions(Question question, @Nullable Asked asked, int rows, MadeStatements stated) {
        super(question, rows, asked);
        this.stated = stated;
        this.sheet = stated.sheet();
        this.made = stated.made();
        this.refusals = made.length == 0 ? 0 : refusals(0);
        this.admissions = made.length == 0 ? 0 : sheet.mask(Statement.ELIGIBLE, 0);
        if (sheet.has(Statement.SCORE)) {
            for (int row = 0; row < rows; row++) {
                score(row); // a sum beyond 64 bits fails here, as it does when rows are weighed one by one
            }
        }
    }

    @Override
    public Outcome outcome(int row) {
        if (made.length == 1) {
            long said = made[0][row];
            return (said & refusals) != 0
                    ? Outcome.REFUSED
                    : (said & admissions) != 0 ? Outcome.ELIGIBLE : Outcome.NO_RULE;
        }
        boolean admitted = false;
        for (int word = 0; word < made.length; word++) {
            long said = made[word][row];
            if ((said & refusals(word)) != 0) {
                return Outcome.REFUSED;
            }
            admitted |= (said & sheet.mask(Statement.ELIGIBLE, word)) != 0;
        }
        return admitted ? Outcome.ELIGIBLE : Outcome.NO_RULE;
    }

    private long refusals(int word) {
        return sheet.mask(Statement.EXCLUDED, word) | sheet.mask(Statement.UNMET, word);
    }

    @Override
    public boolean hasRate(int row) {
        return has(row, Statement.RATE);
    }

    @Override
    public boolean hasCap(int row) {
        return has(row, Statement.CAP);
    }

    @Override
    public boolean hasScore(int row) {
        return has(row, Statement.SCORE);
    }

    private boolean has(int row, Statement kind) {
        for (int word = 0; word < made.length; word++) {
            if ((made[word][row] & sheet.mask(kind, word)) != 0) {
                return true;
            }
        }
        return false;
    }

    /** All rates of a row are equal: decisions are not made of others. */
    @Override
    public long rate(int row) {
        for (int word = 0; word < made.length; word++) {
            long rates = made[word][row] & sheet.mask(Statement.RATE, word);
            if (rates != 0) {
                return stated.number(word * WORD + Long.numberOfTrailingZeros(rates), row);
            }
        }
        return 0;
    }

    @Override
    public long cap(int row) {
        boolean capped = false;
        long least = 0;
        for (int word = 0; word < made.length; word++) {
            for (long left = made[word][row] & sheet.mask(Statement.CAP, word); left != 0; left &= left - 1) {
                long cap = stated.number(word * WORD + Long.numberOfTrailingZeros(left), row);
                least = capped ? Math.min(least, cap) : cap;
                capped = true;
            }
        }
        return least;
    }

    @Override
    public long score(int row) {
        long points = 0;
        for (int word = 0; word < made.length; word++) {
            for (long left = made[word][row] & sheet.mask(Statement.SCORE, word); left != 0; left &= left - 1) {
                points = Math.addExact(points, stated.number(word * WORD + Long.numberOfTrailingZeros(left), row));
            }
        }
        return points;
    }

    /** The statements of a word that decide a row. */
    private long decisive(int row, int word, Outcome outcome, boolean capped, long cap) {
        long said = made[word][row];
        long decisive = said & (sheet.mask(Statement.RATE, word) | sheet.mask(Statement.SCORE, word));
        if (outcome == Outcome.ELIGIBLE) {
            decisive |= said & sheet.mask(Statement.ELIGIBLE, word);
        } else if (outcome == Outcome.REFUSED) {
            decisive |= said & refusals(word);
        }
        if (capped) {
            for (long left = said & sheet.mask(Statement.CAP, word); left != 0; left &= left - 1) {
                if (stated.number(word * WORD + Long.numberOfTrailingZeros(left), row) == cap) {
                    decisive |= Long.lowestOneBit(left);
                }
            }
        }
        return decisive;
    }

    @Override
    public int reasonCount(int row) {
        Outcome outcome = outcome(row);
        boolean capped = hasCap(row);
        long cap = capped ? cap(row) : 0;
        int count = 0;
        int last = -1;
        for (int word = 0; word < made.length; word++) {
            long decisive = decisive(row, word, outcome, capped, cap);
            if (sheet.oneEach()) {
                count += Long.bitCount(decisive);
                continue;
            }
            for (long left = decisive; left != 0; left &= left - 1) {
                int rule = sheet.rule(word * WORD + Long.numberOfTrailingZeros(left));
                count += rule == last ? 0 : 1;
                last = rule;
            }
        }
        return count;
    }

    @Override
    public int reason(int row, int k) {
        Outcome outcome = outcome(row);
        boolean capped = hasCap(row);
        long cap = capped ? cap(row) : 0;
        int at = -1;
        int last = -1;
        for (int word = 0; word < made.length; word++) {
            for (long left = decisive(row, word, outcome, capped, cap); left != 0; left &= left - 1) {
                int rule = sheet.rule(word * WORD + Long.numberOfTrailingZeros(left));
                at += rule == last ? 0 : 1;
                last = rule;
                if (at == k) {
                    return rule;
                }
            }
        }
        throw new IndexOutOfBoundsException("reason " + k + " of " + (at + 1) + " of row " + row);
    }

    @Override
    public int statementCount(int row) {
        int count = 0;
        for (int word = 0; word < made.length; word++) {
            count += Long.bitCount(made[word][row] & sheet.statements(word));
        }
        return count;
    }

    @Override
    public int statementRule(int row, int k) {
        return sheet.rule(statementAt(row, k));
    }

    @Override
    public Statement statement(int row, int k) {
        return sheet.kind(statementAt(row, k));
    }

    @Override
    public long statementValue(int row, int k) {
        return stated.number(statementAt(row, k), row);
    }

    private int statementAt(int row, int k) {
        int before = 0;
        for (int word = 0; word < made.length; word++) {
            long said = made[word][row] & sheet.statements(word);
            int here = Long.bitCount(said);
            if (k >= 0 && k < before + here) {
                for (int skip = k - before; skip > 0; skip--) {
                    said &= said - 1;
                }
                return word * WORD + Long.numberOfTrailingZeros(said);
            }
            before += here;
        }
        throw new IndexOutOfBoundsException("statement " + k + " of " + before + " of row " + row);
    }
}
