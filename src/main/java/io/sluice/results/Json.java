package io.sluice.results;

import io.sluice.scenario.file.Limit;
import io.sluice.scenario.file.PlainFile;
import java.io.IOException;
import java.nio.file.Path;
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

    /** Reads a value from a file; a file that is not what it should be is an {@link IOException} that says so. */
    static <T> T read(Path file, Class<T> type) throws IOException {
        // The folder is a run's, which may be a stranger's: no link, no device, and no more than anyone needs.
        String text = PlainFile.textInside(DurableFiles.parent(file), file.toAbsolutePath(), Limit.MANIFEST);
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
