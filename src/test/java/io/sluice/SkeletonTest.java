package io.sluice;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SkeletonTest {
    @Test
    void runs() {
        assertThat(1 + 1).isEqualTo(2);
    }
}
