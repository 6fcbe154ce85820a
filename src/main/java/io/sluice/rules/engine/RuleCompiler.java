package io.sluice.rules.engine;

import io.sluice.rules.Vocabulary;
import io.sluice.rules.pack.LawBook;
import io.sluice.scenario.text.InputException;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Compiles law books. A law book whose rule texts were all compiled before is served from there, whatever its figures and
 * days in force: sweeps, reforms that only change values and worlds with fewer packs compile nothing. Safe for threads.
 */
public final class RuleCompiler {
    private final Vocabulary vocabulary;
    private final Map<DroolsSources, CompiledRules> compiled = new LinkedHashMap<>();
    private int builds;

    /**
     * A compiler that has compiled nothing yet.
     *
     * @param vocabulary the words of the facts
     */
    public RuleCompiler(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /**
     * The law book, ready to be asked.
     *
     * @throws InputException when Drools refuses a rule that the check of the packs let pass
     */
    public CompiledLaw compile(LawBook book) {
        DroolsSources sources = DroolsSources.of(book);
        return new CompiledLaw(book, rules(book, sources), vocabulary);
    }

    /** How often the compiler of Drools ran. */
    public synchronized int builds() {
        return builds;
    }

    private synchronized CompiledRules rules(LawBook book, DroolsSources sources) {
        for (Map.Entry<DroolsSources, CompiledRules> known : compiled.entrySet()) {
            if (known.getKey().covers(sources)) {
                return known.getValue();
            }
        }
        DroolsBuild build = DroolsBuild.of(sources);
        builds++;
        if (!build.errors().isEmpty()) {
            throw new InputException(new BuildFaults(book, sources).explain(build.errors()));
        }
        CompiledRules fresh = new CompiledRules(build);
        compiled.put(sources, fresh);
        return fresh;
    }
}
