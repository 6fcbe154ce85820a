package io.sluice.rules.words;

import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.rules.Field;
import io.sluice.rules.Vocabulary;
import io.sluice.rules.bench.PlainBook;
import io.sluice.rules.drl.RuleFields;
import io.sluice.rules.pack.LawBook;
import io.sluice.rules.pack.RuleInfo;
import io.sluice.scenario.text.Diagnostics;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rules told in words say what their text says. */
final class RuleSentenceTest {
    private static final PlainBook BOOK = book("cn/national-fund", "cn/status", "cn/government-funds", "cn/tax");

    private static PlainBook book(String... packs) {
        Diagnostics diagnostics = new Diagnostics();
        LawBook book = LawBook.loadWithBases(Path.of("rules"), List.of(packs), diagnostics);
        diagnostics.throwIfAny();
        return new PlainBook(Objects.requireNonNull(book), Vocabulary.standard());
    }

    private static RuleInfo rule(String id) {
        return BOOK.book().packs().stream()
                .flatMap(p -> p.rules().stream())
                .filter(r -> r.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            NVC-03          | A deal that asks for Investment that counts as seed and start-up is refused unless Money of this one investment is at most Limit of one ticket into a small investee (50 million yuan).
            NVC-08          | A deal that asks for Direct investment of a regional fund or Investment that counts as seed and start-up or Other investment of a sub-fund, where Internet service or consumer platform: yes, may not have it, whatever else allows it.
            NVC-01-rest     | A deal that asks for Other investment of a sub-fund is refused unless Stage of the investee is one of seed, start-up, early-mid or The investee carries a national task: yes.
            NVC-01-rate     | A portfolio that asks for Least share for seed and start-up firms has the rate Least share of the fund in seed and start-up firms (70 %).
            GIF-09          | A deal, whatever it asks for, where Class of the investee's industry in the catalogue for restructuring is one of restricted, eliminated, may not have it, whatever else allows it.
            HNT-04          | A venture that asks for High-tech enterprise, where Sales of the last year is above Sales up to which a firm is in the first R&D tier (50 million yuan), and Sales of the last year is at most Sales up to which a firm is in the second R&D tier (200 million yuan), is refused unless R&D expense of three years is at least R&D over sales in the second tier (4 %) of Sales of three years.
            """)
    void aRuleIsASentence(String id, String sentence) {
        assertThat(RuleSentence.of(BOOK, rule(id), Tongue.EN).text()).isEqualTo(sentence);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            NVC-03  | 申请“计入种子期初创期的投资”的拟投项目：须满足单笔投资额不超过小型企业单笔投资上限（50 million yuan），否则拒绝。
            GIF-09  | 拟投项目（任何申请事项），若产业结构调整目录类别属于restricted、eliminated：排除，不论其他规则是否准许。
            """)
    void theSameInChinese(String id, String sentence) {
        assertThat(RuleSentence.of(BOOK, rule(id), Tongue.ZH).text()).isEqualTo(sentence);
    }

    @Test
    void noFieldAndNoFigureOfARuleIsLeftOut() {
        for (RuleInfo rule : BOOK.book().rules()) {
            Phrase sentence = RuleSentence.of(BOOK, rule, Tongue.EN);
            List<String> told =
                    sentence.pieces().stream().map(Phrase.Piece::name).toList();
            assertThat(told).as(rule.id()).containsAll(rule.reads()).containsAll(rule.instruments());
            for (String name : RuleFields.of(BOOK.tree(rule.id())).names()) {
                Field field = BOOK.vocabulary().field(rule.subject(), name).orElseThrow();
                boolean head = name.equals(Vocabulary.INSTRUMENT)
                        && !rule.instruments().isEmpty();
                assertThat(head || sentence.text().contains(field.titleEn()))
                        .as(rule.id() + " tells of " + name)
                        .isTrue();
            }
        }
    }

    @Test
    void aNegatedComparisonIsTurnedAndNotMerelyDropped() {
        RuleWords words = new RuleWords(BOOK, rule("NVC-02"), Tongue.EN);
        assertThat(words.requirement().orElseThrow().phrase().text())
                .isEqualTo(
                        "Valuation before the round is below Valuation limit of a small investee (500 million yuan)");
        assertThat(words.where()).isEmpty();
        assertThat(Tongue.EN.comparison("<", true)).isEqualTo(" is not below ");
        assertThat(Tongue.EN.comparison("==", true)).isEqualTo(" is not ");
        assertThat(Tongue.ZH.comparison("<=", true)).isEqualTo("超过");
    }
}
