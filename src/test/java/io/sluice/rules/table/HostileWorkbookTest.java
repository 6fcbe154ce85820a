package io.sluice.rules.table;

import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.scenario.file.Limit;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Workbooks that no office program would write, by kind. An empty condition admits all, so each of them would widen a rule if
 * a cell that cannot be read passed for an empty one; the reader of cells knows every form of cell and refuses the others.
 */
final class HostileWorkbookTest {
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

    @TempDir
    private Path folder = Path.of("");

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            a shared text out of range      | <c r="D7" t="s"><v>99</v></c>                       | holds text 99 of the workbook, which has 0 texts
            a shared text below the range   | <c r="D7" t="s"><v>-1</v></c>                       | but not which one
            a shared text beyond all numbers| <c r="D7" t="s"><v>99999999999</v></c>              | but not which one
            a shared text without a number  | <c r="D7" t="s"/>                                   | but not which one
            a shared text, empty number     | <c r="D7" t="s"><v></v></c>                         | but not which one
            an empty inline text            | <c r="D7" t="inlineStr"><is><t></t></is></c>        | is said to hold a text of its own, and holds none
            an inline text without a run    | <c r="D7" t="inlineStr"><is/></c>                   | is said to hold a text of its own, and holds none
            no inline text                  | <c r="D7" t="inlineStr"/>                           | is said to hold a text of its own, and holds none
            an inline text in place of v    | <c r="D7" t="inlineStr"><v>quantum</v></c>          | is said to hold a text of its own, and holds none
            only a phonetic run             | <c r="D7" t="inlineStr"><is><rPh><t>a</t></rPh></is></c> | is said to hold a text of its own, and holds none
            an empty text                   | <c r="D7" t="str"><v></v></c>                       | is said to hold a text, and holds none
            an unknown type                 | <c r="D7" t="q"><v>quantum</v></c>                  | of the type 'q', which no cell has
            an unknown type without a value | <c r="D7" t="q"/>                                   | of the type 'q', which no cell has
            an unknown element              | <c r="D7"><w>quantum</w></c>                        | holds <w>, which no cell has
            two values                      | <c r="D7" t="str"><v>6g</v><v>quantum</v></c>       | holds <a second v>
            a number that is none           | <c r="D7"><v>many</v></c>                           | is said to hold a number, but holds 'many'
            a number of nothing             | <c r="D7"><v></v></c>                               | is said to hold a number, but holds ''
            a number without end            | <c r="D7"><v>1e999999999</v></c>                    | found a number with more than 60 digits or an exponent beyond 99
            a truth value                   | <c r="D7" t="b"><v>1</v></c>                        | holds the truth value TRUE
            a truth value that is none      | <c r="D7" t="b"><v>2</v></c>                        | holds the truth value '2'
            an error                        | <c r="D7" t="e"><v>#N/A</v></c>                     | holds an error: #N/A
            an error without a name         | <c r="D7" t="e"/>                                   | holds an error:
            a formula without a value       | <c r="D7"><f>A1</f></c>                             | the formula of this cell has no value
            a formula that failed           | <c r="D7" t="e"><f>A1</f><v>#REF!</v></c>           | the formula of this cell failed: #REF!
            a formula of an unknown share   | <c r="D7"><f t="shared" si="7"/></c>                | the formula of this cell has no value
            a day that is none              | <c r="D7" t="d"><v>soon</v></c>                     | holds 'soon', which is no day
            an escaped character            | <c r="D7" t="str"><v>embodied_x002D_ai</v></c>      | holds a character written as in _x0041_
            a character nobody sees         | <c r="D7" t="str"><v>embodied-ai&#x200B;</v></c>    | holds the character U+200B, which nobody sees
            a turned direction              | <c r="D7" t="str"><v>&#x202E;ai</v></c>             | holds the character U+202E, which nobody sees
            """)
    void aCellThatCannotBeReadIsRefusedWithItsPlace(String kind, String cell, String message) {
        String said = faults(RawWorkbook.of(TABLE).cell("D7", cell));
        assertThat(said)
                .startsWith("cn/table/rules.drl.xlsx:7:")
                .contains("error: sheet 'Tickets', cell D7: ")
                .contains(message)
                .endsWith("1 error");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            a row twice          | <row r="8">     | <row r="7">          | row 7 stands twice or out of order
            a row far away       | <row r="8">     | <row r="2147483647"> | brings the workbook to more than 200,000 cells by row 2147483647
            a row beyond a table | <row r="8">     | <row r="900000">     | brings the workbook to more than 200,000 cells by row 900000
            a cell of no row     | <c r="D7"       | <c r="D8"            | a cell of row 7 is called D8
            a cell twice         | <c r="D7"       | <c r="C7"            | cell C7 stands twice or out of order
            a cell far away      | <c r="D7"       | <c r="ZZZZ7"         | a cell of row 7 is called ZZZZ7
            a row in disguise    | <row r="7">     | <x/><row r="7">      | found <x> among the rows
            a cell in disguise   | <c r="D7"       | <x/><c r="D7"        | found <x> among the cells of row 7
            a column twice       | <sheetData>     | <cols><col min="1" max="16384" hidden="1"/><col min="1" max="16384" hidden="1"/></cols><sheetData> | column 1 stands twice or out of order
            a merged nowhere     | </sheetData>    | </sheetData><mergeCells><mergeCell ref="all"/></mergeCells> | found 'all' for a range
            a document type      | <worksheet      | <!DOCTYPE x [<!ENTITY a "b">]><worksheet | has a document type
            """)
    void aSheetWithoutOrderIsRefusedWhole(String kind, String before, String after, String message) {
        String said = faults(RawWorkbook.of(TABLE).with("xl/worksheets/sheet1.xml", before, after));
        assertThat(said)
                .startsWith("cn/table/rules.drl.xlsx: error: sheet 'Tickets' ")
                .contains(message)
                .endsWith("1 error");
    }

    @Test
    void anArchiveOfWhichTwoProgramsReadTwoWorkbooksIsRefused() {
        RawWorkbook twins = RawWorkbook.of(TABLE).part("XL/worksheets/sheet1.XML", "<worksheet/>");
        assertThat(faults(twins)).contains("the file has two parts called ").endsWith("1 error");
        RawWorkbook links = RawWorkbook.of(TABLE).with("xl/_rels/workbook.xml.rels", "Id=\"r2\"", "Id=\"r1\"");
        assertThat(faults(links))
                .contains("the file cannot be read as an Excel workbook")
                .endsWith("1 error");
        RawWorkbook outside = RawWorkbook.of(TABLE)
                .with("xl/_rels/workbook.xml.rels", "Id=\"r1\"", "TargetMode=\"External\" Id=\"r1\"");
        assertThat(faults(outside))
                .contains("the file cannot be read as an Excel workbook")
                .endsWith("1 error");
    }

    @Test
    void manySheetsTogetherHaveNoMoreCellsThanOne() {
        int half = Limit.SHEET_CELLS.count() / 2;
        RawWorkbook two = RawWorkbook.ofRows("<row r=\"" + half + "\"/>")
                .with("xl/workbook.xml", "</sheets>", "<sheet name=\"More\" sheetId=\"2\" r:id=\"r4\"/></sheets>")
                .with(
                        "xl/_rels/workbook.xml.rels",
                        "</Relationships>",
                        "<Relationship Id=\"r4\" Type=\"x/worksheet\" Target=\"worksheets/more.xml\"/></Relationships>");
        String below = faults(two.part("xl/worksheets/more.xml", sheet(half)));
        assertThat(below).doesNotContain("200,000");
        String above = faults(two.part("xl/worksheets/more.xml", sheet(half + 1)));
        assertThat(above)
                .contains("error: sheet 'More' brings the workbook to more than 200,000 cells by row " + (half + 1));
    }

    private static String sheet(int row) {
        return "<worksheet><sheetData><row r=\"" + row + "\"/></sheetData></worksheet>";
    }

    @Test
    void mergedRangesCountAndEachIsHeldAgainstRowsThatAreNoNotes() {
        String ranges = "<mergeCell ref=\"A1:B1\"/>".repeat(Limit.SHEET_CELLS.count() / 2);
        RawWorkbook book = RawWorkbook.ofRows("<row r=\"" + Limit.SHEET_CELLS.count() / 2 + "\"/>");
        String below = "</sheetData><mergeCells>" + ranges + "</mergeCells>";
        assertThat(faults(book.with("xl/worksheets/sheet1.xml", "</sheetData>", below)))
                .doesNotContain("200,000");
        String above = "<mergeCells><mergeCell ref=\"A2:B2\"/>";
        assertThat(faults(book.with("xl/worksheets/sheet1.xml", "<mergeCells>", above)))
                .contains("more than 200,000 cells by merged cells A1:B1");
    }

    @Test
    void twoSheetsOfTheSameCellsAreRefused() {
        RawWorkbook twice = RawWorkbook.of(TABLE)
                .with("xl/workbook.xml", "</sheets>", "<sheet name=\"More\" sheetId=\"2\" r:id=\"r1\"/></sheets>");
        assertThat(faults(twice)).contains("the file cannot be read as an Excel workbook");
    }

    @Test
    void aWorkbookOfNotesAloneIsNoLaw() {
        RawWorkbook notes = RawWorkbook.of(TABLE).with("xl/workbook.xml", "Tickets", "#Tickets");
        assertThat(faults(notes))
                .contains("the workbook has no sheet but notes")
                .endsWith("1 error");
    }

    @Test
    void everyFormOfTextThatOfficeProgramsWriteIsTheSameLaw() {
        String written = pack("csv").with("rules.drl.csv", TABLE).book().digest();
        RawWorkbook book = RawWorkbook.of(TABLE)
                .shared(
                        "<si><t>Small tickets</t></si>"
                                + "<si><r><t>embodied</t></r><r><rPr><b/></rPr><t>-ai</t></r><rPh sb=\"0\" eb=\"1\"><t>x</t></rPh></si>")
                .cell("B8", "<c r=\"B8\" t=\"s\"><v>0</v></c>")
                .cell("D7", "<c r=\"D7\" t=\"s\"><v>1</v></c>")
                .cell(
                        "C8",
                        "<c r=\"C8\" t=\"inlineStr\"><is><r><t>小</t></r><r><t>额</t></r><rPh><t>xiao e</t></rPh></is></c>")
                .cell("E7", "<c r=\"E7\" t=\"str\"><f>A1</f><v>seed|start-up</v></c>")
                .cell("G8", "<c r=\"G8\" t=\"d\"><v>2030-12-31T00:00:00</v></c>");
        assertThat(pack("xlsx").with("rules.drl.xlsx", book.bytes()).book().digest())
                .isEqualTo(written);
    }

    @ParameterizedTest(name = "{0} as {1} is {2}")
    @CsvSource(textBlock = """
            46023, 14, 2026-01-01
            46023, 31, 2026-01-01
            46023, 900, 2026-01-01
            46023.5, 14, not a whole one
            46023.5, 900, not a whole one
            0.5, 20, time of day
            59, 14, not a whole one
            """)
    void aNumberShownAsADayIsTheDayOrAFault(String number, String format, String meaning) {
        RawWorkbook book = RawWorkbook.of(TABLE)
                .styles(
                        "<numFmts><numFmt numFmtId=\"900\" formatCode=\"[$-804]yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;\"/>"
                                + "</numFmts><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"" + format + "\"/></cellXfs>")
                .cell("B5", "<c r=\"B5\" s=\"1\"><v>" + number + "</v></c>");
        if (meaning.startsWith("2")) {
            assertThat(pack("day").with("rules.drl.xlsx", book.bytes()).book().rules())
                    .allMatch(rule -> rule.from().toString().equals(meaning));
        } else {
            assertThat(faults(book))
                    .contains("error: sheet 'Tickets', cell B5: ")
                    .contains(meaning)
                    .endsWith("1 error");
        }
    }

    @Test
    void daysCountedFrom1904AreTheSameDays() {
        for (String yes : List.of("1", "true")) {
            RawWorkbook book = RawWorkbook.of(TABLE)
                    .with("xl/workbook.xml", "<workbookPr/>", "<workbookPr date1904=\"" + yes + "\"/>")
                    .styles("<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/></cellXfs>")
                    .cell("B5", "<c r=\"B5\" s=\"1\"><v>44561</v></c>");
            assertThat(pack("y" + yes)
                            .with("rules.drl.xlsx", book.bytes())
                            .book()
                            .rules())
                    .allMatch(rule -> rule.from().toString().equals("2026-01-01"));
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            a hidden row      | sheet1   | <row r="7">     | <row r="7" hidden="1">           | row 7 is hidden
            a row of height 0 | sheet1   | <row r="7">     | <row r="7" ht="0">               | row 7 is hidden
            rows hidden alike | sheet1   | <sheetData>     | <sheetFormatPr zeroHeight="1"/><sheetData> | row 7 is hidden
            a hidden column   | sheet1   | <sheetData>     | <cols><col min="4" max="16384" hidden="1"/></cols><sheetData> | the column of this cell is hidden
            a column of no width | sheet1 | <sheetData>    | <cols><col min="4" max="4" width="0"/></cols><sheetData> | the column of this cell is hidden
            a hidden sheet    | workbook | name="Tickets"  | name="Tickets" state="veryHidden" | the sheet is hidden
            """)
    void whatIsHiddenCountsAndIsNamed(String kind, String part, String before, String after, String what) {
        RawWorkbook book = RawWorkbook.of(TABLE)
                .with(part.equals("workbook") ? "xl/workbook.xml" : "xl/worksheets/sheet1.xml", before, after);
        TablePack pack = pack("hidden").with("rules.drl.xlsx", book.bytes());
        assertThat(pack.book().rules()).hasSize(2);
        assertThat(TableReader.sheetsOf(List.of(folder.resolve("hidden/cn/table/rules.drl.xlsx")))
                        .get(0)
                        .hidden())
                .extracting(Sheet.Hidden::what)
                .contains(what);
    }

    @Test
    void aCellWhoseFormatShowsNothingIsNamed() {
        RawWorkbook book = RawWorkbook.of(TABLE)
                .styles("<numFmts><numFmt numFmtId=\"900\" formatCode=\";;;\"/></numFmts>"
                        + "<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"900\"/></cellXfs>")
                .cell("D7", "<c r=\"D7\" s=\"1\" t=\"str\"><v>embodied-ai</v></c>");
        pack("unshown").with("rules.drl.xlsx", book.bytes()).book();
        assertThat(TableReader.sheetsOf(List.of(folder.resolve("unshown/cn/table/rules.drl.xlsx")))
                        .get(0)
                        .hidden())
                .extracting(Sheet.Hidden::what)
                .containsExactly("the format of this cell shows nothing of what stands in it");
    }

    @Test
    void whatCannotBeReadInANoteDoesNoHarm() {
        RawWorkbook book = RawWorkbook.of(TABLE)
                .with("xl/worksheets/sheet1.xml", "</c></row>", "</c><c r=\"B1\" t=\"b\"><v>1</v></c></row>");
        assertThat(faults(book)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"~$rules.drl.xlsx", ".~lock.rules.drl.xlsx#", "~$rules.drl.csv", ".~lock.rules.drl.csv#"})
    void theFileByWhichAnOfficeProgramSaysThatATableIsOpenIsNoTable(String lock) {
        byte[] owner = "\u0005owner\u0000\u00ff".getBytes(StandardCharsets.ISO_8859_1);
        TablePack pack = pack("open")
                .with("rules.drl.xlsx", RawWorkbook.of(TABLE).bytes())
                .with(lock, owner);
        assertThat(pack.faults()).isEmpty();
        assertThat(pack.book().rules()).hasSize(2);
    }

    private String faults(RawWorkbook book) {
        return pack("hostile").with("rules.drl.xlsx", book.bytes()).faults();
    }

    private TablePack pack(String name) {
        return new TablePack(folder.resolve(name));
    }
}
