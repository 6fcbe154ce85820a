package io.sluice.scenario;

import io.sluice.scenario.text.Diagnostics;
import io.sluice.scenario.text.Fields;
import io.sluice.scenario.text.Mark;
import io.sluice.scenario.text.SourceFile;
import io.sluice.scenario.text.YamlDocument;
import io.sluice.scenario.text.YamlNode.Entry;
import io.sluice.scenario.text.YamlReader;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Follows {@code extends} from a scenario to what it builds on, and refuses circles. */
final class ScenarioFiles {

    private static final int LONGEST = 8;

    private final Diagnostics diagnostics;
    private final List<Path> seen = new ArrayList<>();
    private final List<Fields> chain = new ArrayList<>();

    ScenarioFiles(Diagnostics diagnostics) {
        this.diagnostics = diagnostics;
    }

    /** The mappings of the scenario and of all it extends: the scenario first. Empty when its file cannot be read. */
    List<Fields> read(Path path) {
        Path next = path;
        while (next != null) {
            Fields fields = open(next);
            next = fields == null ? null : base(fields, next);
        }
        return List.copyOf(chain);
    }

    private @Nullable Fields open(Path path) {
        seen.add(path.toAbsolutePath().normalize());
        YamlDocument document = YamlReader.read(path, diagnostics);
        if (document == null) {
            return null;
        }
        Mark place = document.root().mark();
        Fields fields = Fields.of(document.file(), document.root(), "a scenario", place, diagnostics);
        if (fields != null) {
            chain.add(fields);
        }
        return fields;
    }

    private @Nullable Path base(Fields fields, Path path) {
        Entry entry = fields.entry("extends");
        String written = fields.text("extends");
        if (entry == null || written == null) {
            return null;
        }
        Path base = beside(path, written, entry, fields);
        if (base == null) {
            return null;
        }
        if (seen.contains(base.toAbsolutePath().normalize())) {
            fields.report(Fields.place(entry), "circle", "'extends' leads in a circle: " + circle(base), null);
            return null;
        }
        if (seen.size() >= LONGEST) {
            String message = "'extends' is followed at most " + LONGEST + " times";
            fields.report(Fields.place(entry), "circle", message, null);
            return null;
        }
        if (!Files.isRegularFile(base)) {
            String message = "'extends' names \"" + written + "\", but there is no file " + shown(base);
            fields.report(Fields.place(entry), "missing-file", message, SourceFile.nearbyFile(base));
            return null;
        }
        return base;
    }

    private static @Nullable Path beside(Path path, String written, Entry entry, Fields fields) {
        if (written.indexOf('\\') >= 0) {
            String hint = "write " + written.replace('\\', '/');
            fields.report(Fields.place(entry), "path", "'extends' has a backslash; paths are written with '/'", hint);
            return null;
        }
        try {
            Path relative = Path.of(written);
            if (relative.isAbsolute()) {
                String message =
                        "'extends' is the absolute path \"" + written + "\"; a path relative to this file is needed";
                fields.report(Fields.place(entry), "path", message, "for example ../baseline.yaml");
                return null;
            }
            Path folder = path.getParent();
            return (folder == null ? relative : folder.resolve(relative)).normalize();
        } catch (InvalidPathException e) {
            fields.report(Fields.place(entry), "path", "'extends' is no path: \"" + written + "\"", null);
            return null;
        }
    }

    private String circle(Path base) {
        StringBuilder text = new StringBuilder();
        chain.forEach(each -> text.append(each.file().name()).append(" -> "));
        return text.append(shown(base)).toString();
    }

    private static String shown(Path path) {
        return path.toString().replace('\\', '/');
    }
}
