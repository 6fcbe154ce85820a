package io.sluice.study.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.sluice.scenario.ModelParameter;
import io.sluice.scenario.ParameterTable;
import io.sluice.study.Figure;
import io.sluice.study.WorldMeasure;
import io.sluice.study.calibration.Block;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TargetsTest {
    private static final List<Target> TARGETS = Target.shipped();
    /** As many as there are; the number only rises. */
    private static final int LEAST_INDEPENDENT = 10;

    private static final Path RULES = Path.of("rules");

    @Test
    void idsAreUniqueAndStatusesAreKnown() {
        assertThat(TARGETS.stream().map(Target::id)).doesNotHaveDuplicates();
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
                        .isEqualTo(Verdict.MET);
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
    void independentRowsDoNotBecomeFewer() {
        assertThat(TARGETS.stream().filter(target -> target.basis().counted().equals("independent")))
                .as(
                        "rows that test the model; when one is found to rest on an input, another outside figure takes its place")
                .hasSizeGreaterThanOrEqualTo(LEAST_INDEPENDENT);
    }

    @Test
    void everyRowSaysWhyItIsOfItsKindAndOnlyWhatRestsOnSomethingNamesIt() {
        for (Target target : TARGETS) {
            Basis basis = target.basis();
            boolean rests = basis.kind() == Basis.Kind.SET_BY || basis.kind() == Basis.Kind.INPUT;
            assertThat(basis.evidence()).as(target.id()).isNotBlank();
            assertThat(basis.inputs().isEmpty()).as(target.id()).isEqualTo(!rests);
            assertThat(basis.kind() == Basis.Kind.SIGN)
                    .as("%s: a sign check is a band of our own, status A", target.id())
                    .isEqualTo(target.status().equals("A"));
            if (basis.kind() == Basis.Kind.IDENTITY) {
                assertThat(target.world()).as(target.id()).isEqualTo(Target.World.NONE);
            }
        }
    }

    @Test
    void whatARowRestsOnExists() throws IOException {
        for (Target target : TARGETS) {
            for (String input : target.basis().inputs()) {
                assertThat(exists(input))
                        .as("%s rests on %s", target.id(), input)
                        .isTrue();
            }
        }
    }

    private static boolean exists(String input) throws IOException {
        if (input.startsWith("world/")) {
            return Files.exists(Path.of("src/main/resources/io/sluice", input));
        }
        if (input.startsWith("mechanism:")) {
            String file = input.substring("mechanism:".length()) + ".java";
            try (Stream<Path> sources = Files.walk(Path.of("src/main/java/io/sluice"))) {
                return sources.anyMatch(path -> path.endsWith(file));
            }
        }
        int hash = input.indexOf('#');
        if (hash > 0) {
            Path figures = RULES.resolve(input.substring(0, hash)).resolve("parameters.yaml");
            return Files.readAllLines(figures).contains(input.substring(hash + 1) + ":");
        }
        return ParameterTable.shipped().find(input) != null;
    }

    @Test
    void rowsSetByCalibrationNameEveryParameterOfTheirBlock() {
        for (Block block : Block.shipped()) {
            for (Target row : block.rows()) {
                assertThat(row.basis().inputs())
                        .as(row.id())
                        .containsAll(block.parameters().stream()
                                .map(ModelParameter::name)
                                .toList());
            }
        }
    }

    @Test
    void aMismatchQuotesItsSource() {
        assertThat(TARGETS.stream().filter(target -> target.basis().mismatched()))
                .allSatisfy(target -> assertThat(target.basis().mismatch())
                        .containsPattern("\"[^\"]{20,}\"")
                        .contains("/"));
    }

    @Test
    void kindsAreCountedApartAndEveryRowOnce() {
        List<Row> rows = TARGETS.stream()
                .map(target -> new Row(target, Figure.exact(target.tolerance().low())))
                .toList();
        List<KindCount> counts = KindCount.of(rows);
        assertThat(counts.stream().map(KindCount::kind))
                .containsExactly(
                        "identity",
                        "set by calibration",
                        "rests on an input",
                        "sign check",
                        "independent",
                        "concept mismatch");
        assertThat(counts.stream().flatMap(count -> count.ids().stream()))
                .containsExactlyInAnyOrderElementsOf(
                        TARGETS.stream().map(Target::id).toList());
        assertThat(counts).allSatisfy(count -> assertThat(count.of(Verdict.MET)).isEqualTo(count.rows()));
    }
}
