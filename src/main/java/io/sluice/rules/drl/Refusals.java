package io.sluice.rules.drl;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What DRL and Java would allow and a rule of the strict profile may not do, each with its reason and what to do instead. */
final class Refusals {
    static final String TOP_ALLOWED =
            "a rule file holds: package ..., import io.sluice.rules.fact.*, global Rulings rulings, and rules";
    static final String IMPORT_ALLOWED = "the one import needed is: import io.sluice.rules.fact.*;";

    private static final String ORDER =
            "statements combine the same way in any order, so rules have no priority or agenda";
    private static final String DATES =
            "it does not fire on its first day at midnight and reads the day in the" + " machine's zone";
    private static final Map<String, Attribute> ATTRIBUTES = Map.ofEntries(
            Map.entry("date-effective", new Attribute(DATES, "write @from(\"2026-01-01\"); the day itself counts")),
            Map.entry("date-expires", new Attribute(DATES, "write @until(\"2027-12-31\"); the day itself counts")),
            Map.entry(
                    "salience",
                    new Attribute(ORDER, "delete it; an exclusion beats an eligibility, whichever rule is read first")),
            Map.entry("agenda-group", new Attribute(ORDER, "write @phase(\"gate\") to say when it is asked")),
            Map.entry("ruleflow-group", new Attribute(ORDER, "write @phase(\"gate\") to say when it is asked")),
            Map.entry("activation-group", new Attribute(ORDER, "write the condition that sets the rules apart")),
            Map.entry("auto-focus", new Attribute(ORDER, "delete it")),
            Map.entry("no-loop", new Attribute("no rule changes facts, so none can loop", "delete it")),
            Map.entry("lock-on-active", new Attribute("no rule changes facts, so none can loop", "delete it")),
            Map.entry(
                    "enabled",
                    new Attribute("a rule is in force by its dates", "write switched-off: [ID] in pack.yaml")),
            Map.entry("duration", new Attribute("a rule reads no clock", "write @from and @until")),
            Map.entry("timer", new Attribute("a rule reads no clock", "write @from and @until")),
            Map.entry("calendars", new Attribute("a rule reads no clock", "write @from and @until")),
            Map.entry("dialect", new Attribute("there is one language for all rules", "delete it")),
            Map.entry("extends", new Attribute("a rule says all of its conditions itself", "repeat the conditions")));

    private static final Map<String, String> TOP_LEVEL = Map.of(
            "function", "a rule calls nothing but rulings",
            "query", "a rule states, it does not ask",
            "declare", "the facts come from the vocabulary and from parameters.yaml",
            "unit", "a pack is the only unit of rules",
            "dialect", "there is one language for all rules",
            "template", "rules are written out",
            "attributes", "rules have no priority or agenda");

    private static final Set<String> CLOCKS = Set.of(
            "LocalDate",
            "LocalDateTime",
            "ZonedDateTime",
            "Instant",
            "Clock",
            "Calendar",
            "Date",
            "now",
            "currentTimeMillis",
            "nanoTime",
            "GregorianCalendar",
            "YearMonth",
            "Year",
            "Duration");
    private static final Set<String> CHANCE = Set.of(
            "Random",
            "random",
            "SecureRandom",
            "ThreadLocalRandom",
            "SplittableRandom",
            "UUID",
            "nextInt",
            "nextDouble",
            "randomUUID");
    private static final Set<String> MEMORY = Set.of(
            "insert",
            "insertLogical",
            "update",
            "modify",
            "delete",
            "retract",
            "drools",
            "kcontext",
            "halt",
            "setFocus");
    private static final Set<String> LOOPS = Set.of("while", "for", "do", "if", "else", "switch", "try", "return");

    private Refusals() {}

    /**
     * Why an attribute of a rule is refused.
     *
     * @param reason why
     * @param instead what to write instead
     */
    record Attribute(String reason, String instead) {}

    static @Nullable String ofTopLevel(String word) {
        return TOP_LEVEL.get(word);
    }

    /** Whether an attribute of a rule, such as {@code no-loop}, begins at this token. */
    static boolean isAttribute(Token token, Cursor cursor) {
        return ATTRIBUTES.containsKey(attribute(token, cursor));
    }

    /** The word at the cursor with all that is joined to it by hyphens. */
    static String attribute(Token token, Cursor cursor) {
        StringBuilder word = new StringBuilder(token.text());
        int ahead = 1;
        while (cursor.peek(ahead).isSign("-")
                && cursor.peek(ahead).glued()
                && cursor.peek(ahead + 1).glued()
                && cursor.peek(ahead + 1).kind() == Token.Kind.WORD) {
            word.append('-').append(cursor.peek(ahead + 1).text());
            ahead += 2;
        }
        return word.toString();
    }

    static Attribute ofAttribute(String word) {
        Attribute known = ATTRIBUTES.get(word);
        return known != null ? known : new Attribute("rules have no attributes", "delete it");
    }

    /** Why a word that is no field, fact or statement is refused, or null when there is no special reason. */
    static @Nullable String ofWord(String word) {
        if (CLOCKS.contains(word)) {
            return "a rule never reads a clock: the law of the simulated day applies";
        }
        if (CHANCE.contains(word)) {
            return "a rule never draws a number: chance belongs to the simulation";
        }
        if (MEMORY.contains(word)) {
            return "a rule states and changes nothing: facts stay as they are";
        }
        if (LOOPS.contains(word)) {
            return "a rule has no loops or branches: its conditions stand under 'when'";
        }
        return switch (word) {
            case "eval" -> "conditions are written in the fact's own parentheses";
            case "new", "getClass", "System", "Runtime", "Class", "Thread", "ProcessBuilder", "File", "Files" ->
                "a rule runs no Java";
            default -> null;
        };
    }

    /** Why a word between the facts of a rule is refused, or null when it is none of those DRL knows. */
    static @Nullable String ofCondition(String word) {
        return switch (word) {
            case "not", "exists", "forall" ->
                "a rule looks at one fact at a time; whether others exist is a field of the vocabulary";
            case "or" -> "write two rules, or || inside the parentheses";
            case "and" -> "facts under 'when' all have to be there; delete it";
            case "from", "accumulate", "acc", "collect", "groupby", "over", "window" ->
                "a rule adds nothing up; sums over a portfolio are fields of the vocabulary";
            case "eval" -> "conditions are written in the fact's own parentheses";
            default -> null;
        };
    }

    /** What to write instead of an operator of DRL that is refused, or null when it is none. */
    static @Nullable String ofOperator(String word) {
        return switch (word) {
            case "=" -> "write == to compare";
            case "=<" -> "write <=";
            case "=>" -> "write >=";
            case "<>" -> "write !=";
            case "&", "and" -> "write &&";
            case "|", "or" -> "write ||";
            case "/", "%" -> "numbers are whole: multiply the other side instead of dividing this one";
            case "matches", "contains", "memberOf", "soundslike", "str", "excludes" ->
                "words are compared with ==, != and in (\"...\", \"...\")";
            case "^", "~", "?", "#", "[" -> "no rule needs it";
            default -> null;
        };
    }
}
