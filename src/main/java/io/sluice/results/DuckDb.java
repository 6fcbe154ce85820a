package io.sluice.results;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import org.duckdb.DuckDBConnection;

/**
 * The one place where DuckDB is started: in memory, with one thread, never fetching extensions.
 *
 * <p>At each start its driver unpacks a native library of 60 to 70 MB into the temporary folder, and a killed process
 * leaves it there. So it is unlinked as soon as it is loaded, where the system allows that, and what earlier processes
 * left behind is swept.
 */
final class DuckDb {
    private static final String LIBRARY = "libduckdb_java";
    private static final Duration LEFT_BEHIND = Duration.ofMinutes(10);
    private static final Path LOADED_FILES = Path.of("/proc/self/maps");

    private DuckDb() {}

    /** A new connection to a database in memory. */
    static DuckDBConnection connect() throws SQLException {
        Properties settings = new Properties();
        settings.setProperty("autoinstall_known_extensions", "false");
        settings.setProperty("autoload_known_extensions", "false");
        settings.setProperty("threads", "1");
        settings.setProperty("temp_directory", "");
        // Each file is read once or twice; what was read of it need not stay in memory.
        settings.setProperty("enable_external_file_cache", "false");
        // A result is read as it is made; else the driver holds all of it first.
        settings.setProperty("jdbc_stream_results", "true");
        Path temporary = Path.of(System.getProperty("java.io.tmpdir"));
        DuckDBConnection connection = start(settings, temporary);
        try (Statement statement = connection.createStatement()) {
            statement.execute("SET TimeZone = 'UTC'");
        }
        tidy(temporary);
        return connection;
    }

    private static DuckDBConnection start(Properties settings, Path temporary) throws SQLException {
        try {
            return DriverManager.getConnection("jdbc:duckdb:", settings).unwrap(DuckDBConnection.class);
        } catch (LinkageError e) {
            Throwable reason = e;
            while (reason.getCause() != null) {
                reason = reason.getCause();
            }
            throw new SQLException(
                    "the column store could not unpack its library (70 MB) into " + temporary + ": "
                            + reason.getMessage(),
                    e);
        }
    }

    private static void tidy(Path folder) {
        try {
            for (Path library : loaded(folder)) {
                Instant unpacked = Files.getLastModifiedTime(library).toInstant();
                sweep(folder, unpacked.minus(LEFT_BEHIND));
                Files.deleteIfExists(library);
            }
        } catch (IOException e) {
            // Tidying is a courtesy; a run does not fail for it.
        }
    }

    /** Deletes the native libraries in a folder that are older than the given moment. */
    static void sweep(Path folder, Instant olderThan) throws IOException {
        try (DirectoryStream<Path> leftovers = Files.newDirectoryStream(folder, LIBRARY + "*")) {
            for (Path file : leftovers) {
                if (Files.getLastModifiedTime(file).toInstant().isBefore(olderThan)) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }

    /** The native library this process has loaded from the temporary folder; empty where the system does not tell. */
    private static List<Path> loaded(Path folder) throws IOException {
        if (!Files.isReadable(LOADED_FILES)) {
            return List.of();
        }
        try (Stream<String> lines = Files.lines(LOADED_FILES)) {
            return lines.filter(line -> line.contains("/" + LIBRARY))
                    .map(line -> Path.of(line.substring(line.indexOf('/'))))
                    .distinct()
                    .filter(file -> file.startsWith(folder) && Files.exists(file))
                    .toList();
        }
    }
}
