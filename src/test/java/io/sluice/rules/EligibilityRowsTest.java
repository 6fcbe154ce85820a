package io.sluice.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every row of the eligibility table is a rule of the packs, or a README says why it is none. */
final class EligibilityRowsTest {
    private static final Path PACKS = Path.of("rules");
    private static final Path ROWS = Path.of("src/test/resources/known-answers/eligibility-rows/rows.csv");
    private static final Pattern RULE = Pattern.compile("^rule \"([^\"]+)\"", Pattern.MULTILINE);
    private static final Pattern ROW_OF_TABLE = Pattern.compile("^([A-Z]{3}-\\d\\d[^,]*),", Pattern.MULTILINE);
    private static final Pattern TABLE_ROW = Pattern.compile("^\\| ([A-Z]{3}-\\d\\d) \\|", Pattern.MULTILINE);
    private static final Pattern VARIANT = Pattern.compile("([A-Z]{3}-\\d\\d)(-[a-z]+)*");

    @Test
    void everyRowIsARuleOrListedWithItsReasonAndNeverBoth() throws IOException {
        Set<String> rules = new TreeSet<>(rules());
        Set<String> listed = new TreeSet<>(found("README.md", TABLE_ROW));
        List<String> rows = rows();

        assertThat(rows).hasSize(92).doesNotHaveDuplicates();
        assertThat(rows).allMatch(row -> rules.contains(row) != listed.contains(row));
        assertThat(rows).containsAll(listed);
    }

    @Test
    void everyRuleIdIsThatOfARowOrOfARowWithASuffix() throws IOException {
        assertThat(rules()).allMatch(id -> VARIANT.matcher(id).matches());
    }

    @Test
    void noTwoRulesShareAnId() throws IOException {
        Map<String, Long> count =
                new TreeMap<>(rules().stream().collect(Collectors.groupingBy(id -> id, Collectors.counting())));
        assertThat(count).allSatisfy((id, times) -> assertThat(times).as(id).isEqualTo(1));
    }

    @Test
    void everyPackSaysWhatItIs() throws IOException {
        try (Stream<Path> files = Files.walk(PACKS)) {
            List<Path> packs =
                    files.filter(file -> file.endsWith("pack.yaml")).sorted().toList();
            assertThat(packs).hasSizeGreaterThanOrEqualTo(20);
            for (Path pack : packs) {
                String id = PACKS.relativize(pack).toString().replace('\\', '/').replace("/pack.yaml", "");
                assertThat(text(pack)).startsWith("id: " + id + "\n");
            }
        }
    }

    private static List<String> rows() throws IOException {
        return Files.readAllLines(ROWS, StandardCharsets.UTF_8).stream()
                .skip(1)
                .map(line -> line.substring(0, line.indexOf(',')))
                .toList();
    }

    private static Collection<String> found(String ending, Pattern pattern) throws IOException {
        try (Stream<Path> files = Files.walk(PACKS)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .map(EligibilityRowsTest::text)
                    .flatMap(text -> pattern.matcher(text).results())
                    .map(result -> result.group(1))
                    .toList();
        }
    }

    /** The ids of all rules, in DRL and in decision tables. */
    private static List<String> rules() throws IOException {
        List<String> ids = new java.util.ArrayList<>(found(".drl", RULE));
        ids.addAll(found(".drl.csv", ROW_OF_TABLE));
        return ids;
    }

    private static String text(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
