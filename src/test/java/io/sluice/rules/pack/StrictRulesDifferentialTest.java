package io.sluice.rules.pack;

import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.rules.Columns;
import io.sluice.rules.Decisions;
import io.sluice.rules.Field;
import io.sluice.rules.Law;
import io.sluice.rules.Phase;
import io.sluice.rules.Question;
import io.sluice.rules.Subject;
import io.sluice.rules.Vocabulary;
import io.sluice.rules.bench.ReadingEngine;
import io.sluice.rules.engine.RuleCompiler;
import io.sluice.rules.engine.SessionEngine;
import io.sluice.scenario.text.Diagnostics;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What our check accepts, Drools compiles, and it means there what it means to a reader of the text. */
final class StrictRulesDifferentialTest {
    private static final long SEED = 20251226;
    private static final int RULES = 60;
    private static final int ROWS = 300;
    private static final LocalDate DAY = LocalDate.parse("2026-03-31");

    private static final String PACK = """
            id: xx/strict
            title: Strict
            sources: {s: {title: Source}}
            instruments: {thing: {subject: Venture, title: Thing}}
            """;
    private static final String PARAMETERS = """
            a-money: {title: M, type: money, unit: yuan, values: {2026-01-01: {value: 10000000, source: s}}}
            a-share: {title: S, type: share, unit: share, values: {2026-01-01: {value: 0.3, source: s}}}
            a-score: {title: P, type: score, values: {2026-01-01: {value: 60, source: s}}}
            a-months: {title: T, type: months, unit: months, values: {2026-01-01: {value: 60, source: s}}}
            a-count: {title: C, type: count, values: {2026-01-01: {value: 300, source: s}}}
            a-multiple: {title: X, type: multiple, unit: x, values: {2026-01-01: {value: 1.5, source: s}}}
            """;

    @TempDir
    private Path folder = Path.of("");

    @Test
    void whatPassesTheCheckCompilesAndMeansTheSame() {
        SplittableRandom random = new SplittableRandom(SEED);
        LawBook book = checked(random);
        Law compiled = new RuleCompiler(Vocabulary.standard()).compile(book).on(DAY);
        Columns rows = rows(random);
        Decisions drools = new SessionEngine().decide(compiled, Question.decide(Phase.GATE), rows);
        Decisions reading =
                new ReadingEngine(book, Vocabulary.standard()).decide(compiled, Question.decide(Phase.GATE), rows);
        long fired = 0;
        for (int row = 0; row < ROWS; row++) {
            assertThat(reasons(drools, row, compiled)).as("row %s", row).isEqualTo(reasons(reading, row, compiled));
            fired += drools.reasonCount(row);
        }
        assertThat(fired).as("rules fired").isBetween(ROWS * 3L, ROWS * (RULES - 3L));
    }

    /** The rules in a pack of their own, read as any other pack. */
    private LawBook checked(SplittableRandom random) {
        StringBuilder rules =
                new StringBuilder("package xx.strict;\nimport io.sluice.rules.fact.*;\nglobal Rulings rulings;\n\n");
        for (int i = 0; i < RULES; i++) {
            String conditions = new StrictRules(Vocabulary.standard(), random.split(), Subject.VENTURE).conditions();
            String states = "rulings.eligible( \"R-" + i + "\", $d );";
            rules.append(WrittenLaw.ruleText("R-" + i, "gate", "2026-01-01", null, conditions, states));
        }
        new SoundPacks()
                .with("xx/strict/pack.yaml", PACK)
                .with("xx/strict/parameters.yaml", PARAMETERS)
                .with("xx/strict/rules.drl", rules.toString())
                .write(folder);
        Diagnostics diagnostics = new Diagnostics();
        LawBook book = LawBook.load(folder, List.of("xx/strict"), diagnostics);
        diagnostics.throwIfAny();
        return Objects.requireNonNull(book);
    }

    private static List<String> reasons(Decisions decisions, int row, Law law) {
        return java.util.stream.IntStream.range(0, decisions.reasonCount(row))
                .mapToObj(k -> law.ruleIds().get(decisions.reason(row, k)))
                .toList();
    }

    private static Columns rows(SplittableRandom random) {
        Columns rows = Columns.of(Subject.VENTURE, ROWS);
        for (Field field : Vocabulary.standard().fields(Subject.VENTURE)) {
            for (int row = 0; row < ROWS; row++) {
                rows.put(field.name(), row, value(field, random));
            }
        }
        return rows;
    }

    private static long value(Field field, SplittableRandom random) {
        if (Vocabulary.INSTRUMENT.equals(field.codes())) {
            return 0;
        }
        if (field.isCode()) {
            List<Integer> codes = List.copyOf(
                    Vocabulary.standard().codesOf(field).orElseThrow().codes().values());
            return codes.get(random.nextInt(codes.size()));
        }
        long threshold =
                switch (field.dimension()) {
                    case MONEY -> 1_000_000_000;
                    case SHARE -> 300_000;
                    case SCORE -> 6_000;
                    case MONTHS -> 60;
                    case COUNT -> 300;
                    default -> 1;
                };
        long near = threshold + random.nextInt(3) - 1;
        long anything = random.nextLong(Math.max(0, field.low()), Math.max(0, field.high()) + 1);
        long value = random.nextBoolean() ? near : random.nextInt(4) == 0 ? 0 : anything;
        return Math.max(field.low(), Math.min(field.high(), value));
    }
}
