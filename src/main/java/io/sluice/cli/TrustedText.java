package io.sluice.cli;

import io.sluice.rules.Statement;
import io.sluice.rules.explain.TrustedAccount;
import io.sluice.rules.pack.LawBook;
import io.sluice.rules.pack.RuleInfo;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/** Writes which rules no analysis sees through, and what is therefore not said. */
final class TrustedText {
    private TrustedText() {}

    /** The trusted rules of a law, each with the reason. */
    static SortedMap<String, String> reasons(LawBook book) {
        SortedMap<String, String> reasons = new TreeMap<>();
        for (RuleInfo rule : book.trusted()) {
            reasons.put(rule.id(), Objects.requireNonNull(rule.opaque()).why());
        }
        return reasons;
    }

    /** What trusted rules say of a row that is explained; empty where there is none. */
    static String asked(List<TrustedAccount> accounts) {
        if (accounts.isEmpty()) {
            return "";
        }
        StringBuilder text = new StringBuilder("\ntrusted rules, asked about this one alone and not seen through\n");
        for (TrustedAccount account : accounts) {
            text.append("  ").append(account.rule().id()).append("  ");
            text.append(account.rule().title().en())
                    .append(": ")
                    .append(said(account))
                    .append('\n');
            text.append("      ").append(account.rule().place()).append(", source ");
            text.append(account.rule().source()).append('\n');
            text.append("      why, and how far off, is not seen: ")
                    .append(account.why())
                    .append('\n');
            account.unknown()
                    .forEach(field -> text.append("      ").append(field).append(" is not known\n"));
        }
        return text.toString();
    }

    private static String said(TrustedAccount account) {
        if (!account.unknown().isEmpty()) {
            return "cannot be decided";
        }
        return account.says().isEmpty()
                ? "silent"
                : "says "
                        + String.join(
                                ", ",
                                account.says().stream()
                                        .map(Statement::word)
                                        .distinct()
                                        .toList());
    }

    /** The same for programs. */
    static List<Map<String, Object>> json(List<TrustedAccount> accounts) {
        List<Map<String, Object>> list = new ArrayList<>();
        for (TrustedAccount account : accounts) {
            Map<String, Object> json = new LinkedHashMap<>();
            json.put("rule", account.rule().id());
            json.put("says", account.says().stream().map(Statement::word).toList());
            json.put("refuses", account.refuses());
            json.put("not_seen_through", account.why());
            json.put("unknown", account.unknown());
            list.add(json);
        }
        return list;
    }

    /** That the sampled population was not asked of them; empty where there is none. */
    static String notAsked(SortedMap<String, String> reasons) {
        if (reasons.isEmpty()) {
            return "";
        }
        StringBuilder text = new StringBuilder("""

                trusted rules, not seen through
                  The sample is not asked of them: its rows are of many quarters and runs, and such a rule may look at all that is
                  asked together. All counts are of strict rules alone; what a trusted rule refuses or permits besides is not in
                  them, and one may answer otherwise because another of its phase was changed.
                """);
        for (Map.Entry<String, String> rule : reasons.entrySet()) {
            text.append("  ")
                    .append(rule.getKey())
                    .append(": ")
                    .append(rule.getValue())
                    .append('\n');
        }
        return text.toString();
    }
}
