package io.sluice.simulation.record;

/** Why money committed to a fund of the chain was not called, in the order of their code in the result tables. */
public enum UncalledCause {
    DEFAULTED("A partner failed a call and was released", "出资人违约"),
    NO_DEAL("Fewer deals turned to the fund than its budget could buy", "投资机会不足"),
    DEAL_RULES("The rules on deals refused what turned to it", "投资规则不符"),
    PORTFOLIO_RULES("The rules on its portfolio refused the deal", "组合规则不符"),
    OUTSIDE_AREA("The deal was outside its area", "区域限制"),
    ROUND_FULL("The round was full, or what was left too small", "轮次已满"),
    ROUND_FAILED("The round fell through", "轮次未成"),
    PACE("Its pace left money over", "投资节奏"),
    STILL_INVESTING("It still invests at the horizon", "期末仍在投资期"),
    FEES("Fees below what was set aside for them", "管理费低于预留"),
    OWN_CASH("Paid from proceeds and interest, less cash that waits", "以自有现金支付");

    private final String title;
    private final String titleZh;

    UncalledCause(String title, String titleZh) {
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
