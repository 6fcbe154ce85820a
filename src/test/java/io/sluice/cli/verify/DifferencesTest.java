package io.sluice.cli.verify;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DifferencesTest {
    private static final String PAGE = """
            <h2>Money</h2><table><caption>Paid in</caption>
            <tr><th>arm</th><th>bn yuan</th><th>s.e.</th></tr>
            <tr><th>enacted</th><td>812</td><td>3.5</td></tr>
            <tr><th>no-fund</th><td>640</td><td>2.5</td></tr></table><p>No more than 5 %.</p>
            """;

    @Test
    void aCellOfATableIsNamedByRowAndColumn() {
        String made = "arm,indicator,value\r\nenacted,\"a, b\",12.5\r\nnone,c,7\r\n";
        assertThat(CsvDifference.of(made.replace("12.5", "12.6"), made))
                .containsExactly("row 2 (enacted, a, b, 12.5), column value: found \"12.6\", made again \"12.5\"");
        assertThat(CsvDifference.of(made.replace("none,c,7\r\n", ""), made)).containsExactly("has 2 rows and not 3");
        assertThat(CsvDifference.of(made.replace("\r\n", "\n"), made))
                .containsExactly("has the same cells, written in another way");
        assertThat(CsvDifference.of(made, made)).isEmpty();
    }

    @Test
    void aValueOfATreeIsNamedByTheWayToIt() {
        String made = "{\"arms\" : [ {\"id\" : \"enacted\", \"indicators\" : [ {\"value\" : 1.5} ]} ]}";
        assertThat(JsonDifference.of(made.replace("1.5", "1.6"), made))
                .containsExactly("arms[0](enacted).indicators[0].value: found 1.6, made again 1.5");
        assertThat(JsonDifference.of(made.replace("1.5", "1.6.0"), made))
                .singleElement()
                .asString()
                .startsWith("is no JSON");
        assertThat(JsonDifference.of(made + " ", made)).containsExactly("has the same values, written in another way");
        assertThat(JsonDifference.of(made, made)).isEmpty();
    }

    @Test
    void aPlaceOnAPageIsNamedBySectionTableRowAndColumn() {
        assertThat(PageDifference.of(PAGE.replace("640", "641"), PAGE))
                .containsExactly("section \"Money\", table \"Paid in\", row \"no-fund\", column \"bn yuan\":"
                        + " found \"641\", made again \"640\"");
        assertThat(PageDifference.of(PAGE.replace("5 %", "6 %"), PAGE))
                .singleElement()
                .asString()
                .startsWith("section \"Money\": found \"No more than 6 %.\"");
        assertThat(PageDifference.of(PAGE.replace("<td>812</td>", ""), PAGE))
                .singleElement()
                .asString()
                .contains("row \"enacted\"");
        assertThat(PageDifference.of(PAGE + "<p>", PAGE)).containsExactly("ends too late");
    }

    @Test
    void everyDigitOfAPageIsLookedAt() {
        for (int at = 0; at < PAGE.length(); at++) {
            if (Character.isDigit(PAGE.charAt(at))) {
                char other = PAGE.charAt(at) == '9' ? '8' : (char) (PAGE.charAt(at) + 1);
                String changed = PAGE.substring(0, at) + other + PAGE.substring(at + 1);
                assertThat(PageDifference.of(changed, PAGE)).as("letter " + at).hasSize(1);
            }
        }
    }
}
