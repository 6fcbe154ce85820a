package io.sluice.rules.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.quantity.Dimension;
import io.sluice.rules.Columns;
import io.sluice.rules.Decisions;
import io.sluice.rules.Law;
import io.sluice.rules.Phase;
import io.sluice.rules.Question;
import io.sluice.rules.Subject;
import io.sluice.rules.Vocabulary;
import io.sluice.rules.pack.WrittenLaw;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.kie.api.KieServices;

/** What must not matter: the order of rules and files, threads, the machine's language and zone, and having built before. */
class InertnessTest {
    private static final LocalDate DAY = LocalDate.parse("2026-03-31");
    private static final int ROWS = 300;

    private static List<String> rules() {
        List<String> rules = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            String id = "T-" + (char) ('A' + i);
            String statement = i % 4 == 0 ? "eligible" : i % 4 == 1 ? "unmet" : i % 4 == 2 ? "score" : "cap";
            String value = i % 4 >= 2 ? ", " + (100 + i) : "";
            rules.add(WrittenLaw.ruleText(
                    id,
                    "gate",
                    "2026-01-01",
                    null,
                    "Parameters( $limit : indexedLimit )\n    $d : Deal( ticket * " + (i + 1) + " <= $limit )",
                    "rulings." + statement + "( \"" + id + "\", $d" + value + " );"));
        }
        return rules;
    }

    private static Law law(List<String> rules, int perFile) {
        WrittenLaw law = new WrittenLaw()
                .instrument("early-equity", Subject.DEAL)
                .parameter("indexed-limit", Dimension.MONEY, 1_000);
        for (int i = 0; i < rules.size(); i += perFile) {
            law.file(String.join("", rules.subList(i, Math.min(rules.size(), i + perFile))));
        }
        return new RuleCompiler(Vocabulary.standard()).compile(law.book()).on(DAY);
    }

    private static String answers(Law law) {
        Columns rows = Columns.of(Subject.DEAL, ROWS);
        for (int row = 0; row < ROWS; row++) {
            rows.put("ticket", row, 7L * row % 1_100);
        }
        Decisions decisions = new SessionEngine().decide(law, Question.decide(Phase.GATE), rows);
        StringBuilder text = new StringBuilder();
        for (int row = 0; row < ROWS; row++) {
            text.append(decisions.outcome(row)).append(decisions.score(row)).append(decisions.cap(row));
            for (int k = 0; k < decisions.reasonCount(row); k++) {
                text.append(law.ruleIds().get(decisions.reason(row, k)));
            }
            text.append('\n');
        }
        return text.toString();
    }

    @Test
    void theOrderOfRulesAndFilesDoesNotMatter() {
        List<String> rules = rules();
        String expected = answers(law(rules, 5));
        List<String> reversed = new ArrayList<>(rules);
        Collections.reverse(reversed);
        assertThat(answers(law(reversed, 1))).isEqualTo(expected);
    }

    @Test
    void languageAndZoneOfTheMachineDoNotMatter() {
        String expected = answers(law(rules(), 5));
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr-TR"));
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
            assertThat(answers(law(rules(), 4))).isEqualTo(expected);
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }

    @Test
    void threadsDoNotMatter() throws Exception {
        Law law = law(rules(), 5);
        String expected = answers(law);
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<Future<String>> futures = new ArrayList<>();
            Callable<String> ask = () -> answers(law);
            for (int i = 0; i < 60; i++) {
                futures.add(threads.submit(ask));
            }
            for (Future<String> future : futures) {
                assertThat(future.get()).isEqualTo(expected);
            }
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void aBuildLeavesNothingInTheStoreOfDrools() {
        WrittenLaw written = new WrittenLaw().instrument("early-equity", Subject.DEAL);
        written.rule("L-1", "$d : Deal( ticket > 5 )", "rulings.unmet( \"L-1\", $d );");
        DroolsSources sources = DroolsSources.of(written.book());
        KieServices services = KieServices.get();
        assertThat(DroolsBuild.of(sources).errors()).isEmpty();
        assertThat(services.getRepository()
                        .getKieModule(services.newReleaseId("io.sluice.rules", "law", sources.digest())))
                .isNull();
    }

    @Test
    void droolsWritesNothingOnStandardOutput() {
        PrintStream before = System.out;
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        System.setOut(new PrintStream(written, true, StandardCharsets.UTF_8));
        try {
            answers(law(rules(), 3));
            WrittenLaw bad = new WrittenLaw()
                    .instrument("early-equity", Subject.DEAL)
                    .rule("B-1", "$d : Deal( nosuch > 5 )", "rulings.unmet( \"B-1\", $d );");
            assertThat(DroolsBuild.of(DroolsSources.of(bad.book())).errors()).isNotEmpty();
        } finally {
            System.setOut(before);
        }
        assertThat(written.toString(StandardCharsets.UTF_8)).isEmpty();
    }
}
