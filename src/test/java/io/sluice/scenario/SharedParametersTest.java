package io.sluice.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The mark of parameters that all arms share agrees with the program's text: what only the classes of the exogenous block read has it,
 * so that no arm sets a value of which nothing comes.
 */
class SharedParametersTest {
    private static final Path MAIN = Path.of("src/main/java/io/sluice");
    private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/", Pattern.DOTALL);
    private static final Pattern WORD = Pattern.compile("\"([a-z][a-z0-9_]*)\"");
    private static final Set<String> OF_ARMS_TOO = Set.of("subfunds_first_batch");

    @Test
    void whatOnlyTheSharedBlockReadsIsMarked() throws IOException {
        Set<String> block = new HashSet<>();
        Set<String> arms = new HashSet<>();
        try (Stream<Path> walk = Files.walk(MAIN)) {
            for (Path file : walk.filter(p -> p.toString().endsWith(".java")).toList()) {
                words(file, isShared(file) ? block : arms);
            }
        }
        for (ModelParameter row : ParameterTable.shipped().all()) {
            boolean ofBlock = isRead(row.name(), block);
            if (ofBlock && !isRead(row.name(), arms)) {
                assertThat(row.shared()).as(row.name()).isTrue();
            }
            if (row.shared() && !row.name().equals("inflation")) {
                assertThat(ofBlock).as(row.name()).isTrue();
            }
            if (OF_ARMS_TOO.contains(row.name())) {
                assertThat(row.shared()).as(row.name()).isFalse();
            }
        }
        assertThat(ParameterTable.shipped().all())
                .filteredOn(ModelParameter::shared)
                .hasSizeGreaterThan(60);
    }

    private static boolean isShared(Path file) {
        return file.startsWith(MAIN.resolve("world/macro"))
                || file.endsWith("world/place/FiscalPath.java")
                || file.endsWith("simulation/arm/ExogenousDraw.java");
    }

    /** Whole, or as the beginning of a name made of it and an industry or a regime. */
    private static boolean isRead(String name, Set<String> words) {
        return words.contains(name)
                || words.stream().anyMatch(word -> word.endsWith("_") && name.startsWith(word))
                || (words.contains("births") && name.startsWith("births_"))
                || (words.contains("first_round") && name.startsWith("first_round_"))
                || (words.contains("export_exposed") && name.startsWith("export_exposed_"));
    }

    private static void words(Path file, Set<String> words) throws IOException {
        Matcher matcher = WORD.matcher(COMMENT.matcher(Files.readString(file)).replaceAll(""));
        while (matcher.find()) {
            words.add(matcher.group(1));
        }
    }
}
