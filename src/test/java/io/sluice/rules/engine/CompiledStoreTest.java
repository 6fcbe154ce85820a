package io.sluice.rules.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.sluice.quantity.Dimension;
import io.sluice.rules.Columns;
import io.sluice.rules.Decisions;
import io.sluice.rules.Law;
import io.sluice.rules.Phase;
import io.sluice.rules.Question;
import io.sluice.rules.Subject;
import io.sluice.rules.Vocabulary;
import io.sluice.rules.pack.LawBook;
import io.sluice.rules.pack.WrittenLaw;
import io.sluice.scenario.text.Diagnostics;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CompiledStoreTest {
    private static final LocalDate DAY = LocalDate.parse("2026-03-31");

    @TempDir
    private Path temporary = Path.of("");

    private Path folder = Path.of("");

    @BeforeEach
    void chooseFolder() {
        folder = temporary.resolve("cache");
    }

    static LawBook book(long limit, String sign) {
        return new WrittenLaw()
                .instrument("early-equity", Subject.DEAL)
                .parameter("limit", Dimension.MONEY, limit)
                .rule(
                        "R-1",
                        "Parameters( $limit : limit )\n    $d : Deal( preMoney " + sign + " $limit )",
                        "rulings.excluded( \"R-1\", $d );")
                .book();
    }

    private RuleCompiler compiler() {
        return new RuleCompiler(Vocabulary.standard(), Optional.of(CompiledStore.in(folder)));
    }

    static int refused(CompiledLaw compiled) {
        Law law = compiled.on(DAY);
        Columns rows = Columns.of(Subject.DEAL, 3);
        rows.put("preMoney", 0, 99).put("preMoney", 1, 100).put("preMoney", 2, 101);
        Decisions decisions = new SessionEngine().decide(law, Question.decide(Phase.GATE), rows);
        return decisions.statementCount(0) + decisions.statementCount(1) + decisions.statementCount(2);
    }

    private List<Path> entries() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }

    @Test
    void lawBooksPreparedTogetherAreCompiledOnceAndOneThatIsWrittenOtherwiseByItself() {
        RuleCompiler compiler = compiler();
        compiler.prepare(List.of(book(100, "<"), book(101, "<")));
        assertThat(compiler.builds()).isEqualTo(1);
        assertThat(refused(compiler.compile(book(100, "<")))).isEqualTo(1);
        assertThat(refused(compiler.compile(book(101, "<")))).isEqualTo(2);
        assertThat(compiler.builds()).isEqualTo(1);
        assertThat(refused(compiler.compile(book(99, ">")))).isEqualTo(2);
        assertThat(compiler.builds()).isEqualTo(2);
        compiler.prepare(List.of(book(5, ">")));
        assertThat(compiler.builds()).isEqualTo(2);
    }

    @Test
    void anotherRunCompilesNothingAndDecidesTheSame() {
        RuleCompiler first = compiler();
        assertThat(refused(first.compile(book(100, "<")))).isEqualTo(1);
        assertThat(first.builds()).isEqualTo(1);
        RuleCompiler second = compiler();
        assertThat(refused(second.compile(book(100, "<")))).isEqualTo(1);
        assertThat(second.builds()).isZero();
    }

    @Test
    void anotherValueIsServedFromTheStoreAndAnotherRuleIsNot() {
        compiler().compile(book(100, "<"));
        RuleCompiler second = compiler();
        assertThat(refused(second.compile(book(101, "<")))).isEqualTo(2);
        assertThat(second.builds()).isZero();
        assertThat(refused(second.compile(book(100, "<=")))).isEqualTo(2);
        assertThat(second.builds()).isEqualTo(1);
    }

    @Test
    void anEntryCutShortChangedOrForeignIsCompiledAgain() throws IOException {
        compiler().compile(book(100, "<"));
        Path entry = entries().get(0);
        byte[] whole = Files.readAllBytes(entry);
        byte[] changed = whole.clone();
        changed[whole.length / 2] ^= 1;
        for (byte[] bad : List.of(new byte[0], Arrays.copyOf(whole, whole.length / 2), changed, new byte[500])) {
            Files.write(entry, bad);
            RuleCompiler again = compiler();
            assertThat(refused(again.compile(book(100, "<")))).isEqualTo(1);
            assertThat(again.builds()).isEqualTo(1);
            RuleCompiler mended = compiler();
            mended.compile(book(100, "<"));
            assertThat(mended.builds()).isZero();
        }
        Path other = entry.resolveSibling("0".repeat(64) + ".rules");
        compiler().compile(book(100, "<="));
        Path second =
                entries().stream().filter(e -> !e.equals(entry)).findFirst().orElseThrow();
        Files.copy(second, other);
        Files.write(entry, Files.readAllBytes(second));
        RuleCompiler swapped = compiler();
        assertThat(refused(swapped.compile(book(100, "<")))).isEqualTo(1);
        assertThat(swapped.builds())
                .as("an entry under another's name is not taken")
                .isEqualTo(1);
    }

    @Test
    void whatAKilledProcessLeftAsideIsNeverRead() throws IOException {
        Files.createDirectories(folder);
        Files.write(folder.resolve("new-1.part"), new byte[] {1, 2, 3});
        RuleCompiler compiler = compiler();
        compiler.compile(book(100, "<"));
        assertThat(compiler.builds()).isEqualTo(1);
        assertThat(entries()).hasSize(2);
    }

    @Test
    void aFolderOthersCanWriteIsNotTrusted() throws IOException {
        assumeTrue(temporary.getFileSystem().supportedFileAttributeViews().contains("posix"));
        compiler().compile(book(100, "<"));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder)))
                .isEqualTo("rwx------");
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxrwxrwx"));
        RuleCompiler second = compiler();
        second.compile(book(100, "<"));
        assertThat(second.builds()).isEqualTo(1);
    }

    @Test
    void aFolderThatCannotBeMadeCostsNothingButTheCompilation() throws IOException {
        Files.write(folder, new byte[0]);
        RuleCompiler compiler = compiler();
        assertThat(refused(compiler.compile(book(100, "<")))).isEqualTo(1);
        assertThat(compiler.builds()).isEqualTo(1);
    }

    /** A pack could bring code along as an entry with the right name; nobody looks for one there. */
    @Test
    void anEntryThatAPackBringsAlongIsNeverTaken() throws IOException {
        Path root = temporary.resolve("rules");
        Path pack = root.resolve("cn/industry-support");
        Files.createDirectories(pack);
        try (Stream<Path> files = Files.list(Path.of("rules/cn/industry-support"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.copy(file, pack.resolve(String.valueOf(file.getFileName())));
            }
        }
        compiler().compile(shipped(root));
        Path entry = entries().get(0);
        String name = String.valueOf(entry.getFileName());
        for (Path place : List.of(root, pack, pack.resolve("sluice"), pack.resolve(".cache/sluice"))) {
            Files.createDirectories(place);
            Files.copy(entry, place.resolve(name));
        }
        Files.delete(entry);
        RuleCompiler again = compiler();
        again.compile(shipped(root));
        assertThat(again.builds()).isEqualTo(1);
    }

    private static LawBook shipped(Path root) {
        Diagnostics diagnostics = new Diagnostics();
        LawBook book = LawBook.load(root, List.of("cn/industry-support"), diagnostics);
        diagnostics.throwIfAny();
        return Objects.requireNonNull(book);
    }
}
