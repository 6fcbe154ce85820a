package io.sluice.cli;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A run of a tiny scenario by the whole program in a process of its own.
 *
 * @param code how it ended
 * @param output all that it said
 */
record TinyRun(int code, String output) {
    private static final String SCENARIO = """
            name: tiny
            title: Four quarters of a hundredth of the market
            arms:
              enacted: [cn/national-fund, cn/government-funds]
              no-fund: {like: enacted, drop: [cn/national-fund]}
            counterfactual: no-fund
            quarters: 4
            resolution: 0.01
            replications: 2
            """;

    /**
     * Runs it.
     *
     * @param folder a folder for the scenario and what the process leaves behind
     * @param out where the run folder is made
     * @param options of the virtual machine
     * @param environment what the process finds in its environment besides ours
     */
    static TinyRun in(Path folder, Path out, List<String> options, Map<String, String> environment) throws Exception {
        Path scenario = Files.writeString(folder.resolve("tiny.yaml"), SCENARIO);
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx1g"));
        command.add("-Djava.io.tmpdir=" + folder);
        command.addAll(options);
        command.addAll(List.of(
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                Main.class.getName(),
                "run",
                scenario.toString(),
                "--out",
                out.toString()));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().putAll(environment);
        builder.environment().remove("SLUICE_DEBUG");
        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new TinyRun(process.waitFor(), output);
    }
}
