package io.sluice.scenario;

import io.sluice.scenario.text.MadePage;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** The page of parameters is made from the table. To accept a change of the table: run this test with {@code -Dsluice.accept=true}. */
class ParametersPageTest {
    @Test
    void pageSaysWhatTheTableSays() throws IOException {
        MadePage.holds("parameters.md", "parameters.csv", text(ParameterTable.shipped()));
    }

    private static String text(ParameterTable table) {
        StringBuilder page = new StringBuilder("""
                # Parameters of behaviour

                What the model assumes about people, firms and markets. This page is made from `src/main/resources/io/sluice/scenario/parameters.csv`; `sluice parameters NAME`
                says the same on a terminal. The figures of the law are not here: they stand in the packs, each with its legal source. A scenario sets a parameter under
                `model:`, or a whole block at `low`, `central` or `high` under `blocks:`.

                Known: V seen in a source, D derived from such, R recalled (the source is named, its text was not seen), A assumed by this project, S assumed and set inside
                its band by [calibration](calibration.md) to the rows named, C a switch of the model itself. The weakest part counts.
                """);
        for (String block : table.blocks()) {
            page.append("\n## ").append(block).append("\n\n");
            page.append("| parameter | what it is | unit | low | central | high | known | source |\n");
            page.append("|---|---|---|---|---|---|---|---|\n");
            for (ModelParameter row : table.all()) {
                if (row.block().equals(block)) {
                    page.append("| `").append(row.name()).append("` | ").append(cell(row.title()));
                    page.append(" | ").append(cell(row.unit()));
                    page.append(" | ").append(row.low().toPlainString());
                    page.append(" | ").append(row.central().toPlainString());
                    page.append(" | ").append(row.high().toPlainString());
                    page.append(" | ").append(row.status());
                    page.append(" | ").append(cell(row.source())).append(" |\n");
                }
            }
        }
        return page.toString();
    }

    private static String cell(String text) {
        return text.replace("|", "\\|").replace('*', 'x');
    }
}
