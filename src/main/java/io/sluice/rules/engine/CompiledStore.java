package io.sluice.rules.engine;

import io.sluice.rules.Subject;
import io.sluice.rules.fact.Rulings;
import io.sluice.scenario.file.Limit;
import io.sluice.scenario.file.PlainFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.drools.compiler.kie.builder.impl.InternalKieModule;
import org.jspecify.annotations.Nullable;

/**
 * A folder of compiled rules, so that another run need not compile them again. It holds code, and so it is a folder of the
 * user and of nobody else: never one of a pack, never one that others can write. An entry is found by the digest of the
 * rule texts, the names of the figures, the classes of the facts, and the versions of Drools and Java; values of figures are
 * no part of it. Entries are written aside and renamed, so that two processes or a killed one leave whole entries or none;
 * whatever is not whole or not ours is compiled again. Safe for threads and processes.
 */
public final class CompiledStore {
    /** The environment variable that names the folder; {@value #OFF} keeps nothing. */
    public static final String VARIABLE = "SLUICE_CACHE";

    private static final String OFF = "off";
    private static final String SUFFIX = ".rules";
    private static final String ASIDE = ".part";
    private static final int MOST_ENTRIES = 64;
    private static final long ABANDONED_MILLIS = 24L * 60 * 60 * 1000;
    private final Path folder;

    private CompiledStore(Path folder) {
        this.folder = folder;
    }

    /** Compiled rules in a folder, which is made when first needed. */
    public static CompiledStore in(Path folder) {
        return new CompiledStore(folder);
    }

    /** The user's own: where {@value #VARIABLE} says, or {@code sluice} in the user's folder of caches; empty when off. */
    public static Optional<CompiledStore> ofUser() {
        String named = System.getenv(VARIABLE);
        if (OFF.equals(named)) {
            return Optional.empty();
        }
        if (named != null && !named.isBlank()) {
            return Optional.of(in(Path.of(named)));
        }
        String caches = System.getenv("XDG_CACHE_HOME");
        Path base = caches != null && !caches.isBlank()
                ? Path.of(caches)
                : Path.of(System.getProperty("user.home", "."), ".cache");
        return base.isAbsolute() ? Optional.of(in(base.resolve("sluice"))) : Optional.empty();
    }

    /**
     * Why what lies in the folder is not used, in words: somebody else may have put it there. Empty when it is used.
     */
    public Optional<String> fault() {
        try {
            PrivatePlace ours = PrivatePlace.ofThisProcess();
            Optional<String> fault = ours.faultOfFolder(folder);
            if (fault.isPresent() || !Files.isDirectory(folder)) {
                return fault;
            }
            try (Stream<Path> entries = Files.list(folder)) {
                for (Path entry : entries.filter(e -> e.toString().endsWith(SUFFIX))
                        .sorted()
                        .toList()) {
                    Optional<String> foreign = ours.fault(entry);
                    if (foreign.isPresent()) {
                        return foreign;
                    }
                }
            }
            return Optional.empty();
        } catch (IOException e) {
            return Optional.of("it cannot be looked into: " + e.getMessage());
        }
    }

    /** What was compiled from these sources before; empty when nothing whole is kept. */
    Optional<DroolsBuild> find(DroolsSources sources) {
        try {
            Path file = file(sources);
            if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
                return Optional.empty();
            }
            PrivatePlace ours = PrivatePlace.ofThisProcess();
            if (ours.faultOfFolder(folder).isPresent() || ours.fault(file).isPresent()) {
                return Optional.empty(); // the command says so: see fault()
            }
            return StoredBuild.read(PlainFile.readInside(folder, file, Limit.COMPILED_RULES), key(sources));
        } catch (IOException e) {
            return Optional.empty(); // what cannot be read is compiled again
        }
    }

    /** Keeps what was compiled; a folder that cannot be written costs the next run a compilation and nothing else. */
    void keep(DroolsSources sources, DroolsBuild build) {
        Path aside = null;
        try {
            makeFolder();
            if (PrivatePlace.ofThisProcess().faultOfFolder(folder).isPresent() || !Files.isWritable(folder)) {
                return;
            }
            aside = Files.createTempFile(folder, "new-", ASIDE);
            byte[] bytes = StoredBuild.write(build, key(sources));
            try (FileChannel channel = FileChannel.open(aside, StandardOpenOption.WRITE)) {
                ByteBuffer buffer = ByteBuffer.wrap(bytes);
                while (buffer.hasRemaining()) {
                    channel.write(buffer);
                }
                channel.force(true);
            }
            Files.move(aside, file(sources), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            forgetOldest(Files.getLastModifiedTime(file(sources)).toMillis());
        } catch (IOException e) {
            remove(aside);
        }
    }

    private static void remove(@Nullable Path file) {
        if (file != null) {
            try {
                Files.deleteIfExists(file);
            } catch (IOException e) {
                return; // left aside, it is never read
            }
        }
    }

    private void makeFolder() throws IOException {
        if (!Files.isDirectory(folder)) {
            if (PrivatePlace.known(folder)) {
                Files.createDirectories(
                        folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            } else {
                Files.createDirectories(folder);
            }
        }
    }

    private void forgetOldest(long now) throws IOException {
        List<Path> entries = new ArrayList<>();
        List<Path> aside = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            files.forEach(f -> (f.toString().endsWith(SUFFIX) ? entries : aside).add(f));
        }
        if (entries.size() > MOST_ENTRIES) {
            entries.sort(Comparator.comparingLong(CompiledStore::written));
            for (Path old : entries.subList(0, entries.size() - MOST_ENTRIES)) {
                Files.deleteIfExists(old);
            }
        }
        for (Path left : aside) {
            if (left.toString().endsWith(ASIDE) && now - written(left) > ABANDONED_MILLIS) {
                Files.deleteIfExists(left); // of a process that was killed while it wrote
            }
        }
    }

    private static long written(Path file) {
        try {
            return Files.getLastModifiedTime(file).toMillis();
        } catch (IOException e) {
            return Long.MAX_VALUE; // another process took it away
        }
    }

    private Path file(DroolsSources sources) {
        return folder.resolve(key(sources) + SUFFIX);
    }

    /** The digest under which what is compiled from these sources is kept. */
    static String key(DroolsSources sources) {
        MessageDigest sha = StoredBuild.sha256();
        String drools = String.valueOf(InternalKieModule.class.getPackage().getImplementationVersion());
        List<String> parts = List.of(
                StoredBuild.FORMAT,
                sources.digest(),
                drools,
                Runtime.version().toString(),
                System.getProperty("java.vendor", ""),
                System.getProperty("drools.dialect.java.compiler", ""));
        parts.forEach(part -> sha.update((part.length() + ":" + part).getBytes(StandardCharsets.UTF_8)));
        for (Subject subject : Subject.values()) {
            sha.update(code(FactShape.type(subject)));
        }
        sha.update(code(Rulings.class));
        return HexFormat.of().formatHex(sha.digest());
    }

    private static byte[] code(Class<?> type) {
        String file = "/" + type.getName().replace('.', '/') + ".class";
        try (InputStream in = CompiledStore.class.getResourceAsStream(file)) {
            return in == null ? new byte[0] : in.readAllBytes();
        } catch (IOException e) {
            throw new IllegalStateException("the program cannot read its own " + file, e);
        }
    }
}
