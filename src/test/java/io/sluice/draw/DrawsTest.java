package io.sluice.draw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DrawsTest {
    private final Draws draws = new Draws(20250306, 3);

    private record Address(long entity, int quarter, Purpose purpose, int index) {}

    @ParameterizedTest
    @ValueSource(ints = {-65, 960, Integer.MIN_VALUE, Integer.MAX_VALUE})
    void aQuarterWithoutAnAddressIsRefused(int quarter) {
        assertThatThrownBy(() -> draws.uniform(0, quarter, Purpose.FATE, 0))
                .hasMessageContaining("quarter " + quarter)
                .hasMessageContaining("-64 to 959");
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 65_536})
    void anIndexWithoutAnAddressIsRefused(int index) {
        assertThatThrownBy(() -> draws.uniform(0, 0, Purpose.FATE, index)).hasMessageContaining("index " + index);
    }

    @Test
    void everyOtherFieldThatOverflowsIsRefusedByName() {
        assertThatThrownBy(() -> draws.uniform(1L << 48, 0, Purpose.FATE, 0)).hasMessageContaining("48 bits");
        assertThatThrownBy(() -> draws.uniform(-1, 0, Purpose.FATE, 0)).hasMessageContaining("48 bits");
        assertThatThrownBy(() -> new Draws(0, -1)).hasMessageContaining("-1");
        assertThatThrownBy(() -> Entity.province(32)).hasMessageContaining("province 32");
        assertThatThrownBy(() -> Entity.province(-1)).hasMessageContaining("province -1");
        assertThatThrownBy(() -> Entity.industry(32)).hasMessageContaining("industry 32");
        assertThatThrownBy(() -> Entity.industryIn(32, 0)).hasMessageContaining("province 32");
        assertThatThrownBy(() -> Entity.venture(0, 32, 0, 0)).hasMessageContaining("industry 32");
        assertThatThrownBy(() -> Entity.venture(0, 0, 512, 0)).hasMessageContaining("cohort 512");
        assertThatThrownBy(() -> Entity.venture(0, 0, 0, 2_048))
                .hasMessageContaining("ordinal 2048")
                .hasMessageContaining("0 to 2047");
        assertThatThrownBy(() -> Entity.fund(65_536, 0, 0, 0, 0)).hasMessageContaining("family 65536");
        assertThatThrownBy(() -> Entity.investorClass(2_048)).hasMessageContaining("investor class 2048");
        assertThatThrownBy(() -> Entity.pair(Entity.venture(1, 1, 1, 1), 65_536))
                .hasMessageContaining("partner 65536");
        assertThatThrownBy(() -> Entity.pair(Entity.province(1), 1)).hasMessageContaining("begins with a venture");
        assertThatThrownBy(() -> Entity.parameterDraw(1 << 28)).hasMessageContaining("parameter draw");
        assertThatThrownBy(() -> Entity.audit(-1)).hasMessageContaining("audit -1");
        assertThatThrownBy(() -> Entity.bootstrap(1 << 28)).hasMessageContaining("bootstrap");
    }

    @Test
    void cohortsOfLongRunsShareNoAddressWithEarlierOnes() {
        java.util.Set<Long> seen = new java.util.HashSet<>();
        for (int cohort = 0; cohort < 512; cohort++) {
            for (int ordinal = 0; ordinal < Entity.mostInACell(512); ordinal += 73) {
                assertThat(seen.add(Entity.venture(3, 2, cohort, ordinal))).isTrue();
            }
        }
        assertThat(Entity.mostInACell(128)).isEqualTo(2048);
        assertThatThrownBy(() -> Entity.venture(0, 0, 128, 512)).hasMessageContaining("ordinal 512");
    }

    @Test
    void differentThingsNeverShareANumber() {
        Set<Long> seen = new HashSet<>();
        assertThat(seen.add(Entity.global())).isTrue();
        for (int a = 0; a < 32; a++) {
            assertThat(seen.add(Entity.province(a))).isTrue();
            assertThat(seen.add(Entity.industry(a))).isTrue();
            assertThat(seen.add(Entity.investorClass(a))).isTrue();
            for (int b = 0; b < 32; b++) {
                assertThat(seen.add(Entity.industryIn(a, b))).isTrue();
                assertThat(seen.add(Entity.investorClassIn(a, b))).isTrue();
                for (int c = 0; c < 128; c += 9) {
                    long venture = Entity.venture(a, b, c, 2_047 - c);
                    assertThat(seen.add(venture)).isTrue();
                    assertThat(seen.add(Entity.pair(venture, c))).isTrue();
                    assertThat(seen.add(Entity.fund(c, a, b, c, c))).isTrue();
                }
            }
        }
        assertThat(seen.add(Entity.parameterDraw(0)) && seen.add(Entity.audit(0)) && seen.add(Entity.bootstrap(0)))
                .isTrue();
    }

    @Test
    void theOrderOfDrawsChangesNothing() {
        List<Address> addresses = addresses();
        Map<Address, Double> forward = take(addresses);
        List<Address> shuffled = new ArrayList<>(addresses);
        Collections.reverse(shuffled);
        Collections.rotate(shuffled, 137);
        assertThat(take(shuffled)).isEqualTo(forward);
    }

    @Test
    void threadsChangeNothing() {
        List<Address> addresses = addresses();
        Map<Address, Double> together = new ConcurrentHashMap<>();
        IntStream.range(0, addresses.size()).parallel().forEach(k -> {
            Address a = addresses.get(k);
            together.put(a, draws.uniform(a.entity, a.quarter, a.purpose, a.index));
        });
        assertThat(together).isEqualTo(take(addresses));
    }

    @Test
    void drawsForAnotherPurposeChangeNothing() {
        List<Address> addresses = addresses();
        Map<Address, Double> quiet = take(addresses);
        Map<Address, Double> busy = new HashMap<>();
        for (Address a : addresses) {
            draws.uniform(a.entity, a.quarter, Purpose.RESAMPLE, a.index);
            busy.put(a, draws.uniform(a.entity, a.quarter, a.purpose, a.index));
            draws.normal(a.entity, a.quarter, Purpose.RESAMPLE, a.index + 1);
        }
        assertThat(busy).isEqualTo(quiet);
    }

    @Test
    void everyPartOfAnAddressMatters() {
        double base = draws.uniform(Entity.venture(1, 2, 3, 4), 5, Purpose.FATE, 6);
        assertThat(List.of(
                        draws.uniform(Entity.venture(1, 2, 3, 5), 5, Purpose.FATE, 6),
                        draws.uniform(Entity.venture(1, 2, 3, 4), 6, Purpose.FATE, 6),
                        draws.uniform(Entity.venture(1, 2, 3, 4), 5, Purpose.GROWTH, 6),
                        draws.uniform(Entity.venture(1, 2, 3, 4), 5, Purpose.FATE, 7),
                        new Draws(20250306, 4).uniform(Entity.venture(1, 2, 3, 4), 5, Purpose.FATE, 6),
                        new Draws(20250307, 3).uniform(Entity.venture(1, 2, 3, 4), 5, Purpose.FATE, 6),
                        new Draws(20250306 + (1L << 40), 3).uniform(Entity.venture(1, 2, 3, 4), 5, Purpose.FATE, 6)))
                .doesNotHaveDuplicates()
                .doesNotContain(base);
    }

    @Test
    void uniformsLieInTheOpenIntervalAndTheirComplementsAreExact() {
        assertThat(Draws.toUniform(0)).isEqualTo(0x1p-53).isPositive();
        assertThat(Draws.toUniform(-1L)).isEqualTo(1 - 0x1p-53).isLessThan(1);
        for (int k = 0; k < 10_000; k++) {
            long bits = draws.bits(Entity.venture(0, 0, 0, k % 2_048), k % 80, Purpose.FATE, 0);
            double u = Draws.toUniform(bits);
            assertThat(1 - u).isEqualTo(Draws.toUniform(~bits));
            assertThat(1 - (1 - u)).isEqualTo(u);
        }
    }

    @Test
    void integersFillTheirRangeEvenly() {
        int[] counts = new int[7];
        for (int k = 0; k < 70_000; k++) {
            counts[draws.integer(Entity.global(), 0, Purpose.RESAMPLE, k % 65_536, 7)]++;
        }
        for (int count : counts) {
            assertThat(count).isBetween(10_000 - 5 * 93, 10_000 + 5 * 93);
        }
        assertThat(draws.integer(0, 0, Purpose.RESAMPLE, 0, 1)).isZero();
        assertThatThrownBy(() -> draws.integer(0, 0, Purpose.RESAMPLE, 0, 0)).hasMessageContaining("positive");
    }

    private Map<Address, Double> take(List<Address> addresses) {
        Map<Address, Double> values = new HashMap<>();
        for (Address a : addresses) {
            values.put(a, draws.uniform(a.entity, a.quarter, a.purpose, a.index));
        }
        return values;
    }

    private static List<Address> addresses() {
        List<Address> addresses = new ArrayList<>();
        for (int ordinal = 0; ordinal < 20; ordinal++) {
            for (int quarter = -40; quarter < 80; quarter += 7) {
                for (Purpose purpose : List.of(Purpose.FATE, Purpose.QUALITY, Purpose.LOTTERY)) {
                    for (int index = 0; index < 3; index++) {
                        addresses.add(new Address(Entity.venture(ordinal, 3, 40, ordinal), quarter, purpose, index));
                    }
                }
            }
        }
        return addresses;
    }
}
