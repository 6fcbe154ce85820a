package io.sluice.report;

import io.sluice.results.Column;
import io.sluice.results.Dimensions.Member;
import io.sluice.results.Rows;
import io.sluice.results.RowsBuilder;
import io.sluice.results.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Made-up tables of money, funds and thresholds: plausible shapes whose numbers mean nothing. */
final class MadeUpMoney {
    static final List<String> NODES = List.of(
            "treasury",
            "local",
            "state",
            "private",
            "national",
            "regional",
            "sub-fund",
            "guidance",
            "private-fund",
            "managers",
            "market");
    static final List<String> PAYMENTS =
            List.of("call", "recall", "support", "investment", "fee", "proceeds", "distribution");

    /** Payment, payer, receiver, billion yuan. */
    private static final List<String> FLOWS = List.of(
            "call treasury national 100",
            "call national regional 100",
            "call local regional 60",
            "call state regional 40",
            "call regional sub-fund 150",
            "call local sub-fund 90",
            "call private sub-fund 80",
            "call local guidance 200",
            "call state guidance 300",
            "call private private-fund 400",
            "investment sub-fund quantum 120",
            "investment sub-fund 6g 130",
            "investment regional 6g 30",
            "investment guidance quantum 300",
            "investment private-fund 6g 320",
            "investment private 6g 90",
            "investment state quantum 70",
            "fee sub-fund managers 40",
            "fee private-fund managers 50",
            "proceeds market sub-fund 280",
            "proceeds market private 120",
            "proceeds quantum sub-fund 12",
            "distribution sub-fund regional 140",
            "distribution sub-fund private 150",
            "distribution regional national 80",
            "distribution national treasury 75");

    private final List<String> arms;
    private final int replications;
    private final int quarters;
    private final long scale;

    /** @param scale fen to a billion yuan; 0 for no money at all */
    MadeUpMoney(List<String> arms, int replications, int quarters, long scale) {
        this.arms = arms;
        this.replications = replications;
        this.quarters = quarters;
        this.scale = scale;
    }

    List<Rows> tables() {
        return List.of(flows(), ages(), multiples(), floors(), notches());
    }

    static void addDimensions(Map<String, List<Member>> lists) {
        List<Member> nodes = new ArrayList<>();
        NODES.forEach(id -> nodes.add(Member.of(nodes.size(), id, id)));
        for (Member industry : lists.getOrDefault("industries", List.of())) {
            nodes.add(new Member(
                    NODES.size() + industry.code(), industry.id(), industry.title(), "", Map.of("industry", "")));
        }
        lists.put("nodes", nodes);
        lists.put("payments", named(PAYMENTS));
        lists.put("fund_kinds", named(List.of("sub-fund", "guidance", "private-fund")));
        lists.put("floors", named(List.of("sub-fund-early", "regional-early", "regional-through")));
        lists.put(
                "notches",
                List.of(
                        new Member(0, "valuation", "Valuation <&>", "", Map.of("qualifies", "below")),
                        new Member(1, "research", "Research", "", Map.of("qualifies", "at or above"))));
        List<Member> distances = new ArrayList<>();
        for (int bin = 0; bin < 50; bin++) {
            distances.add(Member.of(bin, Integer.toString(2 * bin - 50), "from"));
        }
        lists.put("distances", distances);
    }

    /** What all replications together paid from one node to another, fen. */
    long paid(String payment, String from, String to) {
        long sum = 0;
        for (String flow : FLOWS) {
            if (flow.startsWith(payment + " " + from + " " + to + " ")) {
                for (int r = 0; r < replications; r++) {
                    sum += amount(flow, r);
                }
            }
        }
        return sum;
    }

    private long amount(String flow, int replication) {
        return Long.parseLong(flow.substring(flow.lastIndexOf(' ') + 1)) * scale * (90 + replication % 20) / 100;
    }

    private Rows flows() {
        RowsBuilder rows = Rows.builder(Table.of(
                "money_flows",
                List.of(code("payment"), code("from_node"), code("to_node")),
                List.of(Column.ofFen("paid", "paid"))));
        for (int arm = 0; arm < arms.size(); arm++) {
            for (int r = 0; r < replications && scale > 0; r++) {
                for (String flow : FLOWS) {
                    String[] words = flow.split(" ");
                    rows.row(0, 0, arm, r, PAYMENTS.indexOf(words[0]), node(words[1]), node(words[2]))
                            .put(amount(flow, r));
                }
            }
        }
        return rows.build();
    }

    private Rows ages() {
        RowsBuilder rows = Rows.builder(Table.of(
                "fund_ages",
                List.of(code("fund_kind"), code("age")),
                List.of(
                        Column.ofLong("funds", "count", "n"),
                        Column.ofFen("committed", "c"),
                        Column.ofFen("called", "c"),
                        Column.ofFen("paid_back", "p"))));
        for (int arm = 0; arm < arms.size(); arm++) {
            for (int r = 0; r < replications && scale > 0; r++) {
                for (int kind = 0; kind < 3; kind++) {
                    for (int age = 0; age < quarters; age++) {
                        rows.row(0, 0, arm, r, kind, age)
                                .put(100L - age)
                                .put(1000 * scale)
                                .put(Math.min(900, 50 + 40L * age) * scale)
                                .put(Math.max(0, 30L * (age - 16) + r + 5 * kind) * scale);
                    }
                }
            }
        }
        return rows.build();
    }

    private Rows multiples() {
        RowsBuilder rows = Rows.builder(Table.of(
                "fund_multiples",
                List.of(code("fund_kind"), code("percent")),
                List.of(
                        Column.ofLong("funds", "count", "n"),
                        Column.ofDouble("tvpi", "1", "t"),
                        Column.ofDouble("dpi", "1", "d"))));
        for (int arm = 0; arm < arms.size(); arm++) {
            for (int r = 0; r < replications && scale > 0 && quarters > 28; r++) {
                for (int percent = 5; percent < 100; percent += 5) {
                    rows.row(0, 0, arm, r, 0, percent)
                            .put(60L)
                            .put(percent / 40.0 + r / 100.0)
                            .put(percent / 50.0);
                }
            }
        }
        return rows.build();
    }

    /** The last of several arms has no fund to test. */
    private Rows floors() {
        RowsBuilder rows = Rows.builder(Table.of(
                "floors",
                List.of(code("floor"), code("year")),
                List.of(
                        Column.ofLong("tested", "count", "t"),
                        Column.ofLong("met", "count", "m"),
                        Column.ofLong("empty", "count", "e"),
                        Column.ofFen("counted", "c"),
                        Column.ofFen("invested", "i"))));
        for (int arm = 0; arm < arms.size(); arm++) {
            boolean funds = scale > 0 && (arm == 0 || arm < arms.size() - 1);
            for (int r = 0; r < replications; r++) {
                for (int floor = 0; floor < 3; floor++) {
                    rows.row(0, 0, arm, r, floor, 5 * floor)
                            .put(funds ? 300L / (1 + 99 * floor) : 0L)
                            .put(funds && floor != 1 ? 200L / (1 + 99 * floor) : 0L)
                            .put(funds && floor == 0 ? r % 3 : 0L)
                            .put(funds ? (100L + r) * scale : 0L)
                            .put(funds ? (150L + floor) * scale : 0L);
                }
            }
        }
        return rows.build();
    }

    private Rows notches() {
        RowsBuilder rows = Rows.builder(Table.of(
                "notches",
                List.of(code("notch"), code("bin")),
                List.of(
                        Column.ofLong("natural", "count", "n"),
                        Column.ofLong("observed", "count", "o"),
                        Column.ofLong("moved", "count", "m"),
                        Column.ofLong("gap_real", "millionths", "r"),
                        Column.ofLong("gap_cosmetic", "millionths", "c"))));
        for (int arm = 0; arm < arms.size(); arm++) {
            for (int r = 0; r < replications && scale > 0; r++) {
                for (int bin = 0; bin < 50; bin++) {
                    long there = 200 - 3L * bin + (r * 7 + bin * 13) % 11;
                    long moved = bin == 25 ? 60 + r % 3 : 0;
                    long arrived = bin == 24 ? 60 + r % 3 : 0;
                    rows.row(0, 0, arm, r, 0, bin)
                            .put(there)
                            .put(there - moved + arrived)
                            .put(moved)
                            .put(moved * 7)
                            .put(moved * 3);
                    rows.row(0, 0, arm, r, 1, bin)
                            .put(there)
                            .put(there)
                            .put(0L)
                            .put(0L)
                            .put(0L);
                }
            }
        }
        return rows.build();
    }

    private static List<Member> named(List<String> ids) {
        List<Member> members = new ArrayList<>();
        ids.forEach(id -> members.add(Member.of(members.size(), id, id)));
        return members;
    }

    private static int node(String id) {
        return switch (id) {
            case "quantum" -> NODES.size() + 3;
            case "6g" -> NODES.size() + 4;
            default -> NODES.indexOf(id);
        };
    }

    private static Column code(String name) {
        return Column.ofInt(name, "code", name);
    }
}
