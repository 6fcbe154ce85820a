package io.sluice.study;

import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.rules.Vocabulary;
import io.sluice.rules.engine.RuleCompiler;
import io.sluice.simulation.LoadedScenario;
import io.sluice.study.ablation.Ablation;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Pages that take too long to be made in a build are of the model that stands here; each names the command that makes it anew. */
class ModelStampIT {
    private static final Path PAGES = Path.of("src", "site", "markdown");
    private static final LoadedScenario BASELINE =
            LoadedScenario.read(Path.of("scenarios", "baseline.yaml"), OptionalLong.empty());
    private static final RuleCompiler COMPILER = new RuleCompiler(Vocabulary.standard());

    @Test
    void theAblationsAreOfThisModelAndOfEveryReform() throws IOException {
        List<Path> reforms;
        try (Stream<Path> files = Files.list(Path.of("scenarios", "reforms"))) {
            reforms = files.sorted().toList();
        }
        Ablation ablation = new Ablation(reforms, OptionalLong.empty(), 1);
        String page = Files.readString(PAGES.resolve("ablations.md"));
        assertThat(page).contains(ModelStamp.line(ablation.stamp()));
        assertThat(ablation.reforms()).hasSameSizeAs(reforms).allSatisfy(reform -> assertThat(page)
                .contains("| " + reform + " |"));
    }

    @Test
    void theRankingOfAssumptionsIsOfThisModel() throws IOException {
        assertThat(Files.readString(PAGES.resolve("assumptions.md")))
                .contains(ModelStamp.line(ModelStamp.of(BASELINE, COMPILER)));
    }

    @Test
    void anotherParameterGivesAnotherStampAndTheSameModelTheSame() {
        String stamp = ModelStamp.of(BASELINE, COMPILER);
        LoadedScenario other = Variation.NONE
                .set(Map.of("call_tranche", new BigDecimal("0.11")))
                .of(BASELINE);
        assertThat(ModelStamp.of(other, COMPILER)).isNotEqualTo(stamp);
        assertThat(ModelStamp.of(BASELINE, COMPILER)).isEqualTo(stamp);
    }
}
