package io.sluice.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.analysis.Doubt;
import io.sluice.analysis.Estimate;
import io.sluice.simulation.record.PathStep;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** Made-up runs in which every future has the same money, so that each clause has a known answer. */
class PlainSentenceTest {
    private static final MadeUpRun FIXED = fixed(MadeUpRun.usual());

    /** Others pay in 571.6 beside 61.98 and put 57.4 more into ventures. */
    private static MadeUpRun fixed(MadeUpRun run) {
        return run.where("mobilised_social", 571.6, 0)
                .where("treasury_paid_in", 61.98, 0)
                .where("market_local", 800, 780)
                .where("market_state", 900, 880)
                .where("market_private", 1017.4, 1000);
    }

    private static String sentence(MadeUpRun run) {
        return new PlainSentence(run.source()).text();
    }

    @Test
    void theSentenceIsMadeFromTheNumbersOfTheRunOnOnePriceBasis() {
        assertThat(sentence(FIXED))
                .isEqualTo(
                        "Over 20 years the policy draws 572 bn yuan from others beside 62.0 bn of national money; 57.4 bn of"
                                + " their money is new and would not have come without the policy; 1 trillion yuan is reached in 25 % of futures"
                                + " over our doubts (6 of 24); what binds first is that sub-funds are smaller than the plan allows"
                                + " (150 bn); it rests most on what is assumed as \"What an assumption named decides is\". Money is in"
                                + " yuan of the day.");
    }

    @Test
    void itStandsOnThePageAsOneElement() throws Exception {
        ReportSource source = MadeUpRun.usual().source();
        assertThat(new ReportPage(ReportWriter.html(source))
                        .byId("sentence")
                        .getTextContent()
                        .replace('\u00a0', ' '))
                .isEqualTo(new PlainSentence(source).text());
    }

    @Test
    void moneyThatOthersPutElsewhereIsToldAsALoss() {
        assertThat(sentence(FIXED.where("market_private", 930, 1000)))
                .contains("none of their money is new: others put 30 bn less into ventures than without the policy; ");
    }

    @Test
    void moneyBeyondWhatIsPaidInIsToldAsDrawnAlong() {
        assertThat(sentence(FIXED.where("market_private", 1700, 1000)))
                .contains(
                        "all of their money is new, and with what it draws along others put 740 bn more into ventures");
    }

    @Test
    void whatIsNotToldFromNothingIsNotCalledNew() {
        assertThat(sentence(MadeUpRun.usual()
                        .where("market_local", 780, 780)
                        .where("market_state", 880, 880)
                        .where("market_private", 1000, 1000)))
                .contains("none of their money is new; ");
        assertThat(sentence(MadeUpRun.usual().where("market_local", 0, 0).where("market_state", 0, 0)))
                .as("private money of two arms with a noise of their own")
                .contains("none of their money is shown to be new; ");
    }

    @Test
    void aRunWithoutTheOtherWorldSaysThatItCannotTellWhatIsNew() {
        assertThat(sentence(new MadeUpRun(List.of("enacted"), 3, 8, false, "One")))
                .contains("Over 2 years ", "how much of their money is new no arm without the policy tells; ");
    }

    @Test
    void withoutDrawsTheChanceIsThatOfTheValuesSet() {
        assertThat(sentence(new MadeUpRun(List.of("enacted", "no-fund"), 2, 8, false, "Two")))
                .contains(
                        "reached in 50 % of futures with the assumptions as set, the only values that this run tries (1 of 2); ",
                        "what it rests most on this run does not ask.");
    }

    @Test
    void aChanceOfNothingHasItsUpperBound() {
        MadeUpRun never = FIXED.where("reached_trillion", 0, 0);
        Estimate over = never.source()
                .summary()
                .doubts()
                .of("enacted", "probability_of_trillion")
                .map(Doubt::over)
                .orElseThrow();
        assertThat(over.interval().high()).isBetween(0.14, 0.15); // 1 - 0.025^(1/24)
        assertThat(sentence(never)).contains("is reached in none of 24 futures over our doubts (at most 15 %); ");
        assertThat(sentence(FIXED.where("reached_trillion", 1, 0)))
                .contains("is reached in all 24 futures over our doubts (at least 85 %); ");
    }

    @Test
    void whereNothingIsToldApartNoAssumptionIsNamed() {
        assertThat(sentence(FIXED.where("decides", 0, 0)))
                .contains("which of 4 assumptions it rests most on 24 draws cannot tell.");
    }

    @Test
    void theLargestCutBindsAndTwoThatAreCloseAreBothNamed() {
        assertThat(sentence(FIXED.where("not-formed", -300, 0)))
                .contains("what binds first is that planned places for sub-funds stay empty (300 bn); ");
        assertThat(sentence(FIXED.where("not-formed", -150.01, 0)))
                .contains(
                        "what binds first is either that planned places for sub-funds stay empty (150 bn) or that sub-funds"
                                + " are smaller than the plan allows (150 bn), which these futures do not tell apart; ");
        assertThat(sentence(FIXED.where("national-counted-above", -500, 0)))
                .as("what is only counted at another place is no cut")
                .contains("what binds first is that sub-funds are smaller");
    }

    @Test
    void moneyNotCalledIsToldWithItsGreatestCause() {
        assertThat(sentence(FIXED.where("sub-funds-uncalled", -300, 0)))
                .contains(
                        "that sub-funds do not call all that is committed to them (300 bn, above all: fewer deals turned to"
                                + " the fund than its budget could buy); ");
        assertThat(sentence(FIXED.where("sub-funds-uncalled", -300, 0).where("outside-area", 80, 0)))
                .contains("above all: the deal was outside its area); ");
    }

    @Test
    void whereNothingIsLostNothingBinds() {
        assertThat(sentence(new MadeUpRun(List.of("enacted", "no-fund"), 3, 12, true, "Nothing")))
                .contains(
                        "draws 0 bn yuan from others beside 0 bn of national money; none of their money is new; ",
                        "nothing is lost between the plan for sub-funds and the money raised; ");
    }

    @Test
    void everyCutIsAStepThatRunsWrite() {
        List<String> written = Arrays.stream(PathStep.values())
                .filter(step -> !step.total())
                .map(step -> step.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .toList();
        assertThat(written).containsAll(WhatBinds.steps());
        assertThat(written)
                .filteredOn(step -> !WhatBinds.steps().contains(step))
                .as("steps that count money elsewhere or add to it")
                .containsExactly("national-counted-above", "regional-others", "coinvested");
    }
}
