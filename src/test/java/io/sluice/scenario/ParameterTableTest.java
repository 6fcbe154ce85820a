package io.sluice.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sluice.scenario.ModelParameter.Kind;
import io.sluice.scenario.ModelParameter.Level;
import io.sluice.scenario.text.CsvTable;
import io.sluice.scenario.text.InputException;
import java.math.BigDecimal;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** The table of model parameters is complete, and values taken from it say what they are. */
class ParameterTableTest {

    private static final String HEADER = String.join(",", ParameterTable.COLUMNS) + "\n";

    private final ParameterTable table = ParameterTable.shipped();

    @Test
    void everyRowOfTheShippedTableIsCompleteOrderedAndUnique() {
        CsvTable csv = CsvTable.resource("/io/sluice/scenario/parameters.csv");
        assertThat(table.all()).hasSize(csv.size()).hasSizeGreaterThan(50);
        for (ModelParameter row : table.all()) {
            assertThat(row.allows(row.low()) && row.allows(row.central()) && row.allows(row.high()))
                    .as(row.name())
                    .isTrue();
            assertThat(row.source()).as(row.name()).isNotBlank().doesNotContain("TODO");
            assertThat(row.title()).as(row.name()).isNotBlank().doesNotEndWith(".");
        }
    }

    @Test
    void everyFaultOfEveryRowIsNamedAtOnce() {
        String rows = HEADER
                + "a,x,number,2,1,3,0,9,b,A,s,t\n"
                + "a,x,share,0.1,0.2,0.3,0,30,b,A,s,t\n"
                + "B-c,x,count,1,1.5,2,0,9,b,Z,,t\n"
                + "d,x,number,1,one,2,0,9,b,A,s,t\n";
        assertThatThrownBy(() -> ParameterTable.of(CsvTable.parse("p.csv", rows)))
                .isInstanceOf(InputException.class)
                .hasMessageContaining(
                        "p.csv:2:1: error: a: min <= low <= central <= high <= max does not hold: [0, 2, 1, 3, 9]")
                .hasMessageContaining("p.csv:3:1: error: a: a share lies between 0 and 1; found min 0 and max 30")
                .hasMessageContaining("p.csv:3:1: error: a: the name stands in the table a second time")
                .hasMessageContaining("p.csv:4:1: error: B-c: the column 'source' is empty")
                .hasMessageContaining("p.csv:4:1: error: B-c: the name is not lower_snake")
                .hasMessageContaining(
                        "p.csv:4:1: error: B-c: the column 'status' is \"Z\"; allowed are [v, d, r, a, s, c]")
                .hasMessageContaining(
                        "p.csv:5:1: error: d: the column 'central' is \"one\"; a decimal number is needed");
        assertThatThrownBy(() -> ParameterTable.of(CsvTable.parse("p.csv", "name,unit\na,x\n")))
                .hasMessageContaining("the column 'dimension' is missing");
    }

    @Test
    void valuesAreCentralUnlessSetAndKeepEveryDigit() {
        ModelParameters central = ModelParameters.of(table);
        assertThat(central.get("pareto_alpha")).isEqualTo(1.42);
        ModelParameters set = central.with("pareto_alpha", new BigDecimal("1.4500"));
        assertThat(set.get("pareto_alpha")).isEqualTo(1.45);
        assertThat(set.exact("pareto_alpha")).isEqualTo(new BigDecimal("1.4500"));
        assertThat(central.get("pareto_alpha")).isEqualTo(1.42);
        assertThat(central.count("subfunds_max")).isEqualTo(600);
        assertThat(central.assumed()).isBetween(1, central.beliefs() - 1);
    }

    @Test
    void theDigestFollowsTheValueAndNotItsSpelling() {
        ModelParameters central = ModelParameters.of(table);
        assertThat(central.with("pareto_alpha", new BigDecimal("1.420")).digest())
                .isEqualTo(central.digest());
        assertThat(central.with("pareto_alpha", new BigDecimal("1.43")).digest())
                .isNotEqualTo(central.digest());
        assertThat(central.digest()).matches("[0-9a-f]{64}");
    }

    @Test
    void aBlockAtItsLowEndMeansOneThing() {
        ModelParameters low = ModelParameters.of(table).withBlock("crowding", Level.LOW);
        assertThat(low.get("crowding_b1")).isEqualTo(2);
        assertThat(low.get("crowding_b4")).isEqualTo(2.4);
        assertThat(Objects.requireNonNull(table.find("crowding_b4")).against()).isTrue();
        assertThat(table.blocks()).contains("crowding").doesNotContain("-crowding");
        assertThat(ModelParameters.of(table).withBlock("crowding", Level.CENTRAL))
                .isEqualTo(ModelParameters.of(table));
    }

    @Test
    void switchesAreOnUnlessSetAndAreNoBeliefs() {
        ModelParameters central = ModelParameters.of(table);
        assertThat(central.on("switch_regimes")).isTrue();
        assertThat(central.with("switch_regimes", BigDecimal.ZERO).on("switch_regimes"))
                .isFalse();
        ModelParameters off = central.withBlock(ModelParameter.SWITCHES, Level.LOW);
        assertThat(table.all().stream().filter(ModelParameter::isSwitch))
                .isNotEmpty()
                .allMatch(row -> !off.on(row.name()));
        assertThat(table.beliefs()).noneMatch(ModelParameter::isSwitch).hasSize(central.beliefs());
        assertThat(central.beliefs()).isLessThan(table.all().size());
        assertThatThrownBy(() -> central.on("kappa")).hasMessageContaining("is no switch");
        assertThatThrownBy(() -> central.on("switch_regime")).hasMessageContaining("switch_regimes");
    }

    @Test
    void aRowThatIsHalfASwitchIsRefused() {
        for (String row : new String[] {
            "switch_a,1,count,0,1,1,0,1,macro,C,s,t\n",
            "switch_a,1,count,0,1,1,0,1,switch,A,s,t\n",
            "switch_a,1,count,0,0,1,0,1,switch,C,s,t\n",
            "a,1,count,0,1,1,0,1,switch,C,s,t\n"
        }) {
            assertThatThrownBy(() -> ParameterTable.of(CsvTable.parse("p.csv", HEADER + row)))
                    .as(row)
                    .hasMessageContaining("a switch is named switch_...");
        }
    }

    @Test
    void anUnknownNameOrImpossibleValueIsAnsweredWithWhatIsKnown() {
        ModelParameters central = ModelParameters.of(table);
        assertThatThrownBy(() -> central.get("pareto_alfa")).hasMessageContaining("[pareto_alpha]");
        assertThatThrownBy(() -> central.with("subfunds_max", new BigDecimal("600.5")))
                .hasMessageContaining("a whole number from 1 to 5000 (count)");
        assertThat(Objects.requireNonNull(table.find("kappa")).dimension()).isEqualTo(Kind.SHARE);
    }
}
