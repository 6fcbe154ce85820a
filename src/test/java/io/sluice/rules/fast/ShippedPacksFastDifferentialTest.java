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
import io.sluice.rules.engine.RandomRows;
import io.sluice.rules.engine.SessionEngine;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Every shipped rule is seen through, and answers column by column as it does in a session. */
class ShippedPacksFastDifferentialTest {
    private static final List<LocalDate> DAYS = List.of(LocalDate.parse("2026-03-31"), LocalDate.parse("2030-12-31"));
    private static CompiledLaw compiled;
    private static FastLaw fast;

    @BeforeAll
    static void compile() {
        compiled = ShippedPacks.compile();
        fast = new FastLaw(compiled, Vocabulary.standard());
    }

    @Test
    void everyShippedRuleIsSeenThrough() {
        List<String> closed = new ArrayList<>();
        for (int rule = 0; rule < compiled.rules().size(); rule++) {
            Route route = fast.route(rule);
            if (route.place() != Route.Place.COLUMNS) {
                closed.add(compiled.rules().get(rule).id() + ": " + route.why());
            }
        }
        assertThat(closed).isEmpty();
    }

    @Test
    void columnsAndSessionsAgreeOnRandomRowsAroundEveryThreshold() {
        RandomRows random = new RandomRows(compiled.book(), Vocabulary.standard(), 20260331L);
        SplittableRandom unknown = new SplittableRandom(7);
        SessionEngine sessions = new SessionEngine();
        FastEngine engine = new FastEngine(AuditLot.FIRST_ONLY);
        TreeSet<String> spoke = new TreeSet<>();
        for (LocalDate day : DAYS) {
            Law law = fast.on(day);
            for (Subject subject : Subject.values()) {
                Columns rows = random.of(subject, 700, law);
                Columns few = random.of(subject, Plan.MANY - 1, law);
                Columns gaps = random.of(subject, 150, law);
                for (String field : gaps.fields()) {
                    for (int k = 0; k < 3; k++) {
                        gaps.markUnknown(field, unknown.nextInt(gaps.rows()));
                    }
                }
                for (Phase phase : Phase.values()) {
                    for (Columns batch : List.of(rows, few, gaps)) {
                        Question question = Question.whatIf(phase);
                        Decisions quick = engine.decide(law, question, batch);
                        Audit.compare(law, batch, quick, sessions.decide(compiled.on(day), question, batch));
                        for (int row = 0; row < quick.rows(); row++) {
                            for (int k = 0; k < quick.statementCount(row); k++) {
                                spoke.add(law.ruleIds().get(quick.statementRule(row, k)));
                            }
                        }
                    }
                }
            }
        }
        assertThat(spoke.size()).as("rules that spoke").isGreaterThan(170);
    }
}
