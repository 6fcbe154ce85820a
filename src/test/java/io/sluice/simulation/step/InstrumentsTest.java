package io.sluice.simulation.step;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.rules.pack.LawBook;
import io.sluice.scenario.text.Diagnostics;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class InstrumentsTest {
    @Test
    void everyInstrumentTheSimulationAsksForIsDeclaredByAShippedPack() throws IllegalAccessException {
        Diagnostics diagnostics = new Diagnostics();
        LawBook book = LawBook.load(
                Path.of("rules"),
                List.of(
                        "cn/national-fund",
                        "cn/government-funds",
                        "cn/status",
                        "cn/tax",
                        "cn/industry-support",
                        "cn-gd/loss-tolerance"),
                diagnostics);
        assertThat(book).as(diagnostics.render()).isNotNull();
        int asked = 0;
        for (var field : Instruments.class.getDeclaredFields()) {
            if (field.getType() == String.class) {
                assertThat(requireNonNull(book).instruments())
                        .as(field.getName())
                        .containsKey((String) field.get(null));
                asked++;
            }
        }
        assertThat(asked).isGreaterThan(10);
    }
}
