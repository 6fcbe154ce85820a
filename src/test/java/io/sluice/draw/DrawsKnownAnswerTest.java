package io.sluice.draw;

import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.KnownAnswers;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class DrawsKnownAnswerTest {
    @Test
    void theLayoutOfAddressesIsFrozen() {
        for (String[] row : KnownAnswers.rows("addresses/rng-1.csv")) {
            long entity = entity(
                    row[0],
                    Arrays.stream(row[1].split(" ", -1))
                            .filter(field -> !field.isEmpty())
                            .mapToInt(Integer::parseInt)
                            .toArray());
            assertThat(entity).as(row[0]).isEqualTo(Long.parseLong(row[2]));
            Draws draws = new Draws(Long.parseLong(row[3]), Integer.parseInt(row[4]));
            Purpose purpose = purpose(Integer.parseInt(row[6]));
            int quarter = Integer.parseInt(row[5]);
            int index = Integer.parseInt(row[7]);
            assertThat(draws.bits(entity, quarter, purpose, index))
                    .as(String.join(",", row))
                    .isEqualTo(Long.parseUnsignedLong(row[8], 16));
            assertThat(draws.uniform(entity, quarter, purpose, index)).isEqualTo(Double.parseDouble(row[9]));
            assertThat(draws.normal(entity, quarter, purpose, index))
                    .isEqualTo(Laws.normal(Double.parseDouble(row[9])));
        }
    }

    private static Purpose purpose(int id) {
        return Arrays.stream(Purpose.values())
                .filter(purpose -> purpose.id() == id)
                .findFirst()
                .orElseThrow();
    }

    private static long entity(String kind, int[] f) {
        return switch (kind) {
            case "global" -> Entity.global();
            case "province" -> Entity.province(f[0]);
            case "industry" -> Entity.industry(f[0]);
            case "industryIn" -> Entity.industryIn(f[0], f[1]);
            case "venture" -> Entity.venture(f[0], f[1], f[2], f[3]);
            case "fund" -> Entity.fund(f[0], f[1], f[2], f[3], f[4]);
            case "investorClass" -> Entity.investorClass(f[0]);
            case "investorClassIn" -> Entity.investorClassIn(f[0], f[1]);
            case "pair" -> Entity.pair(Entity.venture(f[0], f[1], f[2], f[3]), f[4]);
            case "parameterDraw" -> Entity.parameterDraw(f[0]);
            case "audit" -> Entity.audit(f[0]);
            case "bootstrap" -> Entity.bootstrap(f[0]);
            default -> throw new IllegalArgumentException(kind);
        };
    }
}
