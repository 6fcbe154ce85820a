package io.sluice.rules.pack;

import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.rules.Vocabulary;
import io.sluice.rules.check.CheckLimits;
import io.sluice.rules.drl.RuleLimits;
import io.sluice.rules.engine.RuleCompiler;
import io.sluice.scenario.text.Diagnostic;
import io.sluice.scenario.text.Diagnostics;
import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * What an attacker writes so that a rule means one thing to a reader and another to Drools, or so that reading it never ends:
 * each kind with the code of the mechanism that closes it.
 */
final class HostileRulesTest {
    private static final String PACK = """
            id: cn/host
            title: {en: Host, zh: 宿主}
            sources: {s: {title: Source}}
            instruments: {thing: {subject: Venture, title: Thing}, share: {subject: Deal, title: Share}}
            """;
    private static final String PARAMETERS = """
            most: {title: M, type: money, unit: yuan, values: {2026-01-01: {value: 100, source: s}}}
            points: {title: P, type: score, values: {2026-01-01: {value: 60, source: s}}}
            """;
    private static final String HEAD = "import io.sluice.rules.fact.*;\nglobal Rulings rulings;\n\n";

    @TempDir
    private Path folder = Path.of("");

    private static String rules(String conditions) {
        return rules(conditions, "rulings.unmet( \"H-1\", $d );");
    }

    private static String rules(String conditions, String statements) {
        return "package cn.host;\n" + HEAD
                + WrittenLaw.ruleText(
                        "H-1", "gate", "2026-01-01", null, "$d : Venture( " + conditions + " )", statements);
    }

    private Diagnostics read(String file, String text) {
        return read(file, text, Profile.STRICT);
    }

    private Diagnostics read(String file, String text, Profile profile) {
        SortedMap<String, String> files = new TreeMap<>();
        files.put("pack.yaml", PACK);
        files.put("parameters.yaml", PARAMETERS);
        files.put(file, text);
        Diagnostics diagnostics = new Diagnostics();
        LawBook.load(write("cn/host", files), LawRequest.of(List.of("cn/host")).in(profile), diagnostics);
        return diagnostics;
    }

    private Path write(String id, SortedMap<String, String> files) {
        try {
            Path root = Files.createTempDirectory(folder, "rules");
            Files.createDirectories(root.resolve(id));
            for (var file : files.entrySet()) {
                Files.writeString(root.resolve(id).resolve(file.getKey()), file.getValue());
            }
            return root;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** That a fault is reported once, where it stands, with what to write. */
    private static void refused(Diagnostics found, String code, int line, int column, String hint) {
        assertThat(found.sorted()).anySatisfy(fault -> {
            assertThat(fault.code()).isEqualTo(code);
            assertThat(fault.line()).isEqualTo(line);
            assertThat(fault.column()).isEqualTo(column);
            assertThat(String.valueOf(fault.hint())).contains(hint);
        });
    }

    /** A number in a rule, and what to write in its place. */
    private static final String NUMBERS = """
            010 write 10, or 8
            00 write 0
            007 write 7
            09 write 9
            00.5 write 0.5
            0x10 write 16
            0X1F write 31
            0b11 write 3
            0o17 write 15
            1_0 write 10
            10L write 10
            10l write 10
            10f write 10
            10d write 10
            10B write 10
            10I write 10
            1e1 figures of a policy
            1E1 figures of a policy
            0x1p3 figures of a policy
            1. write a digit on both sides
            .5 write a digit on both sides
            ١٢ write 12
            １２ write 12
            """;

    @TestFactory
    Stream<DynamicTest> aNumberThatTwoReadersCouldReadDifferentlyIsRefusedInARule() {
        return NUMBERS.lines()
                .map(line -> DynamicTest.dynamicTest(line, () -> {
                    String[] parts = line.split(" ", 2);
                    int column = 19 + (parts[0].endsWith(".") ? 1 : 0) + "staff > ".length();
                    refused(read("a.drl", rules("staff > " + parts[0])), "number-form", 8, column, parts[1]);
                    Diagnostics stated =
                            read("a.drl", rules("staff > 1", "rulings.score( \"H-1\", $d, " + parts[0] + " );"));
                    assertThat(stated.sorted()).extracting(Diagnostic::code).contains("number-form");
                }));
    }

    @Test
    void wordsForNumbersThatJavaKnowsAreNoWordsOfARule() {
        for (String word :
                List.of("NaN", "Infinity", "Integer.MAX_VALUE", "Long.MAX_VALUE", "Double.NaN", "null", "'1'")) {
            assertThat(read("a.drl", rules("staff > " + word)).hasErrors())
                    .as(word)
                    .isTrue();
        }
    }

    @Test
    void aPlainNumberIsNoFault() {
        for (String number : List.of("0", "1", "10")) {
            assertThat(read("a.drl", rules("staff > " + number)).render()).isEmpty();
        }
    }

    @TestFactory
    Stream<DynamicTest> aCellWithSuchANumberIsRefusedByItsCell() {
        return Stream.of("010", "00", "0x10", "1_0", "10L", "1e1", "1.", ".5", "１２", "١٢", "+5", "-5", "1,0", "TRUE")
                .map(cell -> DynamicTest.dynamicTest(cell, () -> {
                    String csv = "subject,Venture\ninstrument,thing\nsource,s\nfrom,2026-01-01\n"
                            + "rule,title,staff >,then unmet\nT-1,T,\"" + cell + "\",yes\n";
                    Diagnostics found = read("t.drl.csv", csv);
                    assertThat(found.render()).contains("cell C6");
                }));
    }

    @Test
    void aCellWithALeadingZeroSaysWhatToWrite() {
        String csv = "subject,Venture\ninstrument,thing\nsource,s\nfrom,2026-01-01\n"
                + "rule,title,staff >,then unmet\nT-1,T,010,yes\n";
        refused(read("t.drl.csv", csv), "number-form", 6, 7, "write 10, or 8");
    }

    @TestFactory
    Stream<DynamicTest> aFigureThatTwoReadersCouldReadDifferentlyIsRefused() {
        return Stream.of(
                        "010", "'010'", "00.5", "0x10", "0o17", "0b11", "1_000", "'1_000'", "10L", "1e3", "1.", ".5",
                        "1:30", ".nan", ".inf", "～", "１２", "yes", "on", "'1 000'", "1'000")
                .map(value -> DynamicTest.dynamicTest(value, () -> {
                    String yaml = PARAMETERS + "other: {title: O, type: count, values: {2026-01-01: {value: " + value
                            + ", source: s}}}\n";
                    Diagnostics found = read("parameters.yaml", yaml);
                    assertThat(found.sorted()).anySatisfy(fault -> {
                        assertThat(fault.line()).isEqualTo(3);
                        assertThat(fault.column()).isPositive();
                    });
                }));
    }

    @Test
    void aFigureWithALeadingZeroSaysWhatToWrite() {
        String yaml = PARAMETERS + "other: {title: O, type: count, values: {2026-01-01: {value: 010, source: s}}}\n";
        assertThat(read("parameters.yaml", yaml).render()).contains("write 10");
    }

    @Test
    void trustedTextWithALeadingZeroIsRefusedWhereItStands() {
        String text = "package cn.host.trusted;\n" + HEAD
                + WrittenLaw.ruleText(
                        "H-1",
                        "gate",
                        "2026-01-01",
                        null,
                        "$d : Venture( staff > 010 ) // 011\n    eval( \"012\".length() == 3 /* 013 */ )",
                        "int x0 = 1_000 + 0x1f; char c = '\\\"'; int y = 07; rulings.unmet( \"H-1\", $d );");
        Diagnostics found = read("a.trusted.drl", text, Profile.TRUSTED);
        assertThat(found.sorted()).extracting(Diagnostic::code).containsExactly("number-form", "number-form");
        refused(found, "number-form", 8, 27, "write 10, or 8");
        refused(found, "number-form", 11, 51, "write 7");
    }

    /** A size that can be exceeded: what is written with so many parts, and what to write instead. */
    private record Limit(String name, int most, java.util.function.IntFunction<String> text, String code) {}

    @TestFactory
    Stream<DynamicTest> eachLimitHoldsOneAboveAndLetsOneBelowThrough() {
        return limits().stream()
                .map(limit -> DynamicTest.dynamicTest(limit.name(), () -> {
                    String file = limit.text().apply(10).startsWith("subject") ? "t.drl.csv" : "a.drl";
                    for (int below : List.of(limit.most() - 1, limit.most())) {
                        assertThat(read(file, limit.text().apply(below)).render())
                                .isEmpty();
                    }
                    List<Diagnostic> above =
                            read(file, limit.text().apply(limit.most() + 1)).sorted();
                    assertThat(above).hasSize(1);
                    assertThat(above.get(0).code()).isEqualTo(limit.code());
                    assertThat(above.get(0).message()).contains(Integer.toString(limit.most()));
                    assertThat(above.get(0).line()).isPositive();
                    assertThat(String.valueOf(above.get(0).hint())).isNotEqualTo("null");
                }));
    }

    @TestFactory
    Stream<DynamicTest> whatIsFarAboveALimitIsRefusedWithoutWalkingIt() {
        return Stream.of(
                        rules(repeated("staff", " + ", 20_000) + " > 1"),
                        rules(repeated("staff > 1", " || ", 20_000)),
                        rules(repeated("staff > 1", " && ", 20_000)),
                        rules("!".repeat(100_000) + "unlisted"),
                        rules("staff > " + "- ".repeat(100_000) + "1"),
                        rules(repeated("staff > 1", ", ", 20_000)),
                        rules("industry in ( " + repeated("\"quantum\"", ", ", 20_000) + " )"),
                        rules("staff > 1", repeated("rulings.unmet( \"H-1\", $d );", "\n", 5_000)),
                        rules("staff > 1", "rulings.unmet( \"H-1\"" + ", $d".repeat(50_000) + " );"),
                        rules(
                                "staff > 1",
                                "rulings.score( \"H-1\", $d, " + "(".repeat(50_000) + "1" + ")".repeat(50_000) + " );"))
                .map(text -> DynamicTest.dynamicTest(text.substring(150, 260), () -> assertThat(
                                read("a.drl", text).sorted())
                        .hasSizeBetween(1, 3)
                        .extracting(Diagnostic::code)
                        .containsAnyOf("too-long", "too-deep")));
    }

    /** What is as large as the limits allow, Drools compiles. */
    @Test
    void whatTheLimitsAllowCompiles() {
        StringBuilder text = new StringBuilder("package cn.host;\n" + HEAD);
        List<String> ids = new ArrayList<>();
        for (Limit limit : limits()) {
            String rule = limit.text().apply(limit.most());
            if (rule.contains("\"H-1\"")) {
                String id = "H-" + (ids.size() + 1);
                ids.add(id);
                text.append(rule.substring(rule.indexOf("rule \"")).replace("\"H-1\"", '"' + id + '"'));
            }
        }
        SortedMap<String, String> files = new TreeMap<>();
        files.put("pack.yaml", PACK);
        files.put("parameters.yaml", PARAMETERS);
        files.put("a.drl", text.toString());
        Diagnostics diagnostics = new Diagnostics();
        LawBook book = LawBook.load(write("cn/host", files), List.of("cn/host"), diagnostics);
        assertThat(diagnostics.render()).isEmpty();
        assertThat(new RuleCompiler(Vocabulary.standard())
                        .compile(Objects.requireNonNull(book))
                        .rules())
                .hasSize(ids.size());
    }

    @Test
    void everyLimitStandsInTheTableOfThePage() throws IOException, IllegalAccessException {
        String page = Files.readString(Path.of("src/site/markdown/rules.md"));
        String table = page.substring(page.indexOf("## Limits"));
        for (Class<?> limits : List.of(RuleLimits.class, CheckLimits.class)) {
            for (Field limit : limits.getFields()) {
                assertThat(table)
                        .as(limit.getName())
                        .contains(String.format(Locale.ROOT, "| %,d |", limit.getInt(null)));
            }
        }
    }

    private static String repeated(String part, String between, int times) {
        return String.join(between, java.util.Collections.nCopies(times, part));
    }

    private static String deepRules(int count) {
        StringBuilder text = new StringBuilder("package cn.host;\n" + HEAD);
        for (int i = 0; i < count; i++) {
            String rule = rules(nested(RuleLimits.SHALLOW + 1));
            text.append(rule.substring(rule.indexOf("rule \"")).replace("\"H-1\"", "\"D-" + i + '"'));
        }
        return text.toString();
    }

    private static String nested(int deep) {
        String text = "staff > 1";
        for (int i = 0; i < deep; i++) {
            text = "sales > 0 && ( staff > 2 || " + text + " )";
        }
        return text;
    }

    private static String negated(int deep) {
        String text = "staff > 1 && staff > 2";
        for (int i = 0; i < deep; i++) {
            text = "!( " + text + " ) && staff > 1";
        }
        return text;
    }

    private static List<Limit> limits() {
        String stated = "rulings.unmet( \"H-1\", $d );\n";
        return List.of(
                new Limit("nested && and ||", RuleLimits.DEPTH, n -> rules(nested(n)), "too-deep"),
                new Limit("nested !( )", RuleLimits.DEPTH, n -> rules(negated(n)), "too-deep"),
                new Limit(
                        "needless parentheses",
                        RuleLimits.WRITTEN_DEPTH,
                        n -> rules("(".repeat(n) + "staff > 1" + ")".repeat(n)),
                        "too-deep"),
                new Limit("||", RuleLimits.JOINED, n -> rules(repeated("staff > 1", " || ", n)), "too-long"),
                new Limit("&&", RuleLimits.JOINED, n -> rules(repeated("staff > 1", " && ", n)), "too-long"),
                new Limit("terms", RuleLimits.TERMS, n -> rules(repeated("staff", " + ", n) + " > 1"), "too-long"),
                new Limit(
                        "words after in",
                        RuleLimits.WORDS,
                        n -> rules("industry in ( " + repeated("\"quantum\"", ", ", n) + " )"),
                        "too-long"),
                new Limit("conditions", RuleLimits.CONDITIONS, n -> rules(repeated("staff > 1", ", ", n)), "too-long"),
                new Limit(
                        "parts of a rule",
                        RuleLimits.PARTS,
                        n -> rules(repeated(repeated("staff > 1", " || ", 50), ", ", n / 100)
                                + (n % 100 == 0 ? "" : ", unlisted")),
                        "too-long"),
                new Limit(
                        "deep conditions of a file",
                        RuleLimits.DEEP_CONDITIONS,
                        HostileRulesTest::deepRules,
                        "too-long"),
                new Limit("statements", RuleLimits.STATEMENTS, n -> rules("staff > 1", stated.repeat(n)), "too-long"),
                new Limit(
                        "columns",
                        RuleLimits.COLUMNS,
                        n -> table(repeated("staff >", ",", n - 3), repeated("1", ",", n - 3), 1),
                        "too-long"),
                new Limit("rows", RuleLimits.ROWS, n -> table("staff >", "1", n - 5), "too-long"));
    }

    private static String table(String heads, String cells, int rows) {
        StringBuilder csv = new StringBuilder(
                        "subject,Venture\ninstrument,thing\nsource,s\nfrom,2026-01-01\nrule,title,")
                .append(heads)
                .append(",then unmet\n");
        IntStream.range(0, rows)
                .forEach(i ->
                        csv.append("T-").append(i).append(",T,").append(cells).append(",yes\n"));
        return csv.toString();
    }
}
