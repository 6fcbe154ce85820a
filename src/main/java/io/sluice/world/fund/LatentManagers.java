package io.sluice.world.fund;

import io.sluice.draw.Draws;
import io.sluice.draw.Entity;
import io.sluice.draw.Laws;
import io.sluice.draw.Purpose;
import java.util.Arrays;

/**
 * Every fund that a manager might propose in one replication, whatever the policy.
 *
 * <p>Proposals of a quarter are Poisson with mean {@code proposals} (a first batch may be added at the start). Each has a
 * home province (probability proportional to {@code homeWeight}), one or two industries, a taste for early or later
 * stages, a target size (lognormal), a latent skill (standard normal) and uniforms for its choices; all are drawn at the
 * proposal's own address, so that a reform changes who is funded and never who proposes.
 */
public final class LatentManagers {
    /** Quarters before the start whose proposals are drawn too: their funds exist already. */
    public static final int OLD_VINTAGES = 20;

    /** Vintages are stored plus this in the address. */
    private static final int VINTAGE_ZERO = 40;

    private final int[] firstOfQuarter;
    private int count;
    private int[] province = new int[256];
    private int[] mainIndustry = new int[256];
    private int[] industries = new int[256];
    private boolean[] early = new boolean[256];
    private long[] target = new long[256];
    private double[] skill = new double[256];
    private double[] choice = new double[256];
    private double[] entry = new double[256];
    private long[] entity = new long[256];

    private LatentManagers(int quarters) {
        firstOfQuarter = new int[OLD_VINTAGES + quarters + 1];
    }

    /** What is common to all proposals. */
    public record Population(
            double proposalsAQuarter,
            int firstBatch,
            double[] homeWeight,
            double[] industryWeight,
            double secondIndustry,
            double earlyShare,
            double medianSize,
            double sizeSpread) {}

    /** Draws the proposals of all quarters. */
    public static LatentManagers draw(Draws draws, Population population, int quarters) {
        LatentManagers all = new LatentManagers(quarters);
        double[] home = cumulated(population.homeWeight());
        double[] industry = cumulated(population.industryWeight());
        for (int t = -OLD_VINTAGES; t < quarters; t++) {
            all.firstOfQuarter[t + OLD_VINTAGES] = all.count;
            int n = Laws.poisson(
                    draws.uniform(Entity.global(), t, Purpose.FUND_APPLICATION, 0), population.proposalsAQuarter());
            if (t == 0) {
                n += population.firstBatch();
            }
            for (int i = 0; i < n; i++) {
                all.add(draws, population, home, industry, t, i);
            }
        }
        all.firstOfQuarter[OLD_VINTAGES + quarters] = all.count;
        return all;
    }

    private void add(Draws draws, Population population, double[] home, double[] industry, int t, int ordinal) {
        if (count == province.length) {
            grow();
        }
        int j = count++;
        long id = Entity.fund(0, 0, 0, t + VINTAGE_ZERO, ordinal);
        entity[j] = id;
        province[j] = Laws.discrete(draws.uniform(id, t, Purpose.FUND_TRAIT, 0), home);
        mainIndustry[j] = Laws.discrete(draws.uniform(id, t, Purpose.FUND_TRAIT, 1), industry);
        industries[j] = 1 << mainIndustry[j];
        if (draws.uniform(id, t, Purpose.FUND_TRAIT, 2) < population.secondIndustry()) {
            industries[j] |= 1 << Laws.discrete(draws.uniform(id, t, Purpose.FUND_TRAIT, 3), industry);
        }
        early[j] = draws.uniform(id, t, Purpose.FUND_TRAIT, 4) < population.earlyShare();
        target[j] = (long) StrictMath.rint(population.medianSize()
                * StrictMath.exp(population.sizeSpread() * draws.normal(id, t, Purpose.FUND_TRAIT, 5)));
        skill[j] = draws.normal(id, t, Purpose.SKILL, 0);
        choice[j] = draws.uniform(id, t, Purpose.FUND_APPLICATION, 0);
        entry[j] = draws.uniform(id, t, Purpose.ENTRY, 0);
    }

    private static double[] cumulated(double[] weight) {
        double[] cumulated = new double[weight.length];
        double sum = 0;
        for (int i = 0; i < weight.length; i++) {
            sum += weight[i];
            cumulated[i] = sum;
        }
        for (int i = 0; i < weight.length; i++) {
            cumulated[i] /= sum;
        }
        return cumulated;
    }

    private void grow() {
        int size = count * 2;
        province = Arrays.copyOf(province, size);
        mainIndustry = Arrays.copyOf(mainIndustry, size);
        industries = Arrays.copyOf(industries, size);
        early = Arrays.copyOf(early, size);
        target = Arrays.copyOf(target, size);
        skill = Arrays.copyOf(skill, size);
        choice = Arrays.copyOf(choice, size);
        entry = Arrays.copyOf(entry, size);
        entity = Arrays.copyOf(entity, size);
    }

    /** Proposals of quarter t are firstOf(t) .. firstOf(t + 1) - 1. */
    public int firstOf(int quarter) {
        return firstOfQuarter[quarter + OLD_VINTAGES];
    }

    public int count() {
        return count;
    }

    public int province(int j) {
        return province[j];
    }

    public int mainIndustry(int j) {
        return mainIndustry[j];
    }

    /** Bit k is set if the fund invests in industry k. */
    public int industries(int j) {
        return industries[j];
    }

    /** Whether the manager looks for seed and start-up firms first. */
    public boolean early(int j) {
        return early[j];
    }

    /** Target size, fen. */
    public long target(int j) {
        return target[j];
    }

    /** Latent skill, standard deviations. */
    public double skill(int j) {
        return skill[j];
    }

    /** The uniform behind the manager's choice of public money. */
    public double choice(int j) {
        return choice[j];
    }

    /** The manager proposes a fund without the chain if this is below the propensity to do so. */
    public double entry(int j) {
        return entry[j];
    }

    public long entity(int j) {
        return entity[j];
    }
}
