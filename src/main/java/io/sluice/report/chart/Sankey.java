package io.sluice.report.chart;

import io.sluice.report.chart.Svg.Anchor;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Amounts that flow through columns of nodes, as bands as thick as the amounts. A node is as high as the greater of what comes in and
 * what goes out, so that what stays is seen as the part no band leaves from.
 */
public final class Sankey {
    /**
     * A node.
     *
     * @param id by which links name it
     * @param column its column from the left, from 0
     * @param label its name
     * @param brief the same for narrow drawings
     * @param words its amount in words
     * @param colour number of its colour in the palette
     */
    public record Node(String id, int column, String label, String brief, String words, int colour) {}

    /** An amount from a node to one in a column further right. */
    public record Link(String from, String to, double amount) {}

    private static final double BAR = 9;
    private static final double TOP = 14;
    private static final double LETTER = 6.1;
    private static final double NARROW = 500;

    private final String label;
    private final List<Node> nodes;
    private final List<Link> links;

    /** A drawing of these; links without an amount are left out, and nodes without a link. */
    public Sankey(String label, List<Node> nodes, List<Link> links) {
        this.label = label;
        this.links = links.stream().filter(link -> link.amount() > 0).toList();
        this.nodes = nodes.stream()
                .filter(node -> this.links.stream()
                        .anyMatch(link ->
                                link.from().equals(node.id()) || link.to().equals(node.id())))
                .toList();
    }

    /** The drawing at a size. */
    public String draw(double width, double height) {
        Svg svg = new Svg(width, height, label);
        boolean narrow = width < NARROW;
        Layout layout = new Layout(nodes, links, narrow ? 20 : 22, height - 2 * TOP);
        int last = nodes.stream().mapToInt(Node::column).max().orElse(0);
        double right = LETTER * longest(last, narrow) + 8;
        double step = last == 0 ? 0 : (width - right - BAR) / last;
        for (Layout.Band band : layout.bands()) {
            double from = band.column() * step + BAR;
            double to = (band.column() + 1) * step + (band.arrives() ? 0 : BAR);
            svg.ribbon(
                    from,
                    TOP + band.top1(),
                    TOP + band.top1() + band.thick(),
                    to,
                    TOP + band.top2(),
                    TOP + band.top2() + band.thick(),
                    Palette.halfTint(band.colour()));
        }
        for (Layout.Place place : layout.places()) {
            Node node = place.node();
            double x = node.column() * step;
            svg.rect(x, TOP + place.top(), BAR, Math.max(1, place.high()), Palette.line(node.colour()));
            double middle = TOP + place.top() + place.high() / 2;
            svg.text(
                    x + BAR + 4,
                    middle + (narrow ? -2 : -1),
                    Anchor.START,
                    "flow",
                    Palette.INK,
                    narrow ? node.brief() : node.label());
            svg.text(x + BAR + 4, middle + (narrow ? 8 : 12), Anchor.START, "flownumber", Palette.INK, node.words());
        }
        return svg.text();
    }

    private int longest(int column, boolean narrow) {
        return nodes.stream()
                .filter(node -> node.column() == column)
                .mapToInt(node -> Math.max(
                        (narrow ? node.brief() : node.label()).length(),
                        node.words().length()))
                .max()
                .orElse(0);
    }

    /** Heights and places of nodes and bands. */
    private static final class Layout {
        /** A node's place. */
        record Place(Node node, double top, double high) {}

        /** One step of a link, from a column to the next; {@code leaves} and {@code arrives}: at a node, not at a lane between. */
        record Band(int column, double top1, double top2, double thick, int colour, boolean leaves, boolean arrives) {}

        /** A node, or the lane of a long link through a column it passes. */
        private static final class Slot {
            final double high;
            double order;
            double top;
            double leaving;
            double arriving;

            Slot(double high, double order) {
                this.high = high;
                this.order = order;
            }
        }

        /** Lanes lie below the nodes of a column, those of links from further away lower, so that they do not cross. */
        private static final double LANES = 100;

        private final Map<Node, Slot> slots = new LinkedHashMap<>();
        private final Map<Link, List<Slot>> lanes = new LinkedHashMap<>();
        private final List<List<Slot>> columns = new ArrayList<>();
        private final List<Link> links;
        private final List<Node> nodes;
        private final double scale;

        Layout(List<Node> nodes, List<Link> links, double gap, double height) {
            this.nodes = nodes;
            this.links = links;
            int count = nodes.stream().mapToInt(Node::column).max().orElse(-1) + 1;
            for (int c = 0; c < count; c++) {
                columns.add(new ArrayList<>());
            }
            this.scale = scale(gap, height);
            for (Node node : nodes) {
                Slot slot = new Slot(
                        scale * through(node), columns.get(node.column()).size());
                slots.put(node, slot);
                columns.get(node.column()).add(slot);
            }
            for (Link link : links) {
                List<Slot> passed = new ArrayList<>();
                for (int c = node(link.from()).column() + 1; c < node(link.to()).column(); c++) {
                    double far = LANES * (c - node(link.from()).column());
                    Slot lane = new Slot(scale * link.amount(), far + slotOf(link.from()).order);
                    passed.add(lane);
                    columns.get(c).add(lane);
                }
                lanes.put(link, passed);
            }
            for (List<Slot> column : columns) {
                column.sort(Comparator.comparingDouble(slot -> slot.order));
                double top = 0;
                for (Slot slot : column) {
                    slot.top = top;
                    top += slot.high + (slot.order >= LANES ? 3 : gap);
                }
            }
        }

        /** Fen to pixels: the fullest column fills the height. */
        private double scale(double gap, double height) {
            double least = Double.POSITIVE_INFINITY;
            for (int c = 0; c < columns.size(); c++) {
                int column = c;
                double amount = nodes.stream()
                        .filter(node -> node.column() == column)
                        .mapToDouble(this::through)
                        .sum();
                double room = height
                        - gap
                                * nodes.stream()
                                        .filter(node -> node.column() == column)
                                        .count();
                long passing = 0;
                for (Link link : links) {
                    if (node(link.from()).column() < c && node(link.to()).column() > c) {
                        amount += link.amount();
                        passing++;
                    }
                }
                least = amount > 0 ? Math.min(least, (room - 3 * passing) / amount) : least;
            }
            return Double.isFinite(least) ? Math.max(0, least) : 0;
        }

        List<Place> places() {
            List<Place> places = new ArrayList<>();
            slots.forEach((node, slot) -> places.add(new Place(node, slot.top, slot.high)));
            return places;
        }

        List<Band> bands() {
            List<Band> bands = new ArrayList<>();
            List<Link> ordered = new ArrayList<>(links);
            ordered.sort(Comparator.comparingDouble((Link link) -> next(link).top)
                    .thenComparingDouble(link -> slotOf(link.to()).top));
            Map<Link, Double> leaving = new LinkedHashMap<>();
            for (Link link : ordered) {
                Slot from = slotOf(link.from());
                leaving.put(link, from.top + from.leaving);
                from.leaving += scale * link.amount();
            }
            ordered.sort(Comparator.comparingDouble((Link link) -> before(link).top)
                    .thenComparingDouble(link -> slotOf(link.from()).top));
            for (Link link : ordered) {
                Slot to = slotOf(link.to());
                double arriving = to.top + to.arriving;
                to.arriving += scale * link.amount();
                add(bands, link, leaving.getOrDefault(link, 0.0), arriving);
            }
            return bands;
        }

        private void add(List<Band> bands, Link link, double start, double end) {
            List<Slot> passed = lanes.getOrDefault(link, List.of());
            int column = node(link.from()).column();
            int colour = node(link.from()).colour();
            double top = start;
            for (int k = 0; k <= passed.size(); k++) {
                double next = k == passed.size() ? end : passed.get(k).top;
                bands.add(new Band(column + k, top, next, scale * link.amount(), colour, k == 0, k == passed.size()));
                top = next;
            }
        }

        private Slot next(Link link) {
            List<Slot> passed = lanes.getOrDefault(link, List.of());
            return passed.isEmpty() ? slotOf(link.to()) : passed.get(0);
        }

        private Slot before(Link link) {
            List<Slot> passed = lanes.getOrDefault(link, List.of());
            return passed.isEmpty() ? slotOf(link.from()) : passed.get(passed.size() - 1);
        }

        private double through(Node node) {
            double in = 0;
            double out = 0;
            for (Link link : links) {
                in += link.to().equals(node.id()) ? link.amount() : 0;
                out += link.from().equals(node.id()) ? link.amount() : 0;
            }
            return Math.max(in, out);
        }

        private Node node(String id) {
            return nodes.stream()
                    .filter(node -> node.id().equals(id))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("a link names a node that is not there: " + id));
        }

        private Slot slotOf(String id) {
            Slot slot = slots.get(node(id));
            if (slot == null) {
                throw new IllegalArgumentException("no place for " + id);
            }
            return slot;
        }
    }
}
