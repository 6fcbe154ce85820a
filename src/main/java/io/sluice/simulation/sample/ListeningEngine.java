package io.sluice.simulation.sample;

import io.sluice.rules.Columns;
import io.sluice.rules.Decisions;
import io.sluice.rules.Law;
import io.sluice.rules.Question;
import io.sluice.rules.RuleEngine;

/** Answers as another engine does, and shows somebody every question whose answer decides. */
public final class ListeningEngine implements RuleEngine {
    private final RuleEngine engine;
    private final Listener listener;

    /** Listens to what an engine is asked. */
    public ListeningEngine(RuleEngine engine, Listener listener) {
        this.engine = engine;
        this.listener = listener;
    }

    /** One who listens. */
    public interface Listener {
        /** The law of a day is asked about rows. */
        void asked(Law law, Question question, Columns rows);
    }

    @Override
    public Decisions decide(Law law, Question question, Columns rows) {
        if (question.kind() == Question.Kind.DECIDE) {
            listener.asked(law, question, rows);
        }
        return engine.decide(law, question, rows);
    }
}
