package io.sluice.rules.check;

import io.sluice.rules.bench.CaseFile;
import io.sluice.rules.bench.PlainBook;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Looks into packs that were read without an error, for everything that sound rules can still have wrong with them. */
public final class LawCheck {
    private static final List<Check> CHECKS = List.of(
            new DeadRules(),
            new Subsumption(),
            new Contradictions(),
            new ImpossibleResults(),
            new Bands(),
            new UnsafeComparisons(),
            new UnreadParameters(),
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
        CheckedLaw law = new CheckedLaw(book, packs, cases, answers);
        List<Finding> found = new ArrayList<>();
        CHECKS.forEach(check -> check.look(law, found::add));
        return found.stream().distinct().sorted().toList();
    }
}
