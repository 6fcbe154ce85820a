package io.sluice.rules;

import io.sluice.quantity.Dimension;
import io.sluice.quantity.Units;
import io.sluice.scenario.text.CsvTable;
import io.sluice.scenario.text.MadePage;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The page of the vocabulary is made from it. To accept a change of the vocabulary: run this test with {@code -Dsluice.accept=true}. */
class VocabularyPageTest {
    @Test
    void pageSaysWhatTheVocabularySays() throws IOException {
        MadePage.holds("vocabulary.md", "vocabulary.yaml", text(Vocabulary.standard()));
    }

    private static String text(Vocabulary vocabulary) {
        StringBuilder page = new StringBuilder("""
                # Vocabulary

                The words rules and cases are written in. This page is made from `src/main/resources/io/sluice/rules/vocabulary.yaml`. How rules use them:
                [rules](rules.md); how cases do: [rule-cases](rule-cases.md).

                A rule is about one subject. In a rule a field has the name below, `Deal( preMoney < $limit )`; in a case it stands below its subject, `deal: {preMoney: 300 million yuan}`,
                or has both names, `deal.preMoney`. Every number is kept whole in the unit of its kind, so nothing is rounded; people write the units that are listed.

                """);
        kinds(page);
        page.append("""

                **From**: `dynamic` changes as a simulation goes on, `latent` is drawn once for each firm, manager or fund, `derived` is computed from other fields. **Can change**: whether
                the one described can change it to be admitted, which `rules explain` respects: `grows` only waits, `never` cannot. A field *from a phase on* is found by the rules of an earlier one,
                and only rules of that phase and later may read it.
                """);
        for (Subject subject : Subject.values()) {
            subject(page, vocabulary, subject);
        }
        page.append("""

                ## Words

                The lists a field takes words from. A word keeps its number for ever, and new ones are appended. The words of `instrument` are what packs declare in `pack.yaml`.

                | list | words |
                |---|---|
                """);
        for (CodeSet set : vocabulary.codeSets().values()) {
            page.append("| `").append(set.name()).append("` | ");
            page.append(String.join(
                    ", ",
                    set.codes().entrySet().stream()
                            .sorted(Map.Entry.comparingByValue())
                            .map(e -> "`" + e.getKey() + "`" + chinese(set.name(), e.getKey()))
                            .toList()));
            page.append(" |\n");
        }
        return page.toString();
    }

    /** What a word of a list with a table of its own is called in Chinese. */
    private static String chinese(String set, String word) {
        String table =
                switch (set) {
                    case "industry" -> "industries";
                    case "province" -> "provinces";
                    case "stage" -> "stages";
                    default -> "";
                };
        if (!table.isEmpty()) {
            CsvTable rows = CsvTable.resource("/io/sluice/world/" + table + ".csv");
            for (int row = 0; row < rows.size(); row++) {
                if (rows.text(row, "id").equals(word)) {
                    return " " + rows.text(row, "name_zh");
                }
            }
        }
        return "";
    }

    private static void kinds(StringBuilder page) {
        page.append("| kind | kept in | written in |\n|---|---|---|\n");
        for (Dimension kind : Dimension.values()) {
            String written =
                    switch (kind) {
                        case FLAG -> "`true`, `false`";
                        case CODE -> "a word of a list";
                        default ->
                            String.join(
                                    ", ",
                                    Units.words(kind).stream()
                                            .map(w -> "`" + w + "`")
                                            .toList());
                    };
            page.append("| ").append(kind.word()).append(" | ").append(kind.scaleName());
            page.append(" | ").append(written).append(" |\n");
        }
    }

    private static void subject(StringBuilder page, Vocabulary vocabulary, Subject subject) {
        Vocabulary.Title title = vocabulary.title(subject);
        page.append("\n## ").append(subject.word()).append("\n\n").append(title.en());
        page.append(" · ").append(title.zh()).append("\n\n");
        page.append("| field | what it is | | kind | may be | from | can change |\n|---|---|---|---|---|---|---|\n");
        for (Field field : vocabulary.fields(subject)) {
            page.append("| `").append(field.name()).append("` | ").append(field.titleEn());
            page.append(" | ").append(field.titleZh());
            page.append(" | ").append(field.dimension().word());
            page.append(" | ").append(values(field));
            page.append(" | ").append(field.origin().word());
            page.append(
                    field.fromPhase() == null
                            ? ""
                            : ", from phase " + field.fromPhase().word() + " on");
            page.append(" | ")
                    .append(
                            field.change() == Field.Change.ANY
                                    ? "yes"
                                    : field.change().word());
            page.append(" |\n");
        }
    }

    private static String values(Field field) {
        if (field.isCode()) {
            return "a word of `" + field.codes() + "`";
        }
        if (field.isFlag()) {
            return "true, false";
        }
        return Units.format(field.low(), field.dimension()) + " to " + Units.format(field.high(), field.dimension());
    }
}
