package io.sluice.cli;

import io.sluice.quantity.Dimension;
import io.sluice.quantity.Units;
import io.sluice.rules.diff.Affected;
import io.sluice.rules.diff.LawDifference;
import io.sluice.rules.population.Population;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Writes what differs between two laws, for people and for programs. */
final class DifferenceText {
    private static final int WORDS_SHOWN = 8;

    private DifferenceText() {}

    /** For people. */
    static String text(LawDifference difference, List<Affected> affected) {
        StringBuilder text = new StringBuilder();
        for (LawDifference.Change change : difference.changes()) {
            text.append(change.kind()).append(' ').append(change.what()).append('\n');
            change.lines().forEach(line -> text.append("    ").append(line).append('\n'));
        }
        difference.renamed().forEach((now, old) -> text.append("renamed rule ")
                .append(old)
                .append(" to ")
                .append(now)
                .append(": no semantic change\n"));
        difference
                .respelt()
                .forEach(id -> text.append("respelt rule ").append(id).append(": no semantic change\n"));
        if (difference.isNone()) {
            text.append("no semantic change\n");
        }
        text.append('\n');
        if (affected.isEmpty()) {
            text.append(difference.trusted().isEmpty() ? "Nobody" : "As far as strict rules decide, nobody")
                    .append(" is newly in or out");
        }
        for (Affected one : affected) {
            text.append(one.instrument()).append(", of ");
            text.append(String.format(Locale.ROOT, "%,d", one.asked())).append(" rows that ask for it\n");
            group(text, "newly in", one.in());
            group(text, "newly out", one.out());
        }
        text.append(affected.isEmpty() ? " among " : "Money is static. Over ");
        text.append(Population.shipped().described()).append('\n');
        return text.append(TrustedText.notAsked(difference.trusted())).toString();
    }

    private static void group(StringBuilder text, String title, Affected.Group group) {
        text.append("  ").append(title).append(": ").append(String.format(Locale.ROOT, "%,d", group.rows()));
        if (group.fen() > 0) {
            text.append(", ").append(Units.format(group.fen() / 100_000_000L * 100_000_000L, Dimension.MONEY));
        }
        text.append('\n');
        group.by().forEach((field, words) -> {
            List<String> largest = words.entrySet().stream()
                    .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                            .thenComparing(Map.Entry.comparingByKey()))
                    .limit(WORDS_SHOWN)
                    .map(e -> e.getKey() + " " + e.getValue())
                    .toList();
            text.append("    by ").append(field).append(": ").append(String.join(", ", largest));
            text.append(words.size() > WORDS_SHOWN ? ", ...\n" : "\n");
        });
        for (Affected.Example example : group.examples()) {
            text.append("    such as ").append(example.address());
            text.append(
                    example.refusedBy().isEmpty()
                            ? ", otherwise not permitted\n"
                            : ", otherwise refused by " + String.join(", ", example.refusedBy()) + "\n");
        }
    }

    /** For programs. */
    static Map<String, Object> json(LawDifference difference, List<Affected> affected) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("same", difference.isNone());
        List<Object> changes = new ArrayList<>();
        for (LawDifference.Change change : difference.changes()) {
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("kind", change.kind());
            one.put("what", change.what());
            one.put("lines", change.lines());
            changes.add(one);
        }
        json.put("changes", changes);
        json.put("renamed", difference.renamed());
        json.put("respelt", difference.respelt());
        json.put("trusted", difference.trusted());
        json.put("population", Population.shipped().digest());
        List<Object> who = new ArrayList<>();
        for (Affected one : affected) {
            Map<String, Object> instrument = new LinkedHashMap<>();
            instrument.put("instrument", one.instrument());
            instrument.put("asked", one.asked());
            instrument.put("newly_in", json(one.in()));
            instrument.put("newly_out", json(one.out()));
            who.add(instrument);
        }
        json.put("affected", who);
        return json;
    }

    private static Map<String, Object> json(Affected.Group group) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("rows", group.rows());
        json.put("yuan_static", group.fen() / 100);
        json.put("by", group.by());
        json.put(
                "examples",
                group.examples().stream().map(e -> e.address().toString()).toList());
        return json;
    }
}
