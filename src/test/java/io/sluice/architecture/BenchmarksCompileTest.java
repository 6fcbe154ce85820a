package io.sluice.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Benchmarks are compiled in a profile of their own, which no build runs by itself; they keep up with the program all the same. Two
 * libraries are there in that profile only: of files that import them, what cannot be found is not held against them here.
 */
class BenchmarksCompileTest {
    private static final Path BENCHMARKS = Path.of("src", "jmh", "java");
    private static final List<String> ONLY_IN_THE_PROFILE =
            List.of("import org.openjdk.jmh.", "import org.drools.ancompiler.");
    private static final List<String> NOT_FOUND = List.of("compiler.err.doesnt.exist", "compiler.err.cant.resolve");

    @Test
    void benchmarksCallTheProgramAsItIs(@TempDir Path out) throws IOException {
        JavaCompiler compiler = Objects.requireNonNull(ToolProvider.getSystemJavaCompiler());
        DiagnosticCollector<JavaFileObject> said = new DiagnosticCollector<>();
        List<Path> files;
        try (Stream<Path> all = Files.walk(BENCHMARKS)) {
            files = all.filter(file -> file.toString().endsWith(".java")).toList();
        }
        try (StandardJavaFileManager manager =
                compiler.getStandardFileManager(said, Locale.ROOT, StandardCharsets.UTF_8)) {
            List<String> options = List.of(
                    "-proc:none",
                    "-Xmaxerrs",
                    "10000",
                    "-d",
                    out.toString(),
                    "-cp",
                    System.getProperty("java.class.path"));
            compiler.getTask(null, manager, said, options, null, manager.getJavaFileObjectsFromPaths(files))
                    .call();
        }
        assertThat(files).hasSizeGreaterThan(10);
        assertThat(said.getDiagnostics().stream()
                        .filter(each -> each.getKind() == Diagnostic.Kind.ERROR)
                        .filter(each -> !excused(each))
                        .map(each ->
                                each.getMessage(Locale.ROOT) + " at " + each.getSource() + ":" + each.getLineNumber()))
                .isEmpty();
    }

    private static boolean excused(Diagnostic<? extends JavaFileObject> error) {
        if (NOT_FOUND.stream().noneMatch(error.getCode()::startsWith)) {
            return false;
        }
        try {
            String text = error.getSource().getCharContent(true).toString();
            return ONLY_IN_THE_PROFILE.stream().anyMatch(text::contains);
        } catch (IOException e) {
            return false;
        }
    }
}
