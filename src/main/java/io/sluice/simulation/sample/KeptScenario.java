package io.sluice.simulation.sample;

import io.sluice.results.RunException;
import io.sluice.rules.pack.Profile;
import io.sluice.scenario.file.FileRefused;
import io.sluice.scenario.file.Limit;
import io.sluice.scenario.file.PlainFile;
import io.sluice.simulation.LoadedScenario;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The scenario a run was made from, read again from the copies in its folder. Scenarios it extends lie beside it under other
 * names; they are read from a copy of the copies in which each names the next.
 */
public final class KeptScenario {
    private static final String SCENARIO = "scenario.yaml";
    private static final Pattern NUMBERED = Pattern.compile("[0-9]{1,4}-.*");

    private KeptScenario() {}

    /**
     * Reads it with all that it names, from the copies alone.
     *
     * @param run the run folder
     * @param seed the seed of the run
     * @param profile which language its packs may be written in
     */
    public static LoadedScenario read(Path run, long seed, Profile profile) {
        Path bases = run.resolve("extends");
        if (!Files.isDirectory(bases)) {
            return LoadedScenario.readInside(run, run.resolve(SCENARIO), OptionalLong.of(seed), profile);
        }
        try {
            Path copy = Files.createTempDirectory("sluice-run-");
            try {
                copyAll(run, copy);
                name(copy.resolve(SCENARIO), "extends/", list(copy.resolve("extends")), 0);
                return LoadedScenario.readInside(copy, copy.resolve(SCENARIO), OptionalLong.of(seed), profile);
            } finally {
                delete(copy);
            }
        } catch (FileRefused e) {
            throw RunException.input(e.sentence() + ".");
        } catch (IOException e) {
            throw new UncheckedIOException("The scenario kept in " + run + " could not be read.", e);
        }
    }

    /** Lets a scenario and those it extends, in turn, name the next by where it lies. */
    private static void name(Path scenario, String prefix, List<Path> bases, int next) throws IOException {
        if (next < bases.size()) {
            String text = PlainFile.textInside(folderOf(scenario), scenario, Limit.TEXT_FILE);
            Files.writeString(
                    scenario,
                    text.replaceFirst(
                            "(?m)^extends:.*$",
                            Matcher.quoteReplacement(
                                    "extends: " + prefix + bases.get(next).getFileName())));
            name(bases.get(next), "", bases, next + 1);
        }
    }

    private static List<Path> list(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> bases = files.toList();
            for (Path base : bases) {
                if (!NUMBERED.matcher(String.valueOf(base.getFileName())).matches()) {
                    throw new FileRefused(
                            base,
                            "no-file",
                            "this is no copy of a scenario",
                            "its name begins with a number: 1-base.yaml");
                }
            }
            return bases.stream()
                    .sorted(Comparator.comparingInt(KeptScenario::number))
                    .toList();
        }
    }

    private static Path folderOf(Path file) {
        return Objects.requireNonNull(file.getParent());
    }

    private static int number(Path base) {
        String name = String.valueOf(base.getFileName());
        return Integer.parseInt(name.substring(0, name.indexOf('-')));
    }

    private static void copyAll(Path run, Path copy) throws IOException {
        for (String part : List.of(SCENARIO, "extends", "rules")) {
            try (Stream<Path> files = Files.walk(run.resolve(part))) {
                for (Path file : files.toList()) {
                    Path to = copy.resolve(run.relativize(file).toString());
                    if (Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS)) {
                        Files.createDirectory(to);
                    } else {
                        Files.write(to, PlainFile.readInside(run, file, Limit.TEXT_FILE));
                    }
                }
            }
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
