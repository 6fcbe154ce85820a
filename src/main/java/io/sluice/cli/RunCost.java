package io.sluice.cli;

import io.sluice.results.Dimensions;
import io.sluice.results.Dimensions.Member;
import io.sluice.results.Plan;
import io.sluice.results.Provenance;
import io.sluice.results.RunFolder;
import io.sluice.results.RunSpec;
import io.sluice.simulation.Experiment;
import io.sluice.simulation.RunSpecs;
import io.sluice.simulation.batch.ReplicationCost;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * What a run would take, told before it is begun.
 *
 * @param run name of its folder
 * @param title the scenario's title
 * @param cells cells of the sweep
 * @param draws replications that also run with drawn assumptions
 * @param assumptions rows of the register that are drawn
 * @param arms the arms
 * @param counterfactuals the arm that each arm is measured against, by their ids
 * @param against in words, which arms are measured against another world than the counterfactual named, and why
 * @param replications replications there are to be
 * @param present how many of them are there
 * @param threads threads that make them
 * @param secondsEach wall-clock seconds of one replication on one thread
 * @param measured how that was measured
 * @param bytesEach bytes on the disk of one replication
 */
record RunCost(
        String run,
        String title,
        int cells,
        int draws,
        int assumptions,
        List<Member> arms,
        Map<String, String> counterfactuals,
        List<String> against,
        int replications,
        int present,
        int threads,
        double secondsEach,
        String measured,
        long bytesEach) {

    /** The replication whose time is taken. */
    private static final int MEASURED = 1;

    private static final double BYTES_IN_MEGABYTE = 1e6;

    /** Measures by making replications that are not kept, or takes the rate of the same run's last sitting. */
    static RunCost measure(Experiment experiment, Path out, int replications, int threads) throws IOException {
        RunSpec spec = RunSpecs.of(experiment, Version.program());
        Path temporary = Path.of(System.getProperty("java.io.tmpdir"));
        ReplicationCost cost = ReplicationCost.measure(experiment.newReplicator(), System::nanoTime, temporary);
        Optional<Provenance.Sitting> earlier = earlierSitting(out, spec);
        double seconds = earlier.map(s -> s.seconds() * Math.min(s.threads(), s.made()) / s.made())
                .orElse(cost.seconds()
                        * IntStream.range(0, replications)
                                .map(experiment::worldsIn)
                                .average()
                                .orElse(1)
                        / experiment.worldsIn(MEASURED));
        String measured = earlier.map(
                        s -> "when " + s.made() + " replications of this run were made on " + s.threads() + " threads")
                .orElse("now, by making two replications on one thread; the second counts");
        Plan plan = experiment.plan();
        return new RunCost(
                spec.folderName(),
                plan.title(),
                plan.cells(),
                Math.min(plan.draws(), replications),
                experiment.dimensions().of("assumptions").size(),
                experiment.dimensions().arms(),
                plan.counterfactuals(),
                against(plan, experiment.dimensions().arms()),
                replications,
                RunFolder.present(out, spec, replications),
                threads,
                seconds,
                measured,
                cost.bytes());
    }

    /** What a user may not expect: arms measured against another world than the counterfactual named, or one that behaves otherwise. */
    private static List<String> against(Plan plan, List<Member> arms) {
        Map<String, Member> byId = new LinkedHashMap<>();
        arms.forEach(arm -> byId.put(arm.id(), arm));
        List<String> words = new ArrayList<>();
        plan.counterfactuals().forEach((id, without) -> {
            String own = behaviour(byId, without);
            if (!without.equals(plan.counterfactual())) {
                words.add(id + " against " + without);
            } else if (!own.isEmpty() && !own.equals(behaviour(byId, id))) {
                words.add(id + " against " + without + ", which alone has " + own);
            }
        });
        for (Member arm : arms) {
            if (arm.made()) {
                words.add(arm.id() + " is " + arm.title() + " (" + behaviour(byId, arm.id())
                        + "); it costs one more world a replication");
            }
        }
        return words;
    }

    private static String behaviour(Map<String, Member> arms, String id) {
        Member arm = arms.get(id);
        return arm == null ? "" : arm.about().getOrDefault(Dimensions.BEHAVIOUR, "");
    }

    private List<String> ids(boolean made) {
        return arms.stream().filter(arm -> arm.made() || !made).map(Member::id).toList();
    }

    /** Wall-clock seconds for what is missing, if the threads do not slow each other down. */
    double seconds() {
        int missing = replications - present;
        int rounds = missing / threads + (missing % threads == 0 ? 0 : 1);
        return rounds * secondsEach;
    }

    /** Megabytes on the disk for what is missing, at most. */
    double megabytes() {
        return (replications - present) * bytesEach / BYTES_IN_MEGABYTE;
    }

    /** For a person. */
    String text(Path out) {
        StringBuilder text = new StringBuilder();
        text.append(title).append('\n');
        line(text, "run folder", out.resolve(run).toString());
        line(text, "arms", arms.size() + " (" + String.join(", ", ids(false)) + ")");
        for (int i = 0; i < against.size(); i++) {
            line(text, i == 0 ? "measured" : "", against.get(i));
        }
        line(text, "replications", replications + ", of which " + present + " are there");
        line(text, "draws of assumptions", drawn());
        line(text, "threads", Integer.toString(threads));
        line(text, "expected time", seconds() == 0 ? "none" : "about " + Durations.words(seconds()));
        line(text, "", String.format(Locale.ROOT, "%.2f s a replication on one thread, measured", secondsEach));
        line(text, "", measured);
        line(
                text,
                "expected disk",
                String.format(Locale.ROOT, "at most %.1f MB, and 1 MB for the report", megabytes()));
        return text.toString();
    }

    private String drawn() {
        return draws == 0
                ? "none"
                : draws + " of " + assumptions + " rows of the register, one in each of the first " + draws
                        + " replications; every second one from uniform bands too";
    }

    /** For a program. */
    Map<String, Object> json() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("run", run);
        json.put("title", title);
        json.put("cells", cells);
        json.put("draws", draws);
        json.put("assumptions_drawn", assumptions);
        json.put("arms", ids(false));
        json.put("counterfactuals", counterfactuals);
        json.put("made_by_program", ids(true));
        json.put("replications", replications);
        json.put("present", present);
        json.put("threads", threads);
        json.put("seconds_each", secondsEach);
        json.put("seconds", seconds());
        json.put("measured", measured);
        json.put("megabytes", megabytes());
        return json;
    }

    private static Optional<Provenance.Sitting> earlierSitting(Path out, RunSpec spec) {
        List<Provenance.Sitting> sittings =
                Provenance.of(out.resolve(spec.folderName())).sittings();
        return sittings.stream()
                .filter(s -> s.build().equals(spec.build()) && s.made() >= 2 * s.threads())
                .reduce((first, second) -> second);
    }

    private static void line(StringBuilder text, String label, String value) {
        text.append("  ")
                .append(label)
                .append(" ".repeat(22 - label.length()))
                .append(value)
                .append('\n');
    }
}
