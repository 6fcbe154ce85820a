package io.sluice.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.quantity.Dimension;
import io.sluice.rules.engine.CompiledLaw;
import io.sluice.rules.engine.RuleCompiler;
import io.sluice.rules.fast.AuditLot;
import io.sluice.rules.fast.FastEngine;
import io.sluice.rules.fast.FastLaw;
import io.sluice.rules.pack.WrittenLaw;
import java.time.LocalDate;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** The largest admitted amount against asking about every amount, on random rules with floors and caps on what depends on it. */
class LargestAdmittedTest {
    private static final LocalDate DAY = LocalDate.parse("2026-06-30");
    private static final int LAWS = 40;
    private static final long WANTED = 3_000;
    private static final long OTHERS = 2_000;

    private final RuleCompiler compiler = new RuleCompiler(Vocabulary.standard());
    private final FastEngine engine = new FastEngine(AuditLot.FIRST_ONLY);

    @Test
    void isWhatAskingAboutEveryAmountFinds() {
        SplittableRandom random = new SplittableRandom(20261201L);
        int part = 0;
        int none = 0;
        for (int law = 0; law < LAWS; law++) {
            WrittenLaw written = permitted();
            int rules = 1 + random.nextInt(4);
            for (int rule = 0; rule < rules; rule++) {
                written.rule("R-" + rule, requirement(random, rule), "rulings.unmet(\"R-" + rule + "\", $c);");
            }
            Law today = law(written);
            long found = search(today).of(WANTED).amount();
            assertThat(found).as("law %d", law).isEqualTo(byHand(today));
            part += found > 0 && found < WANTED ? 1 : 0;
            none += found == 0 ? 1 : 0;
        }
        assertThat(part).as("laws that admit a part").isGreaterThan(LAWS / 4);
        assertThat(none).as("laws that admit nothing").isPositive();
    }

    @Test
    void namesTheRuleThatStopsTheAmount() {
        Law law = law(permitted()
                .parameter("limit", Dimension.SHARE, 300_000)
                .rule(
                        "CAP",
                        "Parameters( $limit : limit )\n    $c : Commitment( instrument == \"thing\", !( nationalShareAfter <= $limit ) )",
                        "rulings.unmet(\"CAP\", $c);"));
        LargestAdmitted.Answer answer = search(law).of(WANTED);
        // a / (2,000 + a) <= 0.3 gives a <= 857.14; the share is floored to millionths
        assertThat(answer.amount()).isEqualTo(857);
        assertThat(law.ruleIds().get(answer.stoppedBy())).isEqualTo("CAP");
        assertThat(answer.exact()).isTrue();
    }

    private static WrittenLaw permitted() {
        return new WrittenLaw()
                .instrument("thing", Subject.COMMITMENT)
                .rule("YES", "$c : Commitment( instrument == \"thing\" )", "rulings.eligible(\"YES\", $c);");
    }

    private static String requirement(SplittableRandom random, int rule) {
        List<String> forms = List.of(
                "nationalShareAfter <= " + random.nextInt(50_000, 700_000),
                "nationalShareAfter >= " + random.nextInt(1, 500_000),
                "publicShareAfter < " + random.nextInt(50_000, 900_000),
                "amount >= " + random.nextInt(1, 2_500),
                "amount < " + random.nextInt(1, 3_500) + " || amount > " + random.nextInt(500, 3_500),
                "amount + 500 <= fundSize - " + random.nextInt(0, 1_500),
                "rankAfter >= 2",
                "guidanceShareAfter <= 300000 || amount >= " + random.nextInt(1, 3_000));
        return "$c : Commitment( instrument == \"thing\", !( " + forms.get(random.nextInt(forms.size())) + " ) )";
    }

    private Law law(WrittenLaw written) {
        CompiledLaw compiled = compiler.compile(written.book());
        return new FastLaw(compiled, Vocabulary.standard()).on(DAY);
    }

    private LargestAdmitted search(Law law) {
        return new LargestAdmitted(engine, law, Phase.GATE, LargestAdmittedTest::rows);
    }

    private long byHand(Law law) {
        long[] all = LongStream.rangeClosed(1, WANTED).toArray();
        Decisions answers = engine.decide(law, Question.whatIf(Phase.GATE), rows(all));
        for (int i = all.length - 1; i >= 0; i--) {
            if (answers.outcome(i) == Outcome.ELIGIBLE) {
                return all[i];
            }
        }
        return 0;
    }

    /** A partner beside others of 2,000 fen, the largest of them 900, that brings half of its own again as public money. */
    private static Columns rows(long[] amounts) {
        Columns rows = Columns.of(Subject.COMMITMENT, amounts.length);
        for (Field field : Vocabulary.standard().fields(Subject.COMMITMENT)) {
            rows.column(field.name());
        }
        for (int i = 0; i < amounts.length; i++) {
            long size = OTHERS + amounts[i];
            rows.put("amount", i, amounts[i])
                    .put("fundSize", i, size)
                    .put("nationalShareAfter", i, 1_000_000 * amounts[i] / size)
                    .put("guidanceShareAfter", i, 1_000_000 * amounts[i] / size)
                    .put("publicShareAfter", i, 1_000_000 * Math.min(size, amounts[i] * 3 / 2) / size)
                    .put("rankAfter", i, amounts[i] >= 900 ? 1 : 2);
        }
        return rows;
    }
}
