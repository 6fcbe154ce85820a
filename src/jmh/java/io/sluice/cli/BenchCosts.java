package io.sluice.cli;

import com.sun.management.OperatingSystemMXBean;
import io.sluice.rules.bench.PackBench;
import io.sluice.rules.pack.Profile;
import io.sluice.scenario.text.Diagnostics;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What the commands of the bench cost on the whole {@code rules/} tree, each in a process of its own with the options of the launcher,
 * beside two yardsticks of the same run: a process of Java that does nothing, and the program asked for its version. Commands
 * take turns, so that what else the machine does falls on all of them. Seconds by the clock and of processor time, the least of all rounds;
 * then what a save costs while a command watches, in one process.
 */
public final class BenchCosts {
    private static final int ROUNDS = Integer.getInteger("rounds", 5);
    private static final int SAVES = 8;
    private static final String SAID = "cost ";
    private static final double NANOS = 1e9;

    private BenchCosts() {}

    /** Run it in the project's folder. Words after {@code child} are a command, to be run here and now. */
    public static void main(String[] args) throws IOException, InterruptedException {
        if (args.length > 0 && args[0].equals("child")) {
            child(Arrays.copyOfRange(args, 1, args.length));
            return;
        }
        Map<String, List<String>> commands = new LinkedHashMap<>();
        commands.put("yardstick: a process that does nothing", List.of());
        commands.put("yardstick: --version", List.of("--version"));
        commands.put("rules check rules", List.of("rules", "check", "rules"));
        commands.put("rules test rules, Drools compiles", List.of("rules", "test", "rules"));
        commands.put("rules test rules, compiled before", List.of("rules", "test", "rules"));
        commands.put(
                "rules explain of one case",
                List.of("rules", "explain", "cn/national-fund", "--case", "names both reasons, and how far off"));
        Path kept = Files.createTempDirectory("sluice-costs");
        try {
            measure(commands, kept);
        } finally {
            delete(kept);
        }
        watch("check", List.of("cn/national-fund", "cn/government-funds", "cn/status"));
        watch("check", List.of("rules"));
        watch("test", List.of("rules"));
    }

    private static void measure(Map<String, List<String>> commands, Path kept) throws IOException, InterruptedException {
        Map<String, double[]> least = new LinkedHashMap<>();
        for (int round = 0; round < ROUNDS; round++) {
            for (Map.Entry<String, List<String>> command : commands.entrySet()) {
                boolean keeps = !command.getKey().endsWith("Drools compiles");
                double[] cost = process(command.getValue(), keeps ? kept.toString() : "off");
                least.merge(command.getKey(), cost, (a, b) -> new double[] {
                    Math.min(a[0], b[0]), Math.min(a[1], b[1])
                });
            }
        }
        double yardstick = least.values().iterator().next()[1];
        least.forEach((name, cost) -> System.out.printf(
                Locale.ROOT, "%-42s %6.2f s by the clock, %6.2f s of processor time, %5.0f yardsticks%n",
                name, cost[0], cost[1], cost[1] / yardstick));
    }

    /** Seconds by the clock from before the process began until it ended, and of its processor time. */
    private static double[] process(List<String> words, String cache) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dfile.encoding=UTF-8",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                BenchCosts.class.getName(),
                "child"));
        command.addAll(words);
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("SLUICE_CACHE", cache);
        long start = System.nanoTime();
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        int code = process.waitFor();
        double clock = (System.nanoTime() - start) / NANOS;
        String cost = said.lines().filter(line -> line.startsWith(SAID)).findFirst().orElse("");
        if (code != 0 || cost.isEmpty()) {
            throw new IllegalStateException(words + " ended with " + code + ":\n" + said);
        }
        return new double[] {clock, Long.parseLong(cost.substring(SAID.length())) / NANOS};
    }

    private static void child(String[] words) {
        int code = 0;
        if (words.length > 0) {
            PrintWriter out = new PrintWriter(new StringWriter());
            code = Main.run(out, out, words);
        }
        System.out.println(SAID
                + ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime());
        System.exit(code);
    }

    /** What a save costs after the first, while a command watches: all is read and looked into again. */
    private static void watch(String what, List<String> words) {
        PackArguments packs = PackArguments.of(words, Path.of("rules"));
        PackArguments.Chosen chosen = packs.chosen(new Diagnostics());
        PackBench bench = new PackBench(chosen.root());
        double least = Double.MAX_VALUE;
        for (int save = 0; save <= SAVES; save++) {
            long start = System.nanoTime();
            if (what.equals("check")) {
                CheckRun.of(packs, Profile.STRICT);
            } else {
                bench.test(chosen.ids(), new Diagnostics(), false);
            }
            least = save == 0 ? least : Math.min(least, (System.nanoTime() - start) / NANOS);
        }
        System.out.printf(Locale.ROOT, "%s --watch %s: a save answered in %.2f s by the clock%n", what, words, least);
    }

    private static void delete(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
