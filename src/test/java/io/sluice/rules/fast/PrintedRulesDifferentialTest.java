package io.sluice.rules.fast;

import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.rules.Columns;
import io.sluice.rules.Decisions;
import io.sluice.rules.Phase;
import io.sluice.rules.Question;
import io.sluice.rules.Subject;
import io.sluice.rules.Vocabulary;
import io.sluice.rules.engine.CompiledLaw;
import io.sluice.rules.engine.RuleCompiler;
import io.sluice.rules.engine.SessionEngine;
import io.sluice.rules.pack.LawBook;
import io.sluice.rules.pack.WrittenLaw;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** Drools decides random rules alike, whether it compiles them as they are printed or as their author wrote them. */
final class PrintedRulesDifferentialTest {
    private static final int RULES = 80;
    private static final int ROWS = 400;

    @Test
    void droolsMeansTheSameByTheAuthorsTextAndByThePrintedOne() {
        RandomLaw random = new RandomLaw(20261201L, Subject.VENTURE);
        LawBook book = random.book(random.rules(RULES), id -> true);
        CompiledLaw printed = new RuleCompiler(Vocabulary.standard()).compile(book);
        CompiledLaw written = new RuleCompiler(Vocabulary.standard()).compile(WrittenLaw.asWritten(book));
        assertThat(book.packs().get(0).files().get(0).compiled().text())
                .isNotEqualTo(book.packs().get(0).files().get(0).text());
        SessionEngine sessions = new SessionEngine();
        Question question = Question.decide(Phase.GATE);
        long spoken = 0;
        for (LocalDate day : RandomLaw.DAYS) {
            Columns rows = random.rows(ROWS, printed.on(day), false);
            Decisions one = sessions.decide(printed.on(day), question, rows);
            Audit.compare(printed.on(day), rows, one, sessions.decide(written.on(day), question, rows));
            for (int row = 0; row < ROWS; row++) {
                spoken += one.statementCount(row);
            }
        }
        assertThat(spoken).isGreaterThan(ROWS * RULES / 2);
    }
}
