package io.sluice.rules.explain;

import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.quantity.Dimension;
import io.sluice.quantity.Units;
import io.sluice.rules.Field;
import io.sluice.rules.Outcome;
import io.sluice.rules.Subject;
import io.sluice.rules.Vocabulary;
import io.sluice.rules.bench.PlainBook;
import io.sluice.rules.bench.RuleCase;
import io.sluice.rules.pack.LawBook;
import io.sluice.rules.population.Population;
import io.sluice.rules.population.SampledRows;
import io.sluice.scenario.text.Diagnostics;
import io.sluice.scenario.text.SourceFile;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Explanations name the right rules and distances, and what they propose admits. */
final class ExplanationTest {
    private static final LocalDate DAY = LocalDate.parse("2026-03-31");
    private final Vocabulary vocabulary = Vocabulary.standard();

    private PlainBook book(String... packs) {
        Diagnostics diagnostics = new Diagnostics();
        LawBook book = LawBook.loadWithBases(Path.of("rules"), List.of(packs), diagnostics);
        diagnostics.throwIfAny();
        return new PlainBook(Objects.requireNonNull(book), vocabulary);
    }

    private RuleCase deal(String instrument, String... facts) {
        SortedMap<String, Long> fields = new TreeMap<>();
        for (int i = 0; i < facts.length; i += 2) {
            Field field = vocabulary.field(Subject.DEAL, facts[i]).orElseThrow();
            String word = facts[i + 1];
            Integer code = vocabulary.codesOf(field).map(c -> c.code(word)).orElse(null);
            fields.put(facts[i], code != null ? code : Units.parse(word, field.dimension()));
        }
        return RuleCase.question(SourceFile.of("test", ""), "a deal", DAY, Subject.DEAL, instrument, fields);
    }

    private RuleCase robot(String stage, String preMoney, String ticket) {
        return deal(
                "early-equity",
                "industry",
                "embodied-ai",
                "policyField",
                "embodied-ai",
                "stage",
                stage,
                "preMoney",
                preMoney,
                "ticket",
                ticket,
                "nationalTask",
                "false",
                "internetPlatform",
                "false");
    }

    @Test
    void aDealOffByTwoFiguresIsAdmittedByTheLeastChangeOfBoth() {
        Explanation explained =
                Explanation.of(book("cn/national-fund"), robot("seed", "500 million yuan", "50.01 million yuan"));

        assertThat(explained.result().outcome()).isEqualTo(Outcome.REFUSED);
        assertThat(explained.rules().stream().filter(RuleAccount::refuses).map(a -> a.rule()
                        .id()))
                .containsExactly("NVC-02", "NVC-03");
        assertThat(explained.remedies()).hasSize(1);
        assertThat(explained.remedies().get(0).to())
                .containsEntry("preMoney", Units.parse("500 million yuan", Dimension.MONEY) - 1)
                .containsEntry("ticket", Units.parse("50 million yuan", Dimension.MONEY))
                .hasSize(2);
        assertThat(explained.others()).contains("growth-equity");
    }

    @Test
    void whatIsFixedIsNeverProposed() {
        RuleCase hydrogen = deal(
                "early-equity",
                "industry",
                "rest-of-market",
                "policyField",
                "none",
                "stage",
                "seed",
                "preMoney",
                "1 million yuan",
                "ticket",
                "1 million yuan",
                "nationalTask",
                "false",
                "internetPlatform",
                "false");

        Explanation explained = Explanation.of(book("cn/national-fund"), hydrogen);

        assertThat(explained.result().outcome()).isEqualTo(Outcome.NO_RULE);
        assertThat(explained.remedies())
                .as("industry and field of a firm cannot change")
                .isEmpty();
    }

    @Test
    void aStageThatIsAdmittedHasNothingToChange() {
        Explanation explained =
                Explanation.of(book("cn/national-fund"), robot("seed", "3 million yuan", "1 million yuan"));

        assertThat(explained.result().outcome()).isEqualTo(Outcome.ELIGIBLE);
        assertThat(explained.remedies()).isEmpty();
    }

    @Test
    void everyConditionSaysWhatWouldTurnItRound() {
        Explanation explained =
                Explanation.of(book("cn/national-fund"), robot("growth", "600 million yuan", "1 million yuan"));

        RuleAccount valuation = explained.rules().stream()
                .filter(a -> a.rule().id().equals("NVC-02"))
                .findFirst()
                .orElseThrow();
        assertThat(valuation.reasons()).singleElement().satisfies(reason -> {
            assertThat(reason.holds()).isTrue();
            assertThat(reason.found()).containsExactly("preMoney is 600 million yuan");
            assertThat(reason.needed())
                    .containsExactly("preMoney less than 500 million yuan (off by 100.00000001 million yuan)");
        });
    }

    /** Remedies are verified when they are made; here a smaller change of a single number must fail. */
    @Test
    void noSmallerChangeOfOneFigureAdmitsAFirmOfTheSample() {
        PlainBook book = book("cn/status");
        SampledRows ventures = Population.shipped().of(Subject.VENTURE).orElseThrow();
        int explainedRows = 0;
        for (int row : ventures.askedFor("high-tech-enterprise")) {
            if (explainedRows == 60) {
                break;
            }
            RuleCase asked = RuleCase.question(
                    SourceFile.of("test", ""), "row", DAY, Subject.VENTURE, "high-tech-enterprise", ventures.row(row));
            Explanation explained = Explanation.of(book, asked);
            for (Remedy remedy : explained.remedies()) {
                if (remedy.to().size() == 1 && remedy.anyOf().isEmpty()) {
                    explainedRows++;
                    String field = remedy.to().firstKey();
                    long to = remedy.to().getOrDefault(field, 0L);
                    long now = asked.fields().getOrDefault(field, 0L);
                    SortedMap<String, Long> nearer = new TreeMap<>(asked.fields());
                    nearer.put(field, to + Long.signum(now - to));
                    assertThat(Explanation.of(book, asked.with(nearer)).result().outcome())
                            .as("%s of row %d at %s", field, row, nearer)
                            .isNotEqualTo(Outcome.ELIGIBLE);
                }
            }
        }
        assertThat(explainedRows).isEqualTo(60);
    }
}
