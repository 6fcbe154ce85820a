package io.sluice.rules.pack;

import io.sluice.quantity.UnitException;
import io.sluice.quantity.Units;
import io.sluice.scenario.PolicyChange;
import io.sluice.scenario.text.Diagnostics;
import io.sluice.scenario.text.Nearest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Applies the changes of reforms, and then those of a scenario, to rules and parameters. */
final class LawChanges {
    private static final String SCENARIO = "the scenario";

    private final SortedMap<String, Draft> drafts;
    private final SortedMap<String, Draft.CheckedRule> rules;
    private final SortedMap<String, RuleInfo> inForce;
    private final SortedMap<String, Parameter> parameters;
    private final Diagnostics diagnostics;
    private final Map<String, Change> firstOn = new TreeMap<>();
    private final Set<Change> empty = new HashSet<>();

    LawChanges(
            SortedMap<String, Draft> drafts,
            SortedMap<String, Draft.CheckedRule> rules,
            SortedMap<String, RuleInfo> inForce,
            SortedMap<String, Parameter> parameters,
            Diagnostics diagnostics) {
        this.drafts = drafts;
        this.rules = rules;
        this.inForce = inForce;
        this.parameters = parameters;
        this.diagnostics = diagnostics;
    }

    void apply(LawRequest request) {
        for (Draft draft : drafts.values()) {
            if (draft.isReform()) {
                List<Change> changes = new ArrayList<>(draft.changes);
                changes.addAll(fromRules(draft));
                changes.forEach(this::noSecondHand);
                draft.changes.clear();
                draft.changes.addAll(changes);
                applyAll(changes, draft);
            }
        }
        if (!diagnostics.hasErrors()) {
            drafts.values().stream().filter(Draft::isReform).forEach(d -> checkExpected(d, d.changes));
        }
        applyAll(request.changes().stream().map(LawChanges::ofScenario).toList(), null);
    }

    /** The rules of a reform are changes too: each is added, or takes the place of another. */
    private static List<Change> fromRules(Draft draft) {
        List<Change> changes = new ArrayList<>();
        for (Draft.CheckedRule rule : draft.rules) {
            RuleInfo info = rule.info();
            String id = draft.id + "#" + info.id();
            String group = rule.group() == null ? id : rule.group();
            String replaced = info.replaces();
            changes.add(
                    replaced == null
                            ? new Change.Add(
                                    id, group, draft.id, info.id(), info.from(), info.announced(), info.place())
                            : new Change.Replace(
                                    id,
                                    group,
                                    draft.id,
                                    replaced,
                                    info.id(),
                                    info.from(),
                                    info.announced(),
                                    info.place()));
        }
        return changes;
    }

    private static Change ofScenario(PolicyChange change) {
        Place item = new Place(change.file(), change.itemMark());
        Place value = new Place(change.file(), change.valueMark());
        String id = "scenario#" + change.item() + "@" + change.from();
        String written = change.written() == null ? "" : change.written();
        return switch (change.kind()) {
            case SET ->
                new Change.SetValue(
                        id, id, SCENARIO, change.item(), written, change.from(), change.announced(), item, value);
            case SWITCH_OFF ->
                new Change.SwitchOff(id, id, SCENARIO, change.item(), change.from(), change.announced(), item);
            case SWITCH_ON ->
                new Change.SwitchOn(id, id, SCENARIO, change.item(), change.from(), change.announced(), item);
        };
    }

    /** Two packs that change one item contradict each other, whatever they make of it. */
    private void noSecondHand(Change change) {
        Change first = firstOn.putIfAbsent(change.item(), change);
        if (first != null && first.by().equals(change.by()) && isSwitch(first) != isSwitch(change)
                || first instanceof Change.SwitchOff
                        && change instanceof Change.SwitchOn
                        && first.by().equals(change.by())) {
            change.place()
                    .report(
                            diagnostics,
                            "changed-twice",
                            change.by() + " changes " + change.item() + " in two ways (the other at " + first.place()
                                    + ")",
                            "a rule is switched off, switched on or replaced; leave one out");
        } else if (first != null && !first.by().equals(change.by())) {
            change.place()
                    .report(
                            diagnostics,
                            "changed-twice",
                            change.by() + " and " + first.by() + " both change " + change.item() + " (the other at "
                                    + first.place() + ")",
                            "leave one of the two packs out, or write a reform that holds both");
        }
    }

    private static boolean isSwitch(Change change) {
        return change instanceof Change.SwitchOff || change instanceof Change.SwitchOn;
    }

    private void applyAll(List<Change> changes, @Nullable Draft by) {
        SortedMap<String, List<Change.SetValue>> values = new TreeMap<>();
        for (Change change : changes) {
            if (change instanceof Change.SetValue set) {
                values.computeIfAbsent(set.parameter(), k -> new ArrayList<>()).add(set);
            } else if (change instanceof Change.SwitchOff off) {
                switchOff(off, off.rule(), by);
            } else if (change instanceof Change.SwitchOn on) {
                switchOn(on);
            } else if (change instanceof Change.Replace replace) {
                switchOff(replace, replace.rule(), by);
            }
        }
        values.forEach((name, sets) -> setValues(name, sets, by));
    }

    private void switchOff(Change change, String id, @Nullable Draft by) {
        RuleInfo rule = known(change, id, by);
        if (rule != null) {
            LocalDate last = change.from().minusDays(1);
            if (change instanceof Change.SwitchOff
                    && rule.until() != null
                    && !rule.until().isAfter(last)) {
                empty.add(change);
            }
            LocalDate until = rule.until() == null || rule.until().isAfter(last) ? last : rule.until();
            inForce.put(id, rule.inForce(rule.from(), until, change.announced()));
        }
    }

    private void switchOn(Change.SwitchOn change) {
        Draft.CheckedRule enacted = rules.get(change.rule());
        if (known(change, change.rule(), null) == null || enacted == null) {
            return;
        }
        RuleInfo rule = enacted.info();
        if (drafts.values().stream().noneMatch(d -> d.switchedOff.containsKey(rule.id()))) {
            return; // it is in force as it is: check says so
        }
        LocalDate from = change.from().isAfter(rule.from()) ? change.from() : rule.from();
        inForce.put(rule.id(), rule.inForce(from, rule.until(), change.announced()));
    }

    /** The rule as it stands; null when there is none or when it is not the reform's to change, which is reported. */
    private @Nullable RuleInfo known(Change change, String id, @Nullable Draft by) {
        RuleInfo rule = inForce.get(id);
        if (rule == null) {
            if (!isWritten(id) && !(change instanceof Change.Replace) && !isIncomplete()) {
                change.place()
                        .report(
                                diagnostics,
                                "unknown-rule",
                                "there is no rule '" + id + "' in these packs",
                                Nearest.hint(id, rules.keySet()));
            }
            return null;
        }
        return mayChange(change, rule.pack(), by) ? rule : null;
    }

    /** Whether some file was not read whole, so that what seems to be missing may stand in it. */
    private boolean isIncomplete() {
        return drafts.values().stream()
                .anyMatch(d -> d.incomplete || d.trees.stream().anyMatch(t -> !t.sound()));
    }

    /** Whether some file holds a rule of this id, even one with faults of its own. */
    private boolean isWritten(String id) {
        return drafts.values().stream()
                .flatMap(d -> d.trees.stream())
                .flatMap(t -> t.rules().stream())
                .anyMatch(r -> r.id().equals(id));
    }

    private boolean mayChange(Change change, String pack, @Nullable Draft by) {
        if (by == null || by.reformByKeys || by.changesPacks.containsKey(pack)) {
            return true;
        }
        change.place()
                .report(
                        diagnostics,
                        "not-announced",
                        by.id + " changes " + change.item() + " of " + pack + ", but names only "
                                + String.join(", ", by.changesPacks.keySet()) + " under changes-packs",
                        "add " + pack + " to changes-packs");
        return false;
    }

    private void setValues(String name, List<Change.SetValue> sets, @Nullable Draft by) {
        Parameter parameter = parameters.get(name);
        if (parameter == null) {
            boolean unread = drafts.values().stream()
                    .anyMatch(d -> d.figuresUnread || d.unreadFigures.contains(Parameter.fieldName(name)));
            if (unread || isIncomplete()) {
                return;
            }
            sets.get(0)
                    .place()
                    .report(
                            diagnostics,
                            "unknown-parameter",
                            "there is no parameter '" + name + "' in these packs",
                            Nearest.hint(name, parameters.keySet()));
            return;
        }
        if (!mayChange(sets.get(0), parameter.pack(), by)) {
            return;
        }
        LocalDate first = sets.stream()
                .map(Change.SetValue::from)
                .min(Comparator.naturalOrder())
                .orElseThrow();
        List<DatedValue> history = new ArrayList<>(parameter.values().stream()
                .filter(v -> v.from().isBefore(first))
                .toList());
        for (Change.SetValue set : sets) {
            Long value = read(set, parameter);
            if (value != null) {
                history.add(new DatedValue(
                        set.from(),
                        value,
                        by == null || by.source == null ? RuleHead.PROPOSAL : by.source,
                        Status.PROPOSAL,
                        set.announced(),
                        set.valuePlace()));
            }
        }
        history.sort(Comparator.comparing(DatedValue::from));
        Parameter changed = parameter.withValues(history);
        if (changed.sameFrom(first, parameter)) {
            empty.addAll(sets);
        }
        parameters.put(name, changed);
    }

    /** Why a rule is not changed although the reform has something to say about it, or nothing. */
    private String emptyFor(String id, List<Change> changes) {
        Draft.CheckedRule rule = rules.get(id);
        return changes.stream()
                .filter(empty::contains)
                .filter(change -> change.item().equals(id)
                        || (rule != null && rule.info().reads().contains(change.item())))
                .map(change -> change instanceof Change.SetValue
                        ? ": it sets " + change.item() + " to what the law has already"
                        : ": the law does without it what it says of " + id)
                .findFirst()
                .orElse("");
    }

    private @Nullable Long read(Change.SetValue set, Parameter parameter) {
        try {
            boolean bare = set.written().strip().matches("[+-]?[0-9]+(\\.[0-9]+)?");
            long value = bare
                    ? Units.parse(set.written().strip(), parameter.unit(), parameter.dimension())
                    : Units.parse(set.written(), parameter.dimension());
            Parameter.Range range = parameter.range();
            if (range != null && !range.contains(value)) {
                set.valuePlace()
                        .report(
                                diagnostics,
                                "out-of-range",
                                parameter.name() + " = " + Units.format(value, parameter.dimension())
                                        + " is outside its range, "
                                        + Units.format(range.low(), parameter.dimension()) + " to "
                                        + Units.format(range.high(), parameter.dimension()),
                                "its range stands at " + parameter.place());
            }
            return value;
        } catch (UnitException e) {
            set.valuePlace().report(diagnostics, "wrong-value", String.valueOf(e.getMessage()), null);
            return null;
        }
    }

    /** A reform changes what it says it changes: no rule less, no rule more. */
    private void checkExpected(Draft draft, List<Change> changes) {
        SortedSet<String> expected = draft.expectChanged;
        if (expected == null) {
            return;
        }
        SortedSet<String> changed = new TreeSet<>();
        for (Change change : changes) {
            if (empty.contains(change)) {
                continue; // the law says so without the reform
            }
            if (change instanceof Change.SetValue set) {
                rules.values().stream()
                        .filter(r -> r.info().reads().contains(set.parameter()))
                        .filter(r -> !r.info().pack().equals(draft.id))
                        .forEach(r -> changed.add(r.info().id()));
            } else if (!(change instanceof Change.Add)) {
                changed.add(change.item());
            }
        }
        for (String id : changed) {
            if (!expected.contains(id)) {
                draft.expectPlace.report(
                        diagnostics,
                        "unexpected-change",
                        "the reform also changes rule " + id + ", which expect-changed does not list",
                        "add " + id + " if that is meant; it reads a parameter that the reform sets, or is switched");
            }
        }
        for (String id : expected) {
            boolean own = draft.rules.stream().anyMatch(r -> r.info().id().equals(id));
            if (!changed.contains(id) && !own) {
                draft.expectPlace.report(
                        diagnostics,
                        "unchanged",
                        "expect-changed lists " + id + ", but the reform does not change it" + emptyFor(id, changes),
                        isWritten(id) ? "delete it from the list" : Nearest.hint(id, rules.keySet()));
            }
        }
    }
}
