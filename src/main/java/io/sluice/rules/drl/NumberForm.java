package io.sluice.rules.drl;

import java.math.BigInteger;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How a number is written. Only what reads the same to a person, to Java and to every engine of rules is let through: with a
 * leading zero Java counts in eights, and a letter or a line between digits says something to one reader and nothing to another.
 *
 * @param whole whether it is to be read as a whole number
 * @param fault what is wrong with it, or null
 * @param instead what to write, or null
 */
public record NumberForm(
        boolean whole, @Nullable String fault, @Nullable String instead) {
    private static final Pattern PLAIN = Pattern.compile("0|[1-9][0-9]*");
    private static final Pattern DECIMAL = Pattern.compile("(?:0|[1-9][0-9]*)\\.[0-9]+");
    private static final Pattern ZEROS = Pattern.compile("0+([0-9]+(?:\\.[0-9]+)?)");
    private static final Pattern BASE = Pattern.compile("0([xXbBoO])([0-9a-fA-F_]+)[lL]?");
    private static final Pattern SUFFIX = Pattern.compile("([0-9]+(?:\\.[0-9]+)?)[lLfFdDbBiI]");
    private static final Pattern EXPONENT = Pattern.compile("[0-9.]+[eE][0-9]*.*");
    private static final String FIGURES =
            "a rule holds small whole numbers; figures of a policy stand in parameters.yaml";

    /** The form of a number that begins with a digit. */
    public static NumberForm of(String written) {
        if (written.length() > RuleLimits.DIGITS) {
            return refused(
                    PLAIN.matcher(written).matches(),
                    "found a number of more than " + RuleLimits.DIGITS + " characters",
                    FIGURES);
        }
        if (PLAIN.matcher(written).matches()) {
            return new NumberForm(true, null, null);
        }
        if (DECIMAL.matcher(written).matches()) {
            return new NumberForm(false, null, null);
        }
        return refused(written);
    }

    /** The same for a text in which numbers of Java may stand: only one that a reader takes for another is refused. */
    public static NumberForm inJava(String written) {
        NumberForm form = of(written);
        boolean zeros = written.matches("0[0-9_]+.*");
        return zeros ? form : new NumberForm(form.whole(), null, null);
    }

    private static NumberForm refused(String written) {
        String found = "found the number " + written;
        Matcher zeros = ZEROS.matcher(written);
        if (zeros.matches()) {
            String plain = zeros.group(1).replaceFirst("^0+(?=[0-9])", "");
            String eight = written.matches("0[0-7]+") ? new BigInteger(written, 8).toString() : plain;
            boolean two = !eight.equals(plain);
            return refused(
                    !written.contains("."),
                    found + " with a leading zero" + (two ? ", which could mean " + plain + " or " + eight : ""),
                    "write " + plain + (two ? ", or " + eight + " if it counts in eights, as Java takes it" : ""));
        }
        Matcher base = BASE.matcher(written);
        if (base.matches()) {
            return refused(false, found + ", which is not written in tens", inTens(base));
        }
        Matcher suffix = SUFFIX.matcher(written);
        if (suffix.matches()) {
            return refused(
                    false, found + " with a letter at its end", "write " + suffix.group(1) + "; every number is exact");
        }
        if (written.contains("_")) {
            return refused(false, found + " with _ between its digits", "write " + written.replace("_", ""));
        }
        if (EXPONENT.matcher(written).matches()) {
            return refused(false, found + " with an exponent", FIGURES);
        }
        return refused(false, found + ", which is no plain number", FIGURES);
    }

    private static String inTens(Matcher base) {
        int radix =
                switch (Objects.requireNonNull(base.group(1)).toLowerCase(Locale.ROOT)) {
                    case "x" -> 16;
                    case "b" -> 2;
                    default -> 8;
                };
        try {
            return "write "
                    + new BigInteger(Objects.requireNonNull(base.group(2)).replace("_", ""), radix);
        } catch (NumberFormatException notInThisBase) {
            return FIGURES;
        }
    }

    private static NumberForm refused(boolean whole, String fault, String instead) {
        return new NumberForm(whole, fault, instead);
    }
}
