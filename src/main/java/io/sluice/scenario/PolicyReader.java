package io.sluice.scenario;

import io.sluice.scenario.text.Diagnostics;
import io.sluice.scenario.text.Fields;
import io.sluice.scenario.text.YamlNode;
import io.sluice.scenario.text.YamlNode.Entry;
import io.sluice.scenario.text.YamlNode.Kind;
import io.sluice.scenario.text.YamlNode.YamlList;
import io.sluice.scenario.text.YamlNode.YamlScalar;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads what an arm changes in the law on top of its packs: {@code set}, {@code changes}, {@code switches}. */
final class PolicyReader {

    private static final String MODEL = "model.";
    private static final Pattern PARAMETER = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");
    private static final Pattern RULE = Pattern.compile("[A-Z][A-Z0-9]*(-[A-Za-z0-9]+)+");

    private final ModelReader models;
    private final ParameterTable table;
    private final LocalDate firstDay;
    private final Diagnostics diagnostics;

    PolicyReader(ParameterTable table, LocalDate firstDay, Diagnostics diagnostics) {
        this.models = new ModelReader(table);
        this.table = table;
        this.firstDay = firstDay;
        this.diagnostics = diagnostics;
    }

    /** The model parameters that {@code set} names, by name. */
    SortedMap<String, BigDecimal> modelValues(@Nullable Fields set) {
        SortedMap<String, BigDecimal> values = new TreeMap<>();
        for (Entry entry : set == null ? List.<Entry>of() : set.entries()) {
            if (set != null && entry.key().startsWith(MODEL)) {
                String name = entry.key().substring(MODEL.length());
                BigDecimal value = models.value(set, entry, name);
                if (isShared(set, entry, name)) {
                    continue;
                }
                if (value != null) {
                    values.put(name, value);
                }
            }
        }
        return values;
    }

    /** Reports an arm's own value of what all arms share: nothing would come of it. */
    private boolean isShared(Fields set, Entry entry, String name) {
        ModelParameter row = table.find(name);
        if (row == null || !row.shared()) {
            return false;
        }
        String message = "'" + entry.key() + "' cannot differ between arms: " + name
                + " acts on what is drawn once and shared by all arms of a scenario";
        String written = entry.value() instanceof YamlScalar scalar
                ? scalar.text()
                : row.central().toPlainString();
        String hint = "set it for the whole scenario, 'model: {" + name + ": " + written
                + "}', and compare with a second scenario";
        set.report(entry.keyMark(), "shared-parameter", message, hint);
        return true;
    }

    /** The policy parameters that {@code set} names, each from the first day of the run on. */
    List<PolicyChange> policyValues(@Nullable Fields set) {
        List<PolicyChange> changes = new ArrayList<>();
        for (Entry entry : set == null ? List.<Entry>of() : set.entries()) {
            if (set == null || entry.key().startsWith(MODEL)) {
                continue;
            }
            if (!PARAMETER.matcher(entry.key()).matches()) {
                notAParameter(set, entry);
            } else if (isValue(set, entry)) {
                changes.add(change(PolicyChange.Kind.SET, set, entry, entry, firstDay, null));
            }
        }
        return changes;
    }

    /** The list under {@code changes}. */
    List<PolicyChange> changes(Fields arm, Entry entry) {
        List<PolicyChange> changes = new ArrayList<>();
        if (!(entry.value() instanceof YamlList list)) {
            arm.wrong(entry, "a list of changes", "for example - {switch-off: NVC-07, from: 2030-01-01}");
            return changes;
        }
        for (YamlNode item : list.items()) {
            Fields fields = Fields.of(arm.file(), item, "a change", item.mark(), diagnostics);
            PolicyChange change = fields == null ? null : change(fields, item);
            if (change != null) {
                changes.add(change);
            }
        }
        return changes;
    }

    /** The mapping of rule ids to true or false under {@code switches}. */
    SortedMap<String, Boolean> switches(Fields switches) {
        SortedMap<String, Boolean> rules = new TreeMap<>();
        for (Entry entry : switches.entries()) {
            Boolean on = switches.flag(entry);
            if (!RULE.matcher(entry.key()).matches()) {
                String message = "'" + entry.key() + "' is no rule id; one looks like NVC-08";
                switches.report(entry.keyMark(), "rule-id", message, null);
            } else if (on != null) {
                rules.put(entry.key(), on);
            }
        }
        return rules;
    }

    private @Nullable PolicyChange change(Fields fields, YamlNode item) {
        List<String> kinds = List.of("set", "switch-off", "switch-on");
        List<String> found = kinds.stream().filter(fields::has).toList();
        if (found.size() != 1) {
            fields.report(
                    item.mark(),
                    "change",
                    "a change has exactly one of the keys set, switch-off, switch-on; found "
                            + (found.isEmpty() ? "none" : String.join(" and ", found)),
                    null);
            return null;
        }
        String key = found.get(0);
        boolean set = key.equals("set");
        fields.allow(
                set
                        ? ScenarioKeys.SET_CHANGE
                        : key.equals("switch-off") ? ScenarioKeys.OFF_CHANGE : ScenarioKeys.ON_CHANGE);
        Entry what = itemOf(fields, key, set);
        Entry value = set && fields.require("value", "value: 80 million yuan") ? fields.entry("value") : what;
        boolean dated = fields.require("from", "from: 2028-01-01");
        LocalDate from = fields.day("from");
        LocalDate announced = fields.day("announced");
        Entry announcedEntry = fields.entry("announced");
        if (from != null && announced != null && announcedEntry != null && announced.isAfter(from)) {
            fields.wrong(announcedEntry, "a day on or before " + from + ", from which the change holds,", null);
        }
        if (what == null || value == null || !dated || from == null || (set && !isValue(fields, value))) {
            return null;
        }
        PolicyChange.Kind kind = set
                ? PolicyChange.Kind.SET
                : key.equals("switch-off") ? PolicyChange.Kind.SWITCH_OFF : PolicyChange.Kind.SWITCH_ON;
        return change(kind, fields, what, value, from, announced);
    }

    private @Nullable Entry itemOf(Fields fields, String key, boolean set) {
        Entry entry = fields.entry(key);
        String word = fields.text(key);
        if (entry == null || word == null) {
            return null;
        }
        if (set && !PARAMETER.matcher(word).matches()) {
            fields.wrong(entry, "the name of a policy parameter, such as small-ticket-limit,", null);
            return null;
        }
        if (!set && !RULE.matcher(word).matches()) {
            fields.wrong(entry, "a rule id, such as NVC-07,", null);
            return null;
        }
        return entry;
    }

    private void notAParameter(Fields set, Entry entry) {
        String hint = table.find(entry.key()) != null ? "a model parameter is written " + MODEL + entry.key() : null;
        String message =
                "'" + entry.key() + "' is no name of a parameter; a policy parameter looks like small-ticket-limit, "
                        + "a model parameter like model.pareto_alpha";
        set.report(entry.keyMark(), "unknown-parameter", message, hint);
    }

    private static boolean isValue(Fields fields, Entry entry) {
        boolean value = entry.value() instanceof YamlScalar scalar
                && scalar.kind() != Kind.NULL
                && scalar.kind() != Kind.NOT_FINITE;
        if (!value) {
            fields.wrong(entry, "a number, with its unit if it has one,", null);
        }
        return value;
    }

    private static PolicyChange change(
            PolicyChange.Kind kind,
            Fields fields,
            Entry item,
            Entry value,
            LocalDate from,
            @Nullable LocalDate announced) {
        boolean inline = item == value;
        String name = kind == PolicyChange.Kind.SET && inline
                ? item.key()
                : item.value() instanceof YamlScalar scalar ? scalar.text() : item.key();
        String written =
                kind == PolicyChange.Kind.SET && value.value() instanceof YamlScalar scalar ? scalar.text() : null;
        return new PolicyChange(
                kind,
                name,
                written,
                from,
                announced,
                fields.file(),
                inline && kind == PolicyChange.Kind.SET ? item.keyMark() : Fields.place(item),
                Fields.place(value));
    }
}
