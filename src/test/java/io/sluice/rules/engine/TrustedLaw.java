package io.sluice.rules.engine;

import io.sluice.quantity.Dimension;
import io.sluice.rules.Subject;
import io.sluice.rules.Vocabulary;
import io.sluice.rules.pack.LawBook;
import io.sluice.rules.pack.WrittenLaw;

/** A law whose rules hold what the strict profile refuses: Drools compiles another text than the one that was checked. */
public final class TrustedLaw {
    private TrustedLaw() {}

    /**
     * A law of one rule {@code R-1} about deals, phase gate, that states {@code unmet}.
     *
     * @param rule the text that Drools compiles, from {@code rule} to {@code end}
     */
    public static CompiledLaw of(String rule) {
        LawBook book = new WrittenLaw()
                .instrument("thing", Subject.DEAL)
                .parameter("limit", Dimension.MONEY, 100)
                .rule(
                        "R-1",
                        "Parameters( $limit : limit )\n    $d : Deal( preMoney < $limit, ticket > 1 )",
                        "rulings.unmet( \"R-1\", $d );")
                .bookWith(rule);
        return new RuleCompiler(Vocabulary.standard()).compile(book);
    }
}
