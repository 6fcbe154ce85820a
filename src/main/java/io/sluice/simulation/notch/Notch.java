package io.sluice.simulation.notch;

/** Thresholds at which the run counts who stands where; codes are ordinals, append only. */
public enum Notch {
    /** Value before the round, below the limit of a small investee. */
    VALUATION("valuation", "Valuation of a small investee", "小型企业投前估值", true),
    /** The chain's ticket, at most the limit of one ticket into a small investee. */
    TICKET("ticket", "Ticket into a small investee", "小型企业单笔投资", true),
    /** Research over sales, at least the tier of a high-tech enterprise. */
    RESEARCH("research", "Research of a high-tech enterprise", "高企研发费用占比", false),
    /** Value before the round at a value that no rule speaks of. */
    PLACEBO("placebo", "Placebo: a valuation that no rule speaks of", "安慰剂：无规则涉及的估值", true);

    private final String id;
    private final String title;
    private final String chinese;
    private final boolean below;

    Notch(String id, String title, String chinese, boolean below) {
        this.id = id;
        this.title = title;
        this.chinese = chinese;
        this.below = below;
    }

    /** Name in results. */
    public String id() {
        return id;
    }

    public String title() {
        return title;
    }

    public String chinese() {
        return chinese;
    }

    /** Whether those below the threshold qualify. */
    public boolean below() {
        return below;
    }
}
