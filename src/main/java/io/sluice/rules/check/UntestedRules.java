package io.sluice.rules.check;

import io.sluice.rules.bench.CaseCoverage;
import io.sluice.rules.bench.CaseFile;
import io.sluice.rules.bench.Written;
import io.sluice.rules.pack.Place;
import io.sluice.rules.pack.RuleInfo;
import io.sluice.rules.table.TableReader;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Rules no case hears, or hears silent, and thresholds without a case on both sides. */
final class UntestedRules implements Check {
    @Override
    public void look(CheckedLaw law, Consumer<Finding> found) {
        for (CaseFile file : law.cases()) {
            CaseCoverage.of(law.plain(), file.pack(), file.cases())
                    .rules()
                    .values()
                    .forEach(rule -> {
                        look(law, rule, found);
                    });
        }
    }

    private static void look(CheckedLaw law, CaseCoverage.OfRule rule, Consumer<Finding> found) {
        RuleInfo info = rule.info();
        if (DeadRules.isDead(law, info)) {
            return;
        }
        if (rule.spoke() == 0) {
            found.accept(finding(
                    law,
                    "no-case",
                    info,
                    info.place(),
                    "no case of pack " + info.pack() + " makes rule " + info.id() + " speak"));
            return;
        }
        for (CaseCoverage.OfComparison comparison : rule.comparisons()) {
            if (comparison.threshold() && !comparison.bothWays()) {
                List<String> missing = new ArrayList<>();
                if (comparison.byHolding() == 0) {
                    missing.add("holding");
                }
                if (comparison.byFailing() == 0) {
                    missing.add("failing");
                }
                Place place = TableReader.isTable(info.place().file())
                        ? info.place()
                        : new Place(
                                law.plain().tree(info.id()).file(),
                                comparison.expr().mark());
                found.accept(finding(
                        law,
                        "one-sided",
                        info,
                        place,
                        "no case of pack " + info.pack() + " is decided by '" + Written.of(comparison.expr()) + "' "
                                + String.join(" or ", missing)));
            }
        }
    }

    private static Finding finding(CheckedLaw law, String code, RuleInfo info, Place place, String message) {
        return new Finding(
                code,
                Finding.Level.NOTE,
                place,
                List.of(info.id()),
                message,
                List.of(),
                "add one to " + info.pack() + "/tests, or a boundary, which makes three",
                law.answers().weight(info));
    }
}
