package io.sluice.rules.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A table says what the rules say that it stands for, and every fault in it is answered with its cell. */
final class DecisionTableTest {
    private static final String TABLE = """
            # tickets by industry
            subject,Deal
            instrument,early-equity
            source,law-2026
            from,2026-01-01
            rule,title,title_zh,industry,stage,unless ticket <=,until,then eligible,then unmet
            T-01,Robots,机器人,embodied-ai,seed|start-up,,,yes,
            T-02,Small tickets,小额,not quantum|6g,*,small-ticket-limit,2030-12-31,,yes
            """;

    private static final String RULES = """
            package cn.table;
            import io.sluice.rules.fact.*;
            global Rulings rulings;
            rule "T-01"
                @title("Robots") @title_zh("机器人") @source("law-2026") @from("2026-01-01")
            when
                $x : Deal( instrument == "early-equity", industry == "embodied-ai", stage in ( "seed", "start-up" ) )
            then
                rulings.eligible( "T-01", $x );
            end
            rule "T-02"
                @title("Small tickets") @title_zh("小额") @source("law-2026") @from("2026-01-01") @until("2030-12-31")
            when
                Parameters( $p0 : smallTicketLimit )
                $x : Deal( instrument == "early-equity", industry not in ( "quantum", "6g" ), !( ticket <= $p0 ) )
            then
                rulings.unmet( "T-02", $x );
            end
            """;

    @TempDir
    private Path folder = Path.of("");

    @Test
    void aTableIsTheSameLawAsTheRulesItStandsFor() {
        String written = pack("drl").with("rules.drl", RULES).book().digest();
        assertThat(pack("csv").with("rules.drl.csv", TABLE).book().digest()).isEqualTo(written);
        assertThat(pack("other")
                        .with("rules.drl.csv", TABLE.replace("small-ticket", "large-ticket"))
                        .book()
                        .digest())
                .isNotEqualTo(written);
    }

    @Test
    void aWorkbookAndATableForExcelAreTheSameLaw() {
        String written = pack("csv").with("rules.drl.csv", TABLE).book().digest();
        assertThat(pack("mark")
                        .with("rules.drl.csv", "\ufeff" + TABLE.replace("\n", "\r\n"))
                        .book()
                        .digest())
                .isEqualTo(written);
        assertThat(pack("semicolon")
                        .with("rules.drl.csv", ";;;\n" + TABLE.replace(',', ';'))
                        .book()
                        .digest())
                .isEqualTo(written);
        assertThat(pack("xlsx")
                        .with("rules.drl.xlsx", TablePack.workbook("Tickets", TABLE))
                        .book()
                        .digest())
                .isEqualTo(written);
    }

    @Test
    void whatStandsInANoteSeparatesNothing() {
        String written = pack("csv").with("rules.drl.csv", TABLE).book().digest();
        assertThat(pack("noted")
                        .with("rules.drl.csv", "# tickets; a note\n" + TABLE)
                        .book()
                        .digest())
                .isEqualTo(written);
        assertThat(pack("both")
                        .with("rules.drl.csv", "# tickets, a note;;;\n" + TABLE.replace(',', ';'))
                        .book()
                        .digest())
                .isEqualTo(written);
    }

    @Test
    void aRowWithSeveralStatementsIsARuleForEach() {
        String table = """
                subject,Deal
                instrument,early-equity
                source,law-2026
                from,2026-01-01
                rule,title,industry,then eligible,then cap
                T-01,Robots,embodied-ai,yes,small-ticket-limit
                """;
        assertThat(pack("csv").with("rules.drl.csv", table).book().rules())
                .extracting(r -> r.id() + " " + r.title().en() + " " + r.phase().word() + " " + r.reads())
                .containsExactly("T-01 Robots gate []", "T-01-cap Robots: limit cap [small-ticket-limit]");
    }

    @ParameterizedTest(name = "{0} -> {1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
            subject,Deal            | subjekt,Deal            | cell A2: found 'subjekt' above the columns
            subject,Deal            | subject,Dael            | cell B2:
            from,2026-01-01         | from,first of May       | cell B5:
            source,law-2026         | source,law-2025         | cell B4:
            then unmet              | then unmett             | cell I6: found 'then unmett'
            unless ticket <=        | unless ticket =<        | cell F6: found the column head 'unless ticket =<'
            unless ticket <=        | unless tickets <=       | cell F6: Deal has no field 'tickets'
            embodied-ai,seed        | embodied_ai,seed        | cell D7: there is no industry "embodied_ai"
            small-ticket-limit      | small-ticket-limits     | cell F8:
            small-ticket-limit      | 50 million yuan         | cell F8: found '50 million yuan' where the name of a figure is needed
            small-ticket-limit      | 5000000000              | cell F8:
            T-02,                   | T-01,                   | cell A8: there are two rules "T-01"
            T-02,                   | ,                       | cell A8: this row has no id
            2030-12-31,,yes         | 2030-12-31,,            | cell A8: row T-02 states nothing
            2030-12-31,,yes         | 2030-12-31,,ja          | cell I8: found 'ja' below 'then unmet'
            2030-12-31,,yes         | 2030-12-31,,yes,        | no fault
            2030-12-31,,yes         | 2030-12-31,,yes,more    | cell J8: this cell stands below no column head
            T-01,Robots             | T-01,"Robots            | cell B7: this cell opens with a quote that is not closed
            rule,title              | rules,title             | cell A1: the table has no row of column heads
            """)
    void aFaultIsAnsweredWithItsCell(String found, String instead, String message) {
        String said =
                pack("csv").with("rules.drl.csv", TABLE.replace(found, instead)).faults();
        if (message.equals("no fault")) {
            assertThat(said).isEmpty();
        } else {
            assertThat(said).contains("error: " + message).contains("cn/table/rules.drl.csv:");
        }
        if (!instead.contains("\"") && !message.equals("no fault")) {
            String inSheet = pack("xlsx")
                    .with("rules.drl.xlsx", TablePack.workbook("Tickets", TABLE.replace(found, instead)))
                    .faults();
            assertThat(inSheet).contains("error: sheet 'Tickets', " + message);
        }
    }

    @Test
    void oneFaultIsSaidOnce() {
        String said = pack("csv")
                .with("rules.drl.csv", TABLE.replace("small-ticket-limit", "50").replace("subject", "subjekt"))
                .faults();
        assertThat(said).contains("cell A2").contains("cell F8").endsWith("2 errors");
    }

    @Test
    void aTableInGbkIsRecognisedAndTheMessageSaysWhatToDo() {
        byte[] gbk = TABLE.getBytes(Charset.forName("GB18030"));
        assertThat(pack("gbk").with("rules.drl.csv", gbk).faults())
                .contains("looks like GBK (GB18030)")
                .contains("iconv -f GB18030 -t UTF-8 ")
                .contains("> new.csv");
    }

    @Test
    void whatIsNoWorkbookIsRefusedInWords() throws IOException {
        assertThat(pack("text").with("rules.drl.xlsx", TABLE).faults())
                .contains("rules.drl.xlsx: error: the file cannot be read as an Excel workbook");
        byte[] whole = TablePack.workbook("Tickets", TABLE);
        assertThat(pack("half")
                        .with("rules.drl.xlsx", java.util.Arrays.copyOf(whole, whole.length / 2))
                        .faults())
                .contains("rules.drl.xlsx: error: the file cannot be read as an Excel workbook");
        assertThat(pack("bomb").with("rules.drl.xlsx", bomb()).faults()).contains("unpacks to more than");
    }

    @Test
    void mergedCellsAreRefusedSinceTheyWouldLeaveConditionsEmpty() {
        byte[] merged = TablePack.workbook(
                "Tickets", TABLE, page -> page.range(6, 3, 7, 3).merge());
        assertThat(pack("merged").with("rules.drl.xlsx", merged).faults())
                .startsWith("cn/table/rules.drl.xlsx:7:")
                .contains("error: sheet 'Tickets', cell D7: the cells D7:D8 are merged")
                .contains("T-01,Robots,")
                .endsWith("1 error");
    }

    @Test
    void aFormulaWithoutAValueIsRefusedSinceItWouldReadAsAnEmptyCell() {
        byte[] unsaved = TablePack.workbook("Tickets", TABLE, page -> page.formula(6, 3, "CONCAT(\"a\",\"b\")"));
        assertThat(pack("unsaved").with("rules.drl.xlsx", unsaved).faults())
                .contains("error: sheet 'Tickets', cell D7: the formula of this cell has no value")
                .endsWith("1 error");
    }

    @Test
    void aFormulaThatFailedIsRefusedSinceItsRowWouldPassForANote() throws IOException {
        byte[] formula = TablePack.workbook("Tickets", TABLE, page -> page.formula(7, 0, "X1"));
        assertThat(pack("failed")
                        .with("rules.drl.xlsx", formula)
                        .withFailed("rules.drl.xlsx", "A8")
                        .faults())
                .contains("error: sheet 'Tickets', cell A8: the formula of this cell failed: #REF!");
    }

    @Test
    void mergedCellsOfANoteAndOfEmptyRowsChangeNothing() {
        String written = pack("csv").with("rules.drl.csv", TABLE).book().digest();
        byte[] merged = TablePack.workbook("Tickets", TABLE, page -> {
            page.range(0, 0, 0, 8).merge();
            page.range(20, 0, 22, 8).merge();
        });
        assertThat(pack("merged").with("rules.drl.xlsx", merged).book().digest())
                .isEqualTo(written);
    }

    private static byte[] bomb() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
            zip.putNextEntry(new ZipEntry("xl/sharedStrings.xml"));
            byte[] zeros = new byte[1 << 20];
            for (int i = 0; i < 64; i++) {
                zip.write(zeros);
            }
            zip.closeEntry();
        }
        return out.toByteArray();
    }

    private TablePack pack(String name) {
        return new TablePack(folder.resolve(name));
    }
}
