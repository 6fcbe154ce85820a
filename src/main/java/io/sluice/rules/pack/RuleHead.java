package io.sluice.rules.pack;

import io.sluice.rules.Phase;
import io.sluice.rules.Subject;
import io.sluice.rules.drl.RuleTree;
import io.sluice.rules.drl.RuleTree.Annotation;
import io.sluice.rules.drl.Token;
import io.sluice.scenario.text.Diagnostics;
import io.sluice.scenario.text.Nearest;
import io.sluice.scenario.text.SourceFile;
import io.sluice.scenario.text.UnseenCharacters;
import io.sluice.scenario.text.WrittenDay;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What stands between a rule's name and {@code when}: title, source, days, phase. Reads and checks it. */
final class RuleHead {
    static final String PROPOSAL = "proposal";

    private final RuleTree rule;
    private final SourceFile file;
    private final Draft draft;
    private final Scope scope;
    private final Diagnostics diagnostics;

    final Title title;
    final String source;
    /** Whether the rule says from when it is in force; otherwise {@link #from} stands for any day. */
    final boolean dated;

    final LocalDate from;
    final @Nullable LocalDate until;
    final @Nullable LocalDate announced;
    final boolean sunset;
    final Phase phase;
    final Status status;
    final @Nullable String replaces;
    final @Nullable String group;
    final @Nullable Alternative alternative;

    RuleHead(RuleTree rule, Draft draft, Scope scope, Diagnostics diagnostics) {
        this.rule = rule;
        this.file = rule.file();
        this.draft = draft;
        this.scope = scope;
        this.diagnostics = diagnostics;
        checkNames();
        checkTexts();
        String en = required("title", "what reports call the rule");
        String zh = text("title_zh");
        title = new Title(en, zh.isEmpty() ? en : zh);
        source = readSource();
        LocalDate first = day("from", true);
        dated = first != null;
        from = first == null ? LocalDate.of(2000, 1, 1) : first;
        sunset = annotation("sunset") != null;
        until = readUntil(first);
        announced = day("announced", false);
        phase = readPhase();
        status = readStatus();
        replaces = text("replaces").isEmpty() ? null : text("replaces");
        group = text("group").isEmpty() ? null : text("group");
        Annotation other = annotation("alternative");
        alternative =
                other == null ? null : new AlternativeReader(file, scope, diagnostics).read(rule.id(), status, other);
        checkReform(first);
    }

    /** All that is known of the rule, with what its conditions and its consequence add to its head. */
    RuleInfo info(
            Subject subject,
            List<String> states,
            List<String> instruments,
            List<String> reads,
            @Nullable Opaque opaque) {
        return new RuleInfo(
                rule.id(),
                draft.id,
                title,
                source,
                from,
                until,
                announced,
                phase,
                subject,
                states,
                instruments,
                reads,
                status,
                sunset,
                replaces,
                new Place(file, rule.keyword().mark()),
                alternative,
                opaque);
    }

    private void checkNames() {
        Set<String> seen = new HashSet<>();
        for (Annotation a : rule.annotations()) {
            String name = a.name().text();
            if (!RuleTree.ANNOTATIONS.contains(name)) {
                String near = Nearest.hint(name, RuleTree.ANNOTATIONS);
                report(
                        a.name(),
                        "unknown-annotation",
                        "a rule has no @" + name,
                        near != null ? near : "known: @" + String.join(", @", RuleTree.ANNOTATIONS));
            } else if (!seen.add(name)) {
                report(a.name(), "annotation-twice", "@" + name + " stands twice in one rule", "delete one of them");
            }
        }
    }

    private @Nullable Annotation annotation(String name) {
        return rule.annotation(name).orElse(null);
    }

    /** Drools reads escapes in the texts of trusted files: what they stand for is held to what a file may hold. */
    private void checkTexts() {
        for (Annotation a : rule.annotations()) {
            String value = a.value().text();
            if (UnseenCharacters.first(value) >= 0) {
                report(
                        a.value(),
                        "encoding",
                        "found the character " + UnseenCharacters.named(value) + ", which nobody sees",
                        "delete it");
            } else if (value.indexOf('\n') >= 0 || value.indexOf('\r') >= 0) {
                report(a.value(), "encoding", "found the end of a line in a text", "write a blank");
            }
        }
    }

    private String text(String name) {
        Annotation a = annotation(name);
        return a == null ? "" : a.value().text();
    }

    private String required(String name, String what) {
        Annotation a = annotation(name);
        if (a == null) {
            report(
                    rule.name(),
                    "missing-annotation",
                    "rule \"" + rule.id() + "\" has no @" + name,
                    "write: @" + name + "(\"...\"), " + what);
            return rule.id();
        }
        if (a.value().text().isBlank()) {
            report(a.value(), "empty", "@" + name + " is empty", what);
        }
        return a.value().text();
    }

    private String readSource() {
        Annotation a = annotation("source");
        if (a == null && draft.source != null) {
            return draft.source;
        }
        String keys = PackReader.listed(scope.sources());
        if (a != null && scope.isIncomplete()) {
            return a.value().text();
        }
        if (a == null) {
            return required("source", "the key of its legal source; keys: " + keys);
        }
        String key = a.value().text();
        if (!scope.sources().containsKey(key) && !(draft.isReform() && key.equals(PROPOSAL))) {
            String near = Nearest.hint(key, scope.sources().keySet());
            report(
                    a.value(),
                    "unknown-source",
                    "there is no source '" + key + "'",
                    near != null ? near : "write it under sources: in pack.yaml; known: " + keys);
        }
        return key;
    }

    private @Nullable LocalDate day(String name, boolean needed) {
        Annotation a = annotation(name);
        if (a == null) {
            if (needed) {
                report(
                        rule.name(),
                        "missing-annotation",
                        "rule \"" + rule.id() + "\" has no @" + name,
                        "write: @" + name + "(\"2026-01-01\"), the first day it is in force");
            }
            return null;
        }
        Optional<LocalDate> day = WrittenDay.parse(a.value().text());
        if (day.isEmpty()) {
            report(
                    a.value(),
                    "not-a-day",
                    "found \"" + a.value().text() + "\" in @" + name + " where a day is needed",
                    "write a day as 2026-03-31");
        }
        return day.orElse(null);
    }

    private @Nullable LocalDate readUntil(@Nullable LocalDate first) {
        Annotation sunsetDay = annotation("sunset");
        if (sunsetDay != null && annotation("until") != null) {
            report(
                    sunsetDay.name(),
                    "annotation-twice",
                    "the rule has both @until and @sunset",
                    "@sunset is a last day that may be renewed, @until one that holds; keep one");
        }
        String name = sunsetDay != null ? "sunset" : "until";
        LocalDate last = day(name, false);
        Annotation a = annotation(name);
        if (last != null && first != null && a != null && last.isBefore(first)) {
            report(
                    a.value(),
                    "wrong-day",
                    "@" + name + " " + last + " is before @from " + first,
                    "both days count; a rule of one day has them equal");
        }
        return last;
    }

    private Phase readPhase() {
        Annotation a = annotation("phase");
        if (a == null) {
            return Phase.GATE;
        }
        List<String> words = Arrays.stream(Phase.values()).map(Phase::word).toList();
        return Phase.of(a.value().text()).orElseGet(() -> {
            String near = Nearest.hint(a.value().text(), words);
            report(
                    a.value(),
                    "unknown-phase",
                    "there is no phase '" + a.value().text() + "'",
                    near != null ? near : "phases: " + String.join(", ", words));
            return Phase.GATE;
        });
    }

    private Status readStatus() {
        Annotation a = annotation("status");
        Source known = scope.sources().get(source);
        Status fallback = known != null ? known.status() : draft.isReform() ? Status.PROPOSAL : Status.SEEN;
        if (a == null) {
            return fallback;
        }
        return Status.of(a.value().text()).orElseGet(() -> {
            String near = Nearest.hint(a.value().text(), Status.words());
            report(
                    a.value(),
                    "unknown-status",
                    "there is no status '" + a.value().text() + "'",
                    near != null ? near : "known: " + String.join(", ", Status.words()));
            return fallback;
        });
    }

    private void checkReform(@Nullable LocalDate first) {
        for (String name : List.of("replaces", "announced", "group")) {
            Annotation a = annotation(name);
            if (a != null && !draft.isReform()) {
                report(
                        a.name(),
                        "no-reform",
                        "@" + name + " belongs to a rule of a reform",
                        "a reform's pack.yaml has changes-packs: [...]");
            }
        }
        Annotation replaced = annotation("replaces");
        if (replaced != null && draft.isReform()) {
            String id = replaced.value().text();
            boolean unknown = !scope.rulePacks().containsKey(id) && !scope.mayHaveMoreRules();
            if (unknown || draft.id.equals(scope.rulePacks().get(id))) {
                String near = Nearest.hint(id, scope.rulePacks().keySet());
                report(
                        replaced.value(),
                        "unknown-rule",
                        "there is no rule '" + id + "' in the packs this reform changes",
                        near);
            }
        }
        Annotation known = annotation("announced");
        if (known != null && announced != null && first != null && announced.isAfter(first)) {
            report(
                    known.value(),
                    "wrong-day",
                    "@announced " + announced + " is after @from " + first,
                    "announced is the day it is made known, at the latest its first day");
        }
    }

    private void report(Token token, String code, String message, @Nullable String hint) {
        diagnostics.add(file, token.mark(), code, message, hint);
    }
}
