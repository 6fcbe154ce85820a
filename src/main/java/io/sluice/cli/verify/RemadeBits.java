package io.sluice.cli.verify;

import io.sluice.results.CellDifference;
import io.sluice.results.ReplicationDigests;
import io.sluice.results.Rows;
import io.sluice.results.RunException;
import io.sluice.results.RunReader;
import io.sluice.simulation.Experiment;
import io.sluice.simulation.batch.Replicator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.SortedMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;

/** Replications of a run made again, and held against their digests and rows. */
final class RemadeBits {
    private static final int CELLS = 5;

    private final RunReader run;
    private final Experiment experiment;
    private final Asked asked;

    RemadeBits(RunReader run, Experiment experiment, Asked asked) {
        this.run = run;
        this.experiment = experiment;
        this.asked = asked;
    }

    /** Makes those that are asked for. */
    Item item() {
        int all = run.replications();
        if (asked.only().isPresent()) {
            int only = asked.only().getAsInt();
            return only < all
                    ? checked(List.of(only), "replication " + only + " made again, bit for bit")
                    : Item.failed("bits", "there is no replication " + only + ": the run has 0 to " + (all - 1));
        }
        Sampling sampling = asked.all() ? new Sampling(all, all) : Sampling.finding(asked.share(), all);
        List<Integer> chosen = sampling.chosen(asked.seed());
        String which = sampling.drawn() == all
                ? "all " + all + " replications made again, bit for bit"
                : sampling.drawn() + " of " + all + " replications made again, bit for bit, chosen by --seed "
                        + asked.seed() + ": "
                        + chosen.stream().map(String::valueOf).collect(Collectors.joining(", "))
                        + ". Chance of missing all altered ones: "
                        + sampling.chances(asked.share()).entrySet().stream()
                                .map(each -> "of " + each.getKey() + " "
                                        + String.format(Locale.ROOT, "%.1f %%", 100 * each.getValue()))
                                .collect(Collectors.joining(", "));
        return checked(chosen, which);
    }

    private Item checked(List<Integer> chosen, String told) {
        SortedMap<Integer, String> known;
        try {
            known = run.digests();
        } catch (RunException e) {
            return Item.failed("bits", String.valueOf(e.getMessage()));
        }
        return Item.of("bits", told, faults(chosen, known));
    }

    /** Made on several threads; the rows of no more replications than threads are in memory. */
    private List<String> faults(List<Integer> chosen, SortedMap<Integer, String> known) {
        ExecutorService pool = Executors.newFixedThreadPool(Math.max(1, Math.min(asked.threads(), chosen.size())));
        try {
            ThreadLocal<Replicator> replicators = ThreadLocal.withInitial(experiment::newReplicator);
            List<Future<List<String>>> tasks = new ArrayList<>();
            for (int replication : chosen) {
                tasks.add(pool.submit(
                        () -> faults(replication, known, replicators.get().replicate(replication))));
            }
            List<String> faults = new ArrayList<>();
            for (Future<List<String>> task : tasks) {
                faults.addAll(task.get());
            }
            return faults;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped while replications were made again", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("a replication could not be made again", e.getCause());
        } finally {
            pool.shutdownNow();
        }
    }

    private List<String> faults(int replication, SortedMap<Integer, String> known, List<Rows> made) {
        List<String> faults = new ArrayList<>();
        String digest = ReplicationDigests.of(experiment.tables(), made).get(replication);
        if (!Objects.equals(digest, known.get(replication))) {
            faults.add("replication " + replication + ": made again it has digest " + digest + " and not "
                    + known.get(replication));
        }
        try {
            for (Rows stored : run.replication(replication)) {
                List<Rows> same = made.stream()
                        .filter(rows -> rows.table().equals(stored.table()))
                        .toList();
                CellDifference.of(stored, Rows.concat(stored.table(), same), CELLS)
                        .forEach(cell -> faults.add(cell + " (replication " + replication + ")"));
            }
        } catch (RunException e) {
            faults.add(String.valueOf(e.getMessage()));
        }
        return faults;
    }
}
