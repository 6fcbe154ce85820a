package io.sluice.study.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.sluice.study.Figure;
import io.sluice.study.WorldMeasure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class TargetsTest {
    private static final List<Target> TARGETS = Target.shipped();
    private static final Path RULES = Path.of("rules");

    @Test
    void idsAreUniqueAndTolerancesAreInOrder() {
        assertThat(TARGETS.stream().map(Target::id)).doesNotHaveDuplicates();
        assertThat(TARGETS).allMatch(target -> target.low() <= target.high());
        assertThat(TARGETS).allMatch(target -> Set.of("V", "D", "R", "A").contains(target.status()));
    }

    @Test
    void everyTargetHasAMeasureAndEveryMeasureATarget() {
        Map<String, WorldMeasure> measures = new LinkedHashMap<>(VentureMeasures.all());
        measures.putAll(FundMeasures.all());
        measures.putAll(MarketMeasures.all());
        Set<String> used = TARGETS.stream().map(Target::measure).collect(Collectors.toSet());
        assertThat(used).containsAll(measures.keySet());
        for (Target target : TARGETS) {
            boolean exact = target.world() == Target.World.NONE;
            assertThat(measures.containsKey(target.measure())).as(target.id()).isEqualTo(!exact);
        }
    }

    @Test
    void everyRowThatNeedsNoWorldIsMet() {
        Map<String, Figure> figures = Identities.all(RULES, List.of("cn/national-fund"));
        for (Target target : TARGETS) {
            if (target.world() == Target.World.NONE) {
                Figure figure = Objects.requireNonNull(figures.get(target.measure()), target.id());
                assertThat(new Row(target, figure).verdict())
                        .as("%s: %s", target.id(), figure)
                        .isEqualTo(Row.Verdict.MET);
            }
        }
    }

    @Test
    void everyRowOfTheValidationPlanIsATargetHere() throws IOException {
        Path plan = Path.of("../shared/domain/validation_targets.csv");
        assumeTrue(Files.exists(plan), "the validation plan is not beside this clone");
        List<String> ids = Files.readAllLines(plan).stream()
                .filter(line -> line.matches("V\\d\\d,.*"))
                .map(line -> line.substring(0, 3))
                .toList();
        assertThat(ids).hasSizeGreaterThan(10);
        assertThat(ids)
                .allMatch(id -> TARGETS.stream().anyMatch(target -> target.id().startsWith(id)));
    }

    @Test
    void reasonsAreGivenForTargetsThatExist() {
        assertThat(TARGETS.stream().map(Target::id))
                .containsAll(Reasons.shipped().keySet());
    }
}
