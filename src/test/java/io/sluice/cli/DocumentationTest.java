package io.sluice.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** Tries what README.md and the pages of src/site/markdown say: commands, options, files and links. */
class DocumentationTest {
    private static final Path PAGES = Path.of("src/site/markdown");
    private static final Pattern SHELL_BLOCK = Pattern.compile("(?ms)^```(?:sh|bash|console)\\R(.*?)^```");
    private static final Pattern INDENTED = Pattern.compile("(?m)^ {4}(\\./sluice .*)$");
    private static final Pattern CODE = Pattern.compile("`([^`\\n]+)`");
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)#\\s]+)(?:#[^)]*)?\\)");
    private static final Pattern PROJECT_PATH =
            Pattern.compile("(?:rules|scenarios|src|\\.ci|\\.mvn)/[\\w./-]*|pom\\.xml|README\\.md|LICENSE");
    private static final Set<String> MAVEN_GOALS =
            Set.of("verify", "package", "test", "clean", "install", "site", "spotless:apply", "-version");
    private static final Set<String> OTHER_PROGRAMS = Set.of("cd", "git", "unzip", "java", "cp", "python3", "duckdb");

    static List<Path> pages() throws IOException {
        List<Path> pages = new ArrayList<>(List.of(Path.of("README.md")));
        try (Stream<Path> walk = Files.walk(PAGES)) {
            walk.filter(p -> p.toString().endsWith(".md")).sorted().forEach(pages::add);
        }
        return pages;
    }

    @ParameterizedTest
    @MethodSource("pages")
    void everyShellCommandIsOneTheProgramKnows(Path page) throws Exception {
        Matcher block = SHELL_BLOCK.matcher(Files.readString(page));
        while (block.find()) {
            assertThat(shellAccepts(block.group(1)))
                    .as("bash -n on a block of " + page)
                    .isTrue();
            for (String line : block.group(1).lines().toList()) {
                String command = line.replaceFirst("\\s+#.*$", "").strip();
                if (!command.isEmpty() && !command.startsWith("#")) {
                    assertThat(problem(List.of(command.split("\\s+"))))
                            .as(page + ": " + command)
                            .isEmpty();
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void everyIndentedCommandIsOneTheProgramKnows(Path page) throws IOException {
        Matcher command = INDENTED.matcher(Files.readString(page));
        while (command.find()) {
            String line = command.group(1).replaceFirst("\\s+#.*$", "").strip();
            assertThat(problem(List.of(line.split("\\s+"))))
                    .as(page + ": " + line)
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void everyCommandAndFileNamedInTheTextIsThere(Path page) throws IOException {
        Matcher code = CODE.matcher(Files.readString(page).replaceAll("(?ms)^```.*?^```", ""));
        while (code.find()) {
            String text = code.group(1);
            if (text.startsWith("./sluice ") || text.startsWith("sluice ")) {
                List<String> words = List.of(text.split("\\s+"));
                assertThat(unknownCommand(words)).as(page + ": " + text).isEmpty();
            } else if (PROJECT_PATH.matcher(text).matches()) {
                assertThat(Path.of(text)).as(page.toString()).exists();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void everyLinkLeadsToAFile(Path page) throws IOException {
        Matcher link = LINK.matcher(Files.readString(page));
        while (link.find()) {
            if (!link.group(1).contains("://")) {
                assertThat(page.resolveSibling(link.group(1)))
                        .as(page.toString())
                        .exists();
            }
        }
    }

    @Test
    void theIndexLeadsToEveryPage() throws IOException {
        String index = Files.readString(PAGES.resolve("index.md"));
        for (Path page : pages()) {
            if (page.startsWith(PAGES) && !page.endsWith("index.md")) {
                String target = PAGES.relativize(page).toString().replace('\\', '/');
                assertThat(index).as("index.md").contains("(" + target + ")");
            }
        }
    }

    @Test
    void decisionsAreNumberedWithoutRepeats() throws IOException {
        try (Stream<Path> decisions = Files.list(PAGES.resolve("decisions"))) {
            List<String> names = decisions.map(p -> p.getFileName().toString()).toList();
            assertThat(names).allMatch(name -> name.matches("\\d{4}-[a-z0-9-]+\\.md"));
            assertThat(names.stream().map(name -> name.substring(0, 4))).doesNotHaveDuplicates();
        }
    }

    private static String problem(List<String> words) {
        String program = words.get(0);
        if (program.equals("./sluice")) {
            return refusal(words.subList(1, words.size()));
        }
        if (program.equals("mvn")) {
            return words.stream().skip(1).anyMatch(MAVEN_GOALS::contains) ? "" : "no known goal";
        }
        return OTHER_PROGRAMS.contains(program) || program.equals(".ci/run") ? "" : "unknown program " + program;
    }

    /** What the program's own parser says against the words, or nothing; a file that is named must exist. */
    private static String refusal(List<String> args) {
        try {
            Main.commandLine(new FailureReport(false)).parseArgs(args.toArray(new String[0]));
        } catch (ParameterException e) {
            return String.valueOf(e.getMessage());
        }
        return args.stream()
                .filter(word -> PROJECT_PATH.matcher(word).matches() && !Files.exists(Path.of(word)))
                .map(word -> "no file " + word)
                .findFirst()
                .orElse("");
    }

    private static String unknownCommand(List<String> words) {
        CommandLine command = Main.commandLine(new FailureReport(false));
        for (String word : words.subList(1, words.size())) {
            if (command.getSubcommands().isEmpty() || !word.matches("[a-z-]+") || word.startsWith("-")) {
                return "";
            }
            CommandLine next = command.getSubcommands().get(word);
            if (next == null) {
                return command.getCommandName() + " has no command " + word;
            }
            command = next;
        }
        return "";
    }

    private static boolean shellAccepts(String block) throws IOException, InterruptedException {
        Path script = Files.createTempFile("block", ".sh");
        try {
            Files.writeString(script, block, StandardCharsets.UTF_8);
            return new ProcessBuilder("bash", "-n", script.toString()).start().waitFor() == 0;
        } finally {
            Files.delete(script);
        }
    }
}
