package io.sluice.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.draw.Draws;
import io.sluice.scenario.ModelParameters;
import io.sluice.simulation.arm.World;
import io.sluice.simulation.step.VentureProbe;
import io.sluice.world.venture.Status;
import io.sluice.world.venture.Ventures;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

/** What a venture spends after its round failed, and what carries it when its cash is gone. */
class VentureAusterityKnownAnswerTest {
    private static final int DUE = 9;
    private static final ModelParameters P = ModelParameters.central()
            .with("burn_cut", new BigDecimal("0.4"))
            .with("lean_spending", new BigDecimal("0.3"));

    private final World w = Fixture.experiment(Fixture.scenario(12, 0.02, Fixture.arm("enacted", Fixture.PACKS)))
            .newRun()
            .opening(0, new Draws(20250306, 0));
    private final Ventures v = w.ventures();

    /** Spends 1,000 a quarter, 500 of it on research, and looks for its next round from quarter 9. */
    private int venture(long sales) {
        int j = w.exogenous().ventures().firstOf(1);
        v.setStatus(j, Status.ALIVE);
        if (v.rounds(j) == 0) {
            v.recordRound(j, 3, 1, 2);
        }
        v.setDueRound(j, DUE);
        v.setSales(j, sales);
        v.setSpending(j, 1000);
        v.setResearch(j, 500, 500);
        return j;
    }

    @Test
    void theFirstRefusalCutsSpendingAndResearchAlikeAndLaterOnesCutNoMore() {
        int j = venture(100);
        VentureProbe.refuse(w, P, DUE, j);
        assertThat(v.spending(j)).isEqualTo(600);
        assertThat(v.research(j)).isEqualTo(300);
        VentureProbe.refuse(w, P, DUE + 1, j);
        assertThat(v.spending(j)).isEqualTo(600);
    }

    @Test
    void nobodySavesMoreThanHeNeedsToLiveOnHisSales() {
        int j = venture(750);
        VentureProbe.refuse(w, P, DUE, j);
        assertThat(v.spending(j)).isEqualTo(750);
        assertThat(v.research(j)).isEqualTo(375);
        int rich = venture(2000);
        VentureProbe.refuse(w, P, DUE, rich);
        assertThat(v.spending(rich)).isEqualTo(1000);
    }

    /** Three tenths of 1,000, before and after the cut to 600. */
    @Test
    void whatCarriesAFirmIsMeasuredAgainstItsPlanBeforeItSaved() {
        for (long sales : new long[] {300, 301}) {
            int j = venture(sales);
            assertThat(VentureProbe.livesOnSales(w, P, DUE - 1, j)).isEqualTo(sales > 300);
            VentureProbe.refuse(w, P, DUE, j);
            assertThat(v.spending(j)).isEqualTo(600);
            assertThat(VentureProbe.livesOnSales(w, P, DUE + 2, j)).isEqualTo(sales > 300);
        }
    }
}
