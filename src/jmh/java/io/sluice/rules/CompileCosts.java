package io.sluice.rules;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What it costs to make a law of a hundred rules ready both ways, whole processes from start to end, beside a process that
 * does nothing: compiled by Drools, taken from the store of compiled rules, and compiled once more in a process that is warm.
 * Whole processes are the least of several.
 */
public final class CompileCosts {
    private static final int PROCESSES = 3;
    private static final String WARM_ROUNDS = "9";
    private static final String AT_ONCE = "-XX:TieredStopAtLevel=1";
    private static final String BEST = "-XX:TieredStopAtLevel=4";

    private CompileCosts() {}

    /**
     * Milliseconds.
     *
     * @param clock by the clock
     * @param cpu of processor time, the just-in-time compiler included
     * @param thread of processor time of the working thread: what the clock would show were two cores idle
     */
    private record Cost(long clock, long cpu, long thread) {
        Cost least(Cost other) {
            return new Cost(
                    Math.min(clock, other.clock), Math.min(cpu, other.cpu), Math.min(thread, other.thread));
        }
    }

    /** Prints the figures. */
    public static void main(String[] args) throws IOException, InterruptedException {
        Path kept = Files.createTempDirectory("sluice-compile-costs");
        for (String compiler : List.of(AT_ONCE, BEST)) {
            Cost nothing = least(compiler);
            print(compiler + ", a process that does nothing", nothing, nothing);
            print(compiler + ", compiled by Drools", least(compiler, "0"), nothing);
            process(compiler, "0", kept.toString());
            print(compiler + ", taken from the store", least(compiler, "0", kept.toString()), nothing);
            List<Cost> rounds = process(compiler, WARM_ROUNDS);
            print(compiler + ", compiled once more in one process", last(rounds, FirstDecision.MARKS), nothing);
        }
    }

    private static void print(String what, Cost cost, Cost yardstick) {
        System.out.printf(
                Locale.ROOT,
                "%s: %d ms by the clock, %d ms of processor time, %d of the working thread; %.1f times nothing%n",
                what,
                cost.clock(),
                cost.cpu(),
                cost.thread(),
                (double) cost.cpu() / yardstick.cpu());
    }

    private static Cost least(String compiler, String... words) throws IOException, InterruptedException {
        Cost least = new Cost(Long.MAX_VALUE, Long.MAX_VALUE, Long.MAX_VALUE);
        for (int i = 0; i < PROCESSES; i++) {
            List<Cost> marks = process(compiler, words);
            least = least.least(marks.get(marks.size() - 1));
        }
        return least;
    }

    /** What lies between the last mark and one some marks before. */
    private static Cost last(List<Cost> marks, int count) {
        Cost from = marks.get(marks.size() - count);
        Cost to = marks.get(marks.size() - 1);
        return new Cost(to.clock() - from.clock(), to.cpu() - from.cpu(), to.thread() - from.thread());
    }

    /** What a process had cost at each of its marks. */
    private static List<Cost> process(String compiler, String... words) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-XX:+UseSerialGC", compiler, "-cp", System.getProperty("java.class.path")));
        command.add(FirstDecision.class.getName());
        command.addAll(List.of(words));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IllegalStateException(said);
        }
        return said.lines()
                .filter(line -> line.matches("\\d+ \\d+ \\d+ .*"))
                .map(line -> line.split(" "))
                .map(n -> new Cost(Long.parseLong(n[2]), Long.parseLong(n[0]), Long.parseLong(n[1])))
                .toList();
    }
}
