package io.sluice.rules.words;

import java.util.Map;

/** A language rules are told in: its small words; what they join comes from the vocabulary and the packs. */
public enum Tongue {
    /** English. */
    EN(
            " and ",
            " or ",
            " is one of ",
            " is none of ",
            ", ",
            "it is not so that ",
            ": yes",
            ": no",
            " (",
            ")",
            " since ",
            Map.of(
                    "==",
                    " is ",
                    "!=",
                    " is not ",
                    "<",
                    " is below ",
                    "<=",
                    " is at most ",
                    ">",
                    " is above ",
                    ">=",
                    " is at least "),
            Map.of("<", " is not below ", "<=", " is not at most ", ">", " is not above ", ">=", " is not at least ")),
    /** Chinese. */
    ZH(
            "且",
            "或",
            "属于",
            "不属于",
            "、",
            "并非",
            "：是",
            "：否",
            "（",
            "）",
            "，自",
            Map.of("==", "为", "!=", "不为", "<", "低于", "<=", "不超过", ">", "高于", ">=", "不低于"),
            Map.of("<", "未低于", "<=", "超过", ">", "未高于", ">=", "低于"));

    final String and;
    final String or;
    final String oneOf;
    final String noneOf;
    final String comma;
    final String notSo;
    final String yes;
    final String no;
    final String open;
    final String close;
    final String since;
    private final Map<String, String> compared;
    private final Map<String, String> negated;

    Tongue(
            String and,
            String or,
            String oneOf,
            String noneOf,
            String comma,
            String notSo,
            String yes,
            String no,
            String open,
            String close,
            String since,
            Map<String, String> compared,
            Map<String, String> negated) {
        this.and = and;
        this.or = or;
        this.oneOf = oneOf;
        this.noneOf = noneOf;
        this.comma = comma;
        this.notSo = notSo;
        this.yes = yes;
        this.no = no;
        this.open = open;
        this.close = close;
        this.since = since;
        this.compared = compared;
        this.negated = negated;
    }

    /** A comparison in words, such as {@code is at most}; where it fails, such as {@code is not at most}. */
    String comparison(String operator, boolean fails) {
        if (!fails) {
            return compared.getOrDefault(operator, " " + operator + " ");
        }
        return switch (operator) {
            case "==" -> comparison("!=", false);
            case "!=" -> comparison("==", false);
            default -> negated.getOrDefault(operator, " " + operator + " ");
        };
    }
}
