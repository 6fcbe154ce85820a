package io.sluice.study;

import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.rules.Vocabulary;
import io.sluice.rules.engine.RuleCompiler;
import io.sluice.rules.pack.Profile;
import io.sluice.simulation.LoadedScenario;
import io.sluice.study.ablation.Ablation;
import io.sluice.study.hindcast.FactsReader;
import io.sluice.study.hindcast.Hindcast;
import io.sluice.study.validation.Validation;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Pages that take too long to be made in a build are of the model that stands here, or bear the note that an earlier one made them.
 * Each names the command that makes it anew, which removes the note. After a change of the model: {@code -Dsluice.earlier=true} puts
 * the note on every page whose stamp is no longer today's.
 */
class ModelStampIT {
    private static final Path PAGES = Path.of("src", "site", "markdown");
    private static final Path CHINA = Path.of("scenarios", "baseline.yaml");
    private static final LoadedScenario BASELINE = LoadedScenario.read(CHINA, OptionalLong.empty());
    private static final RuleCompiler COMPILER = new RuleCompiler(Vocabulary.standard());

    /** Holds a page to the stamp of today's model, or to the note; the stamp is worked out only for a page without the note. */
    private static String held(String name, Supplier<String> stamp) throws IOException {
        Path file = PAGES.resolve(name);
        String page = Files.readString(file);
        if (!EarlierModel.made(page)) {
            String today = stamp.get();
            if (Boolean.getBoolean("sluice.earlier") && !ModelStamp.on(page).equals(Optional.of(today))) {
                page = EarlierModel.marked(page, "it is made again with the model of today");
                Files.writeString(file, page);
            } else {
                assertThat(page)
                        .as("%s: made by another model; make it anew, or mark it with -Dsluice.earlier=true", name)
                        .contains(ModelStamp.line(today));
            }
        }
        assertThat(ModelStamp.on(page).isPresent())
                .as("%s bears the stamp or the note, not both", name)
                .isNotEqualTo(EarlierModel.made(page));
        return page;
    }

    @Test
    void theAblationsAreOfThisModelOrSayThatTheyAreNotAndOfEveryReform() throws IOException {
        List<Path> reforms;
        try (Stream<Path> files = Files.list(Path.of("scenarios", "reforms"))) {
            reforms = files.sorted().toList();
        }
        Ablation ablation = new Ablation(reforms, OptionalLong.empty(), Profile.STRICT, 1);
        String page = held("ablations.md", ablation::stamp);
        assertThat(ablation.reforms()).hasSameSizeAs(reforms).allSatisfy(reform -> assertThat(page)
                .contains("| " + reform + " |"));
    }

    @Test
    void theRankingOfAssumptionsIsOfThisModelOrSaysThatItIsNot() throws IOException {
        held("assumptions.md", () -> ModelStamp.of(BASELINE, COMPILER));
    }

    @Test
    void validationAndCalibrationAreOfThisModelOrSayThatTheyAreNot() throws IOException {
        Validation validation =
                new Validation(Path.of("scenarios", "validation-us.yaml"), CHINA, OptionalLong.empty(), 1);
        held("validation.md", validation::stamp);
        held("calibration.md", validation::stamp);
    }

    @Test
    void thinnedWorldsAreOfThisModelOrSayThatTheyAreNot() throws IOException {
        held("thinning.md", () -> ModelStamp.of(BASELINE, COMPILER));
    }

    @Test
    void theHindcastIsOfThisModelOrSaysThatItIsNot() throws IOException {
        held("hindcast.md", () -> new Hindcast(FactsReader.shipped(), CHINA, OptionalLong.empty(), 1).stamp());
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
