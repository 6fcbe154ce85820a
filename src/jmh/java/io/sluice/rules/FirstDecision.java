package io.sluice.rules;

import com.sun.management.OperatingSystemMXBean;
import io.sluice.rules.engine.CompiledLaw;
import io.sluice.rules.engine.CompiledStore;
import io.sluice.rules.engine.RuleCompiler;
import io.sluice.rules.fast.AuditLot;
import io.sluice.rules.fast.FastEngine;
import io.sluice.rules.fast.FastLaw;
import io.sluice.rules.pack.LawBook;
import io.sluice.scenario.text.Diagnostics;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A process that makes the law of all {@code cn} packs, 111 rules, ready both ways and takes one decision each way; started by
 * {@link CompileCosts}. The law is then made again as often as told, each time by a compiler that knows nothing.
 */
final class FirstDecision {
    /** Lines printed from the beginning of a round to the end of the process. */
    static final int MARKS = 5;

    private static final List<String> PACKS =
            List.of("cn/government-funds", "cn/industry-support", "cn/national-fund", "cn/status", "cn/tax");

    private FirstDecision() {}

    /**
     * {@code [again] [folder of kept classes]}; without words it does nothing, as the yardstick. Each line it prints begins with
     * milliseconds: of processor time of the process, of its working thread, and since its start.
     */
    public static void main(String[] args) {
        long times = args.length > 0 ? Long.parseLong(args[0]) : -1;
        for (long round = 0; round <= times; round++) {
            round(args.length > 1 ? Optional.of(CompiledStore.in(Path.of(args[1]))) : Optional.empty());
        }
        mark("end");
    }

    private static void round(Optional<CompiledStore> store) {
        mark("start");
        Diagnostics diagnostics = new Diagnostics();
        LawBook book = Objects.requireNonNull(LawBook.load(Path.of("rules"), PACKS, diagnostics));
        diagnostics.throwIfAny();
        mark("packs read and checked, " + book.rules().size() + " rules");
        CompiledLaw compiled = new RuleCompiler(Vocabulary.standard(), store).compile(book);
        mark("compiled");
        Law law = compiled.on(DealBatch.DAY);
        Columns rows = DealBatch.of(1, law);
        Law ready = new FastLaw(compiled, Vocabulary.standard()).on(DealBatch.DAY);
        new FastEngine(AuditLot.FIRST_ONLY).decide(ready, Question.decide(Phase.GATE), rows);
        mark("first decision, made both ways and compared");
    }

    private static void mark(String what) {
        long thread = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() / 1_000_000;
        System.out.println(cpu() + " " + thread + " " + uptime() + " " + what);
    }

    private static long cpu() {
        return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime() / 1_000_000;
    }

    private static long uptime() {
        return ManagementFactory.getRuntimeMXBean().getUptime();
    }
}
