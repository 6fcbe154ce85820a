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
import java.util.Properties;
import java.util.stream.Stream;
import org.duckdb.DuckDBConnection;

/**
 * The one place where DuckDB is started: in memory, with one thread, never fetching extensions.
 *
 * <p>At each start its driver unpacks a native library of 60 to 70 MB into the temporary folder, and a killed process
 * leaves it there. So it is unlinked as soon as it is loaded, where the system allows that, and leftovers of earlier
 * processes are swept.
 */
final class DuckDb {
    private static final String LIBRARY = "libduckdb_java";
    private static final Duration LEFT_BEHIND = Duration.ofMinutes(10);

    private DuckDb() {}

    /** A new connection to a database in memory. */
    static DuckDBConnection connect() throws SQLException {
        sweep(Path.of(System.getProperty("java.io.tmpdir")), Instant.now().minus(LEFT_BEHIND));
        Properties settings = new Properties();
        settings.setProperty("autoinstall_known_extensions", "false");
        settings.setProperty("autoload_known_extensions", "false");
        settings.setProperty("threads", "1");
        settings.setProperty("temp_directory", "");
        DuckDBConnection connection =
                DriverManager.getConnection("jdbc:duckdb:", settings).unwrap(DuckDBConnection.class);
        try (Statement statement = connection.createStatement()) {
            statement.execute("SET TimeZone = 'UTC'");
        }
        unlinkLoadedLibrary();
        return connection;
    }

    /** Deletes native libraries older than the given moment; one that is in use or not ours stays. */
    static void sweep(Path folder, Instant olderThan) {
        try (DirectoryStream<Path> leftovers = Files.newDirectoryStream(folder, LIBRARY + "*")) {
            for (Path file : leftovers) {
                if (Files.getLastModifiedTime(file).toInstant().isBefore(olderThan)) {
                    Files.deleteIfExists(file);
                }
            }
        } catch (IOException e) {
            // Sweeping is a courtesy; a run does not fail for it.
        }
    }

    private static void unlinkLoadedLibrary() {
        Path maps = Path.of("/proc/self/maps");
        if (!Files.isReadable(maps)) {
            return;
        }
        try (Stream<String> lines = Files.lines(maps)) {
            for (String line : lines.filter(l -> l.contains("/" + LIBRARY)).toList()) {
                Path library = Path.of(line.substring(line.indexOf('/')));
                if (library.startsWith(System.getProperty("java.io.tmpdir"))) {
                    Files.deleteIfExists(library);
                }
            }
        } catch (IOException e) {
            // As above.
        }
    }
}
