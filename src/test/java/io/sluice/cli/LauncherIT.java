package io.sluice.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.cli.LauncherTree.Answer;
import io.sluice.cli.LauncherTree.Running;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Tries the launcher as it is used: built and not built, from elsewhere, with the wrong Java, in a tree it cannot write. */
@DisabledOnOs(OS.WINDOWS)
class LauncherIT {
    @TempDir
    Path folder = Path.of("");

    @Test
    void buildsOnceAndSaysSoOnStandardErrorOnly() throws Exception {
        LauncherTree tree = LauncherTree.ofSources(folder);
        Answer first = tree.run("--version");
        assertThat(first.code()).isZero();
        assertThat(first.err()).contains("building the program, once", "built in");
        assertThat(first.out()).startsWith("sluice " + Version.program());
        Answer second = tree.run("--version");
        assertThat(second.err()).isEmpty();
        assertThat(second.out()).isEqualTo(first.out());
        assertThat(tree.builds()).isEqualTo(1);
    }

    @Test
    void buildsAgainWhenASourceIsNewerOrGone() throws Exception {
        LauncherTree tree = LauncherTree.ofSources(folder);
        tree.run("--version");
        age(tree.root());
        Files.setLastModifiedTime(tree.root().resolve("src/main/java/A.java"), FileTime.from(Instant.now()));
        assertThat(tree.run("--version").err()).contains("sources are newer");
        age(tree.root());
        Files.delete(tree.root().resolve("src/main/java/A.java"));
        assertThat(tree.run("--version").err()).contains("sources are newer");
        assertThat(tree.builds()).isEqualTo(3);
    }

    @Test
    void launchersStartedTogetherBuildOnce() throws Exception {
        LauncherTree tree = LauncherTree.ofSources(folder);
        Files.createFile(folder.resolve("slow"));
        assertOneBuild(tree);
    }

    @Test
    void launchersStartedTogetherBuildOnceWhereThereIsNoFlock() throws Exception {
        LauncherTree tree = LauncherTree.ofSources(folder);
        tree.without("flock");
        Files.createFile(folder.resolve("slow"));
        assertOneBuild(tree);
    }

    private static void assertOneBuild(LauncherTree tree) throws Exception {
        Path launcher = tree.root().resolve("sluice");
        List<Running> all = List.of(
                tree.start(launcher, "--version"),
                tree.start(launcher, "--version"),
                tree.start(launcher, "--version"));
        for (Running each : all) {
            assertThat(LauncherTree.answer(each).out()).startsWith("sluice ");
        }
        assertThat(tree.builds()).isEqualTo(1);
    }

    @Test
    void aLockLeftByADeadProcessDoesNotHoldUpABuild() throws Exception {
        LauncherTree tree = LauncherTree.ofSources(folder);
        tree.without("flock");
        Path lock = Files.createDirectories(tree.root().resolve("target/launcher/lock.d"));
        Process dead = new ProcessBuilder("true").start();
        dead.waitFor();
        Files.writeString(lock.resolve("pid"), dead.pid() + "\n");
        assertThat(tree.run("--version").code()).isZero();
    }

    @Test
    void aFailedBuildShowsTheEndOfItsLogAndEndsWithThree() throws Exception {
        LauncherTree tree = LauncherTree.ofSources(folder);
        Files.createFile(folder.resolve("broken"));
        Answer answer = tree.run("--version");
        assertThat(answer.code()).isEqualTo(ExitCode.FAILED);
        assertThat(answer.err()).contains("the build failed", "build.log", "[ERROR] A.java:[1,1] ';' expected");
        assertThat(answer.out()).isEmpty();
        Files.delete(folder.resolve("broken"));
        assertThat(tree.run("--version").code()).as("after the fault is mended").isZero();
    }

    @Test
    void worksThroughALinkAndPassesWordsAndExitCodesOn() throws Exception {
        LauncherTree tree = LauncherTree.ofSources(folder);
        Path link = Files.createSymbolicLink(folder.resolve("link"), Path.of("a tree with spaces/sluice"));
        Answer answer = LauncherTree.answer(tree.start(link, "two words"));
        assertThat(answer.code()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(answer.err()).contains("no command 'two words'");
    }

    @Test
    void anOldOrMissingJavaIsAnsweredInWords() throws Exception {
        LauncherTree tree = LauncherTree.ofZip(folder);
        Path home = folder.resolve("old");
        Files.createDirectories(home.resolve("bin"));
        Files.copy(folder.resolve("bin/bash"), home.resolve("bin/java"));
        Files.writeString(home.resolve("release"), "IMPLEMENTOR=\"x\"\nJAVA_VERSION=\"11.0.2\"\n");
        tree.set("JAVA_HOME", home.toString());
        Answer old = tree.run("--version");
        assertThat(old.code()).isEqualTo(ExitCode.FAILED);
        assertThat(old.err()).contains("needs Java 17 or newer", "is Java 11.0.2");
        tree.set("JAVA_HOME", folder.resolve("nowhere").toString());
        assertThat(tree.run("--version").err()).contains("JAVA_HOME is", "no bin/java");
        tree.set("JAVA_HOME", "");
        assertThat(tree.run("--version").err()).contains("no java on the PATH");
    }

    @Test
    void aMissingMavenIsAnsweredInWords() throws Exception {
        LauncherTree tree = LauncherTree.ofSources(folder);
        tree.without("mvn");
        Answer answer = tree.run("--version");
        assertThat(answer.code()).isEqualTo(ExitCode.FAILED);
        assertThat(answer.err()).contains("Maven 3.8 or newer is needed");
    }

    @Test
    void aTreeThatCannotBeWrittenRunsWhenBuiltAndSaysSoWhenNot() throws Exception {
        LauncherTree tree = LauncherTree.ofSources(folder);
        Files.createFile(tree.root().resolve("target")); // a file where the folder should be: not writable, root or not
        Answer unbuilt = tree.run("--version");
        assertThat(unbuilt.code()).isEqualTo(ExitCode.FAILED);
        assertThat(unbuilt.err()).contains("cannot be written");
        Files.delete(tree.root().resolve("target"));
        tree.run("--version");
        removeFolder(tree.root().resolve("target/launcher"));
        Files.createFile(tree.root().resolve("target/launcher"));
        Answer built = tree.run("--version");
        assertThat(built.code()).isZero();
        assertThat(built.err()).isEmpty();
        assertThat(folder.resolve("cache/sluice/tmp"))
                .as("its temporary files go to the user's cache")
                .isDirectory();
    }

    @Test
    void runsFromAnUnpackedZipWithoutSources() throws Exception {
        LauncherTree tree = LauncherTree.ofZip(folder);
        assertThat(tree.run("--version").out()).startsWith("sluice ");
        Files.delete(tree.root().resolve("sluice.jar"));
        assertThat(tree.run("--version").err()).contains("neither a program", "nor a source tree");
    }

    @Test
    void sweepsLibrariesThatKilledProcessesLeftBehind() throws Exception {
        LauncherTree tree = LauncherTree.ofZip(folder);
        Path temporary = Files.createDirectories(folder.resolve("cache/sluice/tmp"));
        Path old = Files.createFile(temporary.resolve("libduckdb_java1.so"));
        Path inUse = Files.createFile(temporary.resolve("libduckdb_java2.so"));
        Files.setLastModifiedTime(old, FileTime.from(Instant.now().minus(Duration.ofHours(1))));
        tree.run("--version");
        assertThat(old).doesNotExist();
        assertThat(inUse).exists();
    }

    /** Makes everything in a tree an hour older, so that what is touched next is newer. */
    private static void age(Path root) throws IOException {
        try (Stream<Path> walk = Files.walk(root)) {
            for (Path path : walk.toList()) {
                Instant then = Files.getLastModifiedTime(path).toInstant();
                Files.setLastModifiedTime(path, FileTime.from(then.minus(Duration.ofHours(1))));
            }
        }
    }

    private static void removeFolder(Path root) throws IOException {
        try (Stream<Path> walk = Files.walk(root)) {
            for (Path path : walk.sorted((a, b) -> b.compareTo(a)).toList()) {
                Files.delete(path);
            }
        }
    }
}
