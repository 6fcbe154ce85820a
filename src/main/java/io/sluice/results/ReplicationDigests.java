package io.sluice.results;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * SHA-256 of what one replication left in all tables, whatever file or batch its rows stand in.
 *
 * <p>Fed to the digest, numbers big-endian, texts as UTF-8 after their length in 4 bytes: for each table in order of
 * name, its name and the number of its rows (8 bytes); for each of its columns, keys and values together, in order of
 * name: name, type and unit, then the column's values in order of the rows' keys: 4 bytes for INT, 8 for LONG, the 8
 * bytes of the IEEE 754 number for DOUBLE, in which -0 is stored as 0 and NaN and infinities do not occur.
 */
public final class ReplicationDigests {
    private ReplicationDigests() {}

    /** The digest of each replication that occurs in the rows, by its number, in hexadecimal. */
    public static SortedMap<Integer, String> of(List<Table> tables, List<Rows> batches) {
        SortedMap<Integer, MessageDigest> digests = new TreeMap<>();
        List<Map<Integer, List<Integer>>> rowsOf = new ArrayList<>();
        List<Rows> sorted = byName(tables, batches);
        for (Rows rows : sorted) {
            Map<Integer, List<Integer>> index = rowsByReplication(rows);
            index.keySet().forEach(replication -> digests.computeIfAbsent(replication, r -> Sha256.start()));
            rowsOf.add(index);
        }
        SortedMap<Integer, String> result = new TreeMap<>();
        digests.forEach((replication, digest) -> {
            for (int t = 0; t < sorted.size(); t++) {
                update(digest, sorted.get(t), rowsOf.get(t).getOrDefault(replication, List.of()));
            }
            result.put(replication, Sha256.hex(digest.digest()));
        });
        return result;
    }

    private static List<Rows> byName(List<Table> tables, List<Rows> batches) {
        List<Rows> sorted = new ArrayList<>();
        tables.stream()
                .sorted(Comparator.comparing(Table::name))
                .forEach(table -> sorted.add(Rows.concat(
                        table,
                        batches.stream()
                                .filter(rows -> rows.table().equals(table))
                                .toList())));
        return sorted;
    }

    private static Map<Integer, List<Integer>> rowsByReplication(Rows rows) {
        Map<Integer, List<Integer>> index = new TreeMap<>();
        for (int row = 0; row < rows.size(); row++) {
            index.computeIfAbsent(rows.key(row, Table.REPLICATION), r -> new ArrayList<>())
                    .add(row);
        }
        return index;
    }

    private static void update(MessageDigest digest, Rows rows, List<Integer> which) {
        Table table = rows.table();
        text(digest, table.name());
        digest.update(ByteBuffer.allocate(8).putLong(which.size()).array());
        table.columns().stream().sorted(Comparator.comparing(Column::name)).forEach(column -> {
            text(digest, column.name());
            text(digest, column.type().name());
            text(digest, column.unit());
            digest.update(values(rows, column, which));
        });
    }

    private static byte[] values(Rows rows, Column column, List<Integer> which) {
        boolean narrow = column.type() == Column.Type.INT;
        ByteBuffer bytes = ByteBuffer.allocate(which.size() * (narrow ? 4 : 8));
        int key = rows.table().keys().indexOf(column);
        int value = rows.table().values().indexOf(column);
        for (int row : which) {
            if (key >= 0) {
                bytes.putInt(rows.key(row, key));
            } else if (narrow) {
                bytes.putInt((int) rows.word(row, value));
            } else {
                bytes.putLong(rows.word(row, value));
            }
        }
        return bytes.array();
    }

    private static void text(MessageDigest digest, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        digest.update(ByteBuffer.allocate(4).putInt(bytes.length).array());
        digest.update(bytes);
    }
}
