package io.sluice.scenario;

import io.sluice.scenario.text.MadePage;
import io.sluice.study.EarlierModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/**
 * The page of parameters is made from the table; values set by calibration are of the model of that page. To accept a change of the table: run this test with {@code -Dsluice.accept=true}.
 */
class ParametersPageTest {
    private static final String SET_ANEW =
            "[calibration](calibration.md) is done again; this is said of the central values of status S, all others are as they are used";

    @Test
    void pageSaysWhatTheTableSays() throws IOException {
        String page = text(ParameterTable.shipped());
        boolean earlier = EarlierModel.made(Files.readString(Path.of("src/site/markdown/calibration.md")));
        MadePage.holds("parameters.md", "parameters.csv", earlier ? EarlierModel.marked(page, SET_ANEW) : page);
    }

    private static String text(ParameterTable table) {
        StringBuilder page = new StringBuilder("""
                # The register of assumptions

                What a result rests on. `sluice parameters` lists all of it, `sluice parameters NAME` one row, with kind, unit, band, status and source;
                `--kind`, `--status` and `--group` choose rows and `--format json` writes them for programs. "Assumed: N of M" in reports counts all
                rows but the switches of the model.

                | kind | what it is | where it stands | how a scenario sets it |
                |---|---|---|---|
                | behaviour | what people, firms and markets do, with the constants of the model | this page, from `src/main/resources/io/sluice/scenario/parameters.csv` | `model:`, a whole block at `low`, `central` or `high` under `blocks:` |
                | data | factors on rows of the model's tables that were assumed (`block data`) | this page | the same |
                | law | a figure of the law | `parameters.yaml` of its pack | `set:` of an arm |
                | rule | a rule of the law | a `.drl` file of its pack | `switches:` of an arm |
                | mechanism | a switch of the model itself (block `switch`), not counted | this page | `model:` |

                ## The figures and rules of the law

                A figure of status `assumed` has a `band: [low, high]` beside its value, an assumed rule an `@alternative`: `off`, another rule, or `none:` and the
                reason ([how to write them](rules.md)). Only those with a band or an alternative are varied by `sluice sensitivity`; a rule stands in force at its high
                end and has given way to its alternative at its low one. `sluice parameters --kind law --status A` and `--kind rule --status A` list them.

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
