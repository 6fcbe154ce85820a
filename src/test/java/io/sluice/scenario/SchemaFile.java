package io.sluice.scenario;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.sluice.scenario.text.Diagnostics;
import io.sluice.scenario.text.YamlDocument;
import io.sluice.scenario.text.YamlNode.YamlList;
import io.sluice.scenario.text.YamlNode.YamlMap;
import io.sluice.scenario.text.YamlNode.YamlScalar;
import io.sluice.scenario.text.YamlReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/** A shipped JSON Schema, for tests: what it says, and what it finds in a file of YAML. */
public final class SchemaFile {
    private final YamlMap root;
    private final Schema schema;

    /** Reads the schema of this name. */
    public SchemaFile(String name) {
        String path = "/io/sluice/schema/" + name + ".schema.json";
        try (InputStream in = Objects.requireNonNull(SchemaFile.class.getResourceAsStream(path), path)) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            root = (YamlMap) tree(text).root();
            schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(text, InputFormat.JSON);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What it finds wrong in a file. */
    public List<String> faults(Path file) throws IOException {
        return faults(Files.readString(file));
    }

    /** What it finds wrong in a text. */
    public List<String> faults(String yaml) {
        return faults(tree(yaml));
    }

    /** What it finds wrong in a document that was read. */
    List<String> faults(YamlDocument document) {
        return schema.validate(JsonOfYaml.json(document.root()), InputFormat.JSON).stream()
                .map(Object::toString)
                .toList();
    }

    /** The keys of an object of the schema. */
    public List<String> keys(String... path) {
        return at(path).keys();
    }

    /** The words that a place of the schema allows. */
    public List<String> words(String... path) {
        YamlList words = (YamlList) Objects.requireNonNull(at(path).get("enum"));
        return words.items().stream().map(w -> ((YamlScalar) w).text()).toList();
    }

    /** An object of the schema. */
    YamlMap at(String... path) {
        YamlMap map = root;
        for (String key : path) {
            map = (YamlMap) Objects.requireNonNull(map.get(key), () -> "no '" + key + "' in the schema");
        }
        return map;
    }

    private static YamlDocument tree(String text) {
        Diagnostics diagnostics = new Diagnostics();
        YamlDocument document = YamlReader.read("schema", text, diagnostics);
        diagnostics.throwIfAny();
        return Objects.requireNonNull(document);
    }
}
