package io.sluice.scenario.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.scenario.text.YamlNode.Kind;
import io.sluice.scenario.text.YamlNode.YamlList;
import io.sluice.scenario.text.YamlNode.YamlMap;
import io.sluice.scenario.text.YamlNode.YamlScalar;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every key and value knows its place; what YAML allows and nobody needs is refused with the place. */
class YamlReaderTest {

    private static YamlMap map(String text) {
        Diagnostics diagnostics = new Diagnostics();
        YamlDocument document = YamlReader.read("s.yaml", text, diagnostics);
        assertThat(diagnostics.render()).isEmpty();
        return (YamlMap) Objects.requireNonNull(document).root();
    }

    private static String errors(String text) {
        Diagnostics diagnostics = new Diagnostics();
        assertThat(YamlReader.read("s.yaml", text, diagnostics)).isNull();
        return diagnostics.render();
    }

    @Test
    void keysAndValuesCarryLineColumnAndLength() {
        YamlMap map = map("# first\nname: baseline\narms:\n  enacted: [cn/a, cn/bb]\n");
        YamlNode.Entry name = Objects.requireNonNull(map.entry("name"));
        assertThat(name.keyMark()).isEqualTo(new Mark(2, 1, 4));
        assertThat(name.value().mark()).isEqualTo(new Mark(2, 7, 8));
        YamlMap arms = (YamlMap) Objects.requireNonNull(map.get("arms"));
        YamlList packs = (YamlList) Objects.requireNonNull(arms.get("enacted"));
        assertThat(packs.items().get(1).mark()).isEqualTo(new Mark(4, 19, 5));
        assertThat(map.keys()).containsExactly("name", "arms");
    }

    @ParameterizedTest
    @CsvSource({
        "on, TEXT",
        "off, TEXT",
        "no, TEXT",
        "yes, TEXT",
        "true, BOOL",
        "0x1F, INTEGER",
        "20_000, TEXT",
        "1.5, DECIMAL",
        "1e3, DECIMAL",
        ".nan, NOT_FINITE",
        "-.inf, NOT_FINITE",
        "2026-01-01, TEXT",
        "12:30:45, TEXT",
        "'', NULL",
        "~, NULL",
        "'\"0.3\"', TEXT",
        "30%, TEXT"
    })
    void plainWordsMeanWhatYaml12Says(String written, Kind kind) {
        assertThat(((YamlScalar) Objects.requireNonNull(map("x: " + written).get("x"))).kind())
                .isEqualTo(kind);
    }

    @Test
    void numbersKeepEveryDigit() {
        YamlMap map = map("a: 0.30\nb: 12\nc: 0x1F\nd: 1e3\n");
        assertThat(((YamlScalar) Objects.requireNonNull(map.get("a"))).number()).isEqualTo(new BigDecimal("0.30"));
        assertThat(((YamlScalar) Objects.requireNonNull(map.get("b"))).number()).isEqualTo(new BigDecimal(12));
        assertThat(((YamlScalar) Objects.requireNonNull(map.get("c"))).number()).isEqualTo(new BigDecimal(31));
        assertThat(((YamlScalar) Objects.requireNonNull(map.get("d"))).number()).isEqualTo(new BigDecimal("1e3"));
    }

    @Test
    void whatCountsInEightsByOneVersionOfYamlAloneIsRefused() {
        assertThat(errors("seed: 010\n")).isEqualTo("""
                s.yaml:1:7: error: found 010, which readers of YAML 1.1 and of YAML 1.2 take for different things
                    seed: 010
                          ^^^
                    hint: write 10; a text stands in quotes
                1 error""");
        for (String written : List.of("0o17", "-012", "00", "00.5", "0_7")) {
            assertThat(errors("seed: " + written + "\n")).contains("take for different things");
        }
        assertThat(map("id: '010'").get("id")).isInstanceOf(YamlScalar.class);
    }

    @Test
    void duplicateKeysAreRefusedAndNameTheFirst() {
        assertThat(errors("seed: 1\nname: a\nseed: 2\n")).isEqualTo("""
                s.yaml:3:1: error: the key 'seed' stands here a second time; the first is on line 1
                    seed: 2
                    ^^^^
                    hint: remove one of the two
                1 error""");
    }

    @Test
    void theCaretStandsUnderTheRightColumnOfALineWithChinese() {
        assertThat(errors("title: {zh: 国家创业投资引导基金, zh: 再}\n")).isEqualTo("""
                s.yaml:1:25: error: the key 'zh' stands here a second time; the first is on line 1
                    title: {zh: 国家创业投资引导基金, zh: 再}
                                                      ^^
                    hint: remove one of the two
                1 error""");
    }

    @Test
    void aTabAsIndentationIsPointedAt() {
        assertThat(errors("arms:\n\tenacted: [a]\n"))
                .startsWith(
                        "s.yaml:2:1: error: found a tab in the indentation; YAML allows spaces only\n        enacted: [a]\n    ^^^^\n");
    }

    @Test
    void whatNobodyNeedsIsRefusedAllAtOnce() {
        String errors = errors("a: &x 1\nb: *x\nc: !!str 3\n<<: {d: 1}\n? [1, 2]\n: 3\n~: 4\n");
        assertThat(errors).contains("s.yaml:1:4: error: found the anchor &x", "s.yaml:2:4: error: found the alias *x");
        assertThat(errors).contains("s.yaml:3:4: error: found the tag", "s.yaml:4:1: error: merge keys ('<<')");
        assertThat(errors)
                .contains("s.yaml:5:3: error: found a list of 2 as a key", "7:1: error: a key is missing", "6 errors");
        assertThat(errors("a: 1\n---\nb: 2\n")).contains("s.yaml:2:1: error: a second document begins here");
        assertThat(errors("a: 1e999999999\n")).contains("s.yaml:1:4: error: found a number with more than 60 digits");
        assertThat(errors("")).contains("s.yaml: error: the file is empty");
        assertThat(errors("# nothing\n")).contains("s.yaml: error: the file is empty");
        assertThat(errors("[".repeat(100))).contains("nested more than 40 levels");
    }

    @Test
    void brokenYamlSaysWhereAndOftenWhy() {
        assertThat(errors("a: [1, 2\n")).contains("error: this is not YAML:", "is not closed; the file may be cut off");
        assertThat(errors("name：x\nseed: 1\n")).contains("write ': '");
        assertThat(errors("why: is it so: yes\n")).contains("s.yaml:1:14: error: this is not YAML:", "into quotes");
    }

    @Test
    void otherEncodingsAreNamedWithTheRemedy(@TempDir Path folder) throws Exception {
        assertThat(read(folder, "name: x\ntitle: 基金\n".getBytes(Charset.forName("GB18030"))))
                .isEqualTo("""
                f.yaml:2:8: error: found byte 0xBB, which is not UTF-8; the file looks like GBK (GB18030)
                    title: 基金
                           ^^
                    hint: save it as UTF-8, or run: iconv -f GB18030 -t UTF-8 f.yaml > new.yaml
                1 error""");
        assertThat(read(folder, "\uFEFFname: x\n".getBytes(StandardCharsets.UTF_8)))
                .contains(
                        "f.yaml:1:1: error: the file begins with a byte order mark (UTF-8)",
                        "not as \"UTF-8 with BOM\"");
        assertThat(read(folder, "name: x\n".getBytes(StandardCharsets.UTF_16))).contains("byte order mark (UTF-16)");
        assertThat(read(folder, "name: x\n".getBytes(StandardCharsets.UTF_16LE)))
                .contains("f.yaml:1:2: error: found control character U+0000");
        assertThat(read(folder, "name: \u00e9\n".getBytes(StandardCharsets.ISO_8859_1)))
                .contains("f.yaml:1:7: error: found byte 0xE9");
    }

    @Test
    void aMissingFileNamesItsNeighbour(@TempDir Path folder) throws Exception {
        Files.writeString(folder.resolve("baseline.yaml"), "name: x\n");
        Diagnostics diagnostics = new Diagnostics();
        assertThat(SourceFile.read(folder.resolve("basline.yaml"), "basline.yaml", diagnostics))
                .isNull();
        assertThat(diagnostics.render()).isEqualTo("""
                basline.yaml: error: there is no such file
                    hint: perhaps you mean 'baseline.yaml'
                1 error""");
    }

    private static String read(Path folder, byte[] bytes) throws Exception {
        Path path = folder.resolve("f.yaml");
        Files.write(path, bytes);
        Diagnostics diagnostics = new Diagnostics();
        SourceFile file = SourceFile.read(path, "f.yaml", diagnostics);
        assertThat(file).isNull();
        return diagnostics.render();
    }
}
