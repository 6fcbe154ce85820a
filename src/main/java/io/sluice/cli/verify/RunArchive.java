package io.sluice.cli.verify;

import io.sluice.results.Manifest;
import io.sluice.results.RunException;
import io.sluice.results.Unpacked;
import io.sluice.scenario.file.FileRefused;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** A run folder that was packed into a zip archive, unpacked for as long as it is looked at. */
final class RunArchive implements AutoCloseable {
    private static final int BUFFER = 1 << 16;

    private final Path place;
    private final Path run;

    private RunArchive(Path place, Path run) {
        this.place = place;
        this.run = run;
    }

    /** Unpacks an archive that holds a run and nothing else. */
    static RunArchive open(Path archive) {
        try {
            List<String> names = ArchiveEntries.of(archive);
            Path place = Files.createTempDirectory("sluice-verify-");
            try {
                unpack(archive, names, place);
                return new RunArchive(place, run(archive, place));
            } catch (IOException | RuntimeException e) {
                delete(place);
                throw e;
            }
        } catch (FileRefused e) {
            throw RunException.input(e.sentence() + ".");
        } catch (IOException e) {
            throw RunException.input("Could not unpack " + archive + ": " + e.getMessage() + ".");
        }
    }

    /** The run folder. */
    Path run() {
        return run;
    }

    private static void unpack(Path archive, List<String> names, Path place) throws IOException {
        Unpacked counted = new Unpacked(archive, Files.size(archive));
        byte[] buffer = new byte[BUFFER];
        try (ZipFile zip = new ZipFile(archive.toFile())) {
            for (String name : names) {
                ZipEntry entry = zip.getEntry(name);
                Path target = place.resolve(name);
                if (entry == null) {
                    throw new FileRefused(archive, "unreadable-file", "its list of entries is damaged", null);
                }
                if (name.endsWith("/")) {
                    Files.createDirectories(target);
                    continue;
                }
                Files.createDirectories(target.resolveSibling("x").getParent());
                try (InputStream in = zip.getInputStream(entry);
                        OutputStream out = Files.newOutputStream(target)) {
                    for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                        counted.add(n);
                        out.write(buffer, 0, n);
                    }
                }
            }
        }
    }

    /** The folder of the run in what was unpacked: that itself, or the only folder in it. */
    private static Path run(Path archive, Path place) throws IOException {
        if (Files.exists(place.resolve(Manifest.FILE))) {
            return place;
        }
        try (Stream<Path> list = Files.list(place)) {
            List<Path> all = list.toList();
            if (all.size() == 1 && Files.exists(all.get(0).resolve(Manifest.FILE))) {
                return all.get(0);
            }
        }
        throw RunException.input(archive + " does not hold one run: neither its top nor the only folder in it has a "
                + Manifest.FILE + ".");
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> walk = Files.walk(folder)) {
            for (Path each : walk.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        }
    }

    @Override
    public void close() {
        try {
            delete(place);
        } catch (IOException e) {
            throw RunException.machine("Could not delete what was unpacked into " + place, e);
        }
    }
}
