package io.sluice.rules.pack;

import io.sluice.rules.drl.DrlTree;
import io.sluice.rules.drl.Token;
import io.sluice.scenario.text.Diagnostics;
import java.util.Objects;
import org.drools.drl.ast.descr.GlobalDescr;
import org.drools.drl.ast.descr.PackageDescr;

/** Checks what a trusted file declares beside its rules: its globals, and that {@code rulings} is known. */
final class TrustedFileCheck {
    private static final String FACTS = "io.sluice.rules.fact.";

    private TrustedFileCheck() {}

    /** Checks what a file declares beside its rules. */
    static void check(DrlTree tree, Draft draft, Diagnostics diagnostics) {
        PackageDescr packed = Objects.requireNonNull(draft.trusted.get(tree));
        checkRulings(tree, packed, draft, diagnostics);
        for (GlobalDescr global : packed.getGlobals()) {
            if (!global.getIdentifier().equals("rulings")) {
                Token token = TrustedReader.token(
                        tree.file(),
                        Token.Kind.WORD,
                        global.getIdentifier(),
                        global.getIdentifier(),
                        Math.max(1, global.getLine()),
                        tree.file().lines().size());
                diagnostics.add(
                        tree.file(),
                        token.mark(),
                        "unknown-global",
                        "nobody gives a value to the global '" + global.getIdentifier() + "'; there is one: rulings",
                        "what a rule needs from outside is a fact, a field of the vocabulary, or a figure of parameters.yaml");
            }
        }
    }

    /** What makes {@code rulings} known: Drools tells of its absence in words of its own. */
    private static void checkRulings(DrlTree tree, PackageDescr packed, Draft draft, Diagnostics diagnostics) {
        Token at = TrustedReader.token(
                tree.file(),
                Token.Kind.WORD,
                "rulings",
                "rulings",
                1,
                tree.file().lines().size());
        boolean declared = draft.trusted.values().stream()
                .flatMap(p -> p.getGlobals().stream())
                .anyMatch(global -> global.getIdentifier().equals("rulings"));
        if (!declared && TrustedText.words(tree.file().text()).contains("rulings")) {
            diagnostics.add(
                    tree.file(),
                    at.mark(),
                    "no-global",
                    "found rulings, which no trusted file of the pack declares",
                    "write below the imports: global Rulings rulings;");
        }
        boolean imported = packed.getImports().stream()
                .anyMatch(
                        i -> i.getTarget().equals(FACTS + "*") || i.getTarget().equals(FACTS + "Rulings"));
        boolean named =
                packed.getGlobals().stream().anyMatch(global -> global.getType().equals("Rulings"));
        if (named && !imported) {
            diagnostics.add(
                    tree.file(),
                    at.mark(),
                    "no-import",
                    "found Rulings, which is not imported",
                    "write below the package: import " + FACTS + "*;");
        }
    }
}
