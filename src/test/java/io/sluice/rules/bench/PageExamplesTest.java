package io.sluice.rules.bench;

import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.scenario.text.Diagnostics;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The examples of the pages about rules and cases are packs that work, and what the pages show as refused is refused in the
 * words shown. A comment before each block names its file. To write the messages anew: run the main method.
 */
final class PageExamplesTest {
    private static final List<Path> PAGES =
            List.of(Path.of("src/site/markdown/rules.md"), Path.of("src/site/markdown/rule-cases.md"));
    private static final Pattern EXAMPLE = Pattern.compile(
            "(?ms)^<!-- (file|refused): (\\S+) -->\\n\\n```(drl|yaml|csv)\\n(.*?)^```\\n(\\n```text\\n.*?^```\\n)?");
    private static final Pattern ANY_BLOCK = Pattern.compile("(?m)^```(?:drl|yaml|csv)$");
    private static final Pattern UNMARKED =
            Pattern.compile("(?m)^ {4}(rule \"|id: |cases:|examples:|package |subject,|- it: )");

    @TempDir
    private Path folder = Path.of("");

    /** The files of all pages together. */
    private static Map<String, String> files() throws IOException {
        Map<String, String> files = new LinkedHashMap<>();
        for (Path page : PAGES) {
            Matcher example = EXAMPLE.matcher(Files.readString(page));
            while (example.find()) {
                if (example.group(1).equals("file")) {
                    String before = files.put(example.group(2), example.group(4));
                    assertThat(before).as(example.group(2) + " is shown once").isNull();
                }
            }
        }
        return files;
    }

    @Test
    void everyExampleSaysWhichFileItIs() throws IOException {
        for (Path page : PAGES) {
            String text = Files.readString(page);
            long marked = EXAMPLE.matcher(text).results().count();
            assertThat(ANY_BLOCK.matcher(text).results().count())
                    .as(page + ": blocks")
                    .isEqualTo(marked);
            assertThat(marked).isPositive();
            assertThat(UNMARKED.matcher(text.replaceAll("(?ms)^```.*?^```", ""))
                            .results()
                            .map(r -> r.group()))
                    .as(page + ": examples without a file")
                    .isEmpty();
        }
    }

    @Test
    void thePacksOfThePagesPassTheCasesOfThePages() throws IOException {
        Path root = folder.resolve("rules");
        write(root, files());
        Diagnostics diagnostics = new Diagnostics();
        List<PackBench.Report> reports =
                new PackBench(root).test(List.of("cn/early-fund", "reforms/wider-gate"), diagnostics);
        assertThat(diagnostics.render()).isEmpty();
        assertThat(reports).hasSize(2).allSatisfy(report -> {
            assertThat(report.results())
                    .isNotEmpty()
                    .allSatisfy(r -> assertThat(r.faults()).as(r.asked().it()).isEmpty());
            assertThat(report.claims())
                    .allSatisfy(c -> assertThat(c.faults()).as(c.claim().it()).isEmpty());
            assertThat(report.passed()).isTrue();
        });
        assertThat(reports.get(0).coverage().rules().values())
                .as("every rule of the page speaks in a case of the page")
                .filteredOn(r -> r.spoke() == 0)
                .isEmpty();
    }

    @Test
    void whatIsShownAsRefusedIsRefusedInTheWordsShown() throws IOException {
        for (Path page : PAGES) {
            String text = Files.readString(page);
            assertThat(text)
                    .as("to write the page anew, run the main method of this test")
                    .isEqualTo(told(text, folder));
        }
    }

    /** The page with what the check says of every example that is refused. */
    private static String told(String page, Path folder) throws IOException {
        Matcher example = EXAMPLE.matcher(page);
        StringBuilder text = new StringBuilder();
        int number = 0;
        while (example.find()) {
            if (example.group(1).equals("refused")) {
                String said = refusal(folder.resolve("refused" + number++), example.group(2), example.group(4));
                String block = "<!-- refused: " + example.group(2) + " -->\n\n```" + example.group(3) + "\n"
                        + example.group(4) + "```\n\n```text\n" + said + "```\n";
                example.appendReplacement(text, Matcher.quoteReplacement(block));
            }
        }
        return example.appendTail(text).toString();
    }

    private static String refusal(Path folder, String file, String content) throws IOException {
        Path root = folder.resolve("rules");
        Map<String, String> files = files();
        assertThat(files)
                .as("a refused example stands in the place of one that works")
                .containsKey(file);
        files.put(file, content);
        write(root, files);
        Diagnostics diagnostics = new Diagnostics();
        List<String> packs = new ArrayList<>(List.of("cn/early-fund"));
        if (file.startsWith("reforms/")) {
            packs.add("reforms/wider-gate");
        }
        new PackBench(root).test(packs, diagnostics, false);
        assertThat(diagnostics.hasErrors()).as(file + " is refused").isTrue();
        String said = diagnostics.render().replace(folder.toString().replace('\\', '/') + "/", "");
        return said.endsWith("\n") ? said : said + "\n";
    }

    private static void write(Path root, Map<String, String> files) throws IOException {
        for (Map.Entry<String, String> file : files.entrySet()) {
            Path path = root.resolve(file.getKey());
            Files.createDirectories(path.resolveSibling(""));
            Files.writeString(path, file.getValue());
        }
    }

    /** Writes the messages of the pages anew; read what changed before it is committed. */
    public static void main(String[] args) throws IOException {
        Path folder = Files.createTempDirectory("pages");
        for (Path page : PAGES) {
            String name = String.valueOf(page.getFileName());
            Files.writeString(page, told(Files.readString(page), folder.resolve(name)));
        }
    }
}
