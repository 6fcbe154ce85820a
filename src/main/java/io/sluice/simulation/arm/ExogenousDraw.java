package io.sluice.simulation.arm;

import io.sluice.draw.Draws;
import io.sluice.quantity.Scales;
import io.sluice.scenario.ModelParameters;
import io.sluice.world.fund.LatentManagers;
import io.sluice.world.macro.IndustryPath;
import io.sluice.world.macro.MacroPath;
import io.sluice.world.place.FiscalPath;
import io.sluice.world.place.Industries;
import io.sluice.world.place.Provinces;
import io.sluice.world.place.Stages;
import io.sluice.world.venture.FirstRounds;
import io.sluice.world.venture.LatentVentures;
import java.util.List;

/**
 * Draws the exogenous block of a replication.
 *
 * <p>Births a quarter in province p and industry k: B / 80 x w_p x s_k, B = {@code latent_ventures} over 80 quarters times
 * the resolution, w_p proportional to GDP x R&amp;D intensity (2024 and 2023 figures), s_k the assumed shares
 * {@code births_*}. Some of them are grown firms whose first round is of a later stage ({@link FirstRounds}). Proposals of managers: {@code proposals_a_quarter}, homes by the same weights.
 */
public final class ExogenousDraw {
    private static final double LATENT_QUARTERS = 80;
    private static final double FEN_A_MILLION = Scales.FEN_A_MILLION;

    private final Economy economy;
    private final ModelParameters p;
    private final int quarters;
    private final double resolution;
    private final List<ForcedShock> shocks;

    /** A breakthrough or export control that the scenario forces. */
    public record ForcedShock(boolean breakthrough, int industry, int from, int quarters) {}

    /** Prepares drawing with the scenario's own parameters, those of its first arm. */
    public ExogenousDraw(
            Economy economy, ModelParameters parameters, int quarters, double resolution, List<ForcedShock> shocks) {
        this.economy = economy;
        this.p = parameters;
        this.quarters = quarters;
        this.resolution = resolution;
        this.shocks = List.copyOf(shocks);
    }

    /** Draws the block at the addresses of one replication. */
    public Exogenous draw(Draws draws) {
        MacroPath macro = MacroPath.draw(draws, p, quarters, economy.regimes());
        IndustryPath industries = IndustryPath.draw(draws, p, exposed(), quarters);
        for (ForcedShock shock : shocks) {
            if (shock.breakthrough()) {
                industries.forceBreakthrough(shock.industry(), shock.from(), shock.quarters());
            } else {
                industries.forceExportControl(shock.industry(), shock.from(), shock.quarters());
            }
        }
        FiscalPath fiscal = FiscalPath.draw(draws, p, economy.provinces(), macro, resolution);
        LatentVentures ventures = LatentVentures.draw(draws, intensity(), cluster(), firstRounds(), quarters);
        LatentManagers managers = LatentManagers.draw(draws, population(), quarters);
        return new Exogenous(
                macro, industries, fiscal, ventures, managers, digest(macro, industries, fiscal, ventures, managers));
    }

    private boolean[] exposed() {
        Industries industries = economy.industries();
        boolean[] exposed = new boolean[industries.modelled()];
        for (int k = 0; k < exposed.length; k++) {
            exposed[k] = p.get(industries.parameter("export_exposed", k)) != 0;
        }
        return exposed;
    }

    private double[] homeWeight() {
        Provinces provinces = economy.provinces();
        double[] weight = new double[provinces.count()];
        for (int i = 0; i < weight.length; i++) {
            weight[i] = provinces.research(i);
        }
        return weight;
    }

    private double[] industryWeight() {
        double[] weight = new double[economy.industries().modelled()];
        for (int k = 0; k < weight.length; k++) {
            weight[k] = p.get(economy.industries().parameter("births", k));
        }
        return weight;
    }

    private double[][] intensity() {
        double[] home = homeWeight();
        double[] industry = industryWeight();
        double all = sum(home) * sum(industry);
        double births = p.get("latent_ventures") / LATENT_QUARTERS * resolution;
        double[][] intensity = new double[home.length][industry.length];
        for (int i = 0; i < home.length; i++) {
            for (int k = 0; k < industry.length; k++) {
                intensity[i][k] = births * home[i] * industry[k] / all;
            }
        }
        return intensity;
    }

    /** Mean quality by province: {@code talent_cluster} for each percentage point of R&amp;D intensity above the mean. */
    private double[] cluster() {
        Provinces provinces = economy.provinces();
        double mean = 0;
        for (int i = 0; i < provinces.count(); i++) {
            mean += provinces.researchIntensity(i) / provinces.count();
        }
        double[] cluster = new double[provinces.count()];
        for (int i = 0; i < cluster.length; i++) {
            cluster[i] = p.get("talent_cluster") * Scales.HUNDREDTHS * (provinces.researchIntensity(i) - mean);
        }
        return cluster;
    }

    /** {@code first_round_*} by stage; a firm is as old as the rounds of the stages before would have lasted ({@code runway_*}). */
    private FirstRounds firstRounds() {
        Stages stages = economy.stages();
        FirstRounds first = FirstRounds.seed(stages.count());
        double before = 0;
        for (int s = 1; s < stages.count() && p.on("switch_late_entry"); s++) {
            before += p.get(stages.parameter("runway", s - 1));
            first.share()[s] = p.get(stages.parameter("first_round", s));
            first.quarters()[s] = (int) StrictMath.rint(before);
        }
        return first;
    }

    private LatentManagers.Population population() {
        return new LatentManagers.Population(
                p.get("proposals_a_quarter") * resolution,
                (int) StrictMath.rint(p.get("subfunds_first_batch") * p.get("first_batch_applicants") * resolution),
                homeWeight(),
                industryWeight(),
                p.get("second_industry"),
                p.get("early_style"),
                p.get("fund_size_median") * FEN_A_MILLION,
                p.get("fund_size_spread"));
    }

    private static double sum(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum;
    }

    /** FNV-1a over every number of the block, in a fixed order. */
    private long digest(
            MacroPath macro,
            IndustryPath industries,
            FiscalPath fiscal,
            LatentVentures ventures,
            LatentManagers managers) {
        Fnv fnv = new Fnv();
        for (int t = 0; t < quarters; t++) {
            fnv.add(macro.regime(t).ordinal());
            fnv.add(Double.doubleToLongBits(macro.marketReturn(t)));
            fnv.add(Double.doubleToLongBits(macro.climate(t)));
            fnv.add(macro.exitWindowOpen(t) ? 1 : 0);
            for (int k = 0; k < economy.industries().modelled(); k++) {
                fnv.add((industries.breakthrough(k, t) ? 2 : 0) + (industries.exportControl(k, t) ? 1 : 0));
            }
            for (int i = 0; i < economy.provinces().count(); i++) {
                fnv.add(fiscal.capacity(i, t));
            }
        }
        for (int j = 0; j < ventures.count(); j++) {
            fnv.add(ventures.entity(j));
            fnv.add(Double.doubleToLongBits(ventures.quality(j)));
            fnv.add(Double.doubleToLongBits(ventures.entryUniform(j)));
            if (ventures.firstStage(j) > 0) {
                fnv.add(ventures.firstStage(j));
            }
        }
        for (int j = 0; j < managers.count(); j++) {
            fnv.add(managers.entity(j));
            fnv.add(managers.target(j));
            fnv.add(Double.doubleToLongBits(managers.skill(j)));
        }
        return fnv.value();
    }

    /** The 64-bit FNV-1a hash over whole words. */
    private static final class Fnv {
        private long hash = 0xcbf29ce484222325L;

        void add(long word) {
            for (int shift = 0; shift < Long.SIZE; shift += Byte.SIZE) {
                hash = (hash ^ (word >>> shift & 0xff)) * 0x100000001b3L;
            }
        }

        long value() {
            return hash;
        }
    }
}
