package io.sluice.scenario;

import io.sluice.scenario.ModelParameter.Kind;
import io.sluice.scenario.ModelParameter.Status;
import io.sluice.scenario.text.CsvTable;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads one row of {@code parameters.csv} and collects everything that is wrong with it. */
final class ParameterRow {

    /** Before the name of a block: this parameter moves the other way when the block is moved. */
    private static final String AGAINST = "-";

    /** Before that: this parameter is read once for all arms. */
    private static final String SHARED = "*";

    /** What the name of a switch begins with. */
    private static final String SWITCH = "switch_";

    private final CsvTable csv;
    private final int row;
    private final List<String> faults;

    ParameterRow(CsvTable csv, int row, List<String> faults) {
        this.csv = csv;
        this.row = row;
        this.faults = faults;
    }

    /** The parameter, or null when a fault was found. */
    @Nullable
    ModelParameter read() {
        for (String column : ParameterTable.COLUMNS) {
            if (csv.text(row, column).isBlank()) {
                faults.add("the column '" + column + "' is empty");
            }
        }
        if (!csv.text(row, "name").matches("[a-z][a-z0-9_]{0,63}")) {
            faults.add("the name is not lower_snake");
        }
        Kind kind = oneOf(Kind.class, "dimension");
        Status status = oneOf(Status.class, "status");
        BigDecimal low = number("low");
        BigDecimal central = number("central");
        BigDecimal high = number("high");
        BigDecimal min = number("min");
        BigDecimal max = number("max");
        String written = csv.text(row, "block");
        boolean shared = written.startsWith(SHARED);
        String moved = shared ? written.substring(SHARED.length()) : written;
        boolean against = moved.startsWith(AGAINST);
        String block = against ? moved.substring(AGAINST.length()) : moved;
        if (kind == null || status == null || !faults.isEmpty()) {
            return null;
        }
        checkOrder(kind, List.of(min, low, central, high, max));
        if (moved.equals(ModelParameter.SWITCHES)
                || status == Status.C
                || csv.text(row, "name").startsWith(SWITCH)) {
            checkSwitch(kind, status, moved, List.of(min, low, central, high, max));
        }
        return new ModelParameter(
                csv.text(row, "name"),
                csv.text(row, "unit"),
                kind,
                low,
                central,
                high,
                min,
                max,
                block,
                against,
                shared,
                status,
                csv.text(row, "source"),
                csv.text(row, "title"));
    }

    private void checkOrder(Kind kind, List<BigDecimal> values) {
        for (int i = 1; i < values.size(); i++) {
            if (values.get(i - 1).compareTo(values.get(i)) > 0) {
                faults.add("min <= low <= central <= high <= max does not hold: " + values);
                break;
            }
        }
        if (kind == Kind.SHARE && (values.get(0).signum() < 0 || values.get(4).compareTo(BigDecimal.ONE) > 0)) {
            faults.add("a share lies between 0 and 1; found min " + values.get(0) + " and max " + values.get(4));
        }
        if (kind == Kind.COUNT
                && values.stream().anyMatch(v -> v.stripTrailingZeros().scale() > 0)) {
            faults.add("a count is a whole number; found " + values);
        }
    }

    /** A switch is on at its central value and off at its low one, and nothing else has its block, name or status. */
    private void checkSwitch(Kind kind, Status status, String block, List<BigDecimal> values) {
        List<BigDecimal> expected =
                List.of(BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ONE, BigDecimal.ONE, BigDecimal.ONE);
        if (kind != Kind.COUNT
                || status != Status.C
                || !block.equals(ModelParameter.SWITCHES)
                || !csv.text(row, "name").startsWith(SWITCH)
                || !values.equals(expected)) {
            faults.add("a switch is named " + SWITCH
                    + "..., is a count with min 0, low 0, central 1, high 1, max 1, block " + ModelParameter.SWITCHES
                    + " and status C");
        }
    }

    private BigDecimal number(String column) {
        String text = csv.text(row, column);
        try {
            return new BigDecimal(text.strip());
        } catch (NumberFormatException e) {
            faults.add("the column '" + column + "' is \"" + text + "\"; a decimal number is needed");
            return BigDecimal.ZERO;
        }
    }

    private <E extends Enum<E>> @Nullable E oneOf(Class<E> type, String column) {
        for (E each : type.getEnumConstants()) {
            if (each.name().equals(csv.text(row, column).toUpperCase(Locale.ROOT))) {
                return each;
            }
        }
        faults.add("the column '" + column + "' is \"" + csv.text(row, column) + "\"; allowed are "
                + List.of(type.getEnumConstants()).toString().toLowerCase(Locale.ROOT));
        return null;
    }
}
