package io.sluice.world.venture;

import io.sluice.draw.Draws;
import io.sluice.draw.Entity;
import io.sluice.draw.Laws;
import io.sluice.draw.Purpose;
import java.util.Arrays;

/**
 * Everyone who might found a venture in one replication, whatever the policy: the latent superset.
 *
 * <p>Births of province p, industry k in a quarter are Poisson with mean lambda_pk, drawn at the address (province,
 * industry, quarter), so that venture j is the same firm in every arm; who *enters* is decided per arm by comparing
 * {@link #entryUniform} with that arm's propensity. Cohorts run from -{@value #OLD_COHORTS} (before the start, see
 * decisions A12) to the last quarter; ventures are ordered by cohort, province, industry, ordinal.
 */
public final class LatentVentures {
    /** Quarters before the start whose cohorts are drawn too. */
    public static final int OLD_COHORTS = 40;
    /** Index of the first trait that {@link #trait} knows. */
    public static final int FIRST_TRAIT = 16;
    /** Index of the last trait that {@link #trait} knows. */
    public static final int LAST_TRAIT = 32;

    /** The first traits, which every deal is asked for, lie apart from the others. */
    private static final int OFTEN = 4;

    private static final int FIRST_ROUND = 1;
    private static final int SELDOM = LAST_TRAIT - FIRST_TRAIT + 1 - OFTEN;

    private int count;
    private int[] province = new int[1024];
    private int[] industry = new int[1024];
    private int[] cohort = new int[1024];
    private byte[] firstStage = new byte[1024];
    private long[] entity = new long[1024];
    private double[] quality = new double[1024];
    private double[] entryUniform = new double[1024];
    private final int[] firstOfCohort;
    private final int mostInACell;

    private final Draws draws;
    private final FirstRounds firstRounds;
    /** Traits drawn so far, venture by venture; 0, which no uniform is, where not yet. */
    private double[] often = new double[0];

    private double[] seldom = new double[0];

    private LatentVentures(Draws draws, FirstRounds firstRounds, int quarters) {
        this.draws = draws;
        this.firstRounds = firstRounds;
        firstOfCohort = new int[OLD_COHORTS + quarters + 1];
        mostInACell = Entity.mostInACell(OLD_COHORTS + quarters);
    }

    /**
     * Draws the superset.
     *
     * @param intensity expected births a quarter by province and industry
     * @param cluster by province: mean of the standard-normal quality shifted by talent, in standard deviations
     * @param firstRounds at which stage firms first ask for outside money
     */
    public static LatentVentures draw(
            Draws draws, double[][] intensity, double[] cluster, FirstRounds firstRounds, int quarters) {
        LatentVentures all = new LatentVentures(draws, firstRounds, quarters);
        for (int t = -OLD_COHORTS; t < quarters; t++) {
            all.firstOfCohort[t + OLD_COHORTS] = all.count;
            for (int p = 0; p < intensity.length; p++) {
                for (int k = 0; k < intensity[p].length; k++) {
                    all.addCohort(draws, p, k, t, intensity[p][k], cluster[p]);
                }
            }
        }
        all.firstOfCohort[OLD_COHORTS + quarters] = all.count;
        return all;
    }

    private void addCohort(Draws draws, int p, int k, int t, double mean, double cluster) {
        if (!(mean > 0)) {
            return;
        }
        long cell = Entity.industryIn(p, k);
        int births = Laws.poisson(draws.uniform(cell, t, Purpose.BIRTHS, 0), mean);
        if (births > mostInACell) {
            throw new IllegalArgumentException(
                    births + " ventures of one province, industry and quarter have no draw addresses;"
                            + " a run of this length has room for " + mostInACell);
        }
        for (int i = 0; i < births; i++) {
            if (count == province.length) {
                grow();
            }
            long id = Entity.venture(p, k, t + OLD_COHORTS, i);
            province[count] = p;
            industry[count] = k;
            cohort[count] = t;
            entity[count] = id;
            quality[count] = cluster + draws.normal(id, t, Purpose.QUALITY, 0);
            entryUniform[count] = draws.uniform(id, t, Purpose.ENTRY, 0);
            firstStage[count] = (byte) firstRounds.stage(draws.uniform(id, t, Purpose.ENTRY, FIRST_ROUND));
            count++;
        }
    }

    private void grow() {
        int size = count * 2;
        province = Arrays.copyOf(province, size);
        industry = Arrays.copyOf(industry, size);
        cohort = Arrays.copyOf(cohort, size);
        firstStage = Arrays.copyOf(firstStage, size);
        entity = Arrays.copyOf(entity, size);
        quality = Arrays.copyOf(quality, size);
        entryUniform = Arrays.copyOf(entryUniform, size);
    }

    public int count() {
        return count;
    }

    /** Index of the first venture of a cohort; the cohort ends where the next begins. */
    public int firstOf(int cohortQuarter) {
        return firstOfCohort[cohortQuarter + OLD_COHORTS];
    }

    public int province(int venture) {
        return province[venture];
    }

    public int industry(int venture) {
        return industry[venture];
    }

    /** Quarter in which it comes to the market for money, 0 = the first quarter of the run. */
    public int cohort(int venture) {
        return cohort[venture];
    }

    /** Stage of the first round it asks for. */
    public int firstStage(int venture) {
        return firstStage[venture];
    }

    /** Quarter of founding: its cohort, or earlier for a firm that grew before it asked for outside money. */
    public int founded(int venture) {
        return cohort[venture] - firstRounds.quarters()[firstStage[venture]];
    }

    /** Address of the venture's draws. */
    public long entity(int venture) {
        return entity[venture];
    }

    /** Latent quality, standard deviations of the national population. */
    public double quality(int venture) {
        return quality[venture];
    }

    /**
     * The uniform behind one of a venture's fixed traits, {@value #FIRST_TRAIT} to {@value #LAST_TRAIT}; no policy changes it, so
     * it is drawn for all arms once.
     */
    public double trait(int venture, int trait) {
        if (often.length == 0) {
            often = new double[Math.multiplyExact(count, OFTEN)];
            seldom = new double[Math.multiplyExact(count, SELDOM)];
        }
        int place = trait - FIRST_TRAIT;
        double[] traits = place < OFTEN ? often : seldom;
        int at = place < OFTEN ? venture * OFTEN + place : venture * SELDOM + place - OFTEN;
        double u = traits[at];
        if (u == 0) {
            u = draws.uniform(entity[venture], cohort[venture], Purpose.TRAIT, trait);
            traits[at] = u;
        }
        return u;
    }

    /** The venture enters an arm if this is below the arm's propensity to found. */
    public double entryUniform(int venture) {
        return entryUniform[venture];
    }
}
