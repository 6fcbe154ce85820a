package io.sluice.scenario;

import io.sluice.scenario.file.FileRefused;
import io.sluice.scenario.file.Limit;
import io.sluice.scenario.file.PlainFile;
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

    private final Diagnostics diagnostics;
    private final @Nullable Path inside;
    private final List<Path> seen = new ArrayList<>();
    private final List<Fields> chain = new ArrayList<>();

    /**
     * Prepares reading.
     *
     * @param inside a folder that what is extended may not lie out of; null for a scenario that the user named
     */
    ScenarioFiles(@Nullable Path inside, Diagnostics diagnostics) {
        this.inside = inside;
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
        if (seen.size() >= Limit.EXTENDS.most()) {
            String message = "'extends' is followed at most " + (Limit.EXTENDS.most() - 1) + " times";
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

    private @Nullable Path beside(Path path, String written, Entry entry, Fields fields) {
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
            Path base = (folder == null ? relative : folder.resolve(relative)).normalize();
            if (inside != null
                    && !base.toAbsolutePath().startsWith(inside.toAbsolutePath().normalize())) {
                String message = "'extends' leads out of " + shown(inside);
                fields.report(Fields.place(entry), "path", message, "a run holds all that it was made from");
                return null;
            }
            refuseLinks(folder == null ? Path.of("") : folder, relative);
            return base;
        } catch (FileRefused e) {
            String message = "'extends' names \"" + written + "\", which a link leads to; no link is followed here";
            fields.report(Fields.place(entry), e.code(), message, "name the file itself");
            return null;
        } catch (InvalidPathException e) {
            fields.report(Fields.place(entry), "path", "'extends' is no path: \"" + written + "\"", null);
            return null;
        }
    }

    /** A scenario is often a stranger's: what it names is what lies there, not what something there points to. */
    private static void refuseLinks(Path folder, Path relative) throws FileRefused {
        Path at = folder.toAbsolutePath();
        for (Path name : relative) {
            boolean up = name.toString().equals("..") || name.toString().equals(".");
            Path next = at.resolve(name);
            if (!up) {
                PlainFile.refuseLinks(at, next);
            }
            at = next;
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
