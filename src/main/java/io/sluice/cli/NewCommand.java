package io.sluice.cli;

import io.sluice.scenario.text.Diagnostic;
import io.sluice.scenario.text.InputException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code sluice new}: a pack, reform or scenario to start from, with comments, that passes as it is. */
@Command(
        name = "new",
        description = {
            "Write a commented starting point that passes as it is:",
            "a pack of rules, a reform of the national fund, or a scenario."
        },
        footer = {
            "",
            "Examples:",
            "  sluice new pack cn-zj/robots",
            "  sluice new reform larger-tickets",
            "  sluice new scenario larger-tickets"
        })
final class NewCommand implements Callable<Integer> {
    private static final Pattern PACK = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*/[a-z0-9]+(-[a-z0-9]+)*");
    private static final Pattern NAME = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    /** What can be begun. */
    enum Kind {
        PACK,
        REFORM,
        SCENARIO;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @Parameters(index = "0", paramLabel = "KIND", description = "pack, reform or scenario.")
    private Kind kind = Kind.PACK;

    @Parameters(
            index = "1",
            paramLabel = "NAME",
            description = "Its name: cn-zj/robots for a pack, larger-tickets for a reform or scenario.")
    private String name = "";

    @Option(names = "--in", paramLabel = "DIR", description = "The folder of the project. Default: this one.")
    private Path project = Path.of("");

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        checkName();
        checkProject();
        List<Path> files =
                switch (kind) {
                    case PACK -> pack();
                    case REFORM -> reform();
                    case SCENARIO -> scenario();
                };
        PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
        files.forEach(file -> out.println("wrote " + StartingPoint.shown(file)));
        out.println("next: " + next(files.get(0)));
        return ExitCode.OK;
    }

    private String next(Path first) {
        String rules = project.toString().isEmpty() ? "" : " --rules " + StartingPoint.shown(project.resolve("rules"));
        return switch (kind) {
            case PACK -> "sluice rules test " + name + rules;
            case REFORM -> "sluice rules test reforms/" + name + rules;
            case SCENARIO -> "sluice run " + StartingPoint.shown(first) + " --dry-run";
        };
    }

    private void checkName() {
        Pattern form = kind == Kind.PACK ? PACK : NAME;
        if (!form.matcher(name).matches() || (kind == Kind.PACK && name.startsWith("reforms/"))) {
            throw refuse(
                    name,
                    "wrong-name",
                    kind == Kind.PACK
                            ? "the id of a pack is its jurisdiction and its name in lower case, such as cn-zj/robots"
                            : "the name of a " + kind + " is lower-case words with hyphens, such as larger-tickets",
                    name.startsWith("reforms/") ? "sluice new reform " + name.substring("reforms/".length()) : null);
        }
    }

    private void checkProject() {
        String folder = kind == Kind.SCENARIO ? "scenarios" : "rules";
        if (!Files.isDirectory(project.resolve(folder))) {
            throw refuse(
                    StartingPoint.shown(project.resolve(folder)),
                    "missing-folder",
                    "there is no such folder, so this is not the folder of a project",
                    "go to the folder that holds rules/ and scenarios/, or name it with --in");
        }
    }

    private static InputException refuse(String file, String code, String message, @Nullable String hint) {
        return new InputException(List.of(Diagnostic.ofFile(file, code, message, hint)));
    }

    private List<Path> pack() {
        Path folder = project.resolve("rules").resolve(name);
        return new StartingPoint(words(name))
                .file(folder.resolve("pack.yaml"), "pack.yaml")
                .file(folder.resolve("parameters.yaml"), "parameters.yaml")
                .file(folder.resolve("support.drl"), "support.drl")
                .file(folder.resolve("tests").resolve("support.yaml"), "pack-cases.yaml")
                .write();
    }

    private List<Path> reform() {
        Path folder = project.resolve("rules").resolve("reforms").resolve(name);
        return new StartingPoint(words("reforms/" + name))
                .file(folder.resolve("pack.yaml"), "reform.yaml")
                .file(folder.resolve("tests").resolve("reform.yaml"), "reform-cases.yaml")
                .write();
    }

    private List<Path> scenario() {
        String file = name + ".yaml";
        return new StartingPoint(Map.of("name", name, "file", "scenarios/" + file))
                .file(project.resolve("scenarios").resolve(file), "scenario.yaml")
                .write();
    }

    private static Map<String, String> words(String id) {
        String stem = id.replace('/', '-');
        String[] parts = id.split("/", -1);
        StringBuilder field = new StringBuilder();
        for (String part : stem.split("-", -1)) {
            boolean first = field.isEmpty();
            field.append(first ? part : part.substring(0, 1).toUpperCase(Locale.ROOT) + part.substring(1));
        }
        return Map.of(
                "id", id,
                "stem", stem,
                "name", parts[parts.length - 1],
                "jurisdiction", parts[0].toUpperCase(Locale.ROOT),
                "package", id.replace('-', '_').replace('/', '.').replaceAll("(^|\\.)(?=[0-9])", "$1_"),
                "prefix", stem.toUpperCase(Locale.ROOT),
                "field", field.toString());
    }
}
