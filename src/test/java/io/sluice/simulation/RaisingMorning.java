package io.sluice.simulation;

import io.sluice.draw.Draws;
import io.sluice.scenario.Arm;
import io.sluice.scenario.ModelParameters;
import io.sluice.simulation.arm.World;
import io.sluice.simulation.record.Series;
import io.sluice.simulation.step.Schedule;
import io.sluice.world.fund.FundKind;
import io.sluice.world.fund.FundPhase;
import io.sluice.world.fund.Funds;
import io.sluice.world.ledger.Commitments;
import io.sluice.world.ledger.Sector;
import java.util.List;
import java.util.TreeMap;

/** A whole world on the morning of its last quarter, before investors choose; funds may be added, then they choose. */
final class RaisingMorning {
    static final int QUARTERS = 6;
    private static final int COMMIT = 6;

    final World w;
    private final ModelParameters model;

    RaisingMorning(ModelParameters model) {
        this(model, Fixture.PACKS);
    }

    RaisingMorning(ModelParameters model, List<String> packs) {
        this.model = model;
        Arm arm = new Arm("enacted", null, packs, List.of(), new TreeMap<>(), model);
        w = Fixture.experiment(Fixture.scenario(QUARTERS, 0.1, arm)).newRun().opening(0, new Draws(20250306, 1));
        Schedule schedule = new Schedule(model);
        for (int t = 0; t < QUARTERS - 1; t++) {
            schedule.run(w, t);
        }
        for (int step = 0; step < COMMIT; step++) {
            schedule.steps().get(step).run(w, QUARTERS - 1);
        }
    }

    /** Founds a fund with the manager and the seat of one that raises money, and returns its number. */
    int found(int like, long target) {
        Funds funds = w.funds();
        return funds.add(
                funds.kind(like),
                w.ledger().open(Sector.FUND),
                funds.proposal(like),
                funds.province(like),
                funds.region(like),
                QUARTERS - 1,
                target);
    }

    /** The first fund of a kind that raises money. */
    int raising(FundKind kind) {
        int f = 0;
        while (w.funds().kind(f) != kind || w.funds().phase(f) != FundPhase.RAISING) {
            f++;
        }
        return f;
    }

    /** Investors choose, by the same or by other parameters. */
    void choose(ModelParameters by) {
        new Schedule(by).steps().get(COMMIT).run(w, QUARTERS - 1);
    }

    void choose() {
        choose(model);
    }

    /** What an investor has promised to funds. */
    long promised(int investor, int... funds) {
        Commitments register = w.ledger().register();
        long sum = 0;
        for (int f : funds) {
            for (int line = register.firstOfFund(w.funds().owner(f)); line >= 0; line = register.nextOfFund(line)) {
                sum += register.investorOf(line) == investor ? register.committed(line) : 0;
            }
        }
        return sum;
    }

    /** What all classes have promised to funds. */
    long promisedByClasses(int... funds) {
        long sum = 0;
        for (int owner : w.accounts().classes()) {
            sum += promised(owner, funds);
        }
        return sum;
    }

    /** What the rest of the market got this quarter. */
    long rest() {
        return w.tally().series(Series.REST_COMMITTED)[QUARTERS - 1];
    }
}
