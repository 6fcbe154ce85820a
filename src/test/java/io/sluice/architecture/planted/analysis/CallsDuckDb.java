package io.sluice.architecture.planted.analysis;

import java.sql.Connection;
import org.duckdb.DuckDBConnection;

/** Plant: the column store named outside {@code results}. */
public final class CallsDuckDb {
    private CallsDuckDb() {}

    static boolean is(Connection connection) {
        return connection instanceof DuckDBConnection;
    }
}
