package io.sluice.simulation;

import io.sluice.draw.Draws;
import io.sluice.draw.Entity;
import io.sluice.draw.Purpose;
import io.sluice.rules.Law;
import io.sluice.rules.RuleEngine;
import io.sluice.rules.Vocabulary;
import io.sluice.rules.engine.CompiledLaw;
import io.sluice.rules.engine.SessionEngine;
import io.sluice.rules.fast.FastEngine;
import io.sluice.rules.fast.FastLaw;
import java.time.LocalDate;
import java.util.function.Function;

/**
 * How a run decides what the law says. Either way gives the same results, to the last bit.
 *
 * @param engine who is asked
 * @param laws makes of a compiled law the law of any day, as the engine asks it
 */
public record Deciding(RuleEngine engine, Function<CompiledLaw, Function<LocalDate, Law>> laws) {
    /** The share of batches that are decided again in a session of Drools unless told otherwise. */
    public static final double AUDITED = 0.001;

    private static final int AUDITS = 1 << 28;

    /**
     * Column by column, with a share of batches decided again in a session; a difference stops the run.
     *
     * @param seed the seed of the run: which batches are drawn is a matter of address, as is every other chance
     * @param share the share decided again, besides the first batch of every law and question
     */
    public static Deciding byColumns(long seed, double share) {
        Draws draws = new Draws(seed, 0);
        RuleEngine engine = new FastEngine(
                mark -> draws.uniform(Entity.audit((int) (mark & (AUDITS - 1))), 0, Purpose.AUDIT, 0) < share);
        return new Deciding(engine, compiled -> new FastLaw(compiled, Vocabulary.standard())::on);
    }

    /** Everything in sessions of Drools: the reference. */
    public static Deciding inSessions() {
        return new Deciding(new SessionEngine(), compiled -> compiled::on);
    }
}
