package io.sluice.rules.engine;

import io.sluice.rules.Columns;
import io.sluice.rules.Decisions;
import io.sluice.rules.Law;
import io.sluice.rules.Question;
import io.sluice.rules.RuleEngine;
import io.sluice.rules.RuleLoop;
import io.sluice.rules.Statements;
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
 * The rules asked in a session of Drools: one session for each batch, disposed when it is decided, and another for the rules
 * of the trusted profile of each pack. Its clock stands at the first moment of the simulated day in UTC; the clock and zone of the machine
 * reach nothing. Holds no state.
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
        Heard heard = hear(day, question, rows, day.all());
        return Decisions.of(law, question, rows, heard.stated(), heard.open());
    }

    /**
     * What rules said of a batch.
     *
     * @param stated what they stated
     * @param open what rules that read an unknown field might have stated
     */
    public record Heard(Statements stated, Statements open) {}

    /**
     * What some of the rules state, not weighed.
     *
     * @param law the law in force on the day
     * @param question which phase is asked
     * @param rows the batch
     * @param among numbers of the rules that may be asked
     */
    public Heard hear(Law law, Question question, Columns rows, BitSet among) {
        if (!(law instanceof DayLaw day)) {
            throw new IllegalArgumentException("this engine asks laws it compiled, got " + law);
        }
        return hear(day, question, rows, among);
    }

    private Heard hear(DayLaw day, Question question, Columns rows, BitSet among) {
        Heard heard = new Heard(new Statements(), new Statements());
        if (rows.rows() > 0) {
            hear(day, day.group(question, rows.subject(), among), rows, heard);
            for (Group trusted : day.trusted(question, rows.subject(), among)) {
                new TrustedSession(configuration, day, question).hear(trusted, rows, heard);
            }
        }
        return heard;
    }

    private void hear(DayLaw day, Group group, Columns rows, Heard heard) {
        KieBase base = group.base();
        if (base != null) {
            Object[] facts = day.book().factRows().of(rows, group.fields());
            @Nullable BitSet[] undetermined = day.book().undetermined(group.rules(), rows, heard.open());
            Collector collector = new Collector(day.book().ruleNumbers(), facts, undetermined, heard.stated());
            fire(
                    day,
                    base,
                    facts,
                    collector,
                    (long) facts.length * group.rules().size());
        }
    }

    private void fire(DayLaw day, KieBase base, Object[] facts, Collector collector, long pairs) {
        KieSession session = base.newKieSession(configuration, null);
        try {
            setClock(session, day.day());
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

    static void setClock(KieSession session, LocalDate day) {
        SessionPseudoClock clock = session.getSessionClock();
        clock.advanceTime(day.atStartOfDay(ZoneOffset.UTC).toInstant().toEpochMilli(), TimeUnit.MILLISECONDS);
    }

    static KieSessionConfiguration configuration() {
        KieSessionConfiguration configuration = KieServices.get().newKieSessionConfiguration();
        configuration.setOption(ClockTypeOption.PSEUDO);
        return configuration;
    }
}
