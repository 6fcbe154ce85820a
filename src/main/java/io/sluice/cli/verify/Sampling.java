package io.sluice.cli.verify;

import io.sluice.results.Sha256;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Which replications are made again. The fewest that find it, with a probability of {@link #SURE}, if a share of all was altered:
 * the chance that k altered of N are all missed by n that are drawn without putting back is
 *
 * <p>P(miss) = C(N - k, n) / C(N, n) = prod_{i=0}^{k-1} (N - n - i) / (N - i)
 *
 * <p>They are those with the smallest digests of seed and number, so that nobody who does not know the seed knows them before.
 *
 * @param all replications of the run
 * @param drawn how many of them are made again
 */
record Sampling(int all, int drawn) {
    /** The probability with which the share is to be found. */
    static final double SURE = 0.95;

    /** The fewest that find an altered share. */
    static Sampling finding(double share, int all) {
        int altered = altered(share, all);
        int drawn = 1;
        while (drawn < all && new Sampling(all, drawn).missing(altered) > 1 - SURE) {
            drawn++;
        }
        return new Sampling(all, drawn);
    }

    /** How many replications a share is, at least one. */
    static int altered(double share, int all) {
        return Math.max(1, (int) Math.ceil(share * all));
    }

    /** The chance that none of so many altered replications is among those drawn. */
    double missing(int altered) {
        double chance = 1;
        for (int i = 0; i < altered; i++) {
            chance *= Math.max(0, all - drawn - i) / (double) (all - i);
        }
        return chance;
    }

    /** The chance of missing for some numbers of altered replications: one, the share asked for, and twice the share. */
    SortedMap<Integer, Double> chances(double share) {
        SortedMap<Integer, Double> chances = new TreeMap<>();
        for (int k : List.of(1, altered(share, all), Math.min(all, altered(2 * share, all)))) {
            chances.put(k, missing(k));
        }
        return chances;
    }

    /** The numbers drawn, sorted. */
    List<Integer> chosen(long seed) {
        List<Integer> numbers = new ArrayList<>();
        for (int r = 0; r < all; r++) {
            numbers.add(r);
        }
        numbers.sort(Comparator.comparing((Integer r) -> Sha256.of("sluice-verify-1 " + seed + " " + r)));
        return numbers.subList(0, drawn).stream().sorted().toList();
    }
}
