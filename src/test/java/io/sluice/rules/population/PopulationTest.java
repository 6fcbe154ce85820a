package io.sluice.rules.population;

import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.quantity.Quarter;
import io.sluice.rules.Field;
import io.sluice.rules.Subject;
import io.sluice.rules.Vocabulary;
import java.io.IOException;
import java.io.InputStream;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** The sampled population is what it says it is. */
final class PopulationTest {
    private final Population shipped = Population.shipped();

    @Test
    void itHoldsAHundredThousandDealsInFewMegabytes() throws IOException {
        try (InputStream in = Population.class.getResourceAsStream("/io/sluice/rules/population.gz")) {
            assertThat(Objects.requireNonNull(in).readAllBytes()).hasSizeLessThan(3_000_000);
        }
        assertThat(shipped.of(Subject.DEAL).orElseThrow().size()).isEqualTo(100_000);
        assertThat(shipped.of(Subject.VENTURE).orElseThrow().size()).isEqualTo(10_000);
        assertThat(shipped.digest()).hasSize(64);
        assertThat(shipped.described())
                .contains("100000 deals", "baseline", shipped.digest().substring(0, 12));
    }

    @Test
    void everyWordIsInItsCodeSetAndEveryFigureOfADealInItsRange() {
        Vocabulary vocabulary = Vocabulary.standard();
        shipped.rows().forEach((subject, rows) -> {
            assertThat(rows.fields().size() + 1)
                    .isEqualTo(vocabulary.fields(subject).size());
            rows.fields().forEach((name, values) -> {
                Field field = vocabulary.field(subject, name).orElseThrow();
                for (long value : values) {
                    boolean allowed = field.isCode()
                            ? vocabulary
                                    .codesOf(field)
                                    .orElseThrow()
                                    .word(Math.toIntExact(value))
                                    .isPresent()
                            : subject != Subject.DEAL || (value >= field.low() && value <= field.high());
                    assertThat(allowed).as("%s.%s %d", subject, name, value).isTrue();
                }
            });
        });
    }

    @Test
    void aPopulationReadAfterItWasWrittenIsTheSame() throws IOException {
        TreeMap<String, long[]> fields = new TreeMap<>();
        fields.put("ticket", new long[] {5_000_000L, -300_000L});
        fields.put("stage", new long[] {0, 3});
        SampledRows rows = new SampledRows(
                Subject.DEAL,
                17,
                "enacted",
                new int[] {0, 4},
                new int[] {8104, 8107},
                new int[] {12, 4711},
                java.util.List.of("early-equity", "growth-equity"),
                new int[] {1, 0},
                fields);
        Map<Subject, SampledRows> all = new EnumMap<>(Subject.class);
        all.put(Subject.DEAL, rows);
        byte[] bytes = PopulationFile.bytes(
                new Population("a test", "", all), (subject, field) -> field.equals("ticket") ? 100_000 : 1);

        Population read = PopulationFile.read(bytes);

        SampledRows back = read.of(Subject.DEAL).orElseThrow();
        assertThat(back.row(0)).containsEntry("ticket", 5_000_000L).containsEntry("stage", 0L);
        assertThat(back.row(1)).containsEntry("ticket", -300_000L).containsEntry("stage", 3L);
        assertThat(back.instrument(1)).isEqualTo("early-equity");
        assertThat(back.drawnFrom()).isEqualTo(17);
        assertThat(back.address(1)).isEqualTo(new Address(4, "enacted", Quarter.parse("2026-Q4"), 4711));
        assertThat(Address.parse(back.address(1).toString())).contains(back.address(1));
        assertThat(PopulationFile.bytes(read, (s, f) -> f.equals("ticket") ? 100_000 : 1))
                .isEqualTo(bytes);
    }

    @Test
    void whatIsNoAddressIsNotTakenForOne() {
        assertThat(Address.parse("r3/enacted/2029-Q1/v4711")).isPresent();
        for (String other :
                new String[] {"3/enacted/2029-Q1/v4711", "r3/enacted/2029-Q5/v1", "r3/2029-Q1/v1", "deal"}) {
            assertThat(Address.parse(other)).isEmpty();
        }
    }
}
