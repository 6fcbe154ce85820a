package io.sluice.results;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
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

    /** Writes the selected rows of many files of one table to one file, sorted by key; all of them are in memory for it. */
    void sort(List<Path> from, Path file, Table table, Selection selection) throws IOException {
        copy(sql(from, table, selection) + " ORDER BY " + names(table.keys()), file);
    }

    /**
     * Writes files of one table to one file, sorted by key. Each must be sorted, and its replications must come after those of the file before
     * it: then the rows of a cell, draw and arm need only be taken from one file after another, and few are in memory.
     */
    void chain(List<Path> from, Path file, Table table) throws IOException {
        List<String> parts = worlds(from, table).stream()
                .map(world -> sql(from, table, world.of(Selection.all(table))))
                .toList();
        copy(parts.isEmpty() ? sql(from, table, Selection.all(table)) : String.join(" UNION ALL ", parts), file);
    }

    /** The cells, draws and arms that have rows, found in the database so that no row is fetched for it. */
    private synchronized SortedSet<World> worlds(List<Path> files, Table table) throws IOException {
        SortedSet<World> worlds = new TreeSet<>();
        Selection keys = new Selection(World.KEYS, List.of(), Map.of());
        try (Statement statement = connection().createStatement();
                ResultSet result = statement.executeQuery("SELECT DISTINCT * FROM (" + sql(files, table, keys) + ")")) {
            while (result.next()) {
                worlds.add(new World(result.getInt(1), result.getInt(2), result.getInt(3)));
            }
        } catch (SQLException e) {
            throw failed("read", files.get(0), e);
        }
        return worlds;
    }

    private synchronized void copy(String select, Path file) throws IOException {
        try {
            execute(connection(), "COPY (" + select + ") TO " + quoted(file) + FORMAT);
        } catch (SQLException e) {
            throw failed("write", file, e);
        }
    }

    /** Reads all rows of files of one table. */
    Rows read(List<Path> files, Table table) throws IOException {
        return read(files, table, Selection.all(table));
    }

    /** Reads the selected rows, with all their columns, of files of one table. */
    Rows read(List<Path> files, Table table, Selection selection) throws IOException {
        RowsBuilder builder = Rows.builder(table);
        each(files, table, selection, (keys, words) -> {
            builder.row(keys);
            for (int v = 0; v < words.length; v++) {
                if (table.values().get(v).type() == Column.Type.DOUBLE) {
                    builder.put(Double.longBitsToDouble(words[v]));
                } else {
                    builder.put(words[v]);
                }
            }
        });
        return builder.build();
    }

    /** Shows the selected rows of files of one table in the order in which they stand there; a few thousand at a time are in memory. */
    synchronized void each(List<Path> files, Table table, Selection selection, RowSource.Visitor visitor)
            throws IOException {
        int[] keys = new int[selection.keys().size()];
        long[] words = new long[selection.values().size()];
        boolean[] binary = new boolean[words.length];
        for (int v = 0; v < words.length; v++) {
            Column column =
                    table.values().get(table.valueIndex(selection.values().get(v)));
            binary[v] = column.type() == Column.Type.DOUBLE;
        }
        // Prepared first, because a result that is read as it is made hides why its query cannot be.
        try (PreparedStatement statement = connection().prepareStatement(sql(files, table, selection));
                ResultSet result = statement.executeQuery()) {
            requireTypes(result.getMetaData(), columns(table, selection));
            while (result.next()) {
                for (int k = 0; k < keys.length; k++) {
                    keys[k] = result.getInt(k + 1);
                    requireValue(result);
                }
                for (int v = 0; v < words.length; v++) {
                    int place = keys.length + v + 1;
                    words[v] = binary[v] ? Double.doubleToRawLongBits(result.getDouble(place)) : result.getLong(place);
                    requireValue(result);
                }
                visitor.row(keys, words);
            }
        } catch (SQLException e) {
            throw failed("read", files.get(0), e);
        }
    }

    private static List<Column> columns(Table table, Selection selection) {
        List<Column> columns = new ArrayList<>();
        selection.keys().forEach(key -> columns.add(table.keys().get(table.keyIndex(key))));
        selection.values().forEach(value -> columns.add(table.values().get(table.valueIndex(value))));
        return columns;
    }

    /** A file that somebody else wrote may have a column of this name with something else in it. */
    private static void requireTypes(ResultSetMetaData found, List<Column> columns) throws SQLException {
        for (int c = 0; c < columns.size(); c++) {
            String type = found.getColumnTypeName(c + 1);
            String needed = sqlType(columns.get(c).type());
            if (!type.equals(needed)) {
                throw new SQLException("column " + columns.get(c).name() + " holds " + type + " and not " + needed);
            }
        }
    }

    private static void requireValue(ResultSet result) throws SQLException {
        if (result.wasNull()) {
            throw new SQLException("a value is missing");
        }
    }

    private static String sql(List<Path> files, Table table, Selection selection) {
        List<Column> columns = columns(table, selection);
        StringBuilder sql = new StringBuilder("SELECT ");
        sql.append(names(columns))
                .append(" FROM read_parquet(")
                .append(sources(files))
                .append(')');
        String word = " WHERE ";
        for (Map.Entry<String, Selection.Span> each : new TreeMap<>(selection.where()).entrySet()) {
            Selection.Span span = each.getValue();
            sql.append(word).append(name(table.keys().get(table.keyIndex(each.getKey()))));
            sql.append(" BETWEEN ").append(span.first()).append(" AND ").append(span.last());
            word = " AND ";
        }
        return sql.toString();
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

    private static String sources(List<Path> files) {
        return files.stream().map(ParquetFiles::quoted).collect(Collectors.joining(", ", "[", "]"));
    }

    private static String quoted(Path file) {
        return "'" + file.toAbsolutePath().toString().replace("'", "''") + "'";
    }
}
