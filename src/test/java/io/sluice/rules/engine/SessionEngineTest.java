package io.sluice.rules.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sluice.quantity.Dimension;
import io.sluice.rules.Columns;
import io.sluice.rules.Decisions;
import io.sluice.rules.Law;
import io.sluice.rules.Outcome;
import io.sluice.rules.Phase;
import io.sluice.rules.Question;
import io.sluice.rules.RuleConflict;
import io.sluice.rules.RuleStatistics;
import io.sluice.rules.Subject;
import io.sluice.rules.Vocabulary;
import io.sluice.rules.pack.WrittenLaw;
import io.sluice.scenario.text.InputException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class SessionEngineTest {
    private static final long YUAN = 100;
    private static final long MILLION = 1_000_000 * YUAN;
    private static final LocalDate DAY = LocalDate.parse("2026-03-31");

    private final RuleCompiler compiler = new RuleCompiler(Vocabulary.standard());
    private final SessionEngine engine = new SessionEngine();

    private static WrittenLaw law() {
        return new WrittenLaw()
                .instrument("early-equity", Subject.DEAL)
                .instrument("late-equity", Subject.DEAL)
                .parameter("small-valuation-limit", Dimension.MONEY, 500 * MILLION)
                .parameter("small-ticket-limit", Dimension.MONEY, 50 * MILLION);
    }

    private static WrittenLaw example() {
        return law().rule(
                        "NVC-02",
                        "Parameters( $limit : smallValuationLimit )\n"
                                + "    $d : Deal( instrument == \"early-equity\", !( preMoney < $limit ) )",
                        "rulings.unmet( \"NVC-02\", $d );")
                .rule(
                        "NVC-03",
                        "Parameters( $limit : smallTicketLimit )\n"
                                + "    $d : Deal( instrument == \"early-equity\", !( ticket <= $limit ) )",
                        "rulings.unmet( \"NVC-03\", $d );")
                .rule(
                        "NVC-07",
                        "$d : Deal( instrument == \"early-equity\", industry in ( \"embodied-ai\", \"6g\" ) )",
                        "rulings.eligible( \"NVC-07\", $d );");
    }

    private static int industry(String word) {
        return Objects.requireNonNull(
                Objects.requireNonNull(Vocabulary.standard().codeSets().get("industry"))
                        .code(word));
    }

    private static Columns deal(Law law, long preMoney, long ticket) {
        return Columns.of(Subject.DEAL, 1)
                .put("instrument", 0, law.instrument("early-equity"))
                .put("industry", 0, industry("embodied-ai"))
                .put("preMoney", 0, preMoney)
                .put("ticket", 0, ticket);
    }

    private Decisions ask(Law law, Columns rows) {
        return engine.decide(law, Question.decide(Phase.GATE), rows);
    }

    private static List<String> reasons(Law law, Decisions decisions, int row) {
        List<String> ids = new ArrayList<>();
        for (int k = 0; k < decisions.reasonCount(row); k++) {
            ids.add(law.ruleIds().get(decisions.reason(row, k)));
        }
        return ids;
    }

    @Test
    void decidesRightOneFenBelowAtAndAboveEachLimit() {
        Law law = compiler.compile(example().book()).on(DAY);
        long valuation = 500 * MILLION;
        long ticket = 50 * MILLION;
        assertThat(ask(law, deal(law, valuation - 1, ticket)).outcome(0)).isEqualTo(Outcome.ELIGIBLE);
        assertThat(ask(law, deal(law, valuation, ticket)).outcome(0)).isEqualTo(Outcome.REFUSED);
        assertThat(ask(law, deal(law, valuation + 1, ticket)).outcome(0)).isEqualTo(Outcome.REFUSED);
        assertThat(ask(law, deal(law, 1, ticket - 1)).outcome(0)).isEqualTo(Outcome.ELIGIBLE);
        assertThat(ask(law, deal(law, 1, ticket)).outcome(0)).isEqualTo(Outcome.ELIGIBLE);
        assertThat(ask(law, deal(law, 1, ticket + 1)).outcome(0)).isEqualTo(Outcome.REFUSED);
    }

    @Test
    void namesEveryReasonInTheOrderOfTheRules() {
        Law law = compiler.compile(example().book()).on(DAY);
        Decisions refused = ask(law, deal(law, 500 * MILLION, 50 * MILLION + 1));
        assertThat(reasons(law, refused, 0)).containsExactly("NVC-02", "NVC-03");
        Decisions admitted = ask(law, deal(law, 300 * MILLION, 20 * MILLION));
        assertThat(reasons(law, admitted, 0)).containsExactly("NVC-07");
    }

    @Test
    void grantsNothingBySilence() {
        Law law = compiler.compile(example().book()).on(DAY);
        Columns rows = deal(law, 1, 1).put("instrument", 0, law.instrument("late-equity"));
        assertThat(ask(law, rows).outcome(0)).isEqualTo(Outcome.NO_RULE);
        assertThat(engine.decide(law, Question.decide(Phase.CAP), rows).outcome(0))
                .isEqualTo(Outcome.NO_RULE);
    }

    @Test
    void appliesFirstAndLastDayInclusively() {
        CompiledLaw law = compiler.compile(law().rule(
                        "A-1",
                        "gate",
                        "2026-02-10",
                        "2026-05-20",
                        "$d : Deal( instrument == \"early-equity\" )",
                        "rulings.eligible( \"A-1\", $d );")
                .book());
        Map.of("2026-02-09", false, "2026-02-10", true, "2026-05-20", true, "2026-05-21", false)
                .forEach((day, in) -> {
                    Law on = law.on(LocalDate.parse(day));
                    assertThat(ask(on, deal(on, 1, 1)).outcome(0))
                            .as(day)
                            .isEqualTo(in ? Outcome.ELIGIBLE : Outcome.NO_RULE);
                    assertThat(on.inForce(0)).isEqualTo(in);
                });
    }

    @Test
    void readsTheFigureOfTheDay() {
        CompiledLaw law = compiler.compile(example()
                .parameter(
                        "small-ticket-limit",
                        Dimension.MONEY,
                        Map.of("2026-01-01", 50 * MILLION, "2028-01-01", 80 * MILLION))
                .book());
        Law before = law.on(LocalDate.parse("2027-12-31"));
        Law after = law.on(LocalDate.parse("2028-01-01"));
        assertThat(ask(before, deal(before, 1, 80 * MILLION)).outcome(0)).isEqualTo(Outcome.REFUSED);
        assertThat(ask(after, deal(after, 1, 80 * MILLION)).outcome(0)).isEqualTo(Outcome.ELIGIBLE);
        assertThat(after.parameter("small-ticket-limit")).hasValue(80 * MILLION);
        assertThat(law.bases()).isEqualTo(1);
    }

    @Test
    void compilesNothingForAnotherValue() {
        compiler.compile(example().book());
        CompiledLaw other = compiler.compile(example()
                .parameter("small-ticket-limit", Dimension.MONEY, 60 * MILLION)
                .book());
        Law law = other.on(DAY);
        assertThat(ask(law, deal(law, 1, 60 * MILLION)).outcome(0)).isEqualTo(Outcome.ELIGIBLE);
        assertThat(compiler.builds()).isEqualTo(1);
    }

    @Test
    void letsAnExclusionBeatAnEligibility() {
        Law law = compiler.compile(example()
                        .rule(
                                "X-1",
                                "$d : Deal( instrument == \"early-equity\", internetPlatform == true )",
                                "rulings.excluded( \"X-1\", $d );")
                        .book())
                .on(DAY);
        Decisions decisions = ask(law, deal(law, 1, 1).put("internetPlatform", 0, 1));
        assertThat(decisions.outcome(0)).isEqualTo(Outcome.REFUSED);
        assertThat(reasons(law, decisions, 0)).containsExactly("X-1");
        assertThat(decisions.statementCount(0)).isEqualTo(2);
    }

    @Test
    void takesTheLeastCapAddsScoresAndKeepsEqualRates() {
        WrittenLaw written = law();
        for (String id : List.of("R-1", "R-2")) {
            written.rule(
                    id,
                    "rate",
                    "2026-01-01",
                    null,
                    "$d : Deal( ticket > 0 )",
                    "rulings.rate( \"" + id + "\", $d, 300 );");
        }
        written.rule("C-1", "cap", "2026-01-01", null, "$d : Deal( ticket > 0 )", "rulings.cap( \"C-1\", $d, 900 );");
        written.rule("C-2", "cap", "2026-01-01", null, "$d : Deal( ticket > 5 )", "rulings.cap( \"C-2\", $d, 700 );");
        written.rule(
                "S-1", "score", "2026-01-01", null, "$d : Deal( ticket > 0 )", "rulings.score( \"S-1\", $d, 20 );");
        written.rule("S-2", "score", "2026-01-01", null, "$d : Deal( ticket > 5 )", "rulings.score( \"S-2\", $d, 3 );");
        Law law = compiler.compile(written.book()).on(DAY);
        Columns rows = deal(law, 1, 6);
        Decisions rate = engine.decide(law, Question.decide(Phase.RATE), rows);
        assertThat(rate.hasRate(0)).isTrue();
        assertThat(rate.rate(0)).isEqualTo(300);
        assertThat(reasons(law, rate, 0)).containsExactly("R-1", "R-2");
        Decisions cap = engine.decide(law, Question.decide(Phase.CAP), rows);
        assertThat(cap.cap(0)).isEqualTo(700);
        assertThat(reasons(law, cap, 0)).containsExactly("C-2");
        Decisions score = engine.decide(law, Question.decide(Phase.SCORE), rows);
        assertThat(score.score(0)).isEqualTo(23);
        assertThat(score.hasCap(0)).isFalse();
    }

    @Test
    void refusesToChooseBetweenTwoRates() {
        WrittenLaw written = law();
        written.rule("R-1", "rate", "2026-01-01", null, "$d : Deal( ticket > 0 )", "rulings.rate( \"R-1\", $d, 300 );");
        written.rule("R-2", "rate", "2026-01-01", null, "$d : Deal( ticket > 5 )", "rulings.rate( \"R-2\", $d, 400 );");
        Law law = compiler.compile(written.book()).on(DAY);
        assertThat(engine.decide(law, Question.decide(Phase.RATE), deal(law, 1, 5))
                        .rate(0))
                .isEqualTo(300);
        assertThatThrownBy(() -> engine.decide(law, Question.decide(Phase.RATE), deal(law, 1, 6)))
                .isInstanceOf(RuleConflict.class)
                .hasMessage(
                        "rules R-1 and R-2 give one Deal for instrument early-equity on 2026-03-31 different rates of"
                                + " equal rank: 300 and 400 millionths");
    }

    @Test
    void saysUndeterminedWhenARuleThatCouldDecideReadsWhatIsUnknown() {
        Law law = compiler.compile(example().book()).on(DAY);
        Decisions unknown = ask(law, deal(law, 1, 1).markUnknown("preMoney", 0));
        assertThat(unknown.outcome(0)).isEqualTo(Outcome.UNDETERMINED);
        assertThat(reasons(law, unknown, 0)).containsExactly("NVC-02");
        Decisions refusedAnyway = ask(law, deal(law, 1, 50 * MILLION + 1).markUnknown("preMoney", 0));
        assertThat(refusedAnyway.outcome(0)).isEqualTo(Outcome.REFUSED);
        Decisions readByNobody = ask(law, deal(law, 1, 1).markUnknown("province", 0));
        assertThat(readByNobody.outcome(0)).isEqualTo(Outcome.ELIGIBLE);
        Columns otherInstrument = deal(law, 1, 1)
                .put("instrument", 0, law.instrument("late-equity"))
                .markUnknown("preMoney", 0);
        assertThat(ask(law, otherInstrument).outcome(0)).isEqualTo(Outcome.NO_RULE);
    }

    @Test
    void refusesABatchWithoutAColumnThatARuleReads() {
        Law law = compiler.compile(example().book()).on(DAY);
        Columns rows = Columns.of(Subject.DEAL, 1);
        rows.column("instrument");
        assertThatThrownBy(() -> ask(law, rows))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("rules read the field industry of Deal")
                .hasMessageContaining("[instrument]");
    }

    @Test
    void refusesACodeWithoutAWord() {
        Law law = compiler.compile(example().book()).on(DAY);
        assertThatThrownBy(() -> ask(law, deal(law, 1, 1).put("industry", 0, 99)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("row 0 has the code 99 in Deal.industry; allowed: 0 artificial-intelligence");
    }

    @Test
    void countsDecisionsButNotWhatIfs() {
        Law law = compiler.compile(example().book()).on(DAY);
        RuleStatistics statistics = new RuleStatistics(law.ruleIds().size());
        Columns rows = deal(law, 1, 50 * MILLION + 1);
        statistics.add(ask(law, rows), new long[] {77});
        statistics.add(engine.decide(law, Question.whatIf(Phase.GATE), rows), new long[] {77});
        assertThat(statistics.decisions()).isEqualTo(1);
        assertThat(statistics.decisions(1)).as("a rule that was asked").isEqualTo(1);
        statistics.add(statistics(law, rows));
        assertThat(statistics.decisions(1)).as("added to those of another").isEqualTo(2);
        Law before = compiler.compile(example().book()).on(LocalDate.of(1990, 1, 1));
        assertThat(before.inForce(1)).isFalse();
        statistics.add(ask(before, rows));
        assertThat(statistics.decisions(1)).as("before its first day").isEqualTo(2);
        assertThat(statistics.refusals()).isEqualTo(2);
        assertThat(statistics.soleReason(1)).isEqualTo(2);
        assertThat(statistics.moneyRefused(1)).isEqualTo(77);
        assertThat(statistics.stated(2)).isEqualTo(2);
        assertThat(statistics.refused(2)).isZero();
    }

    private RuleStatistics statistics(Law law, Columns rows) {
        RuleStatistics statistics = new RuleStatistics(law.ruleIds().size());
        statistics.add(ask(law, rows));
        return statistics;
    }

    @Test
    void leavesNoSessionBehindEvenWhenARuleFails() {
        CompiledLaw book = compiler.compile(example().book());
        DayLaw law = (DayLaw) book.on(DAY);
        for (int i = 0; i < 50; i++) {
            ask(law, deal(law, 1, 1));
        }
        assertThatThrownBy(() -> ask(law, deal(law, 1, 1).put("industry", 0, 99)))
                .isInstanceOf(IllegalArgumentException.class);
        Group group = law.group(Question.decide(Phase.GATE), Subject.DEAL);
        assertThat(Objects.requireNonNull(group.base()).getKieSessions()).isEmpty();
    }

    @Test
    void answersThePlaceOfTheRuleWhenDroolsRefusesIt() {
        WrittenLaw written = example()
                .rule(
                        "BAD-1",
                        "$d : Deal( instrument == \"early-equity\", preMony > 5 )",
                        "rulings.unmet( \"BAD-1\", $d );");
        assertThatThrownBy(() -> compiler.compile(written.book()))
                .isInstanceOf(InputException.class)
                .hasMessageStartingWith("f03.drl:5:1: error: Drools does not compile rule BAD-1: ")
                .hasMessageContaining("preMony")
                .hasMessageNotContaining("line -1")
                .hasMessageNotContaining("Lambda");
    }
}
