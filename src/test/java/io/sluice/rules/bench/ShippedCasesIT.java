package io.sluice.rules.bench;

import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.rules.Vocabulary;
import io.sluice.rules.engine.CompiledLaw;
import io.sluice.rules.engine.RuleCompiler;
import io.sluice.rules.engine.SessionEngine;
import io.sluice.rules.pack.LawBook;
import io.sluice.rules.pack.RuleInfo;
import io.sluice.scenario.text.Diagnostics;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The cases of every pack that ships hold, every rule speaks in one of them and is silent in another, and an example reaches
 * every threshold. All packs are compiled once; each is then asked by itself, with those it builds on.
 */
final class ShippedCasesIT {
    private static final Path PACKS = Path.of("rules");

    private final Vocabulary vocabulary = Vocabulary.standard();
    private final RuleCompiler compiler = new RuleCompiler(vocabulary);
    private final List<String> faults = new ArrayList<>();
    private int cases;
    private int boundaries;
    private int thresholds;

    @Test
    void everyShippedCaseHoldsAndEveryRuleAndThresholdIsTried() throws IOException {
        compiler.compile(
                book(packs().stream().filter(id -> !id.startsWith("reforms/")).toList()));
        for (String pack : packs()) {
            tryPack(pack);
        }
        assertThat(faults).isEmpty();
        assertThat(cases).isGreaterThan(500);
        assertThat(boundaries).isGreaterThan(70);
        assertThat(thresholds).isGreaterThan(90);
    }

    private void tryPack(String pack) {
        LawBook book = book(List.of(pack));
        CompiledLaw law = compiler.compile(book);
        Bench bench = new Bench(book, vocabulary, new SessionEngine(), law::on);
        Diagnostics diagnostics = new Diagnostics();
        CaseFile file = CaseFiles.of(book.pack(pack), book, vocabulary, diagnostics);
        assertThat(diagnostics.render()).isEmpty();
        Set<String> spoke = new TreeSet<>();
        Set<String> silent = new TreeSet<>();
        for (RuleCase asked : file.cases()) {
            CaseResult result = bench.run(asked);
            result.faults().forEach(fault -> faults.add(asked.place() + ": " + asked.it() + ": " + fault));
            Set<String> now = new TreeSet<>(result.reasons());
            result.numberReasons().values().forEach(now::addAll);
            spoke.addAll(now);
            book.rules().stream()
                    .map(RuleInfo::id)
                    .filter(id -> !now.contains(id))
                    .forEach(silent::add);
        }
        for (RuleInfo rule : book.rules()) {
            if (rule.pack().equals(pack) && !(spoke.contains(rule.id()) && silent.contains(rule.id()))) {
                faults.add(rule.place() + ": no case has " + rule.id() + " on both sides");
            }
        }
        Thresholds tried = Thresholds.of(bench, file);
        faults.addAll(tried.disagreements());
        tried.unreached().forEach(threshold -> faults.add(pack + ": no example reaches " + threshold));
        cases += file.cases().size();
        boundaries += file.boundaries();
        thresholds += tried.count();
    }

    private static LawBook book(List<String> packs) {
        Diagnostics diagnostics = new Diagnostics();
        LawBook book = LawBook.loadWithBases(PACKS, packs, diagnostics);
        assertThat(diagnostics.render()).isEmpty();
        return Objects.requireNonNull(book);
    }

    private static List<String> packs() throws IOException {
        try (Stream<Path> files = Files.walk(PACKS)) {
            return files.filter(file -> file.endsWith("pack.yaml"))
                    .map(file ->
                            PACKS.relativize(file).toString().replace('\\', '/').replace("/pack.yaml", ""))
                    .sorted()
                    .toList();
        }
    }
}
