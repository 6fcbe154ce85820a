package io.sluice.rules.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sluice.scenario.text.Diagnostic;
import io.sluice.scenario.text.InputException;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class WorkersTest {
    @Test
    void resultsComeInTheOrderOfTheParts() {
        List<Integer> parts = IntStream.range(0, 200).boxed().toList();
        try (Workers workers = new Workers()) {
            assertThat(workers.each(parts, part -> "number " + slow(part)))
                    .isEqualTo(parts.stream().map(part -> "number " + part).toList());
        }
    }

    /** The earlier a part, the longer it takes. */
    private static int slow(int part) {
        double sum = 0;
        for (int i = 0; i < (200 - part) * 500; i++) {
            sum += Math.sqrt(i);
        }
        return sum < 0 ? -1 : part;
    }

    @Test
    void aFaultOfAPartIsThrownAsItIs() {
        InputException fault = new InputException(List.of(Diagnostic.ofFile("a.drl", "syntax", "wrong", null)));
        try (Workers workers = new Workers()) {
            assertThatThrownBy(() -> workers.each(List.of(1, 2, 3), part -> {
                        if (part == 2) {
                            throw fault;
                        }
                        return part;
                    }))
                    .isSameAs(fault);
        }
    }

    @Test
    void workBegunAsideIsDoneAndItsFaultsStopNobody() throws InterruptedException {
        CountDownLatch done = new CountDownLatch(1);
        try (Workers workers = new Workers()) {
            workers.begin(() -> {
                done.countDown();
                throw new IllegalStateException("meant to fail");
            });
            assertThat(workers.each(List.of(1, 2), part -> part + 1)).containsExactly(2, 3);
            done.await();
        }
    }
}
