package io.sluice.simulation.arm;

import io.sluice.draw.Draws;
import io.sluice.draw.Purpose;
import io.sluice.rules.RuleStatistics;
import io.sluice.simulation.record.Tally;
import io.sluice.world.fund.Funds;
import io.sluice.world.ledger.Ledger;
import io.sluice.world.ledger.Sector;
import io.sluice.world.venture.CapTable;
import io.sluice.world.venture.LatentVentures;
import io.sluice.world.venture.StageChain;
import io.sluice.world.venture.Ventures;

/**
 * The world on its first morning (decisions A12): ventures of the forty quarters before the start, aged with the same
 * hazards, and the uncalled money of funds that exist already ({@link OldFunds}). It is the same in every arm of a replication.
 *
 * <p>An old venture entered with {@code entry_base} at the stage of its first round and lives through its quarters by the {@link StageChain} of its stage's
 * hazards: once a runway it finds its next round with probability {@code ageing_round} or is gone; failures, sales and, in a
 * window open as often as in normal times, listings come as in the run. Those alive at the start have the cash of the rest
 * of their runway, and their outside owners are the founders' line: earlier investors are not followed, so that returns
 * measured in a run are those of money paid in during it. Their price has grown from the seed round as median rounds say.
 */
public final class Opening {
    private static final double ENDOWMENT = 1e18;
    private static final int AGEING_DRAW = 9;
    private static final int LEFT_DRAW = 10;
    private static final int SALES_DRAW = 11;

    private final Setting setting;

    public Opening(Setting setting) {
        this.setting = setting;
    }

    /** Makes the opening state of an arm. */
    public World world(Draws draws, Exogenous exogenous) {
        Economy economy = setting.economy();
        Ledger ledger = new Ledger(0);
        Accounts accounts = accounts(ledger);
        Ventures ventures = new Ventures(exogenous.ventures());
        CapTable capTable = new CapTable(exogenous.ventures().count());
        age(draws, exogenous, ledger, ventures, capTable);
        Funds funds = new Funds();
        new OldFunds(setting).open(exogenous, ledger, accounts, funds);
        return new World(
                setting,
                draws,
                exogenous,
                ledger,
                accounts,
                ventures,
                capTable,
                funds,
                new Governments(
                        exogenous.fiscal(),
                        economy.provinces().count(),
                        economy.industries().modelled(),
                        setting.parameters().on("switch_substitution") ? setting.get("local_substitution") : 0),
                new Chain(economy.regionalFunds().count()),
                new Climate(economy.industries().modelled(), setting.get("eligibility_belief")),
                new Deals(economy.classes().count(), setting.parameters().count("candidate_funds")),
                new Pools(economy.classes().count(), economy.industries().modelled()),
                new Investors(setting),
                new RestOfMarket(setting),
                new Batches(),
                new Tally(
                        setting.quarters(),
                        economy.provinces().count(),
                        economy.industries().count(),
                        economy.stages().count()),
                new RuleStatistics(setting.law(0).ruleIds().size()));
    }

    private Accounts accounts(Ledger ledger) {
        Economy economy = setting.economy();
        int treasury = ledger.open(Sector.TREASURY);
        int[] provinces = new int[economy.provinces().count()];
        for (int p = 0; p < provinces.length; p++) {
            provinces[p] = ledger.open(Sector.PROVINCE);
        }
        int[] classes = new int[economy.classes().count()];
        for (int c = 0; c < classes.length; c++) {
            boolean own = economy.classes().kind(c) == io.sluice.world.investor.InvestorKind.PRIVATE;
            classes[c] = ledger.open(own ? Sector.PRIVATE_INVESTOR : Sector.STATE_INVESTOR);
            ledger.endow(
                    classes[c], (long) (setting.resolution() * economy.classes().wealth(c)));
        }
        int managers = ledger.open(Sector.MANAGER);
        int real = ledger.open(Sector.REAL_ECONOMY);
        ledger.endow(real, (long) ENDOWMENT);
        return new Accounts(treasury, provinces, classes, managers, real);
    }

    private void age(Draws draws, Exogenous exogenous, Ledger ledger, Ventures ventures, CapTable capTable) {
        LatentVentures latent = exogenous.ventures();
        double base = setting.get("entry_base");
        StageChain chain = chain();
        for (int j = 0; j < latent.firstOf(0); j++) {
            if (latent.entryUniform(j) < base) {
                int stage = survive(draws, latent, j, chain);
                if (stage >= 0) {
                    open(draws, latent, j, stage, ledger, ventures, capTable);
                }
            }
        }
    }

    private StageChain chain() {
        StageTerms terms = setting.terms();
        int stages = terms.round().length;
        double found = setting.get("ageing_round");
        double open = setting.get("exit_window_normal");
        double[] advance = new double[stages];
        double[][] leave = new double[stages][];
        for (int s = 0; s < stages; s++) {
            advance[s] = s + 1 < stages ? found / terms.runway()[s] : 0;
            leave[s] = new double[] {
                (1 - found) / terms.runway()[s] + terms.failure()[s], terms.acquisition()[s] + terms.listing()[s] * open
            };
        }
        return StageChain.ofHazards(advance, leave);
    }

    /** Stage of an old venture at the start, or -1 if it is gone. */
    private static int survive(Draws draws, LatentVentures latent, int j, StageChain chain) {
        int stage = latent.firstStage(j);
        for (int t = latent.cohort(j); t < 0; t++) {
            int fate = chain.step(stage, draws.uniform(latent.entity(j), t, Purpose.FATE, AGEING_DRAW));
            if (fate >= 0) {
                return -1;
            }
            stage += fate == StageChain.ADVANCE ? 1 : 0;
        }
        return stage;
    }

    private void open(
            Draws draws, LatentVentures latent, int j, int stage, Ledger ledger, Ventures ventures, CapTable capTable) {
        StageTerms terms = setting.terms();
        long entity = latent.entity(j);
        int owner = ledger.open(Sector.VENTURE);
        double left = draws.uniform(entity, latent.cohort(j), Purpose.TRAIT, LEFT_DRAW);
        double runway = terms.runway()[stage];
        long spending = Math.max(1, (long) terms.burn(stage));
        ledger.endow(owner, (long) (spending * runway * left));
        int technology = Math.max(
                setting.parameters().count("technology_start"),
                Math.min(Ventures.LAST_TECHNOLOGY, (int) terms.technology()[stage] + 1));
        ventures.found(j, owner, stage, technology);
        capTable.found(j);
        long research = (long) (spending * setting.get("research_share"));
        ventures.setSpending(j, spending);
        ventures.setResearch(j, research, research);
        ventures.setAccountedResearch(j, research);
        double noise = draws.normal(entity, latent.cohort(j), Purpose.TRAIT, SALES_DRAW);
        ventures.setSales(j, (long) (terms.sales()[stage] * StrictMath.exp(setting.get("stage_sales_spread") * noise)));
        double d = terms.dilution()[stage];
        long value = (long) (terms.round()[stage] / d);
        ventures.recordRound(j, 0, (long) (value * (1 - d)), value);
        ventures.setGrowth(j, terms.growth(stage));
        ventures.setDueRound(
                j,
                Math.max(
                        0,
                        (int) StrictMath.rint(runway * left)
                                - setting.parameters().count("next_round_ahead")));
    }
}
