package io.sluice.rules.pack;

import io.sluice.rules.drl.DrlPrinter;
import io.sluice.rules.drl.DrlReader;
import io.sluice.rules.drl.DrlTree;
import io.sluice.rules.drl.PrintedDrl;
import io.sluice.rules.drl.RuleTree;
import io.sluice.scenario.text.Diagnostics;
import io.sluice.scenario.text.SourceFile;
import java.util.List;

/**
 * A file of rules.
 *
 * @param file its name as the user would write it
 * @param text its content; of a table the rules it stands for
 * @param packageName the DRL package it declares; one for all strict files of a pack, and one for all its trusted ones
 * @param trusted whether it is of the trusted profile: compiled as it is, its rules not seen through
 * @param compiled what Drools compiles: strict rules as printed from what was read, trusted ones as written
 */
public record RuleFile(String file, String text, String packageName, boolean trusted, PrintedDrl compiled) {
    /** A file of the strict profile; rules with a fault are left out of what is compiled. */
    public static RuleFile strict(DrlTree tree, String packageName) {
        List<RuleTree> rules = tree.rules().stream().filter(RuleTree::sound).toList();
        return new RuleFile(tree.file().name(), tree.drl(), packageName, false, DrlPrinter.print(packageName, rules));
    }

    /** A file of the trusted profile. */
    public static RuleFile trusted(DrlTree tree, String packageName) {
        return new RuleFile(tree.file().name(), tree.drl(), packageName, true, PrintedDrl.asWritten(tree.drl()));
    }

    /** The rules in it that are seen through: none of a trusted file. */
    public List<RuleTree> rules() {
        return trusted
                ? List.of()
                : DrlReader.read(SourceFile.of(file, text), new Diagnostics()).rules();
    }
}
