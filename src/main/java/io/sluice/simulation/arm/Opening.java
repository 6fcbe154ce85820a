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
import io.sluice.world.venture.Ventures;

/**
 * The world on its first morning (decisions A12): ventures of the forty quarters before the start, aged with the same
 * hazards, and the uncalled money of funds that exist already ({@link OldFunds}). It is the same in every arm of a replication.
 *
 * <p>An old venture entered with {@code entry_base} and lives through its quarters: every runway it finds its next round
 * with probability {@code ageing_round} or has failed; exits come with the stage's hazards. Those alive at the start have
 * the cash of the rest of their runway, and their outside owners are the founders' line: earlier investors are not
 * followed, so that returns measured in a run are those of money paid in during it.
 */
public final class Opening {
    private static final double ENDOWMENT = 1e18;
    private static final int ROUND_DRAW = 8;
    private static final int EXIT_DRAW = 9;
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
                        economy.industries().modelled()),
                new Chain(economy.regionalFunds().count()),
                new Climate(economy.industries().modelled(), setting.get("funded_share_reference")),
                new Deals(economy.classes().count()),
                new Pools(economy.classes().count(), economy.industries().modelled()),
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
            ledger.endow(classes[c], economy.classes().wealth(c));
        }
        int managers = ledger.open(Sector.MANAGER);
        int real = ledger.open(Sector.REAL_ECONOMY);
        ledger.endow(real, (long) ENDOWMENT);
        return new Accounts(treasury, provinces, classes, managers, real);
    }

    private void age(Draws draws, Exogenous exogenous, Ledger ledger, Ventures ventures, CapTable capTable) {
        LatentVentures latent = exogenous.ventures();
        double base = setting.get("entry_base");
        for (int j = 0; j < latent.firstOf(0); j++) {
            if (latent.entryUniform(j) < base) {
                int stage = survive(draws, latent, j);
                if (stage >= 0) {
                    open(draws, latent, j, stage, ledger, ventures, capTable);
                }
            }
        }
    }

    /** Stage of an old venture at the start, or -1 if it is gone. */
    private int survive(Draws draws, LatentVentures latent, int j) {
        StageTerms terms = setting.terms();
        double round = setting.get("ageing_round");
        int stage = 0;
        int next = latent.cohort(j) + (int) StrictMath.rint(terms.runway()[0]);
        for (int t = latent.cohort(j); t < 0; t++) {
            long entity = latent.entity(j);
            double exit = terms.acquisition()[stage] + terms.listing()[stage];
            if (draws.uniform(entity, t, Purpose.FATE, EXIT_DRAW) < exit) {
                return -1;
            }
            if (t == next) {
                if (draws.uniform(entity, t, Purpose.FATE, ROUND_DRAW) >= round) {
                    return -1;
                }
                stage = Math.min(stage + 1, terms.round().length - 1);
                next = t + (int) StrictMath.rint(terms.runway()[stage]);
            }
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
        long spending = Math.max(1, (long) (terms.round()[stage] / runway));
        ledger.endow(owner, (long) (spending * runway * left));
        int technology = Math.max(2, Math.min(9, (int) terms.technology()[stage] + 1));
        ventures.found(j, owner, stage, technology);
        capTable.found(j);
        long research = (long) (spending * setting.get("research_share"));
        ventures.setSpending(j, spending);
        ventures.setResearch(j, research, research);
        double noise = draws.normal(entity, latent.cohort(j), Purpose.TRAIT, SALES_DRAW);
        ventures.setSales(j, (long) (terms.sales()[stage] * StrictMath.exp(0.5 * noise)));
        double d = terms.dilution()[stage];
        ventures.recordRound(j, 0, (long) (terms.round()[stage] / d));
        ventures.setDueRound(j, Math.max(0, (int) StrictMath.rint(runway * left) - 2));
    }
}
