package io.sluice.simulation.doubt;

import io.sluice.rules.pack.DatedValue;
import io.sluice.rules.pack.LawBook;
import io.sluice.rules.pack.Parameter;
import io.sluice.rules.pack.Status;
import io.sluice.scenario.ModelParameters;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The values of one draw, and what they make of an arm. */
public final class Drawn {
    private final DrawnRegister register;
    private final List<BigDecimal> values;
    private final SortedMap<String, BigDecimal> byName;
    private final int again;

    Drawn(DrawnRegister register, List<BigDecimal> values, SortedMap<String, BigDecimal> byName, int again) {
        this.register = register;
        this.values = List.copyOf(values);
        this.byName = byName;
        this.again = again;
    }

    /** The rows that were drawn. */
    public List<DrawnRow> rows() {
        return register.rows();
    }

    /** The value of a row, as its band has it. */
    public BigDecimal value(int row) {
        return values.get(row);
    }

    /** How often rows were drawn again because an order did not hold. */
    public int again() {
        return again;
    }

    /** The parameters of an arm under this draw; what the arm sets itself stays. */
    public ModelParameters in(ModelParameters arm) {
        Map<String, BigDecimal> open = new TreeMap<>();
        for (int i = 0; i < values.size(); i++) {
            String name = rows().get(i).name();
            if (arm.table().find(name) != null && !arm.overrides().containsKey(name)) {
                open.put(name, values.get(i));
            }
        }
        return arm.with(open);
    }

    /**
     * The law of an arm under this draw; figures that the arm or a reform sets stay. The same book if nothing of it is
     * drawn.
     */
    public LawBook in(LawBook book) {
        SortedMap<String, Parameter> changed = new TreeMap<>();
        for (Parameter figure : book.parameters().values()) {
            List<DatedValue> history = figure.values().stream()
                    .map(value -> in(value, byName.get(DrawnRegister.name(figure, value))))
                    .toList();
            if (!history.equals(figure.values())) {
                changed.put(figure.name(), figure.withValues(history));
            }
        }
        return changed.isEmpty() ? book : book.with(changed);
    }

    private static DatedValue in(DatedValue value, @Nullable BigDecimal drawn) {
        return drawn == null || value.status() != Status.ASSUMED || value.band() == null
                ? value
                : new DatedValue(
                        value.from(),
                        drawn.longValueExact(),
                        value.source(),
                        value.status(),
                        value.announced(),
                        value.place(),
                        value.band());
    }
}
