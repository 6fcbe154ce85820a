package io.sluice.simulation.record;

/**
 * The steps from the plan for sub-funds to the money raised, in the order of their code in the result tables. Amounts of steps up to a total sum to it.
 */
public enum PathStep {
    PLANNED("Planned sub-funds at the largest mean size", "规划子基金总规模", true),
    NOT_FORMED("Places without a fund", "未设立", false),
    SIZE("Funds smaller than that", "规模不足", false),
    NATIONAL_LESS("The chain holds less than its share", "国家基金出资不足", false),
    LOCAL_LESS("Provinces hold less than their share", "地方出资不足", false),
    OTHERS_LESS("Other partners found less", "社会募资不足", false),
    SUB_FUNDS("Committed to sub-funds", "子基金认缴", true),
    NATIONAL_COUNTED_ABOVE("Of it by regional funds, counted at their partners", "其中区域基金出资", false),
    REGIONAL_OTHERS("Committed by others to regional funds", "区域基金社会认缴", false),
    COMMITTED("Committed by others in funds", "社会资金认缴", true),
    REGIONAL_UNCALLED("Not called by regional funds", "区域基金未缴", false),
    SUB_FUNDS_UNCALLED("Not called by sub-funds", "子基金未缴", false),
    PAID_IN("Paid in by others in funds", "社会资金实缴", true),
    COINVESTED("Co-invested in ventures beside the chain", "跟投", false),
    MOBILISED("Money raised", "带动社会资金", true);

    private final String title;
    private final String titleZh;
    private final boolean total;

    PathStep(String title, String titleZh, boolean total) {
        this.title = title;
        this.titleZh = titleZh;
        this.total = total;
    }

    public String title() {
        return title;
    }

    public String titleZh() {
        return titleZh;
    }

    /** Whether it is the sum of the steps since the total before, and that total; the first one is given. */
    public boolean total() {
        return total;
    }
}
