package io.sluice.results;

import io.sluice.scenario.file.Limit;
import io.sluice.scenario.file.PlainFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import tools.jackson.core.JacksonException;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/** Records, maps and lists as JSON with a fixed layout: names in snake_case, order of
 * components, two blanks, line feeds. */
public final class Json {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    private Json() {}

    /** Any record, map or list as JSON text that ends with a line feed. */
    public static String text(Object value) {
        DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
        DefaultPrettyPrinter printer =
                new DefaultPrettyPrinter().withObjectIndenter(indenter).withArrayIndenter(indenter);
        return MAPPER.writer().with(printer).with(new UnseenEscapes()).writeValueAsString(value) + "\n";
    }

    /**
     * Reads a value from a file that this program wrote. A file that holds no such value, or whose text is not the one that
     * {@link #text} gives of what was read, is an {@link IOException} that says so: no letter of it goes unread.
     */
    static <T> T readExactly(Path file, Class<T> type) throws IOException {
        String text = textOf(file);
        T value = parse(file, text, type);
        String printed = text(value);
        if (!printed.equals(text)) {
            throw new IOException(
                    file + " is not as this program writes it, from line " + firstOther(printed, text) + " on");
        }
        return value;
    }

    /** The first line, counted from 1, in which two texts differ. */
    private static int firstOther(String one, String other) {
        int same = Arrays.mismatch(one.toCharArray(), other.toCharArray());
        return 1 + (int) one.chars().limit(same).filter(c -> c == '\n').count();
    }

    /** Reads a value from a file; a file that is not what it should be is an {@link IOException} that says so. */
    static <T> T read(Path file, Class<T> type) throws IOException {
        return parse(file, textOf(file), type);
    }

    private static String textOf(Path file) throws IOException {
        // The folder is a run's, which may be a stranger's: no link, no device, and no more than anyone needs.
        return PlainFile.textInside(DurableFiles.parent(file), file.toAbsolutePath(), Limit.MANIFEST);
    }

    private static <T> T parse(Path file, String text, Class<T> type) throws IOException {
        try {
            T value = MAPPER.readValue(text, type);
            if (value == null) {
                throw new IOException(file + " is empty");
            }
            return value;
        } catch (JacksonException e) {
            throw new IOException(file + " is damaged or of another format: " + e.getOriginalMessage(), e);
        }
    }
}
