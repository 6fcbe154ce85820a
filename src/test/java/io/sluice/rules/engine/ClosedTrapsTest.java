package io.sluice.rules.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.quantity.Dimension;
import io.sluice.rules.Columns;
import io.sluice.rules.Phase;
import io.sluice.rules.Question;
import io.sluice.rules.Subject;
import io.sluice.rules.Vocabulary;
import io.sluice.rules.fact.Rulings;
import io.sluice.rules.fast.AuditLot;
import io.sluice.rules.fast.FastEngine;
import io.sluice.rules.fast.FastLaw;
import io.sluice.rules.pack.LawBook;
import io.sluice.rules.pack.WrittenLaw;
import java.lang.management.ManagementFactory;
import java.lang.ref.WeakReference;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.kie.api.KieBase;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.conf.DirectFiringOption;
import org.kie.api.runtime.conf.ThreadSafeOption;

/** The traps of Drools that were found stay closed. */
class ClosedTrapsTest {
    private static final LocalDate DAY = LocalDate.parse("2026-03-31");
    private static final int DISCARDED = Integer.getInteger("sluice.discarded.packs", 30);

    private static LawBook book(int n) {
        return new WrittenLaw()
                .instrument("thing", Subject.DEAL)
                .parameter("limit", Dimension.MONEY, 100)
                .rule(
                        "R-1",
                        "Parameters( $limit : limit )\n    $d : Deal( preMoney < $limit, ticket > " + n + " )",
                        "rulings.unmet( \"R-1\", $d );")
                .book();
    }

    /** No NaN, no infinity and no -0.0 can reach a rule: nothing a rule sees or says can hold one. */
    @Test
    void nothingThatRulesReadOrStateIsABinaryFraction() {
        List<Class<?>> whole = List.of(long.class, boolean.class, String.class);
        for (Subject subject : Subject.values()) {
            for (RecordComponent component : FactShape.type(subject).getRecordComponents()) {
                assertThat(whole).as("%s.%s", subject, component.getName()).contains(component.getType());
            }
        }
        for (Method method : Rulings.class.getMethods()) {
            assertThat(method.getParameterTypes())
                    .doesNotContain(double.class, float.class, Double.class, Number.class);
        }
        Object figures = new RuleCompiler(Vocabulary.standard())
                .compile(book(1))
                .parameters(new TreeMap<>(Map.of("limit", Long.MIN_VALUE)));
        assertThat(figures).extracting("limit").isEqualTo(Long.MIN_VALUE);
    }

    @Test
    void sessionsAreSafeForThreadsAndFireByTheAgenda() {
        CompiledLaw compiled = new RuleCompiler(Vocabulary.standard()).compile(book(1));
        DayLaw day = (DayLaw) compiled.on(DAY);
        KieBase base = Objects.requireNonNull(
                day.group(Question.decide(Phase.GATE), Subject.DEAL).base());
        KieSession session = base.newKieSession(SessionEngine.configuration(), null);
        try {
            assertThat(session.getSessionConfiguration().getOption(ThreadSafeOption.KEY))
                    .isEqualTo(ThreadSafeOption.YES);
            assertThat(session.getSessionConfiguration().getOption(DirectFiringOption.KEY))
                    .isEqualTo(DirectFiringOption.NO);
        } finally {
            session.dispose();
        }
        assertThat(base.getKieSessions()).isEmpty();
    }

    /**
     * {@code -Dsluice.discarded.packs=200} tries as many. What is there is read after two thirds: by then the virtual machine has
     * written the accessors of constructors called by reflection, which it does at the sixteenth call.
     */
    @Test
    void discardedPacksAreUnloaded() {
        List<WeakReference<CompiledLaw>> discarded = new ArrayList<>();
        Columns rows = Columns.of(Subject.DEAL, 50);
        for (String field : List.of("preMoney", "ticket", "instrument")) {
            rows.column(field);
        }
        long classes = 0;
        long metaspace = 0;
        long heap = 0;
        for (int n = 0; n < DISCARDED; n++) {
            CompiledLaw compiled = new RuleCompiler(Vocabulary.standard()).compile(book(n));
            FastLaw fast = new FastLaw(compiled, Vocabulary.standard());
            new FastEngine(AuditLot.EVERY).decide(fast.on(DAY), Question.decide(Phase.GATE), rows);
            discarded.add(new WeakReference<>(compiled));
            if (n == DISCARDED * 2 / 3) {
                collect();
                classes = ManagementFactory.getClassLoadingMXBean().getLoadedClassCount();
                metaspace = used("Metaspace");
                heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
            }
        }
        collect();
        long moreClasses = ManagementFactory.getClassLoadingMXBean().getLoadedClassCount() - classes;
        long moreMetaspace = used("Metaspace") - metaspace;
        long moreHeap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() - heap;
        assertThat(discarded.stream().filter(law -> law.get() != null).count())
                .as("laws still held")
                .isLessThanOrEqualTo(2);
        // One pack has some fifteen classes, 100 kB of metaspace and half a megabyte of heap.
        int rest = DISCARDED - DISCARDED * 2 / 3;
        assertThat(moreClasses).as("classes").isLessThan(rest * 5L);
        assertThat(moreMetaspace).as("metaspace").isLessThan(rest * 30_000L + 300_000L);
        assertThat(moreHeap).as("heap").isLessThan(rest * 150_000L);
    }

    private static void collect() {
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
    }

    private static long used(String pool) {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(p -> p.getName().equals(pool))
                .mapToLong(p -> p.getUsage().getUsed())
                .sum();
    }
}
