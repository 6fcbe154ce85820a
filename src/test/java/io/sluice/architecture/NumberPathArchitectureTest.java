package io.sluice.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class NumberPathArchitectureTest {
    /** For each ban, methods of the planted classes that it must catch. */
    private static final Map<String, List<String>> PLANTS = Map.of(
            "inexact functions of java.lang.Math",
                    List.of("InexactNumbers.exp(", "InexactNumbers.pow(", "InexactNumbers.log("),
            "a clock",
                    List.of(
                            "ReadsTheClock.millis(",
                            "ReadsTheClock.nanos(",
                            "ReadsTheClock.instant(",
                            "ReadsTheClock.day(",
                            "ReadsTheClock.date("),
            "ambient randomness",
                    List.of(
                            "Dice.seeded(",
                            "Dice.threadLocal(",
                            "Dice.secure(",
                            "Dice.named(",
                            "Dice.ambient(",
                            "Dice.shuffled(",
                            "Dice.sampled("),
            "the default locale",
                    List.of(
                            "Tongue.asked(",
                            "Tongue.formatted(",
                            "Tongue.formattedToo(",
                            "Tongue.numbered(",
                            "Tongue.decimal(",
                            "Tongue.dated("),
            "the default time zone", List.of("ReadsTheClock.zone(", "ReadsTheClock.timeZone("),
            "parallel streams", List.of("ReadsTheClock.sumInParallel(", "ReadsTheClock.sumInParallelToo("),
            "identity hash codes", List.of("ReadsTheClock.identity("),
            "a figure of the law by its name", List.of("KnowsAFigure.limit("),
            "standard streams and exit", List.of("ReadsTheClock.print("));

    static List<Ban> bans() {
        return Bans.all();
    }

    @ParameterizedTest
    @MethodSource("bans")
    void theProgramKeepsTheBanOn(Ban ban) {
        Program.check(ban.rule(Program.ROOT));
    }

    @ParameterizedTest
    @MethodSource("bans")
    void everyPlantIsCaughtByTheBanOn(Ban ban) {
        List<String> findings = Program.findings(ban.rule(Program.PLANTED_ROOT));
        assertThat(PLANTS).as("plants of every ban").containsKey(ban.what());
        for (String plant : PLANTS.getOrDefault(ban.what(), List.of())) {
            assertThat(findings).as(plant).anySatisfy(line -> assertThat(line).contains(plant));
        }
        assertThat(findings).noneSatisfy(line -> assertThat(line).contains(".allowed("));
    }

    @Test
    void noStateIsStatic() {
        Program.check(State.noneIsStatic(Program.ROOT));
    }

    @Test
    void mutableStaticsAreCaught() {
        assertThat(Program.findings(State.noneIsStatic(Program.PLANTED_ROOT)))
                .anySatisfy(line -> assertThat(line).contains("KeepsState.last"))
                .anySatisfy(line -> assertThat(line).contains("KeepsState.COUNTER"));
    }
}
