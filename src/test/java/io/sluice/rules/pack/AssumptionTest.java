package io.sluice.rules.pack;

import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.scenario.text.Diagnostics;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An assumed figure says how far off it may be, an assumed rule what might hold in its place. */
class AssumptionTest {
    private static final String FIGURE = "50, band: [40, 60], source: s, status: assumed";

    @TempDir
    private Path rules = Path.of("");

    @Test
    void everyAssumptionOfTheShippedLawHasABandOrAnAlternative() {
        Path shipped = Path.of("rules");
        List<String> packs = PackFolder.all(shipped);
        int figures = 0;
        int stances = 0;
        for (String id : packs) {
            LawBook book = Objects.requireNonNull(LawBook.loadWithBases(shipped, List.of(id), new Diagnostics()));
            for (Parameter parameter : book.pack(id).parameters().values()) {
                for (DatedValue value : parameter.values()) {
                    if (value.status() == Status.ASSUMED) {
                        assertThat(value.band()).as(parameter.name()).isNotNull();
                        figures++;
                    }
                }
            }
            for (RuleInfo rule : book.pack(id).rules()) {
                if (rule.status() == Status.ASSUMED) {
                    assertThat(rule.alternative()).as(rule.id()).isNotNull();
                    stances++;
                }
            }
        }
        assertThat(figures).isGreaterThanOrEqualTo(16);
        assertThat(stances).isGreaterThanOrEqualTo(32);
    }

    @Test
    void theCapOnAllGovernmentMoneyCanBeSwitchedOffWithItsRate() {
        LawBook book = Objects.requireNonNull(
                LawBook.load(Path.of("rules"), List.of("cn/government-funds"), new Diagnostics()));
        RuleInfo cap = book.rules().stream()
                .filter(rule -> rule.id().equals("PSH-02"))
                .findFirst()
                .orElseThrow();
        assertThat(cap.alternative()).isEqualTo(new Alternative(Alternative.Kind.OFF, List.of("PSH-02-rate"), ""));
    }

    @Test
    void aBandIsReadInTheUnitOfItsFigure() throws IOException {
        LawBook book = Objects.requireNonNull(read(FIGURE, "off"));
        DatedValue value = Objects.requireNonNull(book.parameters().get("least-share"))
                .values()
                .get(0);
        assertThat(value.band()).isEqualTo(new Parameter.Range(400_000, 600_000));
    }

    @Test
    void everyWrongBandIsRefused() throws IOException {
        assertThat(fault("50, band: [60, 70], source: s, status: assumed", "off"))
                .contains("outside its band");
        assertThat(fault("50, band: [60, 40], source: s, status: assumed", "off"))
                .contains("above");
        assertThat(fault("50, band: [50, 50], source: s, status: assumed", "off"))
                .contains("both ends of the band are the same");
        assertThat(fault("50, band: [40], source: s, status: assumed", "off"))
                .contains("a band has a lower and an upper bound, but found 1");
        assertThat(fault("50, band: [40, 95], source: s, status: assumed", "off"))
                .contains("outside the parameter's range");
        assertThat(fault("50, band: [40, 60], source: s, status: seen", "off"))
                .contains("a band belongs to a value of status assumed; this one is seen");
        assertThat(fault("50, band: [40, a lot], source: s, status: assumed", "off"))
                .contains("a lot");
    }

    @Test
    void everyWrongAlternativeIsRefused() throws IOException {
        assertThat(fault(FIGURE, "A-3")).contains("there is no rule 'A-3'");
        assertThat(fault(FIGURE, "off with A-2, B")).contains("there is no rule 'B'");
        assertThat(fault(FIGURE, "A-1")).contains("no alternative to itself");
        assertThat(fault(FIGURE, "with A-1, A-2")).contains("itself");
        assertThat(fault(FIGURE, "A-2, A-2")).contains("found 2 rules where one is needed");
        assertThat(fault(FIGURE, "none")).contains("says why");
        assertThat(fault(FIGURE, "none: ")).contains("says why");
    }

    @Test
    void anAlternativeOfARuleThatIsNotAssumedIsRefused() throws IOException {
        write(FIGURE, "off", "seen");
        Diagnostics diagnostics = new Diagnostics();
        assertThat(LawBook.load(rules, List.of("xx/a"), diagnostics)).isNull();
        assertThat(diagnostics.render()).contains("@alternative belongs to a rule of status assumed");
    }

    @Test
    void everyFormOfAnAlternativeIsWrittenAsItWasRead() throws IOException {
        for (String form : List.of("off", "off with A-2", "with A-2", "A-2", "none: nothing else is known")) {
            LawBook book = Objects.requireNonNull(read(FIGURE, form));
            Alternative read = book.rules().get(0).alternative();
            assertThat(Objects.requireNonNull(read).text()).isEqualTo(form);
        }
    }

    private LawBook read(String figure, String alternative) throws IOException {
        write(figure, alternative, "assumed");
        Diagnostics diagnostics = new Diagnostics();
        LawBook book = LawBook.load(rules, List.of("xx/a"), diagnostics);
        assertThat(diagnostics.render()).isEmpty();
        return Objects.requireNonNull(book);
    }

    private String fault(String figure, String alternative) throws IOException {
        write(figure, alternative, "assumed");
        Diagnostics diagnostics = new Diagnostics();
        assertThat(LawBook.load(rules, List.of("xx/a"), diagnostics)).isNull();
        return diagnostics.render();
    }

    private void write(String figure, String alternative, String status) throws IOException {
        Path pack = Files.createDirectories(rules.resolve("xx/a"));
        Files.writeString(pack.resolve("pack.yaml"), """
                id: xx/a
                title: A
                jurisdiction: CN
                sources: {s: {title: S, date: 2026-01-01, seen: here, status: seen}}
                instruments: {thing: {subject: Deal, title: Thing}}
                """);
        Files.writeString(pack.resolve("parameters.yaml"), """
                least-share:
                  title: Least
                  type: share
                  unit: percent
                  range: [0, 90]
                  values: {2026-01-01: {value: %s}}
                """.formatted(figure));
        Files.writeString(
                pack.resolve("a.drl"),
                "package xx.a;\nimport io.sluice.rules.fact.*;\nglobal Rulings rulings;\n"
                        + rule("A-1", "@status(\"" + status + "\") @alternative(\"" + alternative + "\")")
                        + rule("A-2", ""));
    }

    private static String rule(String id, String more) {
        return """

                rule "%s"
                    @title("T") @source("s") @from("2026-01-01") %s
                when
                    Parameters( $least : leastShare )
                    $d : Deal( instrument == "thing", !( holdingAfter >= $least ) )
                then
                    rulings.unmet( "%s", $d );
                end
                """.formatted(id, more, id);
    }
}
