package io.sluice.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.scenario.ModelParameters;
import io.sluice.simulation.arm.World;
import io.sluice.world.fund.FundKind;
import io.sluice.world.ledger.Commitments;
import io.sluice.world.ledger.Sector;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Duties of reinvestment (GIF-03) and of registration (GIF-02) bite: without the text against either, on the same chance, investors
 * promise less to funds with local money, provinces want more, and more firms move.
 */
class LocalDutiesTest {
    private static final int QUARTERS = 8;
    private static final double RESOLUTION = 0.1;

    /** Few ventures, many funds; every duty felt strongly, so that the sign shows in a small world. */
    private static final ModelParameters FELT = ModelParameters.central()
            .with("latent_ventures", new BigDecimal(4000))
            .with("crowding_b5", new BigDecimal(3))
            .with("registration_as_multiple", BigDecimal.ONE)
            .with("registration_limit_share", BigDecimal.ONE)
            .with("registration_compliance", BigDecimal.ONE)
            .with("registration_move", new BigDecimal("0.5"));

    private static World run(ModelParameters model, Map<String, Boolean> switches) {
        return Fixture.world(QUARTERS, RESOLUTION, model, Fixture.without("cn/national-fund"), switches);
    }

    @ParameterizedTest
    @ValueSource(strings = {"GIF-02", "GIF-03"})
    void withoutTheTextAgainstADutyInvestorsWantLessProvincesMoreAndFirmsMove(String rule) {
        World enacted = run(FELT, Map.of());
        World off = run(FELT, Map.of(rule, false));
        assertThat(promisedByInvestors(enacted)).isPositive();
        assertThat(promisedByInvestors(off)).isLessThan(promisedByInvestors(enacted));
        assertThat(guided(off)).isLessThanOrEqualTo(guided(enacted));
        assertThat(appetite(off)).isGreaterThan(appetite(enacted));
        assertThat(moved(off)).isGreaterThan(moved(enacted));
    }

    @Test
    void withTheSwitchOffDutiesReachInvestorsOnly() {
        ModelParameters still =
                FELT.with("switch_reinvestment", BigDecimal.ZERO).with("switch_imitation", BigDecimal.ZERO);
        World enacted = run(still, Map.of());
        World off = run(still, Map.of("GIF-02", false, "GIF-03", false));
        assertThat(promisedByInvestors(off)).isLessThan(promisedByInvestors(enacted));
        assertThat(guided(off)).isEqualTo(guided(enacted));
        assertThat(appetite(off)).isEqualTo(appetite(enacted));
        assertThat(List.of(moved(off), moved(enacted))).containsOnly(0);
    }

    private static boolean counts(World w, int f) {
        return w.funds().kind(f) == FundKind.LOCAL_GUIDANCE && w.funds().formed(f) >= 0;
    }

    private static int guided(World w) {
        int n = 0;
        for (int f = 0; f < w.funds().count(); f++) {
            n += counts(w, f) ? 1 : 0;
        }
        return n;
    }

    /** What others than provinces promised to funds with local money, fen. */
    private static long promisedByInvestors(World w) {
        Commitments register = w.ledger().register();
        long sum = 0;
        for (int f = 0; f < w.funds().count(); f++) {
            int owner = w.funds().owner(f);
            for (int line = register.firstOfFund(owner); line >= 0; line = register.nextOfFund(line)) {
                boolean investor = w.ledger().sectorOf(register.investorOf(line)) != Sector.PROVINCE;
                sum += counts(w, f) && investor ? register.committed(line) : 0;
            }
        }
        return sum;
    }

    private static int moved(World w) {
        int moved = 0;
        for (int j = 0; j < w.exogenous().ventures().count(); j++) {
            moved += w.ventures().province(j) != w.exogenous().ventures().province(j) ? 1 : 0;
        }
        return moved;
    }

    private static double appetite(World w) {
        double sum = 0;
        for (int p = 0; p < w.economy().provinces().count(); p++) {
            sum += w.governments().appetite(p);
        }
        return sum;
    }
}
