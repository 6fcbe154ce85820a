package io.sluice.scenario;

import io.sluice.quantity.Dimension;
import io.sluice.quantity.UnitException;
import io.sluice.quantity.Units;
import io.sluice.scenario.text.Fields;
import io.sluice.scenario.text.Fields.Word;
import io.sluice.scenario.text.Nearest;
import io.sluice.scenario.text.NumberHint;
import io.sluice.scenario.text.YamlNode.Entry;
import io.sluice.scenario.text.YamlNode.YamlScalar;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/** Reads what a scenario says about indicators: which the question is about, and which differences matter. */
final class IndicatorChoice {

    private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);

    private final SortedMap<String, String> units;

    IndicatorChoice(SortedMap<String, String> units) {
        this.units = units;
    }

    /** The indicators under {@code indicators: {primary: [...]}}. */
    List<String> primary(Fields owner) {
        Fields indicators = owner.inner("indicators", "'indicators'");
        if (indicators == null) {
            return List.of();
        }
        indicators.allow(ScenarioKeys.INDICATORS);
        List<String> names = new ArrayList<>();
        for (Word word : indicators.words("primary")) {
            names.add(word.text());
            if (!units.containsKey(word.text())) {
                indicators.report(
                        word.mark(), "unknown-indicator", unknownIndicator(word.text()), nearestIndicator(word.text()));
            }
        }
        return names;
    }

    /** The margins of all files, those of the scenario itself last. */
    Map<String, Margin> margins(List<Fields> fromBase) {
        Map<String, Margin> margins = new LinkedHashMap<>();
        for (Fields fields : fromBase) {
            Fields written = fields.inner("margins", "'margins'");
            for (Entry entry : written == null ? List.<Entry>of() : written.entries()) {
                String unit = units.get(entry.key());
                if (written != null && unit == null) {
                    written.report(
                            entry.keyMark(),
                            "unknown-indicator",
                            unknownIndicator(entry.key()),
                            nearestIndicator(entry.key()));
                } else if (written != null && unit != null) {
                    Margin margin = margin(written, entry, unit);
                    if (margin != null) {
                        margins.put(entry.key(), margin);
                    }
                }
            }
        }
        return Collections.unmodifiableMap(margins);
    }

    private static @Nullable Margin margin(Fields fields, Entry entry, String unit) {
        boolean money = unit.endsWith("yuan");
        boolean share = unit.startsWith("share");
        BigDecimal value = null;
        if (entry.value() instanceof YamlScalar scalar) {
            if (scalar.isNumber() && !money) {
                value = scalar.number();
            } else if (money || share) {
                try {
                    long stored = Units.parse(scalar.text(), money ? Dimension.MONEY : Dimension.SHARE);
                    value = money
                            ? BigDecimal.valueOf(stored)
                            : BigDecimal.valueOf(stored).divide(MILLION);
                } catch (UnitException e) {
                    fields.report(Fields.place(entry), "unit", "'" + entry.key() + "': " + e.getMessage(), null);
                    return null;
                }
            }
        }
        if (value == null || value.signum() <= 0) {
            fields.wrong(
                    entry,
                    money ? "an amount above zero such as 10 billion yuan" : "a number above zero (" + unit + ")",
                    null);
            return null;
        }
        if (share && value.compareTo(BigDecimal.ONE) > 0) {
            fields.wrong(entry, "a share above 0 and at most 1", NumberHint.forShare(entry.value()));
            return null;
        }
        return new Margin(value, ((YamlScalar) entry.value()).text());
    }

    private String unknownIndicator(String name) {
        return "there is no indicator '" + name + "'; 'sluice indicators' lists all " + units.size();
    }

    private @Nullable String nearestIndicator(String name) {
        return Nearest.hint(name, units.keySet());
    }
}
