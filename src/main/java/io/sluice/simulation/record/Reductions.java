package io.sluice.simulation.record;

import io.sluice.rules.LargestAdmitted;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/** What was wanted of the chain and what was got, where it was less, by the name of what was smallest: a rule, or the money there is. Fen. */
public final class Reductions {
    /** Stands for what is no rule: the money there is. */
    public static final int MONEY = -1;

    /** What was reduced, in the order of its code in the result tables. */
    public enum Layer {
        SIZE("Size of a sub-fund at its formation", "设立时子基金规模"),
        OFFER("Offer of a regional fund at the formation", "设立时区域基金拟出资"),
        COMMITMENT("Commitment of a regional fund at the close", "关账时区域基金认缴");

        private final String title;
        private final String titleZh;

        Layer(String title, String titleZh) {
            this.title = title;
            this.titleZh = titleZh;
        }

        public String title() {
            return title;
        }

        public String titleZh() {
            return titleZh;
        }
    }

    /**
     * Where something was reduced.
     *
     * @param rule place of the rule in the arm's rules, or {@link #MONEY}
     */
    public record At(Layer layer, int rule, int year) implements Comparable<At> {
        @Override
        public int compareTo(At other) {
            int byLayer = layer.compareTo(other.layer);
            int byRule = byLayer != 0 ? byLayer : Integer.compare(rule, other.rule);
            return byRule != 0 ? byRule : Integer.compare(year, other.year);
        }
    }

    /** How often, what was wanted and what was got. */
    public record Sum(long cases, long wanted, long got) {
        Sum plus(Sum other) {
            return new Sum(cases + other.cases, wanted + other.wanted, got + other.got);
        }
    }

    private final SortedMap<At, Sum> sums = new TreeMap<>();
    private long gridSearches;

    /** Books an amount; nothing where all that was wanted was got. */
    public void add(Layer layer, int rule, int year, long wanted, long got) {
        if (got < wanted) {
            sums.merge(new At(layer, rule, year), new Sum(1, wanted, got), Sum::plus);
        }
    }

    /** Books what the rules admitted of an amount, and whether it was searched on a grid. */
    public void add(Layer layer, int year, long wanted, LargestAdmitted.Answer answer) {
        gridSearches += answer.exact() ? 0 : 1;
        add(layer, answer.stoppedBy(), year, wanted, answer.amount());
    }

    /** How many amounts were searched on a grid, because rules of the trusted profile are not seen through. */
    public long gridSearches() {
        return gridSearches;
    }

    /** What was booked. */
    public SortedMap<At, Sum> all() {
        return Collections.unmodifiableSortedMap(sums);
    }
}
