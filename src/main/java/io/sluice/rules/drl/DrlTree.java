package io.sluice.rules.drl;

import io.sluice.scenario.text.SourceFile;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A rule file as written.
 *
 * @param file the file as a user wrote it
 * @param drl its rules as DRL; the text of the file itself, unless the file is a table
 * @param packageName the package it declares, or null when it declares none
 * @param packageToken the first token of that name, or null
 * @param rules its rules in order of writing
 * @param sound whether the whole file was read without a fault
 */
public record DrlTree(
        SourceFile file,
        String drl,
        @Nullable String packageName,
        @Nullable Token packageToken,
        List<RuleTree> rules,
        boolean sound) {
    public DrlTree {
        rules = List.copyOf(rules);
    }
}
