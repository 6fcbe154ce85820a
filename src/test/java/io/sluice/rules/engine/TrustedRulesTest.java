package io.sluice.rules.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sluice.rules.Columns;
import io.sluice.rules.Decisions;
import io.sluice.rules.Field;
import io.sluice.rules.Law;
import io.sluice.rules.Outcome;
import io.sluice.rules.Phase;
import io.sluice.rules.Question;
import io.sluice.rules.Subject;
import io.sluice.rules.Vocabulary;
import io.sluice.rules.fast.AuditLot;
import io.sluice.rules.fast.FastEngine;
import io.sluice.rules.fast.FastLaw;
import io.sluice.rules.pack.LawBook;
import io.sluice.rules.pack.OpenPack;
import io.sluice.scenario.text.InputException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Trusted rules decide as Drools runs them, whatever they are made of, and change nothing else. */
final class TrustedRulesTest {
    private static final LocalDate DAY = LocalDate.parse("2026-03-31");
    private static final Question GATE = Question.decide(Phase.GATE);

    @TempDir
    private static Path folder = Path.of("");

    private static @Nullable CompiledLaw law;

    /** Deals that ask for "thing" at these prices in yuan. */
    private static Columns deals(long... yuan) {
        Columns rows = plain(Subject.DEAL, yuan.length);
        for (int row = 0; row < yuan.length; row++) {
            rows.put("preMoney", row, yuan[row] * 100).put("ticket", row, yuan[row] * 100);
        }
        return rows;
    }

    private static Columns plain(Subject subject, int count) {
        Columns rows = Columns.of(subject, count);
        for (Field field : Vocabulary.standard().fields(subject)) {
            for (int row = 0; row < count; row++) {
                long lowest = Vocabulary.standard()
                        .codesOf(field)
                        .map(codes -> (long) codes.codes().values().stream()
                                .min(Integer::compare)
                                .orElseThrow())
                        .orElse(0L);
                rows.put(field.name(), row, field.name().equals("instrument") ? 1 : lowest);
            }
        }
        return rows;
    }

    private static SortedMap<Integer, String> said(Law law, Decisions decisions, int rows) {
        SortedMap<Integer, String> said = new TreeMap<>();
        for (int row = 0; row < rows; row++) {
            List<String> statements = new ArrayList<>();
            for (int k = 0; k < decisions.statementCount(row); k++) {
                statements.add(law.ruleIds().get(decisions.statementRule(row, k)) + " "
                        + decisions.statement(row, k).word() + " " + decisions.statementValue(row, k));
            }
            said.put(row, decisions.outcome(row) + " " + statements);
        }
        return said;
    }

    private static SortedMap<Integer, String> said(CompiledLaw compiled, Question question, Columns rows) {
        Law law = compiled.on(DAY);
        return said(law, new SessionEngine().decide(law, question, rows), rows.rows());
    }

    private static final String CONSTRUCTS = """
            T-01 11111 $d : Deal() accumulate( Deal( $t : ticket ); $s : sum( $t ); $s == 64900 )
            T-02 00000 Parameters( $l : sumLimit ) $d : Deal() accumulate( Deal( $t : ticket ); $s : sum( $t ); $s > $l )
            T-03 01100 $d : Deal( $p : preMoney ) accumulate( Deal( preMoney < $p ); $n : count( 1 ); $n >= 3 )
            T-04 11111 $d : Deal() exists( Deal( preMoney > 20000 ) )
            T-05 11011 $d : Deal( $p : preMoney ) exists( Deal( preMoney > $p ) )
            T-06 00100 $d : Deal( $p : preMoney ) not( Deal( preMoney > $p ) )
            T-07 11111 $d : Deal() forall( $x : Deal() Deal( this == $x, preMoney > 4000 ) )
            T-08 00000 $d : Deal() forall( Deal( preMoney > 6000 ) )
            T-09 01100 $d : Deal() ?dear( $d; )
            T-10 01101 $d : Deal( atLeast( preMoney, 100L ) )
            T-11 11111 $d : Deal() java.util.List( size == 5 ) from collect( Deal() )
            T-12 01001 $d : Deal( $p : preMoney ) Long( this == $p ) from java.util.List.of( 15000L, 10000L )
            T-13 01101 $d : Deal( $p : preMoney ) eval( $p >= Long.parseLong( "10000" ) )
            T-14 10100 ( $d : Deal( preMoney == 5000 ) or $d : Deal( preMoney == 25000 ) )
            T-15 01100 Dear( $d : deal, $d.preMoney > 1 )
            T-16 01101 Parameters( $l : priceLimit ) $d : Deal( preMoney >= $l )
            """;

    /** One pack for all: what is asked in one phase about one subject is asked alone. */
    private static OpenPack pack() {
        OpenPack pack = new OpenPack()
                .declare("declare Dear\n    deal : Deal\nend\n")
                .declare("function boolean atLeast(long fen, long yuan) { return fen >= yuan * 100; }\n")
                .declare("function void rate(Rulings all, Fund f) { all.rate( \"F-1\", f, 1L ); }\n")
                .declare("query dear( Deal $q )\n    $q := Deal( preMoney > 10000 )\nend\n")
                .strict(
                        "S-1",
                        "Parameters( $l : priceLimit ) $d : Deal( preMoney >= $l )",
                        "rulings.excluded( \"S-1\", $d );")
                .trusted("T-00", "$d : Deal( preMoney > 10000 )", "insert( new Dear( $d ) );");
        CONSTRUCTS.lines().forEach(line -> {
            String id = line.substring(0, 4);
            pack.trusted(id, "gate", line.substring(11), "rulings.unmet( \"" + id + "\", $d );", "Deal");
        });
        return pack.trusted(
                        "A-1",
                        "status1",
                        "$d : Deal( $p : preMoney )",
                        "rulings.unmet( \"A-1\", $d );\nlong x = 1 / ( $p - $p );")
                .trusted(
                        "B-1",
                        "status2",
                        "$d : Deal( 1 / ( preMoney - preMoney ) > 0 )",
                        "rulings.unmet( \"B-1\", $d );")
                .trusted("C-1", "conduct", "$n : Long()", "insert( $n + 1 );", "Deal")
                .trusted("C-2", "conduct", "$d : Deal()", "insert( 1L );")
                .trusted("D-1", "rate", "$d : Deal()", "String id = \"D-\" + 2; rulings.rate( id, $d, 1L );")
                .trusted("E-1", "cap", "$d : Deal()", "rulings.cap( \"E-1\", \"nobody\", 1L );")
                .trusted("F-1", "gate", "$d : Fund()", "rate( rulings, $d );")
                .trusted("G-1", "score", "$d : Deal()", "rulings.score( \"G-1\", $d, System.nanoTime() );");
    }

    @BeforeAll
    static void compile() {
        law = pack().compiled(folder);
    }

    /** Whether each row of the batch 50, 150, 250, 99, 100 hears a rule. */
    private static String heard(String rule) {
        StringBuilder word = new StringBuilder();
        said(law(), GATE, deals(50, 150, 250, 99, 100))
                .values()
                .forEach(s -> word.append(s.contains(rule) ? '1' : '0'));
        return word.toString();
    }

    private static CompiledLaw law() {
        return Objects.requireNonNull(law);
    }

    @TestFactory
    Stream<DynamicTest> whateverDroolsCompilesIsDecidedAsDroolsDoes() {
        return CONSTRUCTS
                .lines()
                .map(line -> DynamicTest.dynamicTest(
                        line, () -> assertThat(heard(line.substring(0, 4))).isEqualTo(line.substring(5, 10))));
    }

    @Test
    void theFastEngineAnswersAlike() {
        Columns rows = deals(50, 150, 250, 99, 100);
        Law fast = new FastLaw(law(), Vocabulary.standard()).on(DAY);
        assertThat(said(fast, new FastEngine(AuditLot.EVERY).decide(fast, GATE, rows), 5))
                .isEqualTo(said(law(), GATE, rows));
    }

    /** The strict law "unmet at 100 yuan and more" and four trusted ways to write it agree on every batch. */
    @Test
    void trustedWaysToWriteAStrictRuleAgreeWithIt() {
        SplittableRandom random = new SplittableRandom(7);
        for (int batch = 0; batch < 40; batch++) {
            long[] prices = random.longs(random.nextInt(1, 60), 90, 111).toArray();
            Columns rows = deals(prices);
            said(law(), GATE, rows).forEach((row, text) -> {
                boolean expected = prices[row] >= 100;
                for (String rule : List.of("T-10", "T-13", "T-16")) {
                    assertThat(text.contains(rule))
                            .as("%s, row %s of %s", rule, row, prices)
                            .isEqualTo(expected);
                }
                boolean dearest = Arrays.stream(prices).noneMatch(p -> p > prices[row]);
                assertThat(text.contains("T-06")).isEqualTo(dearest);
                assertThat(text.contains("T-05")).isEqualTo(!dearest);
            });
        }
    }

    /** A trusted rule that takes the facts away takes them from nobody else. */
    @Test
    void strictRulesMeanTheSameWithThemAndWithout() {
        assertThat(heard("S-1 excluded")).isEqualTo("01101");
        CompiledLaw other = new OpenPack()
                .strict(
                        "S-1",
                        "Parameters( $l : priceLimit ) $d : Deal( preMoney >= $l )",
                        "rulings.excluded( \"S-1\", $d );")
                .trusted("T-1", "$d : Deal( preMoney >= 15000 )", "delete( $d );")
                .compiled(folder.resolve("taking"));
        assertThat(said(other, GATE, deals(50, 150, 250)).values())
                .containsExactly("NO_RULE []", "REFUSED [S-1 excluded 0]", "REFUSED [S-1 excluded 0]");
    }

    @Test
    void answersAreTheSameAtAnyNumberOfThreads() throws Exception {
        SplittableRandom random = new SplittableRandom(11);
        List<Columns> batches = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            batches.add(deals(random.longs(random.nextInt(1, 30), 40, 260).toArray()));
        }
        List<String> alone = new ArrayList<>();
        for (Columns batch : batches) {
            alone.add(said(law(), GATE, batch).toString());
        }
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<Callable<String>> tasks = new ArrayList<>();
            batches.forEach(batch -> tasks.add(() -> said(law(), GATE, batch).toString()));
            List<String> together = new ArrayList<>();
            for (Future<String> answer : threads.invokeAll(tasks)) {
                together.add(answer.get());
            }
            assertThat(together).isEqualTo(alone);
        } finally {
            threads.shutdown();
        }
    }

    private static String fault(Phase phase, Columns rows) {
        try {
            said(law(), Question.decide(phase), rows);
            return "";
        } catch (InputException e) {
            return String.valueOf(e.getMessage()).replaceFirst("^.*/xx/", "xx/");
        }
    }

    @Test
    void aRuleThatThrowsIsNamedWithItsLine() {
        assertThat(fault(Phase.STATUS1, deals(50, 150)))
                .matches(
                        "(?s)xx/open/code\\.trusted\\.drl:\\d+:1: error: the trusted rule A-1 failed with ArithmeticException: "
                                + "/ by zero, asked on 2026-03-31 about 2 Deals in phase status1\n    rule \"A-1\"\n.*");
        assertThat(fault(Phase.STATUS2, deals(50, 150)))
                .contains("the trusted rule B-1 failed with ArithmeticException", "in phase status2", "rule \"B-1\"");
    }

    @Test
    void aRuleThatFiresWithoutEndIsStopped() {
        assertThat(fault(Phase.CONDUCT, deals(50, 150)))
                .contains("the trusted rule C-1 was the last of 100000 firings about 2 Deals on 2026-03-31")
                .contains("fire without end", "rule \"C-1\"");
    }

    @Test
    void aRuleSpeaksUnderItsOwnNameInItsOwnPhaseAboutWhatIsAsked() {
        assertThat(fault(Phase.RATE, deals(50))).contains("the trusted rule D-1 speaks as \"D-2\", asked on");
        assertThat(fault(Phase.CAP, deals(50)))
                .contains("the trusted rule E-1 states cap about nobody, which nobody asked about");
        assertThat(fault(Phase.GATE, plain(Subject.FUND, 1)))
                .contains("the trusted rule F-1 states rate in phase gate, where that is not stated");
    }

    @Test
    void aRuleThatAnswersOtherwiseWhenAskedAgainStopsTheRun() {
        Law fast = new FastLaw(law(), Vocabulary.standard()).on(DAY);
        assertThatThrownBy(() -> new FastEngine(AuditLot.EVERY).decide(fast, Question.decide(Phase.SCORE), deals(50)))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("the trusted rule G-1 was asked twice about the same 1 Deals on 2026-03-31");
    }

    @Test
    void rulesAreAskedOnTheDaysTheyAreInForceAndNoOthers() {
        Law before = law().on(LocalDate.parse("2025-12-31"));
        assertThat(said(before, new SessionEngine().decide(before, GATE, deals(50, 150)), 2)
                        .values())
                .containsOnly("NO_RULE []");
    }

    /** What reads an unknown field of any row, or might, leaves the question open. */
    @Test
    void whatIsUnknownOfOneRowLeavesTheOthersOpenToo() {
        Columns rows = deals(50, 150).markUnknown("ticket", 1);
        assertThat(said(law(), GATE, rows).values()).noneMatch(said -> said.contains("T-"));
        Law day = law().on(DAY);
        Decisions decisions = new SessionEngine().decide(day, GATE, deals(50).markUnknown("ticket", 0));
        assertThat(decisions.outcome(0)).isEqualTo(Outcome.UNDETERMINED);
    }

    @Test
    void theyAreKeptCompiledAsOthersAre() {
        CompiledStore store = CompiledStore.in(folder.resolve("kept"));
        LawBook book = pack().book(folder);
        RuleCompiler first = new RuleCompiler(Vocabulary.standard(), Optional.of(store));
        first.compile(book);
        RuleCompiler second = new RuleCompiler(Vocabulary.standard(), Optional.of(store));
        assertThat(said(second.compile(book), GATE, deals(50, 150, 250)))
                .isEqualTo(said(law(), GATE, deals(50, 150, 250)));
        assertThat(second.builds()).isZero();
    }
}
