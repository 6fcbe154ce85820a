package io.sluice.simulation.sample;

import io.sluice.rules.pack.Profile;
import io.sluice.simulation.LoadedScenario;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Stream;

/**
 * The scenario a run was made from, read again from the copies in its folder. Scenarios it extends lie beside it under other
 * names; they are read from a copy of the copies in which each names the next.
 */
final class KeptScenario {
    private static final String SCENARIO = "scenario.yaml";

    private KeptScenario() {}

    static LoadedScenario read(Path run, long seed, Profile profile) {
        Path bases = run.resolve("extends");
        if (!Files.isDirectory(bases)) {
            return LoadedScenario.read(run.resolve(SCENARIO), OptionalLong.of(seed), profile);
        }
        try {
            Path copy = Files.createTempDirectory("sluice-run-");
            try {
                copyAll(run, copy);
                name(copy.resolve(SCENARIO), "extends/", list(copy.resolve("extends")), 0);
                return LoadedScenario.read(copy.resolve(SCENARIO), OptionalLong.of(seed), profile);
            } finally {
                delete(copy);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The scenario kept in " + run + " could not be read.", e);
        }
    }

    /** Lets a scenario and those it extends, in turn, name the next by where it lies. */
    private static void name(Path scenario, String prefix, List<Path> bases, int next) throws IOException {
        if (next < bases.size()) {
            String text = Files.readString(scenario);
            Files.writeString(
                    scenario,
                    text.replaceFirst(
                            "(?m)^extends:.*$",
                            "extends: " + prefix + bases.get(next).getFileName()));
            name(bases.get(next), "", bases, next + 1);
        }
    }

    private static List<Path> list(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted(Comparator.comparingInt(KeptScenario::number)).toList();
        }
    }

    private static int number(Path base) {
        String name = String.valueOf(base.getFileName());
        return Integer.parseInt(name.substring(0, name.indexOf('-')));
    }

    private static void copyAll(Path run, Path copy) throws IOException {
        for (String part : List.of(SCENARIO, "extends", "rules")) {
            try (Stream<Path> files = Files.walk(run.resolve(part))) {
                for (Path file : files.toList()) {
                    Files.copy(file, copy.resolve(run.relativize(file).toString()));
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
