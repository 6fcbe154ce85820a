package io.sluice.rules.bench;

import io.sluice.rules.Columns;
import io.sluice.rules.Question;
import io.sluice.rules.Statements;
import io.sluice.rules.engine.CompiledLaw;
import io.sluice.rules.engine.SessionEngine;
import io.sluice.rules.pack.LawBook;
import io.sluice.rules.pack.RuleInfo;
import java.util.BitSet;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What the trusted rules of a law book say. No reading of their text can answer for them, so they are asked in sessions of
 * Drools, compiled when first needed: each row alone, for the rows of a case know nothing of each other.
 */
final class TrustedVoices {
    private final List<RuleInfo> rules;
    private final LawBook book;
    private final Function<LawBook, CompiledLaw> compiler;
    private final SessionEngine engine = new SessionEngine();
    private @Nullable CompiledLaw compiled;

    TrustedVoices(LawBook book, Function<LawBook, CompiledLaw> compiler) {
        this.rules = book.rules();
        this.book = book;
        this.compiler = compiler;
    }

    /** Adds what trusted rules state about rows, and what they might state about what is unknown. */
    void add(PlainLaw law, Question question, Columns rows, Statements stated, Statements open) {
        BitSet asked = new BitSet();
        for (RuleInfo rule : law.trusted()) {
            if (rule.phase() == question.phase() && rule.subject() == rows.subject()) {
                asked.set(rules.indexOf(rule));
            }
        }
        if (asked.isEmpty()) {
            return;
        }
        for (int row = 0; row < rows.rows(); row++) {
            SessionEngine.Heard heard =
                    engine.hear(compiled().on(law.day()), question, AskedRows.single(rows, row), asked);
            stated.addAll(heard.stated(), row);
            open.addAll(heard.open(), row);
        }
    }

    private CompiledLaw compiled() {
        CompiledLaw known = compiled;
        if (known == null) {
            known = compiler.apply(book);
            compiled = known;
        }
        return known;
    }
}
