package io.sluice.rules.engine;

import io.sluice.rules.Vocabulary;
import java.nio.file.Path;
import java.util.Optional;

/** A process of its own that writes to a folder of compiled rules. */
final class StoreWriter {
    private StoreWriter() {}

    /**
     * {@code compile FOLDER} compiles a law, keeps it and prints how often Drools compiled; {@code write FROM FOLDER} takes
     * the law kept in one folder and writes it to another until it is killed.
     */
    public static void main(String[] args) {
        if (args[0].equals("compile")) {
            RuleCompiler compiler =
                    new RuleCompiler(Vocabulary.standard(), Optional.of(CompiledStore.in(Path.of(args[1]))));
            int refused = CompiledStoreTest.refused(compiler.compile(CompiledStoreTest.book(100, "<")));
            System.out.println("builds " + compiler.builds() + ", refused " + refused);
            return;
        }
        DroolsSources sources = DroolsSources.of(CompiledStoreTest.book(100, "<"));
        DroolsBuild build = CompiledStore.in(Path.of(args[1])).find(sources).orElseThrow();
        CompiledStore store = CompiledStore.in(Path.of(args[2]));
        System.out.println("writing");
        while (true) {
            store.keep(sources, build);
        }
    }
}
