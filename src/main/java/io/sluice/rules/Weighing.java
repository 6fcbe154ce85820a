package io.sluice.rules;

import io.sluice.quantity.Dimension;
import io.sluice.quantity.Units;
import java.util.ArrayList;
import java.util.List;

/** Turns the statements about a batch into outcomes, rates, caps, scores and reasons. */
final class Weighing {
    static final byte HAS_RATE = 1;
    static final byte HAS_CAP = 2;
    static final byte HAS_SCORE = 4;

    final byte[] outcomes;
    final byte[] has;
    final long[] rates;
    final long[] caps;
    final long[] scores;
    final int[] firstReason;
    final int[] reasons;
    private final Law law;
    private final boolean paid;
    private final Columns rows;
    private final Statements.Sorted stated;
    private final Statements.Sorted open;
    private int reasonCount;

    Weighing(Law law, Phase phase, Columns rows, Statements.Sorted stated, Statements.Sorted open) {
        this.paid = ResultRange.asked(phase);
        this.law = law;
        this.rows = rows;
        this.stated = stated;
        this.open = open;
        int batch = rows.rows();
        outcomes = new byte[batch];
        has = new byte[batch];
        rates = new long[batch];
        caps = new long[batch];
        scores = new long[batch];
        firstReason = new int[batch + 1];
        reasons = new int[stated.first(batch) + open.first(batch)];
        for (int row = 0; row < batch; row++) {
            weigh(row);
            firstReason[row + 1] = reasonCount;
        }
    }

    private void weigh(int row) {
        boolean admitted = false;
        boolean refused = false;
        for (int i = stated.first(row); i < stated.first(row + 1); i++) {
            Statement kind = stated.kind(i);
            admitted |= kind == Statement.ELIGIBLE;
            refused |= kind.refuses();
            number(row, i, kind);
        }
        boolean mayRefuse = false;
        boolean mayAdmit = false;
        int openNumbers = 0;
        for (int i = open.first(row); i < open.first(row + 1); i++) {
            Statement kind = open.kind(i);
            mayAdmit |= kind == Statement.ELIGIBLE;
            mayRefuse |= kind.refuses();
            openNumbers |= bit(kind);
        }
        withdraw(row, openNumbers);
        Outcome outcome;
        if (refused) {
            outcome = Outcome.REFUSED;
        } else if (mayRefuse || (mayAdmit && !admitted) || openNumbers != 0) {
            outcome = Outcome.UNDETERMINED;
        } else {
            outcome = admitted ? Outcome.ELIGIBLE : Outcome.NO_RULE;
        }
        outcomes[row] = (byte) outcome.ordinal();
        reasons(row, outcome, admitted);
    }

    private static byte bit(Statement kind) {
        return switch (kind) {
            case RATE -> HAS_RATE;
            case CAP -> HAS_CAP;
            case SCORE -> HAS_SCORE;
            default -> 0;
        };
    }

    private void number(int row, int i, Statement kind) {
        if (!kind.hasValue()) {
            return;
        }
        long value = stated.value(i);
        if (paid && !ResultRange.holds(law, stated.rule(i), kind, value)) {
            throw outOfRange(row, i, kind, value);
        }
        boolean already = (has[row] & bit(kind)) != 0;
        switch (kind) {
            case RATE -> {
                if (already && rates[row] != value) {
                    throw conflict(row, i);
                }
                rates[row] = value;
            }
            case CAP -> caps[row] = already ? Math.min(caps[row], value) : value;
            default -> scores[row] = Math.addExact(scores[row], value);
        }
        has[row] |= bit(kind);
    }

    /** A number that an undetermined rule may still change is not known. */
    private void withdraw(int row, int openNumbers) {
        has[row] &= (byte) ~openNumbers;
        if ((openNumbers & HAS_RATE) != 0) {
            rates[row] = 0;
        }
        if ((openNumbers & HAS_CAP) != 0) {
            caps[row] = 0;
        }
        if ((openNumbers & HAS_SCORE) != 0) {
            scores[row] = 0;
        }
    }

    private void reasons(int row, Outcome outcome, boolean admitted) {
        int begin = reasonCount;
        int i = stated.first(row);
        int j = open.first(row);
        int endStated = stated.first(row + 1);
        int endOpen = open.first(row + 1);
        while (i < endStated || j < endOpen) {
            boolean takeStated = j >= endOpen || (i < endStated && stated.rule(i) <= open.rule(j));
            if (takeStated) {
                if (decides(row, stated.kind(i), stated.value(i), outcome)) {
                    reason(begin, stated.rule(i));
                }
                i++;
            } else {
                if (outcome == Outcome.UNDETERMINED && mayDecide(open.kind(j), admitted)) {
                    reason(begin, open.rule(j));
                }
                j++;
            }
        }
    }

    private boolean decides(int row, Statement kind, long value, Outcome outcome) {
        return switch (kind) {
            case ELIGIBLE -> outcome == Outcome.ELIGIBLE;
            case EXCLUDED, UNMET -> outcome == Outcome.REFUSED;
            case RATE -> (has[row] & HAS_RATE) != 0;
            case CAP -> (has[row] & HAS_CAP) != 0 && value == caps[row];
            case SCORE -> (has[row] & HAS_SCORE) != 0;
        };
    }

    private static boolean mayDecide(Statement kind, boolean admitted) {
        return kind != Statement.ELIGIBLE || !admitted;
    }

    private void reason(int begin, int rule) {
        if (reasonCount == begin || reasons[reasonCount - 1] != rule) {
            reasons[reasonCount++] = rule;
        }
    }

    private RuleConflict outOfRange(int row, int i, Statement kind, long value) {
        String rule = law.ruleIds().get(stated.rule(i));
        Dimension dimension = kind == Statement.RATE ? Dimension.SHARE : Dimension.MONEY;
        return new RuleConflict(
                rule,
                rule,
                "rule " + rule + " gives a " + rows.subject().word() + " on " + law.day() + " the " + kind.word() + " "
                        + Units.format(value, dimension) + ", which is "
                        + (value < 0 ? "below nothing" : "more than the whole") + ": " + written(row));
    }

    /** The known facts of a row in words. */
    private String written(int row) {
        Vocabulary vocabulary = Vocabulary.standard();
        List<String> facts = new ArrayList<>();
        for (Field field : vocabulary.fields(rows.subject())) {
            long[] column = rows.find(field.name());
            if (column != null && !rows.isUnknown(field.name(), row)) {
                String word = field.name().equals(Vocabulary.INSTRUMENT)
                        ? law.instrumentIds().get(Math.toIntExact(column[row]))
                        : vocabulary
                                .codesOf(field)
                                .flatMap(codes -> codes.word(Math.toIntExact(column[row])))
                                .orElseGet(() -> Units.format(column[row], field.dimension()));
                facts.add(field.name() + " " + word);
            }
        }
        return String.join(", ", facts);
    }

    private RuleConflict conflict(int row, int i) {
        int other = i;
        for (int k = stated.first(row); k < i; k++) {
            if (stated.kind(k) == Statement.RATE) {
                other = k;
                break;
            }
        }
        String first = law.ruleIds().get(stated.rule(other));
        String second = law.ruleIds().get(stated.rule(i));
        long[] asked = rows.find("instrument");
        String instrument =
                asked == null ? "" : " for instrument " + law.instrumentIds().get(Math.toIntExact(asked[row]));
        return new RuleConflict(
                first,
                second,
                "rules " + first + " and " + second + " give one "
                        + rows.subject().word() + instrument + " on "
                        + law.day() + " different rates of equal rank: " + stated.value(other) + " and "
                        + stated.value(i) + " millionths");
    }
}
