package io.sluice.results;

import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.scenario.text.CsvCell;
import io.sluice.scenario.text.CsvTable;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Titles by which a stranger would start a program in a spreadsheet or put an element into a page, in each form a run is written in. */
final class HostileTitlesTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "=cmd|' /C calc'!A0",
                "+1+1",
                "-2+3",
                "@SUM(A1)",
                "\t=1",
                "\r=1",
                "\n=1",
                "＝1",
                "'=1",
                "''",
                "'quoted'",
                "-",
                "=\"a\",b"
            })
    void aTitleIsNoFormulaAndIsTheSameWhenReadAgain(String title) {
        Dimensions dimensions = new Dimensions(Map.of("arms", List.of(Dimensions.Member.of(0, "enacted", title))));
        String csv = CodesCsv.text(dimensions);
        assertThat(CsvCell.guarded(title)).startsWith("'");
        assertThat(CsvCell.unguarded(CsvCell.guarded(title))).isEqualTo(title);
        if (title.indexOf('\n') < 0 && title.indexOf('\r') < 0) {
            assertThat(CsvTable.parse("codes.csv", csv).text(0, "title")).isEqualTo(title);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"-5", "-0.25", "-1.5E-7", "12", "A title", "小基金", "it's", ""})
    void numbersAndOtherTitlesStayAsTheyAre(String text) {
        assertThat(CsvCell.of(text)).isEqualTo(text);
        assertThat(CsvCell.unguarded(text)).isEqualTo(text);
    }

    @Test
    void aTitleMakesNoElementLinkOrHeadOfAPage() {
        assertThat(Markdown.of("<script>a</script> [x](javascript:b) ![i](http://c) `d` | e\n# f"))
                .isEqualTo("\\<script\\>a\\</script\\> \\[x\\](javascript:b) !\\[i\\](http://c) \\`d\\` \\| e # f");
        assertThat(Markdown.paragraph("# head")).isEqualTo("\\# head");
        assertThat(Markdown.paragraph("1. item")).isEqualTo("1\\. item");
        assertThat(Markdown.paragraph("- item")).isEqualTo("\\- item");
        assertThat(Markdown.paragraph("The fund as launched in 2025")).isEqualTo("The fund as launched in 2025");
    }

    @Test
    void whatNobodySeesIsAnEscapeInADocumentForPrograms() {
        assertThat(Json.text(Map.of("title", "a\u001b\u007f\u009b\u202e\u2028\u200b小\ud83d\ude00")))
                .contains("\"a\\u001B\\u007F\\u009B\\u202E\\u2028\\u200B小\ud83d\ude00\"");
    }
}
