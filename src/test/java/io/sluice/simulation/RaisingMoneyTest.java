package io.sluice.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.sluice.scenario.ModelParameters;
import io.sluice.simulation.arm.World;
import io.sluice.world.fund.FundKind;
import io.sluice.world.fund.FundPhase;
import io.sluice.world.fund.Funds;
import io.sluice.world.ledger.Commitments;
import io.sluice.world.ledger.Sector;
import java.math.BigDecimal;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What funds find among partners against what they look for: money over time against money over time. */
class RaisingMoneyTest {
    private static final long FEN_A_MILLION = 100_000_000L;
    private static final long TARGET = 400 * FEN_A_MILLION;
    private static final long ROUNDING = 100;

    private static ModelParameters with(String... values) {
        ModelParameters model = ModelParameters.central();
        for (int i = 0; i < values.length; i += 2) {
            model = model.with(values[i], new BigDecimal(values[i + 1]));
        }
        return model;
    }

    /** To first order: the sizes of all funds together are a small part of the market, so their dilution of each other changes little. */
    @ParameterizedTest
    @EnumSource(
            value = FundKind.class,
            names = {"LOCAL_GUIDANCE", "PRIVATE"})
    void aFundThatMayAskTwiceAsLongIsPromisedHalfAsMuchAQuarter(FundKind kind) {
        long[] quarter = new long[2];
        for (int i = 0; i < 2; i++) {
            RaisingMorning morning = new RaisingMorning(with());
            int f = morning.found(morning.raising(kind), TARGET);
            morning.choose(with("first_close_quarters", i == 0 ? "20" : "40"));
            quarter[i] = morning.promisedByClasses(f);
        }
        assertThat(quarter[1]).isPositive();
        assertThat(2.0 * quarter[1] / quarter[0]).isCloseTo(1, within(0.02));
    }

    /** Over their whole lives, in the same world: what funds raise does not hang on how long they may ask. */
    @Test
    void theSameTargetRaisesTheSameInTwiceTheTime() {
        double shorter = raisedOverTarget(run("first_close_minimum", "0", "first_close_quarters", "3"), all -> true);
        double longer = raisedOverTarget(run("first_close_minimum", "0", "first_close_quarters", "6"), all -> true);
        assertThat(longer / shorter).isCloseTo(1, within(0.05));
    }

    @Test
    void announcingTwiceAsMuchFindsNoMoreMoneyAndNobodyElseNotices() {
        RaisingMorning plain = new RaisingMorning(with());
        RaisingMorning loud = new RaisingMorning(with());
        int like = plain.raising(FundKind.LOCAL_GUIDANCE);
        int others = plain.w.funds().count();
        int own = plain.found(like, TARGET);
        int announced = loud.found(like, 2 * TARGET);
        loud.w.funds().announce(announced, 2);
        plain.choose();
        loud.choose();
        assertThat(plain.promisedByClasses(own)).isPositive();
        assertThat(loud.promisedByClasses(announced)).isCloseTo(plain.promisedByClasses(own), within(ROUNDING));
        for (int f = 0; f < others; f++) {
            assertThat(loud.promisedByClasses(f)).isCloseTo(plain.promisedByClasses(f), within(ROUNDING));
        }
        assertThat(loud.rest()).isCloseTo(plain.rest(), within(ROUNDING));
    }

    @Test
    void noGuidanceFundGrowsByWhatItsGovernmentAnnouncesAndThoseThatAreFullClose() {
        World w = run();
        Funds funds = w.funds();
        int full = 0;
        for (int f = 0; f < funds.count(); f++) {
            if (funds.announcedOver(f) > 1 && funds.committed(f) > 0) {
                double own = funds.target(f) / funds.announcedOver(f);
                assertThat((double) funds.committed(f)).isLessThanOrEqualTo(own + 1);
                full += funds.committed(f) > 0.999 * own ? 1 : 0;
            }
        }
        assertThat(full).isPositive();
    }

    /** Money is not made by asking: a cap that binds sends what a fund cannot take to the rest of the market, to the fen. */
    @Test
    void whatAFundCannotTakeGoesToTheRestOfTheMarket() {
        RaisingMorning open = new RaisingMorning(with());
        RaisingMorning full = new RaisingMorning(with());
        int like = open.raising(FundKind.PRIVATE);
        int wide = open.found(like, TARGET);
        int narrow = full.found(like, TARGET);
        long already = TARGET - 100;
        full.w.ledger().commit(full.w.funds().owner(narrow), full.w.accounts().classes()[0], already);
        open.choose();
        full.choose();
        long taken = full.promisedByClasses(narrow) - already;
        assertThat(taken).isEqualTo(100);
        assertThat(full.rest() + taken).isEqualTo(open.rest() + open.promisedByClasses(wide));
    }

    @Test
    void fundsThatAreLikedLessThanTheMarketRaiseLessThanTheyLookFor() {
        Predicate<FundKind> guidance = kind -> kind == FundKind.LOCAL_GUIDANCE;
        World disliked = run("crowding_c", "-3", "crowding_b4", "20", "first_close_minimum", "0");
        World neutral = run("crowding_c", "-3", "crowding_b4", "0", "first_close_minimum", "0");
        assertThat(raisedOverTarget(disliked, guidance)).isLessThan(raisedOverTarget(neutral, guidance));
        assertThat(raisedOverTarget(disliked, guidance)).isLessThan(0.6);
    }

    @Test
    void aGovernmentPaysInStepWithPartnersAndTakesTheRestBack() {
        World w = run("kappa", "0.03");
        Funds funds = w.funds();
        Commitments register = w.ledger().register();
        long[] own = new long[w.economy().provinces().count()];
        int behind = 0;
        for (int f = 0; f < funds.count(); f++) {
            if (funds.kind(f) != FundKind.LOCAL_GUIDANCE || funds.formed(f) < 0) {
                continue;
            }
            long first = 0;
            long kept = 0;
            for (int line = register.firstOfFund(funds.owner(f)); line >= 0; line = register.nextOfFund(line)) {
                if (w.ledger().sectorOf(register.investorOf(line)) == Sector.PROVINCE) {
                    first += register.committed(line);
                    kept += register.committed(line) - register.released(line);
                }
            }
            own[funds.province(f)] += kept;
            if (funds.phase(f) == FundPhase.INVESTING && funds.committed(f) < funds.target(f)) {
                double asked = (double) first / funds.target(f);
                assertThat((double) kept / funds.committed(f)).isCloseTo(asked, within(1e-6));
                behind++;
            }
        }
        assertThat(behind).isPositive();
        for (int p = 0; p < own.length; p++) {
            assertThat(w.governments().own(p)).isEqualTo(own[p]);
        }
    }

    private static World run(String... values) {
        return Fixture.world(20, 0.1, with(values), Fixture.PACKS, Map.of());
    }

    private static double raisedOverTarget(World w, Predicate<FundKind> kinds) {
        double raised = 0;
        double target = 0;
        Funds funds = w.funds();
        for (int f = 0; f < funds.count(); f++) {
            boolean partnered = funds.kind(f) == FundKind.LOCAL_GUIDANCE || funds.kind(f) == FundKind.PRIVATE;
            if (partnered && kinds.test(funds.kind(f)) && funds.formed(f) >= 0 && funds.formed(f) < 12) {
                raised += funds.phase(f) == FundPhase.RAISING ? 0 : funds.committed(f);
                target += funds.target(f);
            }
        }
        return raised / target;
    }
}
