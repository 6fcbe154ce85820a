package io.sluice.rules.bench;

import io.sluice.rules.Columns;
import io.sluice.rules.Decisions;
import io.sluice.rules.Law;
import io.sluice.rules.Question;
import io.sluice.rules.RuleEngine;
import io.sluice.rules.Statement;
import io.sluice.rules.Statements;
import io.sluice.rules.Vocabulary;
import io.sluice.rules.drl.RuleFields;
import io.sluice.rules.pack.LawBook;
import io.sluice.rules.pack.Pack;
import io.sluice.rules.pack.Parameter;
import io.sluice.rules.pack.RuleFile;
import io.sluice.rules.pack.RuleInfo;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * The rules of a law book read from their text and applied row by row, without Drools: a second opinion on every other
 * engine. Hundreds of times slower; for cases and tests.
 */
public final class ReadingEngine implements RuleEngine {
    private final List<RuleInfo> rules;
    private final Map<String, RuleReading> readings = new HashMap<>();
    private final Map<String, String> figureOfField = new HashMap<>();
    private final FactRow.Words words;

    /**
     * Reads all rules of a law book.
     *
     * @param book the law book
     * @param vocabulary the words of the facts
     */
    public ReadingEngine(LawBook book, Vocabulary vocabulary) {
        this.rules = book.rules();
        this.words = new FactRow.Words(vocabulary);
        for (Pack pack : book.packs()) {
            for (RuleFile file : pack.files()) {
                file.rules().forEach(rule -> readings.put(rule.id(), new RuleReading(rule)));
            }
        }
        for (Parameter parameter : book.parameters().values()) {
            figureOfField.put(parameter.fieldName(), parameter.name());
        }
    }

    @Override
    public Decisions decide(Law law, Question question, Columns rows) {
        BitSet all = new BitSet();
        all.set(0, rules.size());
        return decide(law, question, rows, all);
    }

    /**
     * What some of the rules say, and those of the trusted profile.
     *
     * @param among numbers of the rules that are applied
     */
    public Decisions decide(Law law, Question question, Columns rows, BitSet among) {
        Statements stated = new Statements();
        Statements open = new Statements();
        for (int rule = among.nextSetBit(0); rule >= 0; rule = among.nextSetBit(rule + 1)) {
            RuleInfo info = rules.get(rule);
            boolean seen = !info.trusted();
            if (seen && law.inForce(rule) && info.phase() == question.phase() && info.subject() == rows.subject()) {
                for (int row = 0; row < rows.rows(); row++) {
                    apply(rule, row, law, rows, stated, open);
                }
            }
        }
        if (law instanceof PlainLaw plain) {
            plain.addTrusted(question, rows, stated, open);
        }
        return Decisions.of(law, question, rows, stated, open);
    }

    private void apply(int rule, int row, Law law, Columns rows, Statements stated, Statements open) {
        RuleReading reading = reading(rules.get(rule).id());
        FactRow fact = row(law, rows, row);
        RuleFields fields = reading.fields();
        if (fields.names().stream().anyMatch(fact::isUnknown)) {
            boolean concerns = fact.isUnknown(FactRow.Words.INSTRUMENT)
                    || !fields.names().contains(FactRow.Words.INSTRUMENT)
                    || fields.concerns(String.valueOf(fact.value(FactRow.Words.INSTRUMENT)));
            if (concerns) {
                Set<String> kinds = new TreeSet<>();
                reading.tree()
                        .statements()
                        .forEach(call -> kinds.add(call.method().text()));
                kinds.forEach(kind -> open.add(row, rule, Statement.of(kind).orElseThrow(), 0));
            }
            return;
        }
        for (RuleReading.Said said : reading.statements(fact, figures(law))) {
            stated.add(row, rule, said.kind(), said.value());
        }
    }

    /** Whether it knows what a rule says; of a trusted one it does not. */
    boolean sees(String rule) {
        return readings.containsKey(rule);
    }

    RuleReading reading(String rule) {
        return Objects.requireNonNull(readings.get(rule), rule);
    }

    FactRow row(Law law, Columns rows, int row) {
        return new FactRow(rows, row, law, words);
    }

    FactRow.Words words() {
        return words;
    }

    /** The figures of the day by their names in DRL. */
    Function<String, OptionalLong> figures(Law law) {
        return field -> {
            String name = figureOfField.get(field);
            return name == null ? OptionalLong.empty() : law.parameter(name);
        };
    }
}
