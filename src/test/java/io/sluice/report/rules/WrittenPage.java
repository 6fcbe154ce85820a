package io.sluice.report.rules;

import io.sluice.rules.bench.PackBench;
import io.sluice.rules.pack.Profile;
import io.sluice.rules.pack.Reforms;
import io.sluice.scenario.text.Diagnostics;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Pages of packs, for tests. */
final class WrittenPage {
    private WrittenPage() {}

    /** The page of some packs as HTML. */
    static String of(Path root, List<String> packs) {
        Diagnostics diagnostics = new Diagnostics();
        List<PackBench.Report> reports = new PackBench(root).test(packs, diagnostics, false);
        diagnostics.throwIfAny();
        return RulesPageWriter.html(new RulesPageMaker(root, reports, Reforms.of(root, packs, Profile.STRICT)).page());
    }

    /** Ids of all packs below a folder. */
    static List<String> packs(Path root) {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(f -> f.endsWith("pack.yaml"))
                    .map(f -> root.relativize(f.resolveSibling("")).toString().replace('\\', '/'))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
