package io.sluice.rules;

import io.sluice.rules.engine.CompiledLaw;
import io.sluice.rules.engine.RuleCompiler;
import io.sluice.rules.pack.LawBook;
import io.sluice.scenario.text.Diagnostics;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;

/** Random deals under the law of the national fund, the load of the benchmarks of decisions. */
final class DealBatch {
    static final LocalDate DAY = LocalDate.parse("2026-03-31");
    private static final List<String> INSTRUMENTS = List.of("early-equity", "growth-equity", "direct-equity");
    private static final long MILLION_YUAN = 100_000_000L;

    private DealBatch() {}

    /** The pack, compiled. */
    static CompiledLaw compile() {
        return compile("cn/national-fund");
    }

    /** Packs, compiled together. */
    static CompiledLaw compile(String... packs) {
        Diagnostics diagnostics = new Diagnostics();
        LawBook book =
                LawBook.load(Path.of("rules"), List.of(packs), diagnostics);
        diagnostics.throwIfAny();
        return new RuleCompiler(Vocabulary.standard()).compile(Objects.requireNonNull(book));
    }

    /** Deals around the limits, with every field a rule could read. */
    static Columns of(int rows, Law law) {
        SplittableRandom random = new SplittableRandom(7);
        Vocabulary vocabulary = Vocabulary.standard();
        Columns columns = Columns.of(Subject.DEAL, rows);
        for (int row = 0; row < rows; row++) {
            for (Field field : vocabulary.fields(Subject.DEAL)) {
                columns.put(field.name(), row, value(field, vocabulary, random));
            }
            columns.put("instrument", row, law.instrument(INSTRUMENTS.get(random.nextInt(INSTRUMENTS.size()))));
            columns.put("preMoney", row, random.nextLong(50, 1_000) * MILLION_YUAN);
            columns.put("ticket", row, random.nextLong(1, 100) * MILLION_YUAN);
        }
        return columns;
    }

    private static long value(Field field, Vocabulary vocabulary, SplittableRandom random) {
        if (field.isFlag()) {
            return random.nextInt(10) == 0 ? 1 : 0;
        }
        CodeSet codes = vocabulary.codesOf(field).orElse(null);
        if (codes == null) {
            return 0;
        }
        List<Integer> all = List.copyOf(codes.codes().values());
        return all.get(random.nextInt(all.size()));
    }
}
