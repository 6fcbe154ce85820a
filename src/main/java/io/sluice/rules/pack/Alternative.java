package io.sluice.rules.pack;

import java.util.List;

/**
 * What the world might have in place of an assumed rule, written {@code @alternative("...")}: the other end of its band.
 *
 * @param kind what kind of alternative
 * @param rules ids: of {@code OFF} those switched off with it, of {@code OTHER} the one in its place, of {@code WITH} the one it
 *     goes with
 * @param reason of {@code NONE} why there is none
 */
public record Alternative(Kind kind, List<String> rules, String reason) {
    /** Kinds of alternative. */
    public enum Kind {
        /** The rule is switched off: {@code off}, or {@code off with ID, ID}. */
        OFF,
        /** Another rule, which its pack keeps switched off, is in force in its place: the id of that rule. */
        OTHER,
        /** The rule goes with another one, whose alternative it shares: {@code with ID}. */
        WITH,
        /** There is none, for a reason: {@code none: reason}. */
        NONE
    }

    /** Keeps a copy. */
    public Alternative {
        rules = List.copyOf(rules);
    }

    /** Whether it makes the rule one that a study can vary. */
    public boolean varies() {
        return kind == Kind.OFF || kind == Kind.OTHER;
    }

    /** As it is written. */
    public String text() {
        return switch (kind) {
            case OFF -> rules.isEmpty() ? "off" : "off with " + String.join(", ", rules);
            case OTHER -> rules.get(0);
            case WITH -> "with " + rules.get(0);
            case NONE -> "none: " + reason;
        };
    }
}
