package io.sluice.rules.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.rules.Columns;
import io.sluice.rules.Decisions;
import io.sluice.rules.Law;
import io.sluice.rules.Phase;
import io.sluice.rules.Question;
import io.sluice.rules.RuleConflict;
import io.sluice.rules.RuleEngine;
import io.sluice.rules.Subject;
import io.sluice.rules.Vocabulary;
import io.sluice.rules.bench.ConditionEngine;
import io.sluice.rules.bench.PlainBook;
import io.sluice.rules.bench.ReadingEngine;
import io.sluice.rules.pack.LawBook;
import io.sluice.rules.pack.WrittenLaw;
import io.sluice.scenario.text.Diagnostics;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Every shipped rule answers alike in the executable build, in the classic build, compiled as its author wrote it, read plainly
 * from its text, and as arithmetic over its conditions.
 */
class ShippedPacksDifferentialTest {
    private static final Path RULES = Path.of("rules");
    private static final int ROWS = 200;
    private final Vocabulary vocabulary = Vocabulary.standard();
    private final SortedSet<String> stated = new TreeSet<>();
    private final SortedSet<String> conflicts = new TreeSet<>();
    private long compared;

    private static List<String> packs() {
        try (Stream<Path> files = Files.walk(RULES)) {
            return files.filter(f -> f.endsWith("pack.yaml"))
                    .map(f -> RULES.relativize(Objects.requireNonNull(f.getParent()))
                            .toString()
                            .replace('\\', '/'))
                    .filter(id -> !id.startsWith("reforms/"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void fiveReadingsOfTheLawAgreeOnRandomRowsAroundEveryThreshold() {
        Diagnostics diagnostics = new Diagnostics();
        LawBook book = LawBook.load(RULES, packs(), diagnostics);
        assertThat(diagnostics.render()).isEmpty();
        Objects.requireNonNull(book);
        CompiledLaw compiled = new RuleCompiler(vocabulary).compile(book);
        CompiledLaw written = new RuleCompiler(vocabulary).compile(WrittenLaw.asWritten(book));
        ReadingEngine reading = new ReadingEngine(book, vocabulary);
        PlainBook plain = new PlainBook(book, vocabulary);
        RandomRows random = new RandomRows(book, vocabulary, 20251226L);
        try (ClassicLaw classic = new ClassicLaw(book)) {
            for (LocalDate day : List.of(LocalDate.parse("2026-03-31"), LocalDate.parse("2030-12-31"))) {
                Law law = compiled.on(day);
                for (Subject subject : Subject.values()) {
                    Columns rows = random.of(subject, ROWS, law);
                    for (Phase phase : Phase.values()) {
                        compare(law, Question.whatIf(phase), rows, classic, reading);
                        assertThat(said(new SessionEngine(), written.on(day), Question.whatIf(phase), rows))
                                .as("Drools on the authors' text")
                                .isEqualTo(said(reading, law, Question.whatIf(phase), rows));
                        String arithmetic = said(new ConditionEngine(), plain.on(day), Question.whatIf(phase), rows);
                        assertThat(arithmetic).isEqualTo(said(reading, law, Question.whatIf(phase), rows));
                    }
                }
            }
        }
        long inForce = book.rules().stream()
                .filter(r -> r.inForceOn(LocalDate.parse("2026-03-31")) || r.inForceOn(LocalDate.parse("2030-12-31")))
                .count();
        assertThat(conflicts).isEmpty();
        assertThat(compared).isGreaterThan(10_000);
        assertThat(stated.size()).as("rules that spoke at least once").isGreaterThan((int) (inForce * 9 / 10));
    }

    private void compare(Law law, Question question, Columns rows, RuleEngine classic, RuleEngine reading) {
        String exec = said(new SessionEngine(), law, question, rows);
        assertThat(said(classic, law, question, rows)).isEqualTo(exec);
        assertThat(said(reading, law, question, rows)).isEqualTo(exec);
        compared += rows.rows();
    }

    private String said(RuleEngine engine, Law law, Question question, Columns rows) {
        Decisions decisions;
        try {
            decisions = engine.decide(law, question, rows);
        } catch (RuleConflict conflict) {
            conflicts.add(String.valueOf(conflict.getMessage()));
            return String.valueOf(conflict.getMessage());
        }
        StringBuilder text = new StringBuilder();
        for (int row = 0; row < decisions.rows(); row++) {
            text.append(row).append(' ').append(decisions.outcome(row));
            for (int k = 0; k < decisions.statementCount(row); k++) {
                String rule = law.ruleIds().get(decisions.statementRule(row, k));
                stated.add(rule);
                text.append(' ')
                        .append(rule)
                        .append(decisions.statement(row, k))
                        .append(decisions.statementValue(row, k));
            }
            text.append('\n');
        }
        return text.toString();
    }
}
