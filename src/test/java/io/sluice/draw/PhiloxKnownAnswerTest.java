package io.sluice.draw;

import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.KnownAnswers;
import org.junit.jupiter.api.Test;

class PhiloxKnownAnswerTest {
    @Test
    void reproducesTheVectorsOfRandom123() {
        for (String[] row : KnownAnswers.rows("random123/philox4x32-10.csv")) {
            int[] in = new int[10];
            for (int i = 0; i < 10; i++) {
                in[i] = Integer.parseUnsignedInt(row[i], 16);
            }
            long low = Philox.half(in[0], in[1], in[2], in[3], in[4], in[5], 0);
            long high = Philox.half(in[0], in[1], in[2], in[3], in[4], in[5], 1);
            assertThat(new int[] {(int) low, (int) (low >>> 32), (int) high, (int) (high >>> 32)})
                    .as(String.join(" ", row))
                    .containsExactly(in[6], in[7], in[8], in[9]);
        }
    }
}
