package io.sluice.scenario.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class CsvTableTest {
    @Test
    void readsNotesHeaderQuotesAndEmptyFields() {
        CsvTable table = CsvTable.parse("t.csv", "# source: here\r\na,b,c\n1,\"x, \"\"y\"\"\",\n2,,3\n");
        assertThat(table.notes()).containsExactly("source: here");
        assertThat(table.size()).isEqualTo(2);
        assertThat(table.integer(0, "a")).isEqualTo(1);
        assertThat(table.text(0, "b")).isEqualTo("x, \"y\"");
        assertThat(table.text(0, "c")).isEmpty();
        assertThat(table.number(1, "c")).isEqualTo(3.0);
    }

    @Test
    void namesFileAndLineOfAFault() {
        assertThatThrownBy(() -> CsvTable.parse("t.csv", "a,b\n1\n")).hasMessageContaining("t.csv:2");
        assertThatThrownBy(() -> CsvTable.parse("t.csv", "a,b\n1,\"2\n")).hasMessageContaining("t.csv:2");
        assertThatThrownBy(() -> CsvTable.parse("t.csv", "a\nx\n").integer(0, "a"))
                .hasMessageContaining("column a");
        assertThatThrownBy(() -> CsvTable.parse("t.csv", "a\n1\n").text(0, "z")).hasMessageContaining("[a]");
    }
}
