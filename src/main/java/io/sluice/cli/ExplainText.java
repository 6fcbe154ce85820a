package io.sluice.cli;

import io.sluice.quantity.Dimension;
import io.sluice.quantity.Units;
import io.sluice.rules.Field;
import io.sluice.rules.Outcome;
import io.sluice.rules.bench.RuleCase;
import io.sluice.rules.explain.Explanation;
import io.sluice.rules.explain.Reason;
import io.sluice.rules.explain.Remedy;
import io.sluice.rules.explain.RuleAccount;
import io.sluice.rules.explain.TrustedAccount;
import io.sluice.rules.logic.Intervals;
import io.sluice.rules.logic.Space;
import io.sluice.rules.pack.DatedValue;
import io.sluice.rules.pack.Parameter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;

/** Writes why the law says what it says, for people and for programs. */
final class ExplainText {
    private final Explanation explained;
    private final StringBuilder text = new StringBuilder();

    private ExplainText(Explanation explained) {
        this.explained = explained;
    }

    /** For people. */
    static String text(Explanation explained) {
        return new ExplainText(explained).write();
    }

    private String write() {
        RuleCase asked = explained.asked();
        text.append(asked.it()).append('\n');
        text.append(asked.subject().word())
                .append(" asks for ")
                .append(asked.instrument())
                .append(" on ");
        text.append(asked.day())
                .append(": ")
                .append(explained.result().outcome().word())
                .append('\n');
        facts();
        numbers();
        section("refused by", RuleAccount::refuses);
        section("permitted by", RuleAccount::permits);
        section("also speaks", a -> a.kind() == RuleAccount.Kind.SPEAKS && !a.refuses() && !a.permits());
        section("cannot be decided", a -> a.kind() == RuleAccount.Kind.UNDETERMINED);
        section("silent", a -> a.kind() == RuleAccount.Kind.SILENT);
        text.append(TrustedText.asked(explained.trusted()));
        remedies();
        return text.toString();
    }

    private void facts() {
        List<String> known = new ArrayList<>();
        explained
                .asked()
                .fields()
                .forEach((f, v) -> known.add(f + " " + explained.space().written(f, v)));
        text.append("  facts: ").append(String.join(", ", known)).append('\n');
    }

    private void numbers() {
        explained.result().numbers().forEach((word, value) -> text.append("  ")
                .append(word)
                .append(": ")
                .append(Units.format(value, dimension(word)))
                .append(" by ")
                .append(String.join(", ", explained.result().numberReasons().getOrDefault(word, List.of())))
                .append('\n'));
    }

    static Dimension dimension(String word) {
        return switch (word) {
            case "rate" -> Dimension.SHARE;
            case "cap" -> Dimension.MONEY;
            default -> Dimension.SCORE;
        };
    }

    private void section(String title, Predicate<RuleAccount> which) {
        List<RuleAccount> accounts = explained.rules().stream().filter(which).toList();
        if (accounts.isEmpty()) {
            return;
        }
        text.append('\n').append(title).append('\n');
        for (RuleAccount account : accounts) {
            text.append("  ").append(account.rule().id()).append("  ");
            text.append(account.rule().info().title().en()).append('\n');
            if (account.kind() == RuleAccount.Kind.SILENT) {
                account.failing().forEach(r -> reason(r, "it speaks for"));
            } else {
                text.append("      ").append(source(account)).append('\n');
                account.reasons().forEach(r -> reason(r, account.refuses() ? "allowed:" : ""));
                figures(account);
                account.unknown().forEach(f -> text.append("      ").append(f).append(" is not known\n"));
            }
        }
    }

    /** A file of a run is named as its folder keeps it, not by the copy it was read from. */
    private static String kept(String file) {
        return file.replaceFirst("^.*/sluice-run-[^/]*/", "");
    }

    private static String source(RuleAccount account) {
        var info = account.rule().info();
        return kept(info.place().file()) + ":" + info.place().line() + ", source " + info.source() + " ("
                + info.status().word() + "), in force from " + info.from()
                + (info.until() == null ? "" : " to " + info.until());
    }

    private void reason(Reason reason, String turned) {
        text.append("      ").append(reason.written()).append(reason.holds() ? ": " : " fails: ");
        text.append(String.join(", ", reason.found()));
        if (!turned.isEmpty() && !reason.needed().isEmpty()) {
            text.append("; ").append(turned).append(' ');
            text.append(String.join(", or ", reason.needed()));
        }
        text.append('\n');
    }

    private void figures(RuleAccount account) {
        for (String name : account.rule().info().reads()) {
            Parameter parameter =
                    Objects.requireNonNull(explained.law().book().parameters().get(name), name);
            DatedValue value = parameter.on(explained.law().day()).orElse(null);
            if (value != null) {
                text.append("      ").append(name).append(" is ");
                text.append(Units.format(value.value(), parameter.dimension()));
                text.append(" since ")
                        .append(value.from())
                        .append(" (")
                        .append(value.source())
                        .append(", ");
                text.append(value.status().word())
                        .append("; ")
                        .append(kept(value.place().toString()))
                        .append(")\n");
            }
        }
    }

    private void remedies() {
        if (explained.result().outcome() == Outcome.ELIGIBLE) {
            return;
        }
        text.append('\n');
        List<String> unseen = explained.trusted().stream()
                .filter(TrustedAccount::refuses)
                .map(t -> t.rule().id())
                .toList();
        if (explained.remedies().isEmpty() && !unseen.isEmpty()) {
            text.append("no change is known that would admit it: ")
                    .append(String.join(", ", unseen))
                    .append(" refuses and is not seen through; change the case and ask again\n");
        } else if (explained.remedies().isEmpty()) {
            text.append("nothing that can change would admit it: what the rules ask for is fixed\n");
        } else {
            text.append("smallest changes that admit it, each decided again\n");
            for (Remedy remedy : explained.remedies()) {
                List<String> changes = new ArrayList<>();
                remedy.to().forEach((field, to) -> changes.add(change(remedy, field, to)));
                text.append("  ").append(String.join(" and ", changes)).append('\n');
            }
        }
        if (!explained.others().isEmpty()) {
            text.append("as it is, it may have ")
                    .append(String.join(", ", explained.others()))
                    .append('\n');
        }
    }

    private String change(Remedy remedy, String field, long to) {
        Space space = explained.space();
        long now = explained.asked().fields().getOrDefault(field, 0L);
        Field of = space.field(field);
        String from = field + " " + space.written(field, now) + " -> ";
        String follows = of.origin() == Field.Origin.DERIVED ? " (which follows from other facts)" : "";
        Intervals anyOf = remedy.anyOf().get(field);
        if (anyOf != null) {
            return from + words(space, field, anyOf) + follows;
        }
        if (of.isCode() || of.isFlag()) {
            return from + space.written(field, to) + follows;
        }
        String by = Units.format(Math.abs(to - now), of.dimension()) + (to < now ? " less" : " more");
        return from + space.written(field, to) + " (" + by + ")" + follows;
    }

    private static String words(Space space, String field, Intervals values) {
        List<String> words = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            for (long code = values.low(i); code <= values.high(i); code++) {
                if (space.domain(field).contains(code)) {
                    words.add(space.written(field, code));
                }
            }
        }
        return String.join(" or ", words);
    }

    /** For programs. */
    static Map<String, Object> json(Explanation explained) {
        Map<String, Object> json = new LinkedHashMap<>();
        RuleCase asked = explained.asked();
        json.put("asked", asked.it());
        json.put("date", asked.day().toString());
        json.put("subject", asked.subject().word());
        json.put("instrument", asked.instrument());
        json.put("outcome", explained.result().outcome().word());
        json.put("because", explained.result().reasons());
        Map<String, Object> facts = new LinkedHashMap<>();
        asked.fields().forEach((f, v) -> facts.put(f, explained.space().written(f, v)));
        json.put("facts", facts);
        json.put("rules", explained.rules().stream().map(ExplainText::json).toList());
        json.put("trusted", TrustedText.json(explained.trusted()));
        List<Object> remedies = new ArrayList<>();
        for (Remedy remedy : explained.remedies()) {
            Map<String, Object> to = new LinkedHashMap<>();
            remedy.to().forEach((f, v) -> to.put(f, explained.space().written(f, v)));
            remedies.add(to);
        }
        json.put("admitted_by", remedies);
        json.put("may_have", explained.others());
        return json;
    }

    private static Map<String, Object> json(RuleAccount account) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("rule", account.rule().id());
        json.put("speaks", account.kind().name().toLowerCase(java.util.Locale.ROOT));
        json.put("refuses", account.refuses());
        json.put("permits", account.permits());
        json.put("source", account.rule().info().source());
        List<Object> reasons = new ArrayList<>();
        for (Reason reason : account.reasons()) {
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("condition", reason.written());
            one.put("holds", reason.holds());
            one.put("found", reason.found());
            one.put("otherwise", reason.needed());
            reasons.add(one);
        }
        json.put("conditions", reasons);
        json.put("unknown", account.unknown());
        return json;
    }
}
