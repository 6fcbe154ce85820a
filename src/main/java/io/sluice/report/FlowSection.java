package io.sluice.report;

import io.sluice.analysis.Digits;
import io.sluice.analysis.MoneyPaths;
import io.sluice.analysis.MoneyPaths.Path;
import io.sluice.report.chart.Sankey;
import io.sluice.report.chart.Sankey.Link;
import io.sluice.report.chart.Sankey.Node;
import io.sluice.report.chart.Thousands;
import io.sluice.report.page.Block;
import io.sluice.report.page.Block.Panel;
import io.sluice.report.page.DataTable;
import io.sluice.report.page.Section;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Where the money comes from, through which funds it goes, where it ends and what comes back: the ledger, drawn. */
final class FlowSection {
    private static final List<String> OUT = List.of("call", "recall", "investment", "fee", "support");
    private static final List<String> BACK = List.of("proceeds", "distribution");
    private static final List<String> OWNERS = List.of("treasury", "local", "state", "private");
    private static final List<String> FUNDS = List.of("sub-fund", "guidance", "private-fund");
    private static final List<String> LAYERS = List.of("national", "regional", "sub-fund", "guidance", "private-fund");
    private static final String DIRECT = "direct";
    private static final String VENTURES = "ventures";
    private static final Map<String, String> BRIEF = brief();
    private static final Map<String, Integer> COLOURS = colours();

    private final ReportSource source;
    private final FigureNumbers numbers;

    FlowSection(ReportSource source, FigureNumbers numbers) {
        this.source = source;
        this.numbers = numbers;
    }

    Section section() {
        List<Block> blocks = new ArrayList<>();
        Optional<MoneyPaths> money = source.summary()
                .figures()
                .money(source.reference().id())
                .filter(paths ->
                        paths.paths().stream().anyMatch(path -> path.paid().value() > 0));
        if (money.isEmpty()) {
            blocks.add(new Block.Text("No money moves through funds or into ventures in this run."));
        } else {
            blocks.add(figure(money.get()));
            blocks.add(new Block.Tabular("In and out of each layer of funds, bn yuan", false, balances(money.get())));
        }
        return new Section("flows", "The flow of the money", blocks);
    }

    private Block figure(MoneyPaths money) {
        Sankey out = out(money);
        Sankey back = back(money);
        List<Panel> panels = List.of(
                new Panel("Paid in and invested, bn yuan", out.draw(1040, 560), out.draw(340, 520)),
                new Panel(
                        "What comes back: exits, buy-backs, distributions, bn yuan",
                        back.draw(1040, 460),
                        back.draw(340, 480)));
        return new Block.Figure(
                numbers.next(),
                "The money of " + source.horizon() + " in the arm "
                        + source.reference().id() + ": means over futures, nominal",
                "Bands are as thick as the payments they stand for; their colour is that of the payer. A bar is as high as the greater of what comes in"
                        + " and what goes out: where no band leaves it, money was fees, returned unspent, lost or is still held. Funds older than the"
                        + " run draw on commitments made before it. Directly: investors and regional funds beside or without another fund. Every band is a sum of ledger entries.",
                Block.Layout.WHOLE,
                panels,
                table(money));
    }

    private Sankey out(MoneyPaths money) {
        Map<String, Integer> columns = new LinkedHashMap<>();
        OWNERS.forEach(id -> columns.put(id, 0));
        columns.put("national", 1);
        columns.put("regional", 2);
        FUNDS.forEach(id -> columns.put(id, 3));
        columns.put(DIRECT, 3);
        money.nodes().stream().filter(MoneyPaths.Node::venture).forEach(node -> columns.put(node.id(), 4));
        columns.put("managers", 4);
        Map<List<String>, Double> links = new LinkedHashMap<>();
        for (Path path : money.paths()) {
            if (OUT.contains(path.group())) {
                if (!FUNDS.contains(path.from()) && path.group().equals("investment")) {
                    add(links, path.from(), DIRECT, path);
                    add(links, DIRECT, path.to(), path);
                } else {
                    add(links, path.from(), path.to(), path);
                }
            }
        }
        return sankey(
                "Flow diagram of money paid in and invested, from owners through funds to industries",
                money,
                columns,
                links);
    }

    private Sankey back(MoneyPaths money) {
        Map<String, Integer> columns = new LinkedHashMap<>();
        columns.put("market", 0);
        columns.put(VENTURES, 0);
        FUNDS.forEach(id -> columns.put(id, 1));
        columns.put("regional", 2);
        columns.put("national", 3);
        OWNERS.forEach(id -> columns.put(id, 4));
        List<String> ventures = money.nodes().stream()
                .filter(MoneyPaths.Node::venture)
                .map(MoneyPaths.Node::id)
                .toList();
        Map<List<String>, Double> links = new LinkedHashMap<>();
        for (Path path : money.paths()) {
            if (BACK.contains(path.group())) {
                add(links, ventures.contains(path.from()) ? VENTURES : path.from(), path.to(), path);
            }
        }
        return sankey("Flow diagram of what comes back from ventures through funds to owners", money, columns, links);
    }

    private static void add(Map<List<String>, Double> links, String from, String to, Path path) {
        links.merge(List.of(from, to), path.paid().value(), Double::sum);
    }

    /** Only what flows to the right is drawn; what flows back within a panel stands in the table. */
    private static Sankey sankey(
            String label, MoneyPaths money, Map<String, Integer> columns, Map<List<String>, Double> links) {
        List<Link> drawn = new ArrayList<>();
        links.forEach((ends, amount) -> {
            Integer from = columns.get(ends.get(0));
            Integer to = columns.get(ends.get(1));
            if (from != null && to != null && from < to) {
                drawn.add(new Link(ends.get(0), ends.get(1), amount));
            }
        });
        List<Node> nodes = new ArrayList<>();
        columns.forEach((id, column) -> {
            double in = drawn.stream()
                    .filter(link -> link.to().equals(id))
                    .mapToDouble(Link::amount)
                    .sum();
            double out = drawn.stream()
                    .filter(link -> link.from().equals(id))
                    .mapToDouble(Link::amount)
                    .sum();
            String title = title(money, id);
            nodes.add(new Node(
                    id,
                    column,
                    title,
                    BRIEF.getOrDefault(id, title),
                    billions(Math.max(in, out)),
                    COLOURS.getOrDefault(id, 6)));
        });
        return new Sankey(label, nodes, drawn);
    }

    private static String title(MoneyPaths money, String id) {
        if (id.equals(DIRECT)) {
            return "Directly";
        }
        if (id.equals(VENTURES)) {
            return "Buy-backs and liquidations";
        }
        if (id.equals("market")) {
            return "Exits";
        }
        return money.nodes().stream()
                .filter(node -> node.id().equals(id))
                .map(node -> id.equals("state") ? "State-owned, financial" : node.title())
                .findFirst()
                .orElse(id);
    }

    private static String billions(double amount) {
        return amount >= 10
                ? Thousands.apart(Long.toString(Math.round(amount)))
                : Thousands.apart(Digits.rounded(amount, 0.1));
    }

    private static DataTable balances(MoneyPaths money) {
        DataTable.Builder table = DataTable.of(
                "layer",
                "#called in",
                "#exits, late interest",
                "#paid back to it",
                "#calls it met",
                "#invested",
                "#fees and carry",
                "#distributed",
                "#left as cash");
        for (String id : LAYERS) {
            double called = money.received(id, "call", "recall", "support");
            double exits = money.received(id, "proceeds");
            double returned = money.received(id, "distribution");
            double met = money.paid(id, "call", "recall", "support");
            double invested = money.paid(id, "investment");
            double fees = money.paid(id, "fee");
            double given = money.paid(id, "distribution");
            double other = money.paid(id, "proceeds");
            double left = called + exits + returned - met - invested - fees - given - other;
            if (called + exits + returned > 0) {
                table.row(
                        title(money, id),
                        billions(called),
                        billions(exits),
                        billions(returned),
                        billions(met),
                        billions(invested),
                        billions(fees),
                        billions(given),
                        billions(left));
            }
        }
        return table.table();
    }

    private static DataTable table(MoneyPaths money) {
        List<String> headings = new ArrayList<>(List.of("payment", "payer", "receiver"));
        headings.addAll(EstimateCells.HEADINGS);
        DataTable.Builder table = DataTable.of(headings.toArray(String[]::new));
        for (Path path : money.paths()) {
            List<String> row =
                    new ArrayList<>(List.of(word(path.group()), named(money, path.from()), named(money, path.to())));
            row.addAll(EstimateCells.of(Shown.level(path.paid(), "billion yuan")));
            table.row(row);
        }
        return table.table();
    }

    private static String named(MoneyPaths money, String id) {
        return money.nodes().stream()
                .filter(node -> node.id().equals(id))
                .map(MoneyPaths.Node::title)
                .findFirst()
                .orElse(id);
    }

    /** A group of payments in words. */
    static String word(String group) {
        return switch (group) {
            case "call" -> "capital call";
            case "recall" -> "distribution called back";
            case "support" -> "loss borne";
            case "fee" -> "fee or carry";
            case "proceeds" -> "exit, buy-back, liquidation, late interest";
            default -> group;
        };
    }

    private static Map<String, String> brief() {
        Map<String, String> brief = new LinkedHashMap<>();
        brief.put("treasury", "Treasury");
        brief.put("local", "Local gov.");
        brief.put("state", "State, fin.");
        brief.put("private", "Private");
        brief.put("national", "National");
        brief.put("regional", "Regional");
        brief.put("guidance", "Guidance");
        brief.put("private-fund", "Private f.");
        brief.put("artificial-intelligence", "AI");
        brief.put("biomanufacturing", "Bio");
        brief.put("embodied-ai", "Embodied AI");
        brief.put("quantum", "Quantum");
        brief.put("hydrogen", "Hydrogen");
        brief.put("rest-of-market", "Rest");
        brief.put(VENTURES, "Buy-backs");
        return Map.copyOf(brief);
    }

    private static Map<String, Integer> colours() {
        Map<String, Integer> colours = new LinkedHashMap<>();
        for (String chain : List.of("treasury", "national", "regional", "sub-fund")) {
            colours.put(chain, 0);
        }
        colours.put("local", 1);
        colours.put("guidance", 1);
        colours.put("state", 2);
        colours.put("private", 3);
        colours.put("private-fund", 3);
        colours.put(DIRECT, 4);
        return Map.copyOf(colours);
    }
}
