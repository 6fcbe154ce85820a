package io.sluice.rules.drl;

import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.rules.Subject;
import io.sluice.rules.Vocabulary;
import io.sluice.rules.pack.LawBook;
import io.sluice.rules.pack.Pack;
import io.sluice.rules.pack.RuleFile;
import io.sluice.rules.pack.StrictRules;
import io.sluice.rules.pack.WrittenLaw;
import io.sluice.scenario.text.Diagnostics;
import io.sluice.scenario.text.Mark;
import io.sluice.scenario.text.SourceFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is printed for Drools reads back as the rules it was printed from, and each of its lines leads back to its author's. */
final class PrintedRulesTest {
    private static final String HEAD = "package cn.x;\nimport io.sluice.rules.fact.*;\nglobal Rulings rulings;\n\n";

    private static DrlTree read(String text) {
        Diagnostics diagnostics = new Diagnostics();
        DrlTree tree = DrlReader.read(SourceFile.of("x.drl", text), diagnostics);
        diagnostics.throwIfAny();
        return tree;
    }

    private static DrlTree rule(String conditions) {
        return read(HEAD
                + WrittenLaw.ruleText("R-1", "gate", "2026-01-01", null, conditions, "rulings.unmet( \"R-1\", $d );"));
    }

    private static List<String> shapes(List<RuleTree> rules) {
        return rules.stream().map(Shape::of).toList();
    }

    private static void readsBack(List<RuleTree> rules) {
        PrintedDrl printed = DrlPrinter.print("cn.x", rules);
        DrlTree again = read(printed.text());
        assertThat(shapes(again.rules())).isEqualTo(shapes(rules));
        assertThat(DrlPrinter.print("cn.x", again.rules()).text())
                .as("printing what was printed changes nothing")
                .isEqualTo(printed.text());
        assertThat(printed.lines()).hasSize((int) printed.text().lines().count());
    }

    @Test
    void everyRuleOfTheShippedPacksReadsBack() throws IOException {
        List<String> ids = new ArrayList<>();
        try (Stream<Path> files = Files.walk(Path.of("rules"))) {
            files.filter(f -> f.endsWith("pack.yaml"))
                    .forEach(f -> ids.add(Path.of("rules")
                            .relativize(Objects.requireNonNull(f.getParent()))
                            .toString()
                            .replace('\\', '/')));
        }
        int rules = 0;
        for (String id : ids) {
            Diagnostics diagnostics = new Diagnostics();
            LawBook book = LawBook.loadWithBases(Path.of("rules"), List.of(id), diagnostics);
            diagnostics.throwIfAny();
            for (Pack pack : Objects.requireNonNull(book).packs()) {
                for (RuleFile file : pack.files()) {
                    readsBack(file.rules());
                    assertThat(shapes(read(file.compiled().text()).rules())).isEqualTo(shapes(file.rules()));
                    rules += file.rules().size();
                }
            }
        }
        assertThat(rules).isGreaterThan(150);
    }

    @Test
    void rulesAtRandomReadBack() {
        SplittableRandom random = new SplittableRandom(20261201);
        for (int i = 0; i < 2_000; i++) {
            Subject subject = Subject.values()[random.nextInt(Subject.values().length)];
            if (subject == Subject.VENTURE || subject == Subject.DEAL || subject == Subject.FUND) {
                readsBack(rule(new StrictRules(Vocabulary.standard(), random.split(), subject).conditions())
                        .rules());
            }
        }
    }

    @Test
    void expressionsAtRandomReadBackWhateverTheirParentheses() {
        SplittableRandom random = new SplittableRandom(7);
        for (int i = 0; i < 5_000; i++) {
            String conditions = "$d : Deal( " + truth(random, 5) + " )";
            Diagnostics diagnostics = new Diagnostics();
            DrlTree tree = DrlReader.read(
                    SourceFile.of(
                            "x.drl",
                            HEAD
                                    + WrittenLaw.ruleText(
                                            "R-1",
                                            "gate",
                                            "2026-01-01",
                                            null,
                                            conditions,
                                            "rulings.unmet( \"R-1\", $d );")),
                    diagnostics);
            if (!diagnostics.hasErrors()) {
                readsBack(tree.rules());
            }
        }
    }

    private static String truth(SplittableRandom random, int depth) {
        if (depth == 0) {
            return List.of(
                            "direct",
                            "!direct",
                            "ticket > 1",
                            "stage in ( \"seed\", \"angel\" )",
                            "stage not in ( \"seed\" )")
                    .get(random.nextInt(5));
        }
        return switch (random.nextInt(6)) {
            case 0 -> truth(random, depth - 1) + " && " + truth(random, depth - 1);
            case 1 -> truth(random, depth - 1) + " || " + truth(random, depth - 1);
            case 2 -> "(" + truth(random, depth - 1) + ")";
            case 3 -> "!(" + truth(random, depth - 1) + ")";
            case 4 -> "!!(" + truth(random, depth - 1) + ")";
            default -> number(random, depth - 1) + " <= " + number(random, depth - 1);
        };
    }

    private static String number(SplittableRandom random, int depth) {
        if (depth == 0) {
            return List.of("ticket", "12", "$x", "-preMoney", "( -ticket )").get(random.nextInt(5));
        }
        String right = "( " + number(random, depth - 1) + " )";
        return switch (random.nextInt(6)) {
            case 0 -> number(random, depth - 1) + " + " + right;
            case 1 -> number(random, depth - 1) + " - " + right;
            case 2 -> "( " + number(random, depth - 1) + " ) * " + right;
            case 3 -> "- -" + right;
            case 4 -> "-" + right;
            default -> right;
        };
    }

    @Test
    void needlessParenthesesAreLeftOut() {
        assertThat(DrlPrinter.print(
                                "cn.x",
                                rule("$d : Deal( ((((( ticket )))) > (1)), ((direct) && ((ticket > 2) && (direct))), !(!(direct)) )")
                                        .rules())
                        .text())
                .contains("        ticket > 1,\n        direct && ticket > 2 && direct,\n        direct\n    )\n");
    }

    @Test
    void neededParenthesesStay() {
        assertThat(DrlPrinter.print(
                                "cn.x",
                                rule("$d : Deal( ticket - ( preMoney - 1 ) > 2 * ( ticket + 1 ), ( direct || ticket > 1 ) && direct,"
                                                + " !( ticket <= 1 ), ticket - ( -preMoney ) > -( ticket + 1 ) )")
                                        .rules())
                        .text())
                .contains("        ticket - ( preMoney - 1 ) > 2 * ( ticket + 1 ),\n"
                        + "        ( direct || ticket > 1 ) && direct,\n"
                        + "        !( ticket <= 1 ),\n"
                        + "        ticket - ( -preMoney ) > -( ticket + 1 )\n");
    }

    @Test
    void eachLineLeadsBackToWhereItsAuthorWroteIt() {
        DrlTree tree = rule("$d : Deal( ticket > 1, /* here\n it goes on */ direct,\n\n   preMoney > 2 )");
        PrintedDrl printed = DrlPrinter.print("cn.x", tree.rules());
        List<String> lines = printed.text().lines().toList();
        for (String words : List.of("ticket > 1", "direct", "preMoney > 2")) {
            int line = lines.indexOf("        " + words + (words.startsWith("pre") ? "" : ",")) + 1;
            Mark origin = printed.origin(line);
            assertThat(String.valueOf(tree.file().line(origin.line())).substring(origin.column() - 1))
                    .startsWith(words);
        }
        assertThat(printed.origin(1_000)).isEqualTo(new Mark(1, 1, 1));
    }

    @Test
    void titlesDaysAndCommentsAreNoPartOfWhatIsCompiled() {
        String one =
                DrlPrinter.print("cn.x", rule("$d : Deal( direct )").rules()).text();
        String other = DrlPrinter.print(
                        "cn.x",
                        read(HEAD
                                        + WrittenLaw.ruleText(
                                                        "R-1",
                                                        "gate",
                                                        "2027-01-01",
                                                        "2028-01-01",
                                                        "// a note\n$d:Deal((direct))",
                                                        "rulings.unmet(\"R-1\",$d);")
                                                .replace("@title(\"R-1\")", "@title(\"another\")"))
                                .rules())
                .text();
        assertThat(other).isEqualTo(one);
    }
}
