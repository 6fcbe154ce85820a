package io.sluice.rules.pack;

import io.sluice.rules.drl.DrlPrinter;
import io.sluice.rules.drl.DrlTree;
import io.sluice.rules.drl.RuleTree;
import io.sluice.scenario.text.Diagnostics;
import java.util.List;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.PatternDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.drools.drl.parser.DrlParser;
import org.drools.drl.parser.DroolsParserException;

/**
 * Holds our reading of a rule file against that of Drools: in what is printed for it, both must see the same rules with the
 * same facts and constraints, word for word, so that nothing means more to one than to the other.
 */
final class DroolsReading {
    private DroolsReading() {}

    /** Reports every rule that Drools reads otherwise than we do. Only files in which we found no fault of form are asked. */
    static void confirm(DrlTree tree, String drlPackage, Diagnostics diagnostics) {
        if (tree.rules().isEmpty() || !tree.sound()) {
            return;
        }
        PackageDescr read = read(DrlPrinter.print(drlPackage, tree.rules()).text());
        List<RuleDescr> theirs = read == null ? List.of() : read.getRules();
        for (int i = 0; i < tree.rules().size(); i++) {
            RuleTree ours = tree.rules().get(i);
            if (i >= theirs.size() || !agrees(ours, theirs.get(i))) {
                diagnostics.add(
                        tree.file(),
                        ours.keyword().mark(),
                        "read-otherwise",
                        "Drools reads rule \"" + ours.id() + "\" otherwise than it is written",
                        "write it in the plain form of the other rules: one fact, conditions with commas, one statement a line");
                return;
            }
        }
    }

    private static org.drools.drl.ast.descr.@org.jspecify.annotations.Nullable PackageDescr read(String text) {
        DrlParser parser = new DrlParser();
        try {
            PackageDescr read = parser.parse(false, text);
            return parser.hasErrors() ? null : read;
        } catch (DroolsParserException | RuntimeException e) {
            return null;
        }
    }

    private static boolean agrees(RuleTree ours, RuleDescr theirs) {
        List<? extends BaseDescr> facts = theirs.getLhs().getDescrs();
        if (!ours.id().equals(theirs.getName())
                || facts.size() != ours.patterns().size()
                || !theirs.getAttributes().isEmpty()
                || !theirs.getNamedConsequences().isEmpty()) {
            return false;
        }
        for (int i = 0; i < facts.size(); i++) {
            if (!(facts.get(i) instanceof PatternDescr fact)
                    || !fact.getObjectType()
                            .equals(ours.patterns().get(i).type().text())
                    || fact.getSource() != null
                    || !sameConstraints(ours.patterns().get(i), fact)) {
                return false;
            }
        }
        return true;
    }

    private static boolean sameConstraints(RuleTree.Pattern ours, PatternDescr theirs) {
        if (theirs.getDescrs().size() != ours.constraints().size()) {
            return false;
        }
        for (int i = 0; i < ours.constraints().size(); i++) {
            String text = DrlPrinter.constraint(ours.constraints().get(i));
            if (!bare(text).equals(bare(String.valueOf(theirs.getDescrs().get(i))))) {
                return false;
            }
        }
        return true;
    }

    /** A constraint without its spacing. */
    private static String bare(String constraint) {
        return constraint.replaceAll("\\s+", "");
    }
}
