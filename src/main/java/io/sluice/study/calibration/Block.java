package io.sluice.study.calibration;

import io.sluice.scenario.ModelParameter;
import io.sluice.scenario.ParameterTable;
import io.sluice.scenario.text.CsvTable;
import io.sluice.scenario.text.InputException;
import io.sluice.study.validation.Basis;
import io.sluice.study.validation.Target;
import java.util.ArrayList;
import java.util.List;

/**
 * A handful of parameters that are set together, and the rows they are set by.
 *
 * @param name name of the block
 * @param parameters what is set, each inside its low and high
 * @param rows what it is set by
 */
public record Block(String name, List<ModelParameter> parameters, List<Target> rows) {
    /** Keeps copies; refuses rows of any other kind. */
    public Block {
        parameters = List.copyOf(parameters);
        rows = List.copyOf(rows);
        for (Target row : rows) {
            if (row.basis().kind() != Basis.Kind.SET_BY) {
                throw new IllegalArgumentException(
                        "row " + row.id() + " is of the kind \"" + row.basis().kind() + "\"; nothing may be set by it");
            }
        }
    }

    /** The shipped blocks, in the order in which they are set. */
    public static List<Block> shipped() {
        return of(CsvTable.resource("/io/sluice/study/calibration.csv"));
    }

    /** Blocks of a table in the form of the shipped one. */
    static List<Block> of(CsvTable csv) {
        List<Block> blocks = new ArrayList<>();
        for (int i = 0; i < csv.size(); i++) {
            blocks.add(new Block(csv.text(i, "block"), parameters(csv, i), rows(csv, i)));
        }
        return blocks;
    }

    private static List<ModelParameter> parameters(CsvTable csv, int row) {
        List<ModelParameter> parameters = new ArrayList<>();
        for (String name : csv.text(row, "parameters").split(" ")) {
            ModelParameter found = ParameterTable.shipped().find(name);
            boolean assumed = found != null
                    && (found.status() == ModelParameter.Status.A || found.status() == ModelParameter.Status.S);
            if (found == null || !assumed || found.low().compareTo(found.high()) == 0) {
                throw new InputException(List.of(csv.wrong(
                        row, "parameters", "a list of assumed parameters with a band, which " + name + " is not,")));
            }
            parameters.add(found);
        }
        return parameters;
    }

    private static List<Target> rows(CsvTable csv, int row) {
        List<Target> targets = Target.shipped();
        List<Target> rows = new ArrayList<>();
        for (String id : csv.text(row, "rows").split(" ")) {
            rows.add(targets.stream()
                    .filter(each -> each.id().equals(id) && each.basis().kind() == Basis.Kind.SET_BY)
                    .findFirst()
                    .orElseThrow(() -> new InputException(List.of(csv.wrong(
                            row, "rows", "a list of targets that something is set by, which " + id + " is not,")))));
        }
        return rows;
    }
}
