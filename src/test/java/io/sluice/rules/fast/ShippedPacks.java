package io.sluice.rules.fast;

import io.sluice.rules.Vocabulary;
import io.sluice.rules.engine.CompiledLaw;
import io.sluice.rules.engine.RuleCompiler;
import io.sluice.rules.pack.LawBook;
import io.sluice.scenario.text.Diagnostics;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** The packs that come with the program and are law. */
final class ShippedPacks {
    private static final Path RULES = Path.of("rules");

    private ShippedPacks() {}

    static CompiledLaw compile() {
        Diagnostics diagnostics = new Diagnostics();
        LawBook book = LawBook.load(RULES, packs(), diagnostics);
        diagnostics.throwIfAny();
        return new RuleCompiler(Vocabulary.standard()).compile(Objects.requireNonNull(book));
    }

    private static List<String> packs() {
        try (Stream<Path> files = Files.walk(RULES)) {
            return files.filter(f -> f.endsWith("pack.yaml"))
                    .map(f -> RULES.relativize(Objects.requireNonNull(f.getParent()))
                            .toString()
                            .replace('\\', '/'))
                    .filter(id -> !id.startsWith("reforms/"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
