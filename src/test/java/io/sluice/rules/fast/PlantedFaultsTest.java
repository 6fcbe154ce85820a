package io.sluice.rules.fast;

import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.quantity.Dimension;
import io.sluice.rules.Columns;
import io.sluice.rules.Decisions;
import io.sluice.rules.EngineMismatch;
import io.sluice.rules.Law;
import io.sluice.rules.MadeStatements;
import io.sluice.rules.Phase;
import io.sluice.rules.Question;
import io.sluice.rules.Subject;
import io.sluice.rules.Vocabulary;
import io.sluice.rules.engine.CompiledLaw;
import io.sluice.rules.engine.RuleCompiler;
import io.sluice.rules.engine.SessionEngine;
import io.sluice.rules.pack.WrittenLaw;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** A fault planted in the reading of any form of condition is caught by the comparison with sessions. */
class PlantedFaultsTest {
    private static final LocalDate DAY = LocalDate.parse("2026-03-31");
    private static final Question QUESTION = Question.decide(Phase.GATE);

    /** One rule for each form; in none of them is a condition without effect. */
    private static final List<String> FORMS = List.of(
            "preMoney < $one, ticket >= $two",
            "!( preMoney <= $one ), roundSize > 7",
            "stage in (\"seed\", \"start-up\"), industry != \"quantum\"",
            "stage not in (\"seed\", \"early-mid\") || nationalTask == true",
            "direct, !highTech, nationalTask != internetPlatform",
            "province == fundProvince, direct == false",
            "$t : ticket, preMoney * 3 - $t > $one * 2",
            "roundSize == $two || preMoney + ticket < 2 * $one",
            "!( (direct || highTech) && preMoney < $two ), ticket == 100",
            "preMoney < ticket, roundSize != ticket",
            "$p : preMoney, ticket * 3 >= $times * $p",
            "-ticket < 0 - $two, \"seed\" == stage");

    private final CompiledLaw compiled = compile();
    private final Law day = compiled.on(DAY);
    private final Columns rows = rows();

    private static CompiledLaw compile() {
        WrittenLaw law = new WrittenLaw()
                .instrument("thing", Subject.DEAL)
                .parameter("one", Dimension.MONEY, 100)
                .parameter("two", Dimension.MONEY, 60)
                .parameter("times", Dimension.COUNT, 2);
        for (int i = 0; i < FORMS.size(); i++) {
            String id = "R-" + (char) ('A' + i);
            law.rule(
                    id,
                    "Parameters( $one : one, $two : two, $times : times )\n    $d : Deal( " + FORMS.get(i) + " )",
                    "rulings.unmet( \"" + id + "\", $d );");
        }
        return new RuleCompiler(Vocabulary.standard()).compile(law.book());
    }

    private static Columns rows() {
        SplittableRandom random = new SplittableRandom(3);
        Columns rows = Columns.of(Subject.DEAL, 6_000);
        long[] around = {0, 1, 6, 7, 8, 36, 53, 59, 60, 61, 66, 67, 99, 100, 101, 119, 120, 121, 140, 200, 201};
        for (int row = 0; row < rows.rows(); row++) {
            for (String flag : List.of("direct", "highTech", "nationalTask", "internetPlatform", "disguisedDebt")) {
                rows.put(flag, row, random.nextInt(2));
            }
            for (String number : List.of("preMoney", "ticket", "roundSize")) {
                rows.put(number, row, around[random.nextInt(around.length)]);
            }
            for (String code : List.of("stage", "industry", "province", "fundProvince")) {
                List<Integer> codes = List.copyOf(Vocabulary.standard()
                        .codesOf(Vocabulary.standard().field(Subject.DEAL, code).orElseThrow())
                        .orElseThrow()
                        .codes()
                        .values());
                rows.put(code, row, codes.get(random.nextInt(Math.min(codes.size(), 8))));
            }
        }
        return rows;
    }

    private Decisions decide(int rule, Condition condition, Saying saying) {
        TreeMap<Integer, Reading.Seen> seen = new TreeMap<>();
        seen.put(rule, new Reading.Seen(condition, saying));
        Plan plan = new PlanMaker(compiled, day, Subject.DEAL).make(seen);
        MadeStatements made = plan.run(Objects.requireNonNull(plan.columns(rows)), rows.rows());
        return Decisions.of(day, QUESTION, rows, Objects.requireNonNull(made));
    }

    private Decisions session(int rule) {
        BitSet alone = new BitSet();
        alone.set(rule);
        SessionEngine.Heard heard = new SessionEngine().hear(day, QUESTION, rows, alone);
        return Decisions.of(day, QUESTION, rows, heard.stated(), heard.open());
    }

    @Test
    void everyPlantedFaultIsCaught() {
        FastLaw fast = new FastLaw(compiled, Vocabulary.standard());
        List<String> missed = new ArrayList<>();
        int planted = 0;
        for (int rule = 0; rule < compiled.rules().size(); rule++) {
            Reading.Seen seen = (Reading.Seen) fast.reading(rule);
            Decisions reference = session(rule);
            Audit.compare(day, rows, decide(rule, seen.condition(), seen.saying()), reference);
            for (PlantedFaults.Planted fault : PlantedFaults.of(seen.condition())) {
                planted++;
                try {
                    Audit.compare(day, rows, decide(rule, fault.condition(), seen.saying()), reference);
                    missed.add(FORMS.get(rule) + ": " + fault.fault());
                } catch (EngineMismatch caught) {
                    assertThat(caught.getMessage())
                            .contains(compiled.rules().get(rule).id(), "facts:", "fast engine:", "Drools:");
                }
            }
        }
        assertThat(missed).isEmpty();
        assertThat(planted).isGreaterThan(100);
    }
}
