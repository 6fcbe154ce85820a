package io.sluice.results;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The folder of a study: {@code <out>/<scenario>-<kind>-<digest>/}, beside the runs and never in one. Each part of it is kept as soon as
 * it is made, so that the same command goes on where it was stopped; a part is believed only if its seal is that of what it says and
 * it is of this study. The last file written is {@code study.json} with the digests of what came out.
 */
public final class StudyFolder implements AutoCloseable {
    private static final String PARTS = "parts";
    private static final String FILE = "study.json";
    private static final int DIGITS_IN_NAME = 16;

    private final Path path;
    private final StudySpec spec;
    private final RunLock lock;
    private final Map<String, String> written = Collections.synchronizedMap(new TreeMap<>());
    private final List<String> notices = Collections.synchronizedList(new ArrayList<>());

    private StudyFolder(Path path, StudySpec spec, RunLock lock) {
        this.path = path;
        this.spec = spec;
        this.lock = lock;
    }

    /**
     * A part as its file has it.
     *
     * @param study digest of the study
     * @param part which part
     * @param values what came out, each number with all its digits
     * @param seal SHA-256 of this file's text while its seal is empty
     */
    private record Part(String study, String part, List<String> values, String seal) {
        Part sealed() {
            return new Part(study, part, values, Sha256.of(Json.text(new Part(study, part, values, ""))));
        }
    }

    /**
     * What the study was and what came out.
     *
     * @param files SHA-256 of what came out, by file
     */
    private record Done(StudySpec study, SortedMap<String, String> files) {}

    /** Opens the folder of a study below {@code out}, new or begun; refused if another process is writing it. */
    public static StudyFolder open(Path out, StudySpec spec) {
        Path path = out.resolve(spec.folderName());
        if (Files.isSymbolicLink(path)) {
            throw RunException.input(
                    path + " is a link, and no study is written through one. Choose another place with --out DIR.");
        }
        try {
            Files.createDirectories(path.resolve(PARTS));
            RunDoor.files(path);
            return new StudyFolder(path, spec, RunLock.take(path));
        } catch (IOException e) {
            throw RunException.input(
                    "Cannot write in " + path + ": " + Failures.plain(e) + ". Choose another place with --out DIR.");
        }
    }

    /** Where the study is. */
    public Path path() {
        return path;
    }

    /** The parts that were found and not believed, in plain words. */
    public List<String> notices() {
        return List.copyOf(notices);
    }

    /** What a part came to when it was made before; empty if it was not, or if its file is not as it was written. */
    public List<String> kept(String part) {
        Path file = fileOf(part);
        if (!Files.exists(file)) {
            return List.of();
        }
        try {
            Part read = Json.readExactly(file, Part.class);
            if (read.equals(read.sealed())
                    && read.study().equals(spec.digest())
                    && read.part().equals(part)) {
                return read.values();
            }
            notices.add(path.relativize(file) + " is not as it was written");
        } catch (IOException e) {
            notices.add(path.relativize(file) + " is damaged");
        }
        return List.of();
    }

    /** Keeps what a part came to; may be called by several threads, each with parts of its own. */
    public void keep(String part, List<String> values) {
        try {
            DurableFiles.write(
                    fileOf(part), Json.text(new Part(spec.digest(), part, List.copyOf(values), "").sealed()));
        } catch (IOException e) {
            throw RunException.machine("Could not keep " + part + " in " + path, e);
        }
    }

    /** Writes a file of what came out of the whole study. */
    public Path write(String file, String text) {
        Path target = path.resolve(file);
        try {
            DurableFiles.write(target, text);
            written.put(file, Sha256.of(text));
            DurableFiles.write(path.resolve(FILE), Json.text(new Done(spec, new TreeMap<>(written))));
            return target;
        } catch (IOException e) {
            throw RunException.machine("Could not write " + target, e);
        }
    }

    private Path fileOf(String part) {
        return path.resolve(PARTS).resolve(Sha256.of(part).substring(0, DIGITS_IN_NAME) + ".json");
    }

    /** Lets go of the folder. */
    @Override
    public void close() {
        try {
            lock.close();
        } catch (IOException e) {
            throw RunException.machine("Could not let go of " + path, e);
        }
    }
}
