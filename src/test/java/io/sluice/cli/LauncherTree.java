package io.sluice.cli;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A small tree with the real launcher in it and the real program behind it, in which a script stands for Maven: it counts
 * its calls and copies a jar that names the classes under test. So the launcher is tried without an hour of builds.
 */
final class LauncherTree {
    private static final List<String> TOOLS = List.of(
            "bash",
            "sh",
            "env",
            "dirname",
            "readlink",
            "find",
            "head",
            "tail",
            "grep",
            "mkdir",
            "rm",
            "mv",
            "cat",
            "cp",
            "sleep");

    private final Path folder;
    private final Path root;
    private final Path bin;
    private final Map<String, String> environment = new TreeMap<>();

    private LauncherTree(Path folder) throws IOException {
        this.folder = folder;
        this.root = Files.createDirectories(folder.resolve("a tree with spaces"));
        this.bin = Files.createDirectories(folder.resolve("bin"));
    }

    /** A launcher that was started; its streams go to files. */
    record Running(Process process, Path out, Path err) {}

    /** What a call of the launcher answered. */
    record Answer(int code, String out, String err) {}

    /** A source tree, not built yet, in a folder with spaces in its name. */
    static LauncherTree ofSources(Path folder) throws IOException {
        LauncherTree tree = bare(folder);
        Files.writeString(tree.root.resolve("pom.xml"), "<project/>");
        Files.createDirectories(tree.root.resolve("src/main/java"));
        Files.writeString(tree.root.resolve("src/main/java/A.java"), "class A {}");
        Path jar = folder.resolve("fixture.jar");
        writeProgram(jar);
        tree.script("mvn", """
                echo call >>"%1$s/calls"
                [ -e "%1$s/slow" ] && sleep 1
                if [ -e "%1$s/broken" ]; then echo "[ERROR] A.java:[1,1] ';' expected"; exit 1; fi
                mkdir -p target/lib && cp "%1$s/fixture.jar" target/sluice.jar
                """.formatted(folder));
        return tree;
    }

    /** What is unpacked from the zip: the program and no sources. */
    static LauncherTree ofZip(Path folder) throws IOException {
        LauncherTree tree = bare(folder);
        writeProgram(tree.root.resolve("sluice.jar"));
        return tree;
    }

    private static LauncherTree bare(Path folder) throws IOException {
        LauncherTree tree = new LauncherTree(folder);
        Files.copy(Path.of("sluice"), tree.root.resolve("sluice"), StandardCopyOption.COPY_ATTRIBUTES);
        for (String tool : TOOLS) {
            tree.link(tool);
        }
        tree.link("flock");
        tree.environment.put("JAVA_HOME", System.getProperty("java.home"));
        tree.environment.put("PATH", tree.bin.toString());
        tree.environment.put("XDG_CACHE_HOME", folder.resolve("cache").toString());
        return tree;
    }

    /** A jar that starts the classes under test. */
    private static void writeProgram(Path jar) throws IOException {
        Manifest manifest = new Manifest();
        Attributes attributes = manifest.getMainAttributes();
        attributes.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        attributes.put(Attributes.Name.MAIN_CLASS, Main.class.getName());
        attributes.put(
                Attributes.Name.CLASS_PATH,
                Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                        .map(entry -> Path.of(entry).toUri().toString())
                        .collect(Collectors.joining(" ")));
        try (OutputStream out = Files.newOutputStream(jar);
                JarOutputStream stream = new JarOutputStream(out, manifest)) {
            stream.finish();
        }
    }

    Path root() {
        return root;
    }

    /** Puts a script on the path. */
    void script(String name, String body) throws IOException {
        Path script = bin.resolve(name);
        Files.writeString(script, "#!/bin/bash\n" + body);
        if (!script.toFile().setExecutable(true)) {
            throw new IOException("cannot make " + script + " executable");
        }
    }

    /** Takes a program off the path. */
    void without(String tool) throws IOException {
        Files.deleteIfExists(bin.resolve(tool));
    }

    void set(String variable, String value) {
        environment.put(variable, value);
    }

    /** How often Maven was called. */
    long builds() throws IOException {
        Path calls = folder.resolve("calls");
        return Files.exists(calls) ? Files.readAllLines(calls).size() : 0;
    }

    /** Starts the launcher from another folder. */
    Running start(Path launcher, String... args) throws IOException {
        List<String> words = new ArrayList<>(List.of("bash", launcher.toString()));
        words.addAll(List.of(args));
        Path out = Files.createTempFile(folder, "out", ".txt");
        Path err = Files.createTempFile(folder, "err", ".txt");
        ProcessBuilder builder = new ProcessBuilder(words).directory(folder.toFile());
        builder.environment().clear();
        builder.environment().putAll(environment);
        Process process =
                builder.redirectOutput(out.toFile()).redirectError(err.toFile()).start();
        process.getOutputStream().close();
        return new Running(process, out, err);
    }

    /** Waits for the end. */
    static Answer answer(Running running) throws IOException, InterruptedException {
        if (!running.process.waitFor(60, TimeUnit.SECONDS)) {
            running.process.destroyForcibly();
            throw new IOException("the launcher did not end within 60 s");
        }
        return new Answer(
                running.process.exitValue(),
                Files.readString(running.out, StandardCharsets.UTF_8),
                Files.readString(running.err, StandardCharsets.UTF_8));
    }

    Answer run(String... args) throws IOException, InterruptedException {
        return answer(start(root.resolve("sluice"), args));
    }

    /** Puts one of the system's programs on the path. */
    private void link(String tool) throws IOException {
        for (String folder : List.of("/usr/bin", "/bin", "/usr/local/bin")) {
            if (Files.isExecutable(Path.of(folder, tool))) {
                script(tool, "exec " + folder + "/" + tool + " \"$@\"\n");
                return;
            }
        }
    }
}
