package io.sluice.analysis;

import java.util.List;
import java.util.Locale;

/**
 * The three by three table of one arm against the counterfactual: each venture is in one cell by its status at the horizon in both worlds.
 *
 * @param arm id of the arm
 * @param counterfactual id of the arm it is measured against
 * @param cells nine cells in the order of their category
 * @param remainder money invested by the whole market in ventures founded before the start, which are in no cell, billion yuan: with the
 *     money of the nine cells it is all that the market invested
 * @param stages the nine cells of each stage, in the order of the stages: who was financed at that stage
 */
public record AdditionalityTable(
        String arm, String counterfactual, List<Cell> cells, Estimate remainder, List<Stage> stages) {
    /** Keeps an immutable copy. */
    public AdditionalityTable {
        cells = List.copyOf(cells);
        stages = List.copyOf(stages);
    }

    /**
     * The three by three table of one stage.
     *
     * @param id the stage
     * @param title its title
     * @param cells nine cells in the order of their category
     */
    public record Stage(String id, String title, List<Cell> cells) {
        /** Keeps an immutable copy. */
        public Stage {
            cells = List.copyOf(cells);
        }
    }

    /** How a venture was financed by the horizon. */
    public enum Status {
        /** No venture money. */
        NONE,
        /** Venture money, none of it from a government. */
        PRIVATE,
        /** Some government money in the chain. */
        PUBLIC;

        /** The word used in files. */
        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** The nine categories; in the order of their numbers in the tables. */
    public enum Category {
        /** Nobody finances it in either world. */
        NEVER_FUNDED(0, Status.NONE, Status.NONE, "never financed", "两种情形均未获投资"),
        /** Private money comes only because the policy is there. */
        CROWDED_IN(1, Status.NONE, Status.PRIVATE, "crowded in", "挤入"),
        /** Public money reaches it, and nobody would have financed it otherwise. */
        ADDITIONAL(2, Status.NONE, Status.PUBLIC, "additional", "新增"),
        /** Private money that would have come does not. */
        CROWDED_OUT(3, Status.PRIVATE, Status.NONE, "crowded out", "挤出"),
        /** Private money in both worlds. */
        UNAFFECTED(4, Status.PRIVATE, Status.PRIVATE, "private in both", "不受影响"),
        /** Public money reaches what private money would have financed alone: deadweight. */
        INFRAMARGINAL(5, Status.PRIVATE, Status.PUBLIC, "inframarginal (deadweight)", "无谓支持"),
        /** Public money that would have come does not, nor does private. */
        PUBLIC_LOST(6, Status.PUBLIC, Status.NONE, "public support lost", "失去政府资金"),
        /** Private money where there would have been public. */
        PUBLIC_REPLACED(7, Status.PUBLIC, Status.PRIVATE, "public replaced by private", "政府资金被民间替代"),
        /** Public money in both worlds: one public source may have replaced another. */
        PUBLIC_SUBSTITUTED(8, Status.PUBLIC, Status.PUBLIC, "public in both (substituted)", "政府资金相互替代");

        private final int code;
        private final Status without;
        private final Status with;
        private final String title;
        private final String titleZh;

        Category(int code, Status without, Status with, String title, String titleZh) {
            this.code = code;
            this.without = without;
            this.with = with;
            this.title = title;
            this.titleZh = titleZh;
        }

        /** Its number in the tables: 3 x status in the counterfactual + status in the arm. */
        public int code() {
            return code;
        }

        /** English title. */
        public String title() {
            return title;
        }

        /** Chinese title. */
        public String titleZh() {
            return titleZh;
        }

        /** Status in the counterfactual. */
        public Status without() {
            return without;
        }

        /** Status in the arm. */
        public Status with() {
            return with;
        }

        /** The word used in files: {@code crowded-in}. */
        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /**
     * One of the nine cells; money is what these ventures received in the arm, nominal, billion yuan.
     *
     * @param category which cell
     * @param ventures number of ventures
     * @param moneyPublic government money paid in by ultimate owner
     * @param moneyState money of state-owned and financial institutions paid in by ultimate owner
     * @param moneyPrivate money of private investors paid in by ultimate owner
     */
    public record Cell(
            Category category, Estimate ventures, Estimate moneyPublic, Estimate moneyState, Estimate moneyPrivate) {}

    /** The cell of a category. */
    public Cell cell(Category category) {
        return cells.get(category.code());
    }
}
