package io.sluice.report;

import io.sluice.analysis.ArmSummary;
import io.sluice.analysis.RunIdentity;
import io.sluice.report.page.Block;
import io.sluice.report.page.DataTable;
import io.sluice.report.page.Section;
import io.sluice.results.Plan;
import java.util.ArrayList;
import java.util.List;

/** What was run, and how to run it again. */
final class RunSection {
    private final ReportSource source;

    RunSection(ReportSource source) {
        this.source = source;
    }

    Section section() {
        RunIdentity run = source.summary().run();
        Plan plan = run.plan();
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Text(
                "The same scenario, rules, program and seed give the same rows on any machine, with any number of"
                        + " threads, in one go or resumed. To run it again, with this program version:"));
        boolean extended = source.files().stream().anyMatch(file -> file.startsWith("extends/"));
        String again =
                command(plan, run.replications(), extended) + (run.trusted().isEmpty() ? "" : " --trust");
        blocks.add(new Block.Commands(List.of(again)));
        blocks.add(new Block.Text(
                "Run again, it must end with the results digest below. One replication alone, bit for bit compared with"
                        + " this folder:"));
        blocks.add(new Block.Commands(List.of(again + " --only 0")));
        blocks.add(
                new Block.Text(
                        "Every file, every number of this page and a share of the replications, held against what they should be:"));
        blocks.add(new Block.Commands(List.of("./sluice verify " + run.run() + " --expect " + source.seal())));
        DataTable.Builder facts = DataTable.of("what", "value");
        facts.row("run", run.run());
        facts.row("program", "Sluice " + run.program());
        facts.row("seed", Long.toString(plan.seed()));
        facts.row("replications", Integer.toString(run.replications()));
        facts.row("horizon", plan.quarters() + " quarters from " + plan.start());
        facts.row("prices", plan.prices());
        facts.row("counterfactual", counterfactual(plan));
        for (ArmSummary arm : source.summary().arms()) {
            String against = arm.against();
            if (against != null && !against.equals(plan.counterfactual())) {
                facts.row("counterfactual of " + arm.id(), against + made(against));
            }
        }
        plan.margins().forEach((name, margin) -> facts.row("smallest effect that matters: " + name, margin));
        facts.row("trusted rules", run.trusted().isEmpty() ? "none: every rule is seen through" : run.trusted());
        facts.row("run digest (inputs, program, seed)", run.runDigest());
        facts.row("results digest (all rows)", run.resultsDigest());
        facts.row("seal (all files but this one)", source.seal());
        source.inputs().forEach((name, digest) -> facts.row("digest of " + name, digest));
        blocks.add(new Block.Tabular("What was run", false, facts.table()));
        DataTable.Builder files = DataTable.of("file", "what it holds");
        files.row("manifest.json", "what ran, and the SHA-256 of every file of the folder");
        files.row("digests.txt", "the digest of each replication; its own SHA-256 is the results digest");
        files.row("provenance.json", "when, where and with which command line it was made; no evidence of anything");
        files.row("summary.csv, paired.csv, summary.json", "every number of this report, unrounded");
        files.row("*.parquet", "every replication; columns in codebook.md");
        source.files().forEach(file -> files.row(file, "exact copy of what was read"));
        blocks.add(new Block.Tabular("Files of the run folder", true, files.table()));
        return new Section("again", "What was run, and how to run it again", blocks);
    }

    private static String counterfactual(Plan plan) {
        return plan.counterfactual().isEmpty()
                ? "none"
                : plan.oneForAll()
                        ? plan.counterfactual()
                                + " for all arms, whatever the behaviour that an arm sets: an older program made this run"
                        : plan.counterfactual();
    }

    private String made(String arm) {
        boolean made = source.summary().arm(arm).map(ArmSummary::made).orElse(false);
        return made ? ", made by the program" : "";
    }

    /** A scenario that extends another may stand in any folder below {@code scenarios}; its name is unique there. */
    private static String command(Plan plan, int replications, boolean extended) {
        String file =
                extended ? "$(find scenarios -name " + plan.name() + ".yaml)" : "scenarios/" + plan.name() + ".yaml";
        return "./sluice run " + file + " --replications " + replications + " --seed " + plan.seed();
    }
}
