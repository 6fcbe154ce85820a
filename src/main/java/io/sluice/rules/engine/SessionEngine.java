package io.sluice.rules.engine;

import io.sluice.rules.Columns;
import io.sluice.rules.Decisions;
import io.sluice.rules.Law;
import io.sluice.rules.Question;
import io.sluice.rules.RuleEngine;
import io.sluice.rules.RuleLoop;
import io.sluice.rules.Statement;
import io.sluice.rules.Statements;
import io.sluice.rules.drl.RuleFields;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.BitSet;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.kie.api.KieBase;
import org.kie.api.KieServices;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.KieSessionConfiguration;
import org.kie.api.runtime.conf.ClockTypeOption;
import org.kie.api.time.SessionPseudoClock;

/**
 * The rules asked in a session of Drools: one session for each batch, disposed when it is decided. Its clock stands at the
 * first moment of the simulated day in UTC; the clock and zone of the machine reach nothing. Holds no state.
 */
public final class SessionEngine implements RuleEngine {
    /** A strict rule fires at most once for each way to meet its conditions; more firings than this a row are a loop. */
    private static final long FIRINGS_PER_ROW_AND_RULE = 16;

    /** Read by every session and changed by none; making one reads files, which costs more than a session. */
    private final KieSessionConfiguration configuration = configuration();

    @Override
    public Decisions decide(Law law, Question question, Columns rows) {
        if (!(law instanceof DayLaw day)) {
            throw new IllegalArgumentException("this engine asks laws it compiled, got " + law);
        }
        Group group = day.group(question, rows.subject());
        KieBase base = group.base();
        if (base == null || rows.rows() == 0) {
            return Decisions.of(law, question, rows, new Statements(), new Statements());
        }
        Object[] facts = day.book().factRows().of(rows, group.fields());
        Statements open = new Statements();
        @Nullable BitSet[] undetermined = undetermined(day, group, rows, open);
        Collector collector = new Collector(day.book().ruleNumbers(), facts, undetermined);
        fire(day, base, facts, collector, (long) facts.length * group.rules().size());
        return Decisions.of(law, question, rows, collector.statements(), open);
    }

    private void fire(DayLaw day, KieBase base, Object[] facts, Collector collector, long pairs) {
        KieSession session = base.newKieSession(configuration, null);
        try {
            SessionPseudoClock clock = session.getSessionClock();
            clock.advanceTime(millis(day.day()), TimeUnit.MILLISECONDS);
            session.setGlobal("rulings", collector);
            session.insert(day.parameters());
            for (Object fact : facts) {
                session.insert(fact);
            }
            int limit = (int) Math.min(Integer.MAX_VALUE, Math.multiplyExact(pairs, FIRINGS_PER_ROW_AND_RULE));
            if (session.fireAllRules(limit) >= limit) {
                throw new RuleLoop(
                        collector.last(),
                        "rule " + collector.last() + " was stopped after " + limit + " firings for " + facts.length
                                + " rows: it fires without end");
            }
        } finally {
            session.dispose();
        }
    }

    private static long millis(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant().toEpochMilli();
    }

    private static KieSessionConfiguration configuration() {
        KieSessionConfiguration configuration = KieServices.get().newKieSessionConfiguration();
        configuration.setOption(ClockTypeOption.PSEUDO);
        return configuration;
    }

    /** For each rule the rows it can say nothing about, because it reads what is unknown there; null for none. */
    private static @Nullable BitSet[] undetermined(DayLaw day, Group group, Columns rows, Statements open) {
        @Nullable BitSet[] undetermined = new BitSet[day.ruleIds().size()];
        if (!rows.hasUnknown()) {
            return undetermined;
        }
        for (int rule : group.rules()) {
            RuleFields reads = day.book().reads(rule);
            for (int row = 0; row < rows.rows(); row++) {
                if (readsUnknown(reads, rows, row) && mayConcern(reads, day, rows, row)) {
                    BitSet ofRule = undetermined[rule];
                    if (ofRule == null) {
                        ofRule = new BitSet(rows.rows());
                        undetermined[rule] = ofRule;
                    }
                    ofRule.set(row);
                    for (String statement : day.book().rules().get(rule).states()) {
                        open.add(row, rule, Statement.of(statement).orElseThrow(), 0);
                    }
                }
            }
        }
        return undetermined;
    }

    private static boolean readsUnknown(RuleFields reads, Columns rows, int row) {
        for (String field : reads.names()) {
            if (rows.isUnknown(field, row)) {
                return true;
            }
        }
        return false;
    }

    private static boolean mayConcern(RuleFields reads, DayLaw day, Columns rows, int row) {
        long[] instrument = rows.find("instrument");
        return instrument == null
                || rows.isUnknown("instrument", row)
                || reads.concerns(day.instrumentIds().get(Math.toIntExact(instrument[row])));
    }
}
