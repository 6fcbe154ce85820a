package io.sluice.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import org.junit.jupiter.api.Test;

class RowArchitectureTest {
    @Test
    void theWholeProgramIsLookedAt() {
        assertThat(Program.CLASSES.contain("io.sluice.cli.Main")).isTrue();
        assertThat(Program.CLASSES.contain("io.sluice.quantity.Money")).isTrue();
        assertThat(Program.CLASSES.size()).isGreaterThan(100);
    }

    @Test
    void importsOnlyPointLeftInTheRow() {
        Program.check(PackageRow.importsPointLeft(Program.ROOT));
    }

    @Test
    void anImportToTheRightIsCaughtAtEveryDepth() {
        assertThat(Program.findings(PackageRow.importsPointLeft(Program.PLANTED_ROOT)))
                .anySatisfy(line -> assertThat(line).contains("rules may not import world", "LawThatKnowsTheWorld"))
                .anySatisfy(line -> assertThat(line).contains("rules may not import world", "DeepLaw"))
                .anySatisfy(line -> assertThat(line).contains("quantity may not import draw", "MoneyThatDraws"))
                .anySatisfy(line -> assertThat(line).contains("Utils stands in no package of the row"))
                .noneSatisfy(line -> assertThat(line).contains("KeepsState"));
    }

    @Test
    void noPackageMayImportOneToItsRight() {
        for (String stop : PackageRow.ROW) {
            assertThat(PackageRow.mayImport(stop))
                    .as(stop)
                    .isSubsetOf(PackageRow.ROW.subList(0, PackageRow.ROW.indexOf(stop)));
        }
    }

    @Test
    void packagesFormNoCycle() {
        Program.check(noCycles(Program.ROOT));
    }

    @Test
    void aCycleBetweenAPackageAndOneInsideItIsCaught() {
        assertThat(Program.findings(noCycles(Program.PLANTED_ROOT)))
                .anySatisfy(line -> assertThat(line).contains("Cycle detected", "Circle"));
    }

    @Test
    void eachOutsideLibraryIsNamedOnlyInItsRoom() {
        Program.check(LibraryRooms.eachInItsRoom(Program.ROOT));
    }

    @Test
    void aLibraryOutsideItsRoomIsCaught() {
        assertThat(Program.findings(LibraryRooms.eachInItsRoom(Program.PLANTED_ROOT)))
                .anySatisfy(line -> assertThat(line).contains("analysis is no room of org.duckdb"))
                .anySatisfy(line -> assertThat(line).contains("analysis is no room of java.sql"))
                .anySatisfy(line -> assertThat(line).contains("simulation is no room of org.kie"))
                .anySatisfy(line -> assertThat(line).contains("simulation is no room of org.slf4j"))
                .anySatisfy(line -> assertThat(line).contains("scenario is no room of picocli"))
                .noneSatisfy(line -> assertThat(line).contains("draw is no room"));
    }

    private static ArchRule noCycles(String root) {
        return SlicesRuleDefinition.slices().matching(root + ".(**)").should().beFreeOfCycles();
    }
}
