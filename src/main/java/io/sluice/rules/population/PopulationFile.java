package io.sluice.rules.population;

import io.sluice.rules.Subject;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * The file a population is kept in: gzip of UTF-8 lines, a column a line, so that it stays small.
 *
 * <pre>
 * sluice-population 1
 * origin TEXT
 * rows SUBJECT COUNT DRAWN-FROM ARM
 * instruments WORD WORD ...
 * column NAME UNIT VALUE VALUE ...
 * </pre>
 *
 * <p>A value stands for itself times its unit; amounts of money are cut to whole thousands of yuan, which never carries one
 * over a limit that is a whole number of thousands.
 */
public final class PopulationFile {
    private static final String SHIPPED = "/io/sluice/rules/population.gz";
    private static final String HEAD = "sluice-population 1";
    private static final String REPLICATION = "@replication";
    private static final String QUARTER = "@quarter";
    private static final String NAME = "@name";
    private static final String ASKED = "@asked";

    private PopulationFile() {}

    static Population shipped() {
        try (InputStream in = PopulationFile.class.getResourceAsStream(SHIPPED)) {
            return read(Objects.requireNonNull(in, SHIPPED).readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + SHIPPED, e);
        }
    }

    /** Reads the bytes of a file. */
    public static Population read(byte[] bytes) throws IOException {
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(new ByteArrayInputStream(bytes)), StandardCharsets.UTF_8))) {
            if (!HEAD.equals(lines.readLine())) {
                throw new IOException("this is no file of a sampled population");
            }
            String origin = after(lines.readLine(), "origin ");
            Map<Subject, SampledRows> rows = new EnumMap<>(Subject.class);
            String line = lines.readLine();
            while (line != null) {
                String[] words = after(line, "rows ").split(" ");
                List<String> instruments =
                        List.of(after(lines.readLine(), "instruments ").split(" "));
                SortedMap<String, long[]> columns = new TreeMap<>();
                line = lines.readLine();
                while (line != null && line.startsWith("column ")) {
                    int name = line.indexOf(' ', 7);
                    columns.put(line.substring(7, name), column(line, name + 1, Integer.parseInt(words[1])));
                    line = lines.readLine();
                }
                Subject subject = Subject.of(words[0]).orElseThrow();
                rows.put(subject, rows(subject, words, instruments, columns));
            }
            return new Population(origin, digest(bytes), rows);
        }
    }

    private static SampledRows rows(
            Subject subject, String[] words, List<String> instruments, SortedMap<String, long[]> columns) {
        int[] replication = ints(columns.remove(REPLICATION));
        int[] quarter = ints(columns.remove(QUARTER));
        int[] name = ints(columns.remove(NAME));
        int[] asked = ints(columns.remove(ASKED));
        return new SampledRows(
                subject, Long.parseLong(words[2]), words[3], replication, quarter, name, instruments, asked, columns);
    }

    private static String after(@Nullable String line, String word) throws IOException {
        if (line == null || !line.startsWith(word)) {
            throw new IOException("expected a line that begins with \"" + word.strip() + "\"");
        }
        return line.substring(word.length());
    }

    /** Reads {@code UNIT VALUE VALUE ...} from a place of a line. */
    private static long[] column(String line, int from, int count) {
        long[] values = new long[count];
        long unit = 0;
        long value = 0;
        boolean negative = false;
        int field = -1;
        for (int i = from; i <= line.length(); i++) {
            char c = i == line.length() ? ' ' : line.charAt(i);
            if (c == '-') {
                negative = true;
            } else if (c == ' ') {
                if (field < 0) {
                    unit = value;
                } else {
                    values[field] = unit * (negative ? -value : value);
                }
                field++;
                value = 0;
                negative = false;
            } else {
                value = 10 * value + (c - '0');
            }
        }
        return values;
    }

    private static int[] ints(long @Nullable [] values) {
        int[] ints = new int[Objects.requireNonNull(values).length];
        for (int i = 0; i < ints.length; i++) {
            ints[i] = Math.toIntExact(values[i]);
        }
        return ints;
    }

    /** The bytes of the file of a population; equal populations give equal bytes. */
    public static byte[] bytes(Population population, UnitOfField units) {
        StringBuilder text = new StringBuilder(HEAD).append('\n');
        text.append("origin ").append(population.origin()).append('\n');
        population.rows().forEach((subject, rows) -> {
            text.append("rows ")
                    .append(subject.word())
                    .append(' ')
                    .append(rows.size())
                    .append(' ');
            text.append(rows.drawnFrom()).append(' ').append(rows.arm()).append('\n');
            text.append("instruments ")
                    .append(String.join(" ", rows.instruments()))
                    .append('\n');
            column(text, REPLICATION, 1, longs(rows.replication()));
            column(text, QUARTER, 1, longs(rows.quarter()));
            column(text, NAME, 1, longs(rows.name()));
            column(text, ASKED, 1, longs(rows.asked()));
            rows.fields().forEach((field, values) -> column(text, field, units.unit(subject, field), values));
        });
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes) {
            {
                def.setLevel(9);
            }
        }) {
            gzip.write(text.toString().getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** The unit values of a field are kept in. */
    public interface UnitOfField {
        /** A whole number above 0. */
        long unit(Subject subject, String field);
    }

    private static void column(StringBuilder text, String name, long unit, long[] values) {
        text.append("column ").append(name).append(' ').append(unit);
        for (long value : values) {
            text.append(' ').append(Math.floorDiv(value, unit));
        }
        text.append('\n');
    }

    private static long[] longs(int[] ints) {
        return java.util.Arrays.stream(ints).asLongStream().toArray();
    }

    private static String digest(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this Java has no SHA-256", e);
        }
    }
}
