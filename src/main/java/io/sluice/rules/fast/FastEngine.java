package io.sluice.rules.fast;

import io.sluice.rules.Columns;
import io.sluice.rules.Decisions;
import io.sluice.rules.EngineMismatch;
import io.sluice.rules.Law;
import io.sluice.rules.MadeStatements;
import io.sluice.rules.Question;
import io.sluice.rules.RuleEngine;
import io.sluice.rules.Statements;
import io.sluice.rules.engine.SessionEngine;
import io.sluice.rules.pack.RuleInfo;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The rules decided column by column, with Drools as the reference: the first batch of every law and question, and a share
 * of all others drawn by lot, is decided again in a session, and a difference stops the run. Rules that cannot be seen
 * through are asked in a session at once. Holds no state; what it has learnt of a law is kept with the {@link FastLaw}.
 */
public final class FastEngine implements RuleEngine {
    private final SessionEngine sessions = new SessionEngine();
    private final AuditLot lot;

    /**
     * An engine.
     *
     * @param lot draws the batches that are decided again
     */
    public FastEngine(AuditLot lot) {
        this.lot = lot;
    }

    @Override
    public Decisions decide(Law law, Question question, Columns rows) {
        if (!(law instanceof FastLaw.Day day)) {
            throw new IllegalArgumentException("this engine asks laws made ready for it, got " + law);
        }
        FastLaw.Topic topic = new FastLaw.Topic(question.phase(), rows.subject());
        Prepared prepared = day.prepared(topic);
        long[][] columns = prepared.plan().columns(rows);
        MadeStatements made = columns == null ? null : prepared.plan().run(columns, rows.rows());
        if (columns == null || made == null) {
            return sessions.decide(day.reference(), question, rows); // says what is wrong with the batch
        }
        Decisions decisions = weighed(day, question, rows, prepared, made);
        boolean idle = rows.rows() == 0
                || prepared.seen().isEmpty() && prepared.trusted().isEmpty();
        if (!idle && (prepared.first() || lot.drawn(BatchMark.of(day, question, rows, columns)))) {
            audit(day, question, rows, decisions, prepared);
        }
        return decisions;
    }

    private void audit(FastLaw.Day day, Question question, Columns rows, Decisions decisions, Prepared prepared) {
        try {
            Audit.compare(day, rows, decisions, sessions.decide(day.reference(), question, rows));
        } catch (EngineMismatch mismatch) {
            List<RuleInfo> unsteady = prepared.trusted().stream()
                    .map(rule -> day.fast().compiled().rules().get(rule))
                    .filter(rule -> mismatch.rules().contains(rule.id()))
                    .toList();
            if (unsteady.isEmpty() || unsteady.size() < mismatch.rules().size()) {
                throw mismatch;
            }
            throw Unsteady.fault(unsteady, rows, day);
        }
    }

    private Decisions weighed(
            FastLaw.Day day, Question question, Columns rows, Prepared prepared, MadeStatements made) {
        if (!rows.hasUnknown() && prepared.session().isEmpty()) {
            return Decisions.of(day, question, rows, made);
        }
        SessionEngine.Heard heard = sessions.hear(day.reference(), question, rows, prepared.session());
        Statements open = heard.open();
        @Nullable BitSet[] silent = day.fast().compiled().undetermined(prepared.seen(), rows, open);
        made.listIn(heard.stated(), silent);
        return Decisions.of(day, question, rows, heard.stated(), open);
    }
}
