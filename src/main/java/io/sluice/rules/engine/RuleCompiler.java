package io.sluice.rules.engine;

import io.sluice.rules.Vocabulary;
import io.sluice.rules.pack.LawBook;
import io.sluice.rules.pack.Pack;
import io.sluice.rules.pack.RuleInfo;
import io.sluice.scenario.text.InputException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Compiles law books. A law book whose rule texts were all compiled before is served from there, whatever its figures and
 * days in force: sweeps, reforms that only change values and worlds with fewer packs compile nothing. Safe for threads.
 */
public final class RuleCompiler {
    private final Vocabulary vocabulary;
    private final Map<DroolsSources, CompiledRules> compiled = new LinkedHashMap<>();
    private final Optional<CompiledStore> store;
    private int builds;

    /**
     * A compiler that has compiled nothing yet.
     *
     * @param vocabulary the words of the facts
     */
    public RuleCompiler(Vocabulary vocabulary) {
        this(vocabulary, Optional.empty());
    }

    /**
     * A compiler that keeps what it compiles for other runs.
     *
     * @param vocabulary the words of the facts
     * @param store where it is kept; empty for nowhere
     */
    public RuleCompiler(Vocabulary vocabulary, Optional<CompiledStore> store) {
        this.vocabulary = vocabulary;
        this.store = store;
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

    /**
     * Compiles the rules of several law books at once, so that each of them is served without compiling. What Drools refuses
     * is left for the law book it is in to explain, and law books that give one name to two things are compiled one by one.
     */
    public synchronized void prepare(List<LawBook> books) {
        if (books.isEmpty() || !canShareABuild(books)) {
            return;
        }
        DroolsSources sources = DroolsSources.of(books);
        if (isCompiled(sources)) {
            return;
        }
        DroolsBuild build = store.flatMap(kept -> kept.find(sources)).orElseGet(() -> build(sources));
        if (build.errors().isEmpty()) {
            compiled.put(sources, new CompiledRules(build));
        }
    }

    /** Packs of one law book have packages and ids of rules of their own; those of two may not. */
    private static boolean canShareABuild(List<LawBook> books) {
        Map<String, String> owners = new HashMap<>();
        boolean unique = true;
        for (LawBook book : books) {
            for (Pack pack : book.packs()) {
                unique &= isOwn(owners, "package " + pack.drlPackage(), pack);
                for (RuleInfo rule : pack.rules()) {
                    unique &= isOwn(owners, "rule " + rule.id(), pack);
                }
            }
        }
        return unique;
    }

    private static boolean isOwn(Map<String, String> owners, String name, Pack pack) {
        String other = owners.putIfAbsent(name, pack.id());
        return other == null || other.equals(pack.id());
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
        DroolsBuild build = store.flatMap(kept -> kept.find(sources)).orElseGet(() -> build(sources));
        if (!build.errors().isEmpty()) {
            throw new InputException(new BuildFaults(book, sources).explain(build.errors()));
        }
        CompiledRules fresh = new CompiledRules(build);
        compiled.put(sources, fresh);
        return fresh;
    }

    private boolean isCompiled(DroolsSources sources) {
        return compiled.keySet().stream().anyMatch(known -> known.covers(sources));
    }

    private DroolsBuild build(DroolsSources sources) {
        DroolsBuild build = DroolsBuild.of(sources);
        builds++;
        if (build.errors().isEmpty()) {
            store.ifPresent(kept -> kept.keep(sources, build));
        }
        return build;
    }
}
