package io.sluice.rules.drl;

import io.sluice.rules.drl.Cursor.Slip;
import io.sluice.scenario.text.Diagnostics;
import io.sluice.scenario.text.SourceFile;
import java.util.Optional;

/** Reads a single condition that stands outside a rule file, such as one that Drools kept with what it compiled. */
public final class ConditionText {
    private ConditionText() {}

    /** The condition; empty when the text is none that the strict profile allows. */
    public static Optional<Expr> read(String text) {
        SourceFile file = SourceFile.of("condition", text);
        Diagnostics diagnostics = new Diagnostics();
        Cursor cursor = new Cursor(file, Lexer.read(file, diagnostics), diagnostics);
        try {
            Expr condition = new ExprReader(cursor).readCondition();
            return cursor.atEnd() && !diagnostics.hasErrors() ? Optional.of(condition) : Optional.empty();
        } catch (Slip slip) {
            return Optional.empty();
        }
    }
}
