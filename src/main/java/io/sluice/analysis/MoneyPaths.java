package io.sluice.analysis;

import java.util.List;

/**
 * Who paid whom through funds and into ventures in one arm, over the horizon; nominal, billion yuan.
 *
 * @param arm id of the arm
 * @param nodes payers and receivers, in the order of their codes
 * @param paths the pairs between which money moved in any replication, by group, payer and receiver
 */
public record MoneyPaths(String arm, List<Node> nodes, List<Path> paths) {
    /** Keeps immutable copies. */
    public MoneyPaths {
        nodes = List.copyOf(nodes);
        paths = List.copyOf(paths);
    }

    /**
     * A kind of payer or receiver.
     *
     * @param venture whether it stands for the ventures of an industry
     */
    public record Node(String id, String title, String titleZh, boolean venture) {}

    /**
     * Payments of one group from one node to another.
     *
     * @param group {@code call}, {@code recall}, {@code support}, {@code investment}, {@code fee}, {@code proceeds} or {@code distribution}
     * @param from id of the payer
     * @param to id of the receiver
     */
    public record Path(String group, String from, String to, Estimate paid) {}

    /** The mean of what a node took in, in these groups or in all if none is named, billion yuan. */
    public double received(String node, String... groups) {
        return sum(path -> path.to().equals(node), groups);
    }

    /** The mean of what a node paid. */
    public double paid(String node, String... groups) {
        return sum(path -> path.from().equals(node), groups);
    }

    private double sum(java.util.function.Predicate<Path> of, String... groups) {
        List<String> wanted = List.of(groups);
        return paths.stream()
                .filter(path -> wanted.isEmpty() || wanted.contains(path.group()))
                .filter(of)
                .mapToDouble(path -> path.paid().value())
                .sum();
    }
}
