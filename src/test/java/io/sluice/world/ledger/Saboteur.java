package io.sluice.world.ledger;

import java.util.EnumSet;
import java.util.Set;

/** A ledger whose parts lose one thing: the line or the change of the register with a given number. */
final class Saboteur {
    /** What is lost of a line. */
    enum Loss {
        CASH,
        SUMS,
        MATRIX
    }

    private final Set<Loss> losses;
    private final int target;
    private final int memoTarget;
    private int line = -1;
    private int memo = -1;
    private boolean armed;

    private Saboteur(Set<Loss> losses, int target, int memoTarget) {
        this.losses = losses;
        this.target = target;
        this.memoTarget = memoTarget;
    }

    static Saboteur ofLine(int target, Set<Loss> losses) {
        return new Saboteur(EnumSet.copyOf(losses), target, -1);
    }

    static Saboteur ofRegister(int target) {
        return new Saboteur(EnumSet.noneOf(Loss.class), -1, target);
    }

    /** From now on lines and changes are counted, from 0. */
    void arm() {
        armed = true;
    }

    /** How many lines were booked since {@link #arm}. */
    int lines() {
        return line + 1;
    }

    /** How many changes of the register were made since {@link #arm}. */
    int memos() {
        return memo + 1;
    }

    Ledger ledger() {
        return new Ledger(0, new LosingAccounts(), new LosingMatrix(), new LosingRegister());
    }

    private boolean loses(Loss loss) {
        return armed && line == target && losses.contains(loss);
    }

    private boolean losesMemo() {
        return armed && ++memo == memoTarget;
    }

    private final class LosingAccounts extends Accounts {
        LosingAccounts() {
            super(8);
        }

        @Override
        void book(int owner, long fen) {
            if (armed) {
                line++;
            }
            if (!loses(Loss.CASH)) {
                super.book(owner, fen);
            }
        }

        @Override
        void sum(int owner, FlowGroup group, long fen) {
            if (!loses(Loss.SUMS)) {
                super.sum(owner, group, fen);
            }
        }
    }

    private final class LosingMatrix extends FlowMatrix {
        @Override
        void add(Flow flow, int sector, long fen) {
            if (!loses(Loss.MATRIX)) {
                super.add(flow, sector, fen);
            }
        }
    }

    private final class LosingRegister extends Commitments {
        @Override
        void add(Item item, int line, long fen) {
            if (fen == 0 || !losesMemo()) {
                super.add(item, line, fen);
            }
        }

        @Override
        void addUncalledSums(int line, long fen) {
            if (fen == 0 || !losesMemo()) {
                super.addUncalledSums(line, fen);
            }
        }
    }
}
