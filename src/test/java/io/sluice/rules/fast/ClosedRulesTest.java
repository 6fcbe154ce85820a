package io.sluice.rules.fast;

import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.quantity.Dimension;
import io.sluice.rules.Columns;
import io.sluice.rules.Decisions;
import io.sluice.rules.Field;
import io.sluice.rules.Phase;
import io.sluice.rules.Question;
import io.sluice.rules.Subject;
import io.sluice.rules.Vocabulary;
import io.sluice.rules.engine.CompiledLaw;
import io.sluice.rules.engine.RuleCompiler;
import io.sluice.rules.engine.SessionEngine;
import io.sluice.rules.engine.TrustedLaw;
import io.sluice.rules.pack.WrittenLaw;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is not seen through is decided in a session, and the reason can be asked. */
class ClosedRulesTest {
    private static final LocalDate DAY = LocalDate.parse("2026-03-31");
    private static final String STATES = "rulings.unmet(\"R-1\", $d);";

    private static Columns deals(int count) {
        SplittableRandom random = new SplittableRandom(11);
        Columns rows = Columns.of(Subject.DEAL, count);
        for (Field field : Vocabulary.standard().fields(Subject.DEAL)) {
            rows.column(field.name());
        }
        List<Integer> stages = List.copyOf(
                Objects.requireNonNull(Vocabulary.standard().codeSets().get("stage"))
                        .codes()
                        .values());
        for (int row = 0; row < count; row++) {
            rows.put("preMoney", row, random.nextLong(95, 105)).put("ticket", row, random.nextLong(0, 4));
            rows.put("stage", row, stages.get(random.nextInt(stages.size()))).put("round", row, random.nextInt(3));
            rows.put("roundSize", row, random.nextLong(0, 2_000_000_000L));
        }
        return rows;
    }

    private static void assertSame(CompiledLaw compiled, Columns rows) {
        Question question = Question.decide(Phase.GATE);
        FastLaw fast = new FastLaw(compiled, Vocabulary.standard());
        Decisions quick = new FastEngine(AuditLot.EVERY).decide(fast.on(DAY), question, rows);
        Decisions session = new SessionEngine().decide(compiled.on(DAY), question, rows);
        Audit.compare(compiled.on(DAY), rows, quick, session);
        long spoken = 0;
        for (int row = 0; row < rows.rows(); row++) {
            spoken += quick.statementCount(row);
        }
        assertThat(spoken).as("statements").isPositive();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            accumulate   | Parameters( $l : limit ) accumulate( Deal( $t : ticket ); $s : sum( $t ) ) $d : Deal( preMoney < $l )
            exists       | exists( Deal( ticket > 2 ) ) $d : Deal( preMoney < 100 )
            not          | not( Deal( ticket > 99 ) ) $d : Deal( preMoney < 100 )
            several      | $o : Deal( ticket == 3, $p : preMoney ) $d : Deal( preMoney < 100, preMoney != $p )
            or           | ( Deal( ticket == 77 ) or Parameters( limit > 1 ) ) $d : Deal( preMoney < 100 )
            eval         | $d : Deal( $p : preMoney ) eval( $p < 100 )
            is not read  | $d : Deal( Math.abs( preMoney ) < 100 )
            is not read  | $d : Deal( stage matches "s.*" )
            strict profile    | $d : Deal( $x : preMoney + ticket, roundSize > $x )
            """)
    void whatItCannotSeeThroughGoesToASessionWithTheReason(String reason, String conditions) {
        CompiledLaw compiled = TrustedLaw.of("rule \"R-1\" when " + conditions + " then " + STATES + " end");
        Route route = new FastLaw(compiled, Vocabulary.standard()).route(0);
        assertThat(route.place()).as(conditions).isEqualTo(Route.Place.SESSION);
        assertThat(route.why()).contains(reason);
        assertSame(compiled, deals(40));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            attribute         | salience 10        | rulings.unmet("R-1", $d);
            attribute         | no-loop true       | rulings.unmet("R-1", $d);
            attribute         | activation-group "a" | rulings.unmet("R-1", $d);
            working memory    |                    | rulings.unmet("R-1", $d); insert("found");
            strict profile    |                    | rulings.cap("R-1", $d, $d.preMoney());
            strict profile    |                    | if ($d.ticket() > 2) { rulings.unmet("R-1", $d); } else { rulings.excluded("R-1", $d); }
            """)
    void attributesAndConsequencesThatDoMoreThanStateGoToASession(String reason, String attribute, String states) {
        CompiledLaw compiled = TrustedLaw.of("rule \"R-1\" " + (attribute == null ? "" : attribute)
                + " when $d : Deal( preMoney < 100 ) then " + states + " end");
        Route route = new FastLaw(compiled, Vocabulary.standard()).route(0);
        assertThat(route.place()).as(states).isEqualTo(Route.Place.SESSION);
        assertThat(route.why()).contains(reason);
        assertSame(compiled, deals(40));
    }

    @Test
    void aLawMayMixBoth() {
        String many = "( ticket == 1 || stage == \"seed\" ) && ( ticket != 2 || roundSize > 5 ) && ( preMoney > 98 || "
                + "ticket > 2 ) && ( preMoney < 103 || ticket < 1 ) && ( roundSize > 9 || ticket == 0 ) && "
                + "( direct == false || highTech ) && ( preMoney != 99 || ticket == 3 )";
        CompiledLaw compiled = new RuleCompiler(Vocabulary.standard())
                .compile(new WrittenLaw()
                        .instrument("thing", Subject.DEAL)
                        .parameter("limit", Dimension.MONEY, 100)
                        .rule("A", "$d : Deal( roundSize < 40000 * 40000 )", "rulings.eligible( \"A\", $d );")
                        .rule("B", "$d : Deal( roundSize < 70000 * 70000 )", "rulings.unmet( \"B\", $d );")
                        .rule("C", "$d : Deal( " + many + " )", "rulings.excluded( \"C\", $d );")
                        .rule(
                                "D",
                                "Parameters( $limit : limit )\n    $d : Deal( preMoney < $limit, $t : ticket )",
                                "rulings.cap( \"D\", $d, 2 * $t + $limit );\n    rulings.unmet( \"D\", $d );")
                        .book());
        FastLaw fast = new FastLaw(compiled, Vocabulary.standard());
        assertThat(List.of(
                        fast.route(0).place(),
                        fast.route(1).place(),
                        fast.route(2).place(),
                        fast.route(3).place()))
                .containsExactly(Route.Place.COLUMNS, Route.Place.SESSION, Route.Place.SESSION, Route.Place.COLUMNS);
        assertThat(fast.route(1).why()).contains("32 bits");
        assertThat(fast.route(2).why()).contains("64 ways");
        Columns rows = deals(300);
        assertSame(compiled, rows);
        rows.markUnknown("ticket", 5).markUnknown("roundSize", 17).markUnknown("preMoney", 40);
        assertSame(compiled, rows);
    }
}
