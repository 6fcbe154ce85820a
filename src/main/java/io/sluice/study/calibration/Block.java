package io.sluice.study.calibration;

import io.sluice.scenario.ModelParameter;
import io.sluice.scenario.ParameterTable;
import io.sluice.scenario.text.CsvTable;
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
        CsvTable csv = CsvTable.resource("/io/sluice/study/calibration.csv");
        List<Block> blocks = new ArrayList<>();
        for (int i = 0; i < csv.size(); i++) {
            blocks.add(new Block(
                    csv.text(i, "block"),
                    List.of(csv.text(i, "parameters").split(" ")).stream()
                            .map(Block::parameter)
                            .toList(),
                    List.of(csv.text(i, "rows").split(" ")).stream()
                            .map(Block::target)
                            .toList()));
        }
        return blocks;
    }

    private static ModelParameter parameter(String name) {
        ModelParameter row = ParameterTable.shipped().find(name);
        boolean assumed =
                row != null && (row.status() == ModelParameter.Status.A || row.status() == ModelParameter.Status.S);
        if (row == null || !assumed || row.low().compareTo(row.high()) == 0) {
            throw new IllegalStateException("calibration.csv: " + name + " is no assumed parameter with a band");
        }
        return row;
    }

    private static Target target(String id) {
        return Target.shipped().stream()
                .filter(row -> row.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("calibration.csv: there is no target " + id));
    }
}
