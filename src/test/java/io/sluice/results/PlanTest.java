package io.sluice.results;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlanTest {
    private static final String MAPPING = "\"counterfactuals\" : {\n    \"policy\" : \"none\"\n  },\n  ";

    @TempDir
    Path folder;

    @Test
    void aPlanReadsBackWithWhatEachArmIsMeasuredAgainst() throws IOException {
        Plan plan = Sample.plan(7);
        Plan read = Json.read(Files.writeString(folder.resolve("plan.json"), Json.text(plan)), Plan.class);
        assertThat(read).isEqualTo(plan);
        assertThat(read.oneForAll()).isFalse();
        assertThat(read.counterfactualOf("policy")).contains("none");
        assertThat(read.counterfactualOf("none")).isEmpty();
        assertThat(read.counterfactualOf("none-longer"))
                .as("a counterfactual itself")
                .isEmpty();
    }

    @Test
    void aPlanOfAnOlderRunHasOneCounterfactualForAllArmsAndSaysSo() throws IOException {
        String text = Json.text(Sample.plan(7));
        assertThat(text).contains(MAPPING);
        Path file = Files.writeString(folder.resolve("plan.json"), text.replace(MAPPING, ""));
        Plan read = Json.read(file, Plan.class);
        assertThat(read.oneForAll()).isTrue();
        assertThat(read.counterfactualOf("longer")).contains("none");
        assertThat(read.counterfactualOf("none")).isEmpty();
    }
}
