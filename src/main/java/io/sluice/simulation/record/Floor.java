package io.sluice.simulation.record;

import io.sluice.world.fund.FundKind;

/**
 * The floors a law may set to what a fund of the chain has invested by the end of its investment period, in the order of their code in
 * the result tables. How high they are, and which funds they bind, is the law's.
 */
public enum Floor {
    SUB_FUND_EARLY(FundKind.SUB_FUND, Of.EARLY, "Sub-funds: in seed and start-up firms", "子基金：投向种子期初创期企业"),
    REGIONAL_EARLY(FundKind.REGIONAL, Of.EARLY, "Regional funds: in seed and start-up firms", "区域基金：投向种子期初创期企业"),
    REGIONAL_THROUGH(FundKind.REGIONAL, Of.THROUGH, "Regional funds: through sub-funds", "区域基金：通过子基金投资");

    /** Which share of what was invested a floor is about. */
    public enum Of {
        EARLY,
        THROUGH
    }

    private final FundKind kind;
    private final Of of;
    private final String title;
    private final String titleZh;

    Floor(FundKind kind, Of of, String title, String titleZh) {
        this.kind = kind;
        this.of = of;
        this.title = title;
        this.titleZh = titleZh;
    }

    /** The kind of funds it may bind. */
    public FundKind kind() {
        return kind;
    }

    /** Which share it is about. */
    public Of of() {
        return of;
    }

    public String title() {
        return title;
    }

    public String titleZh() {
        return titleZh;
    }
}
