package io.sluice.simulation.arm;

import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.draw.Draws;
import io.sluice.scenario.ModelParameters;
import io.sluice.world.macro.MacroPath;
import io.sluice.world.place.FiscalPath;
import io.sluice.world.place.Provinces;
import org.junit.jupiter.api.Test;

/** The arithmetic of rooms: what was promised where leaves how much. */
class GovernmentsTest {
    private static final int P = 9;

    private final Provinces provinces = Provinces.load();
    private final FiscalPath fiscal = fiscal();

    private FiscalPath fiscal() {
        ModelParameters p = ModelParameters.central();
        Draws draws = new Draws(4, 0);
        return FiscalPath.draw(draws, p, provinces, MacroPath.draw(draws, p, 8), 1);
    }

    private Governments governments(double substitution) {
        Governments governments = new Governments(fiscal, provinces.count(), 6, substitution);
        governments.observe();
        governments.advance(0);
        return governments;
    }

    @Test
    void aMatchTakesItsSubstitutedShareFromOwnFundsAndAllOfItFromMatching() {
        for (double psi : new double[] {0, .25, 1}) {
            Governments g = governments(psi);
            long capacity = 3 * fiscal.capacity(P, 0) + g.capacity(P);
            assertThat(g.room(P)).isEqualTo(capacity).isEqualTo(g.ownRoom(P));
            long match = 4_000_000;
            long own = 1_000_000;
            g.promiseMatch(P, match);
            g.promiseOwn(P, own);
            assertThat(g.substituted(P)).isEqualTo((long) (psi * match));
            assertThat(g.room(P)).isEqualTo(capacity - own - match);
            assertThat(g.ownRoom(P)).isEqualTo(capacity - own - g.substituted(P));
            assertThat(g.own(P) + g.matched(P)).isEqualTo(own + match);
            g.promiseMatch(P, -match);
            g.promiseOwn(P, -own);
            assertThat(g.room(P)).isEqualTo(capacity).isEqualTo(g.ownRoom(P));
        }
    }

    @Test
    void roomIsNeverNegativeAndNeverMoreThanAYearsCapacity() {
        Governments g = governments(1);
        g.promiseOwn(P, 5 * g.capacity(P));
        assertThat(g.room(P)).isZero();
        assertThat(g.ownRoom(P)).isZero();
        Governments idle = governments(1);
        for (int t = 1; t < 8; t++) {
            idle.observe();
            idle.advance(t);
        }
        assertThat(idle.room(P)).isEqualTo(4 * idle.capacity(P));
    }

    @Test
    void appetiteScalesCapacityAndUseIsWhatWasPromisedOverIt() {
        Governments g = governments(1);
        long plain = fiscal.capacity(P, 1);
        g.promiseOwn(P, g.capacity(P));
        g.setAppetite(P, 2);
        g.observe();
        g.advance(1);
        assertThat(g.capacity(P)).isEqualTo(2 * plain);
        assertThat(g.used(P)).isEqualTo(.25);
        assertThat(g.used(P + 1)).isZero();
    }
}
