package io.sluice.simulation.record;

import io.sluice.world.fund.FundKind;
import io.sluice.world.ledger.FlowGroup;
import java.util.List;

/**
 * Who paid whom through funds and into ventures, over all quarters, by group of flows; money in fen, nominal. Payers and
 * receivers are {@link Node}s: kinds of owners, and for ventures their industry.
 */
public final class MoneyFlows {
    /** Kinds of owners. Their order is the code in the result tables; ventures follow, {@link #venture} of each industry. */
    public enum Node {
        TREASURY("Treasury", "中央财政"),
        LOCAL("Local governments", "地方政府"),
        STATE("State-owned and financial institutions", "国有及金融机构"),
        PRIVATE("Private investors", "民间投资者"),
        NATIONAL("National fund", "国家基金"),
        REGIONAL("Regional funds", "区域基金"),
        SUB_FUND("Sub-funds", "子基金"),
        GUIDANCE("Local guidance funds", "地方引导基金"),
        PRIVATE_FUND("Private funds", "民间基金"),
        MANAGERS("Managers", "管理人"),
        MARKET("Exit market", "退出市场");

        private final String title;
        private final String titleZh;

        Node(String title, String titleZh) {
            this.title = title;
            this.titleZh = titleZh;
        }

        /** The node of a kind of fund. */
        public static Node of(FundKind kind) {
            return switch (kind) {
                case NATIONAL -> NATIONAL;
                case REGIONAL -> REGIONAL;
                case SUB_FUND -> SUB_FUND;
                case LOCAL_GUIDANCE -> GUIDANCE;
                case PRIVATE -> PRIVATE_FUND;
            };
        }

        /** English title. */
        public String title() {
            return title;
        }

        /** Chinese title. */
        public String titleZh() {
            return titleZh;
        }
    }

    /** The groups that are followed; the others move money that does not pass through funds or into ventures. */
    public static final List<FlowGroup> GROUPS = List.of(
            FlowGroup.CALL,
            FlowGroup.RECALL,
            FlowGroup.SUPPORT,
            FlowGroup.INVESTMENT,
            FlowGroup.FEE,
            FlowGroup.PROCEEDS,
            FlowGroup.DISTRIBUTION);

    private static final int KINDS = Node.values().length;

    private final int nodes;
    private final long[] cells;

    public MoneyFlows(int industries) {
        nodes = KINDS + industries;
        cells = new long[GROUPS.size() * nodes * nodes];
    }

    /** The node of the ventures of an industry. */
    public static int venture(int industry) {
        return KINDS + industry;
    }

    public int nodes() {
        return nodes;
    }

    /** Adds a payment; the group by its place in {@link #GROUPS}. */
    public void add(int group, int from, int to, long fen) {
        int cell = (group * nodes + from) * nodes + to;
        cells[cell] = Math.addExact(cells[cell], fen);
    }

    public long get(int group, int from, int to) {
        return cells[(group * nodes + from) * nodes + to];
    }
}
