package io.sluice.rules.pack;

import io.sluice.rules.yaml.Fields;
import io.sluice.scenario.text.YamlNode;
import io.sluice.scenario.text.YamlNode.YamlScalar;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads what a reform changes: values, rules switched off, rules switched on. */
final class ReformReader {
    private static final List<String> VALUE_KEYS = List.of("value", "announced", "group", "source", "status", "note");
    private static final List<String> SWITCH_KEYS = List.of("from", "announced", "group", "note");
    private static final List<String> REFORM_ONLY = List.of("values", "switch-off", "switch-on", "expect-changed");

    private final Draft draft;
    private final Fields top;

    ReformReader(Draft draft, Fields top) {
        this.draft = draft;
        this.top = top;
    }

    void read() {
        if (!draft.isReform()) {
            for (String key : REFORM_ONLY) {
                if (top.has(key)) {
                    draft.reformByKeys = true;
                    draft.incomplete = true;
                    top.report(
                            top.mark(key),
                            "no-reform",
                            "the pack has '" + key + "' but does not say which packs it changes",
                            "write: changes-packs: [cn/national-fund]");
                    return;
                }
            }
            return;
        }
        readValues();
        readSwitches("switch-off", false);
        readSwitches("switch-on", true);
    }

    private void readValues() {
        Fields values = top.map("values");
        if (values == null) {
            return;
        }
        for (YamlNode.Entry parameter : values.entries()) {
            Fields dates = values.below(parameter, "the values of " + parameter.key());
            if (dates == null) {
                continue;
            }
            for (YamlNode.Entry dated : dates.entries()) {
                LocalDate from = dates.day(dated.key(), dated.keyMark());
                if (from != null) {
                    readValue(parameter, dates, dated, from);
                }
            }
        }
    }

    private void readValue(YamlNode.Entry parameter, Fields dates, YamlNode.Entry dated, LocalDate from) {
        YamlScalar value;
        LocalDate announced = null;
        String group = null;
        if (dated.value() instanceof YamlScalar scalar) {
            value = scalar;
        } else {
            Fields body = dates.below(dated, "the value of " + dated.key());
            if (body == null) {
                return;
            }
            body.allow(VALUE_KEYS);
            value = body.scalar("value", true);
            announced = announced(body, from);
            group = body.optional("group");
        }
        if (value != null) {
            String id = draft.id + "#" + parameter.key() + "@" + from;
            draft.changes.add(new Change.SetValue(
                    id,
                    group == null ? id : group,
                    draft.id,
                    parameter.key(),
                    value.text(),
                    from,
                    announced,
                    new Place(draft.file, parameter.keyMark()),
                    new Place(draft.file, value.mark())));
        }
    }

    private static @Nullable LocalDate announced(Fields body, LocalDate from) {
        LocalDate announced = body.day("announced");
        if (announced != null && announced.isAfter(from)) {
            body.report(
                    body.mark("announced"),
                    "wrong-day",
                    "the change is announced on " + announced + ", after it takes effect on " + from,
                    "announced is the day it is made known, at the latest its first day");
        }
        return announced;
    }

    private void readSwitches(String key, boolean on) {
        Fields rules = top.map(key);
        if (rules == null) {
            return;
        }
        for (YamlNode.Entry rule : rules.entries()) {
            Fields body = rules.below(rule, key + " of " + rule.key());
            if (body == null) {
                continue;
            }
            body.allow(SWITCH_KEYS);
            if (!body.has("from")) {
                body.missing("from", "write: " + rule.key() + ": {from: 2028-01-01}");
            }
            LocalDate from = body.day("from");
            if (from == null) {
                continue;
            }
            LocalDate announced = announced(body, from);
            String group = body.optional("group");
            String id = draft.id + "#" + rule.key();
            Place place = new Place(draft.file, rule.keyMark());
            String member = group == null ? id : group;
            draft.changes.add(
                    on
                            ? new Change.SwitchOn(id, member, draft.id, rule.key(), from, announced, place)
                            : new Change.SwitchOff(id, member, draft.id, rule.key(), from, announced, place));
        }
    }
}
