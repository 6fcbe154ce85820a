package io.sluice.scenario.text;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * Reads one YAML 1.2 document into a tree in which every key and value knows its place.
 *
 * <p>What YAML allows and no file here needs is refused with the place: duplicate keys, anchors and aliases, tags, merge
 * keys, several documents, tabs as indentation. A file with any fault gives no tree: it is reported and null returned.
 */
public final class YamlReader {

    private YamlReader() {}

    /** Reads a file; messages name it by its path as given. Null when a fault was added to {@code diagnostics}. */
    public static @Nullable YamlDocument read(Path path, Diagnostics diagnostics) {
        SourceFile file = SourceFile.read(path, diagnostics);
        return file == null ? null : read(file, diagnostics);
    }

    /** Reads a text under a name. Null when a fault was added to {@code diagnostics}. */
    public static @Nullable YamlDocument read(String name, String text, Diagnostics diagnostics) {
        return read(SourceFile.of(name, text), diagnostics);
    }

    /** Reads a file already in memory. Null when a fault was added to {@code diagnostics}. */
    public static @Nullable YamlDocument read(SourceFile file, Diagnostics diagnostics) {
        Diagnostics own = new Diagnostics();
        YamlNode root = null;
        try {
            root = new YamlTree(file, own).read();
        } catch (YamlEngineException e) {
            own.add(YamlSyntax.explain(file, e));
        } catch (InputException e) {
            e.diagnostics().forEach(own::add);
        }
        diagnostics.addAll(own);
        return root == null || own.hasErrors() ? null : new YamlDocument(file, root);
    }
}
