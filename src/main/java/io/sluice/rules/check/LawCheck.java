package io.sluice.rules.check;

import io.sluice.rules.bench.CaseFile;
import io.sluice.rules.bench.PlainBook;
import io.sluice.rules.pack.RuleInfo;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Looks into packs that were read without an error, for everything that sound rules can still have wrong with them. */
public final class LawCheck {
    private static final List<Check> CHECKS = List.of(
            new UnusedFiles(),
            new DeadRules(),
            new Subsumption(),
            new Contradictions(),
            new ImpossibleResults(),
            new AdmitsNobody(),
            new OffersTogether(),
            new Bands(),
            new UnsafeComparisons(),
            new UnreadParameters(),
            new OpenAssumptions(),
            new UndoneChanges(),
            new EmptyChanges(),
            new UntestedRules(),
            new DateHoles(),
            new HiddenTableParts(),
            new TrustedRules());

    private LawCheck() {}

    /**
     * All findings, by place.
     *
     * @param book the law, with all that the packs build on
     * @param packs the packs asked about
     * @param cases their cases
     * @param answers what the law says to the sampled population
     */
    public static List<Finding> of(PlainBook book, Set<String> packs, List<CaseFile> cases, PopulationAnswers answers) {
        return of(new CheckedLaw(book, packs, cases, answers));
    }

    static List<Finding> of(CheckedLaw law) {
        List<Finding> found = new ArrayList<>();
        CHECKS.forEach(check -> check.look(law, found::add));
        cutShort(law, found);
        return found.stream().distinct().sorted().toList();
    }

    /** Says where the check did not look further. */
    private static void cutShort(CheckedLaw law, List<Finding> found) {
        List<RuleInfo> rules = law.unfinished();
        if (!rules.isEmpty()) {
            found.add(
                    note(
                            rules.get(0),
                            "not-compared",
                            rules.get(0).id() + (rules.size() == 1 ? "" : " and " + (rules.size() - 1) + " more rules")
                                    + " can speak about the same rows as many others: of these at most "
                                    + CheckLimits.LOOKS
                                    + " were looked at for each, and at most " + CheckLimits.TRIES + " worked out",
                            "let the conditions of rules exclude each other, for instance by a word or a range that each has to itself"));
        }
        for (String kind : law.cutShort()) {
            RuleInfo last = law.plain().book().rules().get(0);
            found.add(note(
                    last,
                    "more-findings",
                    "there may be more findings of the kind '" + kind + "' than the " + CheckLimits.FINDINGS + " shown",
                    "mend these first, and check again"));
        }
    }

    private static Finding note(RuleInfo rule, String code, String message, String hint) {
        return new Finding(code, Finding.Level.NOTE, rule.place(), List.of(rule.id()), message, List.of(), hint, null);
    }
}
