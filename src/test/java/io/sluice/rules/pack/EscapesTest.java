package io.sluice.rules.pack;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import io.sluice.rules.drl.DrlReader;
import io.sluice.scenario.text.Diagnostic;
import io.sluice.scenario.text.Diagnostics;
import io.sluice.scenario.text.SourceFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** A pack from a stranger can do no harm: nothing it tries gets as far as a parser or a compiler that knows Java. */
final class EscapesTest {
    private static final String FILE = "cn/fund/escape.drl";

    /** Faults of meaning: the text has the form of a rule, and a word in it is not one of the vocabulary's. */
    private static final Set<String> OF_MEANING = Set.of(
            "a fact that looks like Deal in Cyrillic",
            "a field that looks like ticket in Cyrillic",
            "a variable that looks like another in Greek",
            "another package, where the facts are",
            "a statement of another rule");

    @TempDir
    private Path folder = Path.of("");

    /** A rule file that tries to get out. */
    private record Escape(String title, String drl) {}

    private static List<Escape> escapes() {
        List<Escape> escapes = new ArrayList<>();
        Matcher parts =
                Pattern.compile("(?ms)^### ([^\\n]+)\\n(.*?)(?=^### |\\z)").matcher(SoundPacks.resource("escapes.txt"));
        while (parts.find()) {
            escapes.add(new Escape(parts.group(1), parts.group(2)));
        }
        return escapes;
    }

    @Test
    void manyEscapesAreTried() {
        assertThat(escapes()).extracting(Escape::title).hasSizeGreaterThan(85).doesNotHaveDuplicates();
    }

    @Test
    void theFrameOfTheEscapesIsSound() {
        SoundPacks packs = new SoundPacks().with(FILE, text("$d : Deal( instrument == \"early-equity\" )"));
        assertThat(packs.load(folder.resolve("sound"), LawRequest.of(SoundPacks.ALL))
                        .rules())
                .extracting(RuleInfo::id)
                .contains("ESC-1");
    }

    @TestFactory
    Stream<DynamicTest> eachEscapeIsRefusedAtItsPlace() {
        List<Escape> all = escapes();
        return all.stream()
                .map(escape ->
                        DynamicTest.dynamicTest(escape.title(), () -> refused(escape, "escape" + all.indexOf(escape))));
    }

    private void refused(Escape escape, String name) {
        Diagnostics found = refusals(new SoundPacks().with(FILE, escape.drl()), name);
        assertThat(found.sorted()).anySatisfy(fault -> {
            assertThat(fault.file()).endsWith(FILE);
            assertThat(fault.line()).isPositive();
            assertThat(fault.column()).isPositive();
        });
        assertThat(found.sorted()).extracting(Diagnostic::code).doesNotContain("read-otherwise");
        boolean form = DrlReader.read(SourceFile.of(FILE, escape.drl()), new Diagnostics())
                .sound();
        assertThat(form)
                .as("even the parser of Drools is asked only about what has the form of a rule")
                .isEqualTo(OF_MEANING.contains(escape.title()));
        assertThat(System.getProperty("sluice.escaped")).isNull();
    }

    private Diagnostics refusals(SoundPacks packs, String name) {
        Diagnostics diagnostics = new Diagnostics();
        boolean read = Assertions.assertTimeoutPreemptively(
                Duration.ofSeconds(20),
                () -> packs.load(folder.resolve(name), LawRequest.of(SoundPacks.ALL), diagnostics) != null);
        assertThat(read).as("without a law book there is nothing to compile").isFalse();
        return diagnostics;
    }

    @Test
    void whatReadsAndChecksPacksCannotReachACompiler() {
        JavaClasses classes = new ClassFileImporter()
                .importPackages("io.sluice.rules.pack", "io.sluice.rules.drl", "io.sluice.rules.table");
        noClasses()
                .that()
                .haveNameNotMatching(".*(Test|EscapesTest).*")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.kie..",
                        "org.drools.compiler.kie..",
                        "org.drools.compiler.builder..",
                        "org.drools.model..",
                        "org.drools.mvel..",
                        "javax.tools..",
                        "java.lang.reflect..")
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.lang.ClassLoader")
                .check(classes);
    }

    @Test
    void depthAndLengthWithoutEndAreRefused() {
        String deep = text("$d : Deal( " + "(".repeat(100_000) + "ticket > 0" + ")".repeat(100_000) + " )");
        String nots = text("$d : Deal( " + "!(".repeat(5_000) + "ticket > 0" + ")".repeat(5_000) + " )");
        String minus = text("$d : Deal( ticket > " + "-".repeat(100_000) + "1 )");
        String digits = text("$d : Deal( ticket > " + "9".repeat(100_000) + " )");
        String words = text("$d : Deal( instrument == \"" + "a".repeat(200_000) + "\" )");
        String comment = text("/*" + "*".repeat(500_000));
        for (String drl : List.of(deep, nots, minus, digits, words, comment)) {
            Diagnostics found = refusals(new SoundPacks().with(FILE, drl), "long" + drl.length());
            assertThat(found.sorted())
                    .anySatisfy(fault -> assertThat(fault.file()).endsWith(FILE));
        }
    }

    private static String text(String condition) {
        return "package cn.fund;\nimport io.sluice.rules.fact.*;\nglobal Rulings rulings;\n\nrule \"ESC-1\"\n"
                + "    @title(\"x\") @source(\"launch-2025\") @from(\"2025-12-26\")\nwhen\n    " + condition
                + "\nthen\n    rulings.unmet( \"ESC-1\", $d );\nend\n";
    }

    @Test
    void thePathOfAPackCannotLeadOutOfTheRules() {
        new SoundPacks().write(folder.resolve("rules"));
        for (String id : List.of("../rules/cn/fund", "..", "/etc", "cn/../../rules/cn/fund", ".", "cn/fund\0", "")) {
            Diagnostics diagnostics = new Diagnostics();
            assertThat(LawBook.load(folder.resolve("rules"), List.of(id), diagnostics))
                    .as(id)
                    .isNull();
            assertThat(diagnostics.hasErrors()).as(id).isTrue();
        }
    }

    @Test
    void yamlMakesNoObjectsAndGrowsNoFurther() {
        List<String> texts = List.of(
                "title: !!javax.script.ScriptEngineManager [ !!java.net.URLClassLoader [[ !!java.net.URL [\"http://example.org\"] ]] ]\n",
                "title: !!java.io.File [/etc/passwd]\n",
                "title: &a [x, x]\nwhy: *a\n",
                "a: &a [x,x,x,x,x,x,x,x,x]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a]\nc: &c [*b,*b,*b,*b,*b,*b,*b,*b]\n",
                "<<: {id: cn/other}\n",
                "title: " + "[".repeat(50_000) + "\n");
        for (String text : texts) {
            String name = "yaml" + texts.indexOf(text);
            Diagnostics found = refusals(new SoundPacks().with("cn/fund/pack.yaml", "id: cn/fund\n" + text), name);
            assertThat(found.sorted()).anySatisfy(fault -> {
                assertThat(fault.file()).endsWith("cn/fund/pack.yaml");
                assertThat(fault.line()).isPositive();
            });
        }
    }

    @Test
    void aWorkbookThatUnpacksWithoutEndOrHasEntitiesIsRefused() throws IOException {
        String bomb = " ".repeat(100_000_000);
        String entities = "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/passwd\">]>"
                + "<worksheet><sheetData><row><c t=\"inlineStr\"><is><t>&a;</t></is></c></row></sheetData></worksheet>";
        for (String sheet : List.of(bomb, entities)) {
            String name = "book" + sheet.length();
            SoundPacks packs = new SoundPacks();
            packs.write(folder.resolve(name));
            Path book = folder.resolve(name).resolve("cn/fund/hidden.drl.xlsx");
            try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(book))) {
                entry(zip, "../../../escaped.txt", "out of the folder");
                entry(zip, "xl/workbook.xml", "<workbook><sheets><sheet name=\"a\" r:id=\"r1\"/></sheets></workbook>");
                entry(zip, "xl/worksheets/sheet1.xml", sheet);
            }
            Diagnostics found = refusals(packs, name);
            assertThat(found.sorted())
                    .anySatisfy(fault -> assertThat(fault.file()).contains("hidden.drl.xlsx"));
            assertThat(found.render()).doesNotContain("root:");
            assertThat(folder.resolve("escaped.txt")).doesNotExist();
        }
    }

    private static void entry(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(text.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }
}
