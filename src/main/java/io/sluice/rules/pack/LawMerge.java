package io.sluice.rules.pack;

import io.sluice.rules.drl.DrlTree;
import io.sluice.scenario.Sunset;
import io.sluice.scenario.text.Diagnostic;
import io.sluice.scenario.text.Diagnostics;
import io.sluice.scenario.text.Nearest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Merges packs into one law: ids unique over all, changes applied, every rule with the values it reads. */
final class LawMerge {
    private final SortedMap<String, Draft> drafts;
    private final Diagnostics diagnostics;
    private final SortedMap<String, Draft.CheckedRule> rules = new TreeMap<>();
    private final SortedMap<String, RuleInfo> inForce = new TreeMap<>();
    private final SortedMap<String, Parameter> parameters = new TreeMap<>();
    private final SortedMap<String, Instrument> instruments = new TreeMap<>();
    private final SortedMap<String, Source> sources = new TreeMap<>();

    private LawMerge(SortedMap<String, Draft> drafts, Diagnostics diagnostics) {
        this.drafts = drafts;
        this.diagnostics = diagnostics;
    }

    /** Merges packs that were read and checked; faults are added, and the book is only good when there is none. */
    static LawBook merge(SortedMap<String, Draft> drafts, LawRequest request, Diagnostics diagnostics) {
        LawMerge merge = new LawMerge(drafts, diagnostics);
        merge.collect();
        merge.rules.forEach((id, rule) -> merge.inForce.put(id, merge.enacted(rule.info(), request.sunset())));
        new LawChanges(drafts, merge.rules, merge.inForce, merge.parameters, diagnostics).apply(request);
        merge.switchWhole(request);
        merge.checkValues();
        return merge.book();
    }

    private void collect() {
        Map<String, Parameter> fieldNames = new TreeMap<>();
        for (Draft draft : drafts.values()) {
            for (Draft.CheckedRule rule : draft.rules) {
                Draft.CheckedRule first = rules.putIfAbsent(rule.info().id(), rule);
                if (first != null) {
                    twice(
                            rule.info().place(),
                            "rule",
                            rule.info().id(),
                            first.info().place());
                }
            }
            for (Parameter parameter : draft.parameters.values()) {
                Parameter first = fieldNames.putIfAbsent(parameter.fieldName(), parameter);
                if (first != null) {
                    twice(parameter.place(), "parameter", parameter.name(), first.place());
                } else {
                    parameters.put(parameter.name(), parameter);
                }
            }
            for (Instrument instrument : draft.instruments.values()) {
                Instrument first = instruments.putIfAbsent(instrument.id(), instrument);
                if (first != null) {
                    twice(instrument.place(), "instrument", instrument.id(), first.place());
                }
            }
            draft.sources.values().forEach(this::collectSource);
        }
    }

    private void collectSource(Source source) {
        Source first = sources.putIfAbsent(source.key(), source);
        if (first != null && !first.title().equals(source.title())) {
            source.place()
                    .report(
                            diagnostics,
                            "duplicate-source",
                            "the source '" + source.key() + "' is another text here than at " + first.place(),
                            "give one of them another key, or the same title");
        }
    }

    private void twice(Place here, String what, String id, Place there) {
        here.report(
                diagnostics,
                "duplicate-" + what,
                "there are two " + what + "s called " + id + ": here and at " + there,
                "names are unique over all packs; give one of them another");
    }

    /** A rule as its pack enacts it: off when the pack keeps it off, without its sunset when sunsets are renewed. */
    private RuleInfo enacted(RuleInfo rule, Sunset sunset) {
        LocalDate until = rule.sunset() && sunset == Sunset.RENEWED ? null : rule.until();
        Draft pack = drafts.get(rule.pack());
        boolean off = pack != null && pack.switchedOff.containsKey(rule.id());
        return off
                ? rule.inForce(rule.from(), rule.from().minusDays(1), rule.announced())
                : rule.inForce(rule.from(), until, rule.announced());
    }

    private void switchWhole(LawRequest request) {
        for (Draft draft : drafts.values()) {
            draft.switchedOff.forEach((id, place) -> {
                boolean read = draft.trees.stream().allMatch(DrlTree::sound) && !draft.incomplete;
                boolean written =
                        draft.trees.stream().flatMap(t -> t.rules().stream()).anyMatch(r -> r.id().equals(id));
                if (read && !written) {
                    List<String> own =
                            draft.rules.stream().map(r -> r.info().id()).toList();
                    place.report(
                            diagnostics,
                            "unknown-rule",
                            "the pack has no rule '" + id + "' to switch off",
                            Nearest.hint(id, own));
                }
            });
        }
        request.switches().forEach((id, on) -> {
            Draft.CheckedRule rule = rules.get(id);
            if (rule == null) {
                diagnostics.add(Diagnostic.ofFile(
                        "rule." + id,
                        "unknown-rule",
                        "there is no rule '" + id + "' in these packs",
                        Nearest.hint(id, rules.keySet())));
                return;
            }
            RuleInfo info = rule.info();
            LocalDate until = info.sunset() && request.sunset() == Sunset.RENEWED ? null : info.until();
            inForce.put(
                    id,
                    on
                            ? info.inForce(info.from(), until, info.announced())
                            : info.inForce(info.from(), info.from().minusDays(1), info.announced()));
        });
    }

    /** A rule in force reads no parameter that has no value yet. */
    private void checkValues() {
        for (RuleInfo rule : inForce.values()) {
            Draft.CheckedRule checked = rules.get(rule.id());
            if (!rule.everInForce() || checked == null) {
                continue;
            }
            checked.reads().forEach((name, place) -> {
                Parameter parameter = parameters.get(name);
                boolean whole = parameter != null
                        && drafts.values().stream().noneMatch(d -> d.unreadFigures.contains(parameter.fieldName()));
                if (parameter != null
                        && whole
                        && !parameter.values().isEmpty()
                        && parameter.valueOn(rule.from()).isEmpty()) {
                    LocalDate first = parameter.values().get(0).from();
                    place.report(
                            diagnostics,
                            "no-value",
                            "the parameter " + name + " has no value on " + rule.from() + ", the first day of rule "
                                    + rule.id() + "; its first is from " + first,
                            "add a value from " + rule.from() + " at " + parameter.place() + ", or move @from to "
                                    + first);
                }
            });
        }
    }

    private LawBook book() {
        List<RuleInfo> kept =
                inForce.values().stream().filter(RuleInfo::everInForce).toList();
        List<Pack> packs = new ArrayList<>();
        drafts.values().forEach(d -> packs.add(d.finish()));
        SortedMap<String, String> texts = new TreeMap<>();
        kept.forEach(r -> texts.put(r.id(), canonical(r)));
        return new LawBook(
                packs,
                kept,
                parameters,
                instruments,
                sources,
                LawDigest.of(kept, texts, parameters.values(), instruments.values()));
    }

    private String canonical(RuleInfo rule) {
        Draft.@Nullable CheckedRule checked = rules.get(rule.id());
        return checked == null ? "" : checked.canonical();
    }
}
