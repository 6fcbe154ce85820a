package io.sluice.rules.fast;

import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.rules.Columns;
import io.sluice.rules.Decisions;
import io.sluice.rules.Law;
import io.sluice.rules.Phase;
import io.sluice.rules.Question;
import io.sluice.rules.Subject;
import io.sluice.rules.Vocabulary;
import io.sluice.rules.engine.CompiledLaw;
import io.sluice.rules.engine.RuleCompiler;
import io.sluice.rules.engine.SessionEngine;
import io.sluice.rules.pack.LawBook;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/**
 * Random packs decide random applicants column by column as in sessions. {@code -Dsluice.random.packs=500} makes 500 packs
 * and more than a million applicants of it; the build takes a share of that.
 */
class RandomPacksDifferentialTest {
    private static final int PACKS = Integer.getInteger("sluice.random.packs", 10);
    private static final int APPLICANTS = Integer.getInteger("sluice.random.applicants", 2_200);
    private static final int PACKS_A_BUILD = 25;
    private static final int RULES_A_BUILD = 100;
    private static final int RULES_A_PACK = 9;
    private static final Question QUESTION = Question.decide(Phase.GATE);

    private final SessionEngine sessions = new SessionEngine();
    private final FastEngine engine = new FastEngine(AuditLot.FIRST_ONLY);
    private final List<String> closed = new ArrayList<>();
    private long decided;
    private long spoken;

    @Test
    void randomPacksDecideRandomApplicantsAlike() {
        SplittableRandom seeds = new SplittableRandom(20260331L);
        for (int done = 0; done < PACKS; done += PACKS_A_BUILD) {
            Subject subject = List.of(Subject.VENTURE, Subject.FUND).get(done / PACKS_A_BUILD % 2);
            build(new RandomLaw(seeds.nextLong(), subject), Math.min(PACKS_A_BUILD, PACKS - done), seeds.split());
        }
        assertThat(closed).as("rules left to sessions").isEmpty();
        assertThat(decided).isGreaterThanOrEqualTo((long) PACKS * APPLICANTS);
        assertThat(spoken).as("statements").isGreaterThan(decided / 2);
    }

    /** One run of Drools' compiler for the rules of many packs, as a run has it for its worlds. */
    private void build(RandomLaw random, int packs, SplittableRandom choice) {
        List<String[]> rules = random.rules(Math.min(RULES_A_BUILD, packs * RULES_A_PACK));
        RuleCompiler compiler = new RuleCompiler(Vocabulary.standard());
        compiler.compile(random.book(rules, id -> true));
        for (int pack = 0; pack < packs; pack++) {
            LawBook book = random.book(rules, id -> choice.nextInt(rules.size()) < RULES_A_PACK);
            CompiledLaw compiled = compiler.compile(book);
            FastLaw fast = new FastLaw(compiled, Vocabulary.standard());
            for (int rule = 0; rule < compiled.rules().size(); rule++) {
                if (fast.route(rule).place() == Route.Place.SESSION) {
                    closed.add(compiled.rules().get(rule).id() + ": "
                            + fast.route(rule).why());
                }
            }
            for (LocalDate day : RandomLaw.DAYS) {
                int rows = APPLICANTS / RandomLaw.DAYS.size() + 1;
                decide(fast.on(day), compiled.on(day), random.rows(rows, compiled.on(day), pack % 5 == 4));
                decide(fast.on(day), compiled.on(day), random.rows(Plan.MANY - 1, compiled.on(day), false));
            }
        }
        assertThat(compiler.builds()).isEqualTo(1);
    }

    private void decide(Law law, Law reference, Columns rows) {
        Decisions quick = engine.decide(law, QUESTION, rows);
        Audit.compare(law, rows, quick, sessions.decide(reference, QUESTION, rows));
        decided += rows.rows();
        for (int row = 0; row < rows.rows(); row++) {
            spoken += quick.statementCount(row);
        }
    }
}
