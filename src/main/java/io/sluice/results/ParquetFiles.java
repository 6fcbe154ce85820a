package io.sluice.results;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Collectors;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;

/**
 * Rows to Parquet and back, through DuckDB in memory: no database file, so no lock between readers and writers.
 *
 * <p>One connection, opened when first needed (its native library costs about half a second) and used by one thread at a
 * time. DuckDB works with one thread here, so that equal rows give equal bytes.
 */
final class ParquetFiles implements AutoCloseable {
    private static final String SCRATCH = "scratch";
    private static final String FORMAT = " (FORMAT parquet, COMPRESSION zstd)";

    private @Nullable DuckDBConnection connection;

    /** Writes rows to a file, sorted by key. */
    synchronized void write(Path file, Rows rows) throws IOException {
        try {
            DuckDBConnection db = connection();
            execute(db, "BEGIN TRANSACTION");
            execute(db, "CREATE TABLE " + SCRATCH + " (" + columnTypes(rows.table()) + ")");
            append(db, rows);
            execute(db, "COPY " + SCRATCH + " TO " + quoted(file) + FORMAT);
            execute(db, "DROP TABLE " + SCRATCH);
            execute(db, "COMMIT");
        } catch (SQLException e) {
            throw failed("write", file, e);
        }
    }

    /** Writes the rows of many files of one table to one file, sorted by key. */
    synchronized void merge(List<Path> from, Path file, Table table) throws IOException {
        String columns = names(table.columns());
        String sources = from.stream().map(ParquetFiles::quoted).collect(Collectors.joining(", ", "[", "]"));
        try {
            execute(
                    connection(),
                    "COPY (SELECT " + columns + " FROM read_parquet(" + sources + ") ORDER BY " + names(table.keys())
                            + ") TO " + quoted(file) + FORMAT);
        } catch (SQLException e) {
            throw failed("write", file, e);
        }
    }

    /** Reads the rows of files of one table. */
    synchronized Rows read(List<Path> files, Table table) throws IOException {
        RowsBuilder builder = Rows.builder(table);
        String sources = files.stream().map(ParquetFiles::quoted).collect(Collectors.joining(", ", "[", "]"));
        String sql = "SELECT " + names(table.columns()) + " FROM read_parquet(" + sources + ")";
        try (Statement statement = connection().createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            int[] key = new int[table.keys().size()];
            while (result.next()) {
                for (int k = 0; k < key.length; k++) {
                    key[k] = result.getInt(k + 1);
                }
                builder.row(key);
                for (int v = 0; v < table.values().size(); v++) {
                    if (table.values().get(v).type() == Column.Type.DOUBLE) {
                        builder.put(result.getDouble(key.length + v + 1));
                    } else {
                        builder.put(result.getLong(key.length + v + 1));
                    }
                }
            }
        } catch (SQLException e) {
            throw failed("read", files.get(0), e);
        }
        return builder.build();
    }

    /** Whether this store was ever connected; only then does it hold a native library. */
    synchronized boolean connected() {
        return connection != null;
    }

    @Override
    public synchronized void close() {
        if (connection != null) {
            try {
                connection.close();
            } catch (SQLException e) {
                throw new IllegalStateException("The column store did not close: " + e.getMessage(), e);
            }
            connection = null;
        }
    }

    private DuckDBConnection connection() throws SQLException {
        if (connection == null) {
            connection = DuckDb.connect();
        }
        return connection;
    }

    private IOException failed(String verb, Path file, SQLException e) {
        // The transaction may be half done: a fresh connection is the simplest way back to a known state.
        close();
        return new IOException("could not " + verb + " " + file + ": " + Failures.plain(e), e);
    }

    private static void append(DuckDBConnection db, Rows rows) throws SQLException {
        List<Column> values = rows.table().values();
        int keys = rows.table().keys().size();
        try (DuckDBAppender appender = db.createAppender(SCRATCH)) {
            for (int row = 0; row < rows.size(); row++) {
                appender.beginRow();
                for (int k = 0; k < keys; k++) {
                    appender.append(rows.key(row, k));
                }
                for (int v = 0; v < values.size(); v++) {
                    switch (values.get(v).type()) {
                        case INT -> appender.append((int) rows.longAt(row, v));
                        case LONG -> appender.append(rows.longAt(row, v));
                        case DOUBLE -> appender.append(rows.doubleAt(row, v));
                    }
                }
                appender.endRow();
            }
        }
    }

    private static void execute(Connection db, String sql) throws SQLException {
        try (Statement statement = db.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String columnTypes(Table table) {
        return table.columns().stream()
                .map(column -> name(column) + " " + sqlType(column.type()) + " NOT NULL")
                .collect(Collectors.joining(", "));
    }

    private static String sqlType(Column.Type type) {
        return switch (type) {
            case INT -> "INTEGER";
            case LONG -> "BIGINT";
            case DOUBLE -> "DOUBLE";
        };
    }

    private static String names(List<Column> columns) {
        return columns.stream().map(ParquetFiles::name).collect(Collectors.joining(", "));
    }

    /** In quotes, because a column may have the name of a word of SQL. */
    private static String name(Column column) {
        return '"' + column.name() + '"';
    }

    private static String quoted(Path file) {
        return "'" + file.toAbsolutePath().toString().replace("'", "''") + "'";
    }
}
