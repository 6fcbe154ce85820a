package io.sluice.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.scenario.ModelParameters;
import io.sluice.simulation.arm.Arrears;
import io.sluice.simulation.arm.World;
import io.sluice.simulation.record.Breakdown;
import io.sluice.simulation.record.Breakdown.Item;
import io.sluice.simulation.record.Series;
import io.sluice.world.fund.FundPhase;
import io.sluice.world.ledger.Commitments;
import io.sluice.world.ledger.Sector;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What provinces promise, owe and give up, seen in whole runs. */
class LocalGovernmentTest {
    private static final int QUARTERS = 16;
    private static final double RESOLUTION = 0.02;
    private static final List<String> PACKS = new ArrayList<>(Fixture.PACKS);

    static {
        PACKS.addAll(List.of("cn-gd/guidance-funds", "cn-gd/loss-tolerance", "cn-sc/loss-tolerance"));
    }

    private static World run(ModelParameters model) {
        return Fixture.world(QUARTERS, RESOLUTION, model, PACKS, Map.of());
    }

    private static World run(String... values) {
        ModelParameters model = ModelParameters.central();
        for (int i = 0; i < values.length; i += 2) {
            model = model.with(values[i], new BigDecimal(values[i + 1]));
        }
        return run(model);
    }

    private static long sum(World w, Series series) {
        long sum = 0;
        for (long quarter : w.tally().series(series)) {
            sum += quarter;
        }
        return sum;
    }

    private static int provinces(World w) {
        return w.economy().provinces().count();
    }

    @Test
    void whatRulesAskIsPromisedAtOnceOrLateOrOwedOrLapsed() {
        World w = run("kappa", "0.001", "arrears_cure", "0.5");
        Arrears arrears = w.governments().arrears();
        long late = 0;
        long missing = 0;
        for (int p = 0; p < provinces(w); p++) {
            assertThat(arrears.atOnce(p) + arrears.late(p) + arrears.lapsed(p) + arrears.owed(p))
                    .isEqualTo(arrears.required(p));
            late += arrears.late(p);
            missing += arrears.required(p) - arrears.atOnce(p);
        }
        assertThat(missing).isPositive();
        assertThat(late).isPositive().isLessThanOrEqualTo(missing).isEqualTo(sum(w, Series.MATCHING_LATE));
        long ofFunds = 0;
        for (int f = 0; f < w.funds().count(); f++) {
            ofFunds += arrears.of(f);
        }
        assertThat(ofFunds).isEqualTo(w.tally().series(Series.MATCHING_OWED)[QUARTERS - 1]);
        assertThat(w.ledger().cash(w.accounts().realEconomy())).isPositive();
    }

    @Test
    void theYearsOfAProvinceAddUpToWhatItPaidLateAndStillOwes() {
        World w = run("kappa", "0.001", "arrears_cure", "0.5");
        Arrears arrears = w.governments().arrears();
        for (int p = 0; p < provinces(w); p++) {
            assertThat(overYears(w, Item.MATCHING_REQUIRED, p)).isEqualTo(arrears.required(p));
            assertThat(overYears(w, Item.MATCHING_PAID, p)).isEqualTo(arrears.atOnce(p) + arrears.late(p));
            assertThat(overYears(w, Item.MATCHING_LATE, p)).isEqualTo(arrears.late(p));
            assertThat(overYears(w, Item.MATCHING_OWED_CHANGE, p)).isEqualTo(arrears.owed(p));
        }
    }

    @Test
    void firmsThatMoveLeaveOneProvinceForAnotherAndNobodyMovesWithoutDuties() {
        World w = run("registration_move", "1");
        long come = 0;
        long leave = 0;
        for (int p = 0; p < provinces(w); p++) {
            come += overYears(w, Item.SEATS_IN, p);
            leave += overYears(w, Item.SEATS_OUT, p);
        }
        assertThat(come).isPositive().isEqualTo(leave);
        World still = run("registration_move", "1", "switch_reinvestment", "0");
        for (int p = 0; p < provinces(still); p++) {
            assertThat(overYears(still, Item.SEATS_IN, p)).isZero();
        }
    }

    private static long overYears(World w, Item item, int province) {
        Breakdown provinces = w.tally().provinces();
        return IntStream.range(0, provinces.years())
                .mapToLong(year -> provinces.get(item, province, year))
                .sum();
    }

    /** Less what they took back to stay in step with the partners of a guidance fund. */
    @Test
    void whatProvincesPromisedIsInTheRegister() {
        World w = run();
        Commitments register = w.ledger().register();
        long[] promised = new long[provinces(w)];
        for (int f = 0; f < w.funds().count(); f++) {
            if (w.funds().formed(f) < 0 || w.funds().phase(f) == FundPhase.ABANDONED) {
                continue;
            }
            int owner = w.funds().owner(f);
            for (int line = register.firstOfFund(owner); line >= 0; line = register.nextOfFund(line)) {
                if (w.ledger().sectorOf(register.investorOf(line)) == Sector.PROVINCE) {
                    promised[w.accounts().provinceOf(register.investorOf(line))] +=
                            register.committed(line) - register.released(line);
                }
            }
        }
        for (int p = 0; p < provinces(w); p++) {
            assertThat(w.governments().own(p) + w.governments().matched(p))
                    .as(w.economy().provinces().id(p))
                    .isEqualTo(promised[p]);
        }
    }

    @Test
    void withoutArrearsNothingIsEverPaidLate() {
        World w = run("kappa", "0.001", "switch_arrears", "0");
        assertThat(sum(w, Series.MATCHING_LATE)).isZero();
        assertThat(sum(w, Series.MATCHING_REQUIRED)).isGreaterThan(sum(w, Series.MATCHING_PAID));
    }

    @Test
    void aProvinceWithoutCapacityPromisesNothing() {
        World w = run("kappa", "0");
        assertThat(sum(w, Series.MATCHING_REQUIRED)).isPositive();
        assertThat(sum(w, Series.MATCHING_PAID)).isZero();
        for (int p = 0; p < provinces(w); p++) {
            assertThat(w.governments().own(p)).isZero();
        }
    }

    @Test
    void withoutSubstitutionAllOfAMatchIsNewMoney() {
        World all = run("local_substitution", "1");
        World none = run("switch_substitution", "0");
        assertThat(sum(none, Series.MATCHING_SUBSTITUTED)).isZero();
        assertThat(sum(all, Series.MATCHING_SUBSTITUTED))
                .isPositive()
                .isLessThanOrEqualTo(sum(all, Series.MATCHING_PAID));
        for (int p = 0; p < provinces(all); p++) {
            assertThat(all.governments().substituted(p))
                    .isEqualTo(all.governments().matched(p));
            assertThat(none.governments().ownRoom(p))
                    .isGreaterThanOrEqualTo(none.governments().room(p));
        }
    }

    /** Pattern P7: the same chance, with land revenue falling by a fifth a year more. */
    @Test
    void matchingFallsWhenLandRevenueFalls() {
        String[] falling = {
            "land_growth_contraction",
            "-0.5",
            "land_growth_normal",
            "-0.4",
            "land_growth_boom",
            "-0.3",
            "land_share",
            "0.4"
        };
        World usual = run("kappa", "0.003", "land_share", "0.4");
        List<String> values = new ArrayList<>(List.of(falling));
        values.addAll(List.of("kappa", "0.003"));
        World poorer = run(values.toArray(String[]::new));
        assertThat(sum(usual, Series.MATCHING_REQUIRED)).isPositive();
        double met = (double) sum(usual, Series.MATCHING_PAID) / sum(usual, Series.MATCHING_REQUIRED);
        double metPoorer = (double) sum(poorer, Series.MATCHING_PAID) / sum(poorer, Series.MATCHING_REQUIRED);
        assertThat(metPoorer).isLessThan(met - .01);
    }

    /** With imitation alone, appetite is above 1 exactly where peers used more of their capacity than the reference. */
    @Test
    void provincesWantMoreWherePeersPromisedMore() {
        World w = run(
                "switch_political_cycle", "0", "switch_assessment", "0", "switch_reinvestment", "0", "kappa", "0.002");
        int more = 0;
        int less = 0;
        for (int p = 0; p < provinces(w); p++) {
            double least = 9;
            double most = 0;
            for (int q = 0; q < provinces(w); q++) {
                boolean peer = q != p
                        && w.economy().provinces().macroRegionCode(q)
                                == w.economy().provinces().macroRegionCode(p);
                least = peer ? Math.min(least, w.governments().used(q)) : least;
                most = peer ? Math.max(most, w.governments().used(q)) : most;
            }
            double reference = w.setting().get("imitation_reference");
            double appetite = w.governments().appetite(p);
            more += appetite > 1 ? 1 : 0;
            less += appetite < 1 ? 1 : 0;
            assertThat(appetite > 1 && most < reference).isFalse();
            assertThat(appetite < 1 && least > reference).isFalse();
        }
        assertThat(more + less).isEqualTo(provinces(w));
    }

    /** On the same chance: where all promise more because there are more sub-funds to match, imitation makes all want more, and without it nothing is wanted differently. */
    @Test
    void onlyWithImitationDoProvincesWantMoreBecauseOthersPromiseMore() {
        for (String on : List.of("1", "0")) {
            String[] values = {
                "switch_imitation", on, "switch_political_cycle", "0", "switch_assessment", "0", "subfunds_max", "1"
            };
            World little = run(values);
            values[values.length - 1] = "600";
            World much = run(values);
            double more = 0;
            for (int p = 0; p < provinces(little); p++) {
                more += much.governments().appetite(p) - little.governments().appetite(p);
            }
            if (on.equals("1")) {
                assertThat(more).isPositive();
            } else {
                assertThat(more).isZero();
            }
        }
    }

    @Test
    void toleratedLossesAreBlamedLess() {
        World w = run("assessed_by_project", "1", "assessment_compliance", "0");
        int sichuan = w.economy().provinces().code("sichuan");
        int hunan = w.economy().provinces().code("hunan");
        double loss = w.setting().get("loss_share_financings");
        assertThat(w.governments().blame(hunan)).isEqualTo(loss);
        assertThat(w.governments().blame(sichuan)).isLessThan(.1 * loss);
        World whole = run("assessed_by_project", "0");
        double fund = whole.setting().get("fund_loss_share");
        assertThat(whole.governments().blame(hunan)).isEqualTo(fund);
        assertThat(whole.governments().blame(sichuan)).isBetween(.1 * fund, .5 * fund);
        assertThat(run("switch_assessment", "0").governments().blame(hunan)).isZero();
    }
}
