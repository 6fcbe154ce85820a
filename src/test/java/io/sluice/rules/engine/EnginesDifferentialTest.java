package io.sluice.rules.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.quantity.Dimension;
import io.sluice.rules.Columns;
import io.sluice.rules.Decisions;
import io.sluice.rules.Law;
import io.sluice.rules.Phase;
import io.sluice.rules.Question;
import io.sluice.rules.Subject;
import io.sluice.rules.Vocabulary;
import io.sluice.rules.bench.ReadingEngine;
import io.sluice.rules.pack.LawBook;
import io.sluice.rules.pack.WrittenLaw;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class EnginesDifferentialTest {
    private static final LocalDate DAY = LocalDate.parse("2026-03-31");
    private static final long LARGEST_SALES = 9_000_000_000_000L; // 90 billion yuan in fen

    /** Products near 2^63 differ from their neighbours by less than a double can tell: comparisons must be of whole numbers. */
    @Test
    void comparesProductsNearTheLargestNumberExactly() {
        LawBook book = new WrittenLaw()
                .instrument("high-tech-enterprise", Subject.VENTURE)
                .parameter("rd-share", Dimension.SHARE, 999_999)
                .rule(
                        "HNT-03",
                        "Parameters( $tau : rdShare )\n    $v : Venture( instrument == \"high-tech-enterprise\","
                                + " $sales : salesThreeYears, !( rdThreeYears * 1000000 >= $tau * $sales ) )",
                        "rulings.unmet( \"HNT-03\", $v );")
                .book();
        Law law = new RuleCompiler(Vocabulary.standard()).compile(book).on(DAY);
        Columns rows = Columns.of(Subject.VENTURE, 200);
        for (int row = 0; row < rows.rows(); row++) {
            long sales = LARGEST_SALES - row / 3;
            long atLeast = Math.floorDiv(999_999L * sales + 999_999, 1_000_000L);
            rows.put("instrument", row, 0)
                    .put("salesThreeYears", row, sales)
                    .put("rdThreeYears", row, atLeast + row % 3 - 1);
        }
        Decisions drools = new SessionEngine().decide(law, Question.decide(Phase.GATE), rows);
        Decisions reading =
                new ReadingEngine(book, Vocabulary.standard()).decide(law, Question.decide(Phase.GATE), rows);
        for (int row = 0; row < rows.rows(); row++) {
            assertThat(drools.statementCount(row)).as("row %s", row).isEqualTo(row % 3 == 0 ? 1 : 0);
            assertThat(reading.statementCount(row)).as("row %s", row).isEqualTo(row % 3 == 0 ? 1 : 0);
        }
    }
}
