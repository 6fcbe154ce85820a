package io.sluice.rules.engine;

import io.sluice.rules.Columns;
import io.sluice.rules.Decisions;
import io.sluice.rules.Law;
import io.sluice.rules.Question;
import io.sluice.rules.Statements;
import io.sluice.rules.Subject;
import java.util.BitSet;
import java.util.Objects;
import org.drools.ancompiler.CompiledNetwork;
import org.drools.ancompiler.KieBaseUpdaterANC;
import org.drools.core.reteoo.ObjectTypeNode;
import org.drools.kiesession.rulebase.InternalKnowledgeBase;
import org.kie.api.KieBase;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.KieSessionConfiguration;
import org.kie.api.runtime.KieSessionsPool;
import org.kie.api.runtime.rule.FactHandle;

/**
 * Other uses of sessions than one for each batch, as yardsticks: one that is kept, into which facts are put, decided and
 * taken out again; and one from a pool of Drools for each batch. The alpha network of the rule base, which tests facts one by
 * one, is compiled to Java first.
 */
public final class PooledSession {
    private final DayLaw day;
    private final Group group;
    private final KieSessionsPool pool;
    private final KieSession kept;
    private final KieSessionConfiguration configuration = SessionEngine.configuration();

    /**
     * A session for one question on one day.
     *
     * @param law a law compiled by {@link RuleCompiler}; its rule base is changed, so that every session of it gains
     */
    public PooledSession(Law law, Question question, Subject subject) {
        this.day = (DayLaw) law;
        BitSet all = new BitSet();
        all.set(0, law.ruleIds().size());
        this.group = day.group(question, subject, all);
        KieBase base = Objects.requireNonNull(group.base());
        if (!isCompiled(base)) {
            KieBaseUpdaterANC.generateAndSetInMemoryANC(base);
        }
        if (!isCompiled(base)) {
            throw new IllegalStateException("Drools compiled no alpha network");
        }
        this.pool = base.newKieSessionsPool(1);
        this.kept = base.newKieSession(configuration, null);
        SessionEngine.setClock(kept, day.day());
        kept.insert(day.parameters());
    }

    private static boolean isCompiled(KieBase base) {
        return ((InternalKnowledgeBase) base)
                .getRete().getObjectTypeNodes().stream()
                        .map(ObjectTypeNode::getObjectSinkPropagator)
                        .anyMatch(CompiledNetwork.class::isInstance);
    }

    /** Decided in the session that is kept. */
    public Decisions inKept(Question question, Columns rows) {
        Object[] facts = day.book().factRows().of(rows, group.fields());
        Statements stated = new Statements();
        Collector collector = collector(facts, stated);
        kept.setGlobal("rulings", collector);
        FactHandle[] handles = new FactHandle[facts.length];
        for (int i = 0; i < facts.length; i++) {
            handles[i] = kept.insert(facts[i]);
        }
        kept.fireAllRules();
        for (FactHandle handle : handles) {
            kept.delete(handle);
        }
        return Decisions.of(day, question, rows, stated, new Statements());
    }

    /** Decided in a session of the pool. */
    public Decisions inPooled(Question question, Columns rows) {
        Object[] facts = day.book().factRows().of(rows, group.fields());
        Statements stated = new Statements();
        Collector collector = collector(facts, stated);
        KieSession session = pool.newKieSession(configuration);
        try {
            SessionEngine.setClock(session, day.day());
            session.setGlobal("rulings", collector);
            session.insert(day.parameters());
            for (Object fact : facts) {
                session.insert(fact);
            }
            session.fireAllRules();
        } finally {
            session.dispose();
        }
        return Decisions.of(day, question, rows, stated, new Statements());
    }

    /** Disposes what is kept. */
    public void close() {
        kept.dispose();
        pool.shutdown();
    }

    private Collector collector(Object[] facts, Statements stated) {
        return new Collector(day.book().ruleNumbers(), facts, new BitSet[day.ruleIds().size()], stated);
    }
}
