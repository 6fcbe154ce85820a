package io.sluice.rules.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.rules.Columns;
import io.sluice.rules.Decisions;
import io.sluice.rules.Field;
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
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Two worlds of one run may hold packs that no law could hold together; each still decides by its own. */
final class LawBooksTogetherTest {
    private static final LocalDate DAY = LocalDate.parse("2026-06-30");

    @TempDir
    private Path folder = Path.of("");

    private LawBook book(String id, String statement) throws IOException {
        Path pack = Files.createDirectories(folder.resolve(id));
        Files.writeString(
                pack.resolve("pack.yaml"),
                "id: " + id
                        + "\ntitle: P\nsources: {s: {title: S}}\ninstruments: {thing: {subject: Deal, title: T}}\n");
        Files.writeString(
                pack.resolve("a.drl"),
                "package " + id.replace('/', '.').replace('-', '_')
                        + ";\nimport io.sluice.rules.fact.*;\nglobal Rulings rulings;\n\n"
                        + WrittenLaw.ruleText(
                                "R-1",
                                "gate",
                                "2026-01-01",
                                null,
                                "$d : Deal( instrument == \"thing\" )",
                                "rulings." + statement + "( \"R-1\", $d );"));
        Diagnostics diagnostics = new Diagnostics();
        LawBook book = LawBook.load(folder, List.of(id), diagnostics);
        diagnostics.throwIfAny();
        return Objects.requireNonNull(book);
    }

    private static String said(CompiledLaw compiled) {
        Law law = compiled.on(DAY);
        Columns rows = Columns.of(Subject.DEAL, 1);
        for (Field field : Vocabulary.standard().fields(Subject.DEAL)) {
            rows.put(field.name(), 0, 0);
        }
        Decisions decisions = new SessionEngine().decide(law, Question.decide(Phase.GATE), rows);
        return decisions.statementCount(0) + " " + decisions.statement(0, 0).word();
    }

    @ParameterizedTest
    @ValueSource(strings = {"xx/a_b", "xx/other"})
    void rulesOfOneNameInTwoWorldsAreNotMixed(String other) throws IOException {
        LawBook one = book("xx/a-b", "eligible");
        LawBook two = book(other, "unmet");
        RuleCompiler compiler = new RuleCompiler(Vocabulary.standard());
        compiler.prepare(List.of(one, two));
        assertThat(said(compiler.compile(one))).isEqualTo("1 eligible");
        assertThat(said(compiler.compile(two))).isEqualTo("1 unmet");
    }
}
