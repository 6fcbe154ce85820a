package io.sluice.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.scenario.text.CsvTable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * A parameter nobody reads is a promise the program does not keep: setting it would change nothing, and it would be counted
 * among the assumptions of a result. So each name stands in the program's text, whole or as the beginning of a name made of
 * it and a stage, an industry, a digit or a regime.
 */
class ParameterUseTest {

    private static final Pattern WORD = Pattern.compile("\"([a-z][a-z0-9_]*)\"");
    private static final List<String> REGIMES = List.of("contraction", "normal", "boom");

    @Test
    void everyParameterIsReadByTheProgram() throws IOException {
        Set<String> words = words();
        Set<String> endings = endings();
        assertThat(ParameterTable.shipped().names()).allMatch(name -> isRead(name, words, endings));
    }

    private static boolean isRead(String name, Set<String> words, Set<String> endings) {
        return words.contains(name)
                || endings.stream()
                        .filter(name::endsWith)
                        .map(ending -> name.substring(0, name.length() - ending.length()))
                        .anyMatch(begin -> words.contains(begin)
                                || (begin.endsWith("_") && words.contains(begin.substring(0, begin.length() - 1))));
    }

    private static Set<String> endings() {
        Set<String> endings = new HashSet<>();
        for (String table : List.of("stages", "industries", "investor-classes", "cities", "districts")) {
            CsvTable csv = CsvTable.resource("/io/sluice/world/" + table + ".csv");
            for (int row = 0; row < csv.size(); row++) {
                endings.add(csv.text(row, "id").replace('-', '_'));
            }
        }
        CsvTable partners = CsvTable.resource("/io/sluice/world/regional-funds.csv");
        for (int row = 0; row < partners.size(); row++) {
            endings.add((partners.text(row, "region") + "_" + partners.text(row, "id")).replace('-', '_'));
        }
        for (String from : REGIMES) {
            REGIMES.forEach(to -> endings.add(from + "_to_" + to));
        }
        for (int digit = 1; digit <= 9; digit++) {
            endings.add(Integer.toString(digit));
        }
        return endings;
    }

    private static Set<String> words() throws IOException {
        Path own = Path.of("src/main/java/io/sluice/scenario");
        Set<String> words = new HashSet<>();
        try (Stream<Path> walk = Files.walk(Path.of("src/main/java"))) {
            for (Path file : walk.filter(p -> p.toString().endsWith(".java") && !p.startsWith(own))
                    .toList()) {
                Matcher matcher = WORD.matcher(Files.readString(file));
                while (matcher.find()) {
                    words.add(matcher.group(1));
                }
            }
        }
        return words;
    }
}
