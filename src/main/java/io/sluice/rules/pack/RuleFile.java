package io.sluice.rules.pack;

import io.sluice.rules.drl.DrlReader;
import io.sluice.rules.drl.RuleTree;
import io.sluice.scenario.text.Diagnostics;
import io.sluice.scenario.text.SourceFile;
import java.util.List;

/**
 * A file of rules.
 *
 * @param file its name as the user would write it
 * @param text its content
 * @param packageName the DRL package it declares; one for all strict files of a pack, and one for all its trusted ones
 * @param trusted whether it is of the trusted profile: compiled as it is, its rules not seen through
 */
public record RuleFile(String file, String text, String packageName, boolean trusted) {
    /** The rules in it that are seen through: none of a trusted file. */
    public List<RuleTree> rules() {
        return trusted
                ? List.of()
                : DrlReader.read(SourceFile.of(file, text), new Diagnostics()).rules();
    }
}
