package io.sluice.scenario;

import io.sluice.scenario.ModelParameter.Kind;
import io.sluice.scenario.ModelParameter.Level;
import io.sluice.scenario.text.Fields;
import io.sluice.scenario.text.Nearest;
import io.sluice.scenario.text.NumberHint;
import io.sluice.scenario.text.YamlNode.Entry;
import io.sluice.scenario.text.YamlNode.YamlScalar;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads what a scenario or arm sets among the model parameters. */
final class ModelReader {

    private static final List<String> LEVELS = List.of("low", "central", "high");

    private final ParameterTable table;

    ModelReader(ParameterTable table) {
        this.table = table;
    }

    /** The parameters after one mapping of {@code name: value}, the value a number or {@code low}, {@code central}, {@code high}. */
    ModelParameters apply(ModelParameters before, Fields fields) {
        ModelParameters after = before;
        for (Entry entry : fields.entries()) {
            BigDecimal value = value(fields, entry, entry.key());
            if (value != null) {
                after = after.with(entry.key(), value);
            }
        }
        return after;
    }

    /** The parameters after one mapping of {@code block: low|central|high}. */
    ModelParameters applyBlocks(ModelParameters before, Fields fields) {
        ModelParameters after = before;
        for (Entry entry : fields.entries()) {
            Level level = level(entry);
            if (!table.blocks().contains(entry.key())) {
                unknown(
                        fields,
                        entry,
                        "there is no block '" + entry.key() + "' of model parameters; blocks are "
                                + String.join(", ", table.blocks()),
                        entry.key(),
                        table.blocks());
            } else if (level == null) {
                fields.wrong(entry, "low, central or high", null);
            } else {
                after = after.withBlock(entry.key(), level);
            }
        }
        return after;
    }

    /** The checked value of one entry for the parameter of this name, or null when a fault was reported. */
    @Nullable
    BigDecimal value(Fields fields, Entry entry, String name) {
        ModelParameter row = table.find(name);
        if (row == null) {
            unknown(
                    fields,
                    entry,
                    "there is no model parameter '" + name + "'; 'sluice parameters' lists all "
                            + table.names().size(),
                    name,
                    table.names());
            return null;
        }
        Level level = level(entry);
        if (level != null) {
            return row.at(level);
        }
        BigDecimal number = entry.value() instanceof YamlScalar scalar && scalar.isNumber() ? scalar.number() : null;
        if (number == null || !row.allows(number)) {
            String hint = row.dimension() == Kind.SHARE
                    ? NumberHint.forShare(entry.value())
                    : NumberHint.forNumber(entry.value());
            fields.wrong(entry, row.allowed() + ", or low, central or high,", hint);
            return null;
        }
        return number;
    }

    private static void unknown(Fields fields, Entry entry, String message, String word, Collection<String> known) {
        fields.report(entry.keyMark(), "unknown-parameter", message, Nearest.hint(word, known));
    }

    private static @Nullable Level level(Entry entry) {
        return entry.value() instanceof YamlScalar scalar && LEVELS.contains(scalar.text())
                ? Level.valueOf(scalar.text().toUpperCase(Locale.ROOT))
                : null;
    }
}
