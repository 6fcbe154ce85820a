package io.sluice.rules.pack;

import io.sluice.quantity.Dimension;
import io.sluice.quantity.UnitException;
import io.sluice.quantity.Units;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The answer to a figure of policy that stands in a rule: the lines that {@code parameters.yaml} needs instead, and the line
 * that reads them.
 */
final class Figures {
    /** Counts and months up to this are taken as structure ("none", "one", "both years"), not as policy. */
    static final long STRUCTURE = 10;

    private static final Pattern QUANTITY = Pattern.compile("\\s*([0-9]+(?:\\.[0-9]+)?)\\s*(.*?)\\s*");
    private static final BigDecimal MILLION_YUAN = BigDecimal.valueOf(100_000_000);
    /** A bare number from here on was meant in yuan; nobody writes that many millions. */
    private static final BigDecimal YUAN = BigDecimal.valueOf(100_000);

    private final Collection<Parameter> parameters;
    private final String from;
    private final String source;

    /** Figures of a rule in force from a day, on a source, that may read these parameters. */
    Figures(Collection<Parameter> parameters, @Nullable String from, @Nullable String source) {
        this.parameters = parameters;
        this.from = from == null ? "2026-01-01" : from;
        this.source = source == null ? "..." : source;
    }

    /** Whether a whole number may stand in a rule when it is compared with such a quantity. */
    static boolean isStructure(BigInteger number, Dimension dimension) {
        return number.signum() == 0
                || ((dimension == Dimension.COUNT || dimension == Dimension.MONTHS)
                        && number.signum() > 0
                        && number.compareTo(BigInteger.valueOf(STRUCTURE)) <= 0);
    }

    /** The lines for a figure written as text, a whole number or a decimal beside a quantity of this name. */
    String lines(String written, Dimension dimension, String name, String operator) {
        return lines(written, dimension, kebab(name) + suffix(operator));
    }

    /** The lines for a figure under a parameter of this name. */
    String lines(String written, Dimension dimension, String parameter) {
        for (Parameter known : parameters) {
            if (known.dimension() == dimension && isValue(written, known)) {
                return "the parameter " + known.name() + " has this value; read it: Parameters( $" + known.fieldName()
                        + " : " + known.fieldName() + " ), and write $" + known.fieldName();
            }
        }
        String field = Parameter.fieldName(parameter);
        String[] figure = figure(written, dimension);
        return "put it into parameters.yaml:\n"
                + "        " + parameter + ":\n"
                + "          title: {en: ..., zh: ...}\n"
                + "          type: " + dimension.word() + "\n"
                + "          unit: " + figure[1] + "\n"
                + "          values:\n"
                + "            " + from + ": {value: " + figure[0] + ", source: " + source + ", status: seen}\n"
                + "      and read it in the rule: Parameters( $" + field + " : " + field + " )";
    }

    /** Whether a parameter ever has the value written, be it in its own unit, in the scale it is kept in, or spoken. */
    private static boolean isValue(String written, Parameter parameter) {
        List<Long> meant = new ArrayList<>();
        if (written.matches("[0-9]{1,18}")) {
            meant.add(Long.valueOf(written));
        }
        if (written.matches("[0-9]{6,16}") && parameter.dimension() == Dimension.MONEY) {
            meant.add(100 * Long.parseLong(written));
        }
        if (written.matches("0[.][0-9]{1,6}") && parameter.dimension() == Dimension.SHARE) {
            meant.add(new BigDecimal(written).movePointRight(6).longValueExact());
        }
        try {
            boolean bare = written.matches("[0-9]+([.][0-9]+)?");
            meant.add(
                    bare
                            ? Units.parse(written, parameter.unit(), parameter.dimension())
                            : Units.parse(written, parameter.dimension()));
        } catch (UnitException e) {
            // Not a quantity of this kind: only the stored number counts.
        }
        return parameter.values().stream().anyMatch(v -> meant.contains(v.value()));
    }

    private static String[] figure(String written, Dimension dimension) {
        Matcher quantity = QUANTITY.matcher(written);
        boolean spoken = quantity.matches() && !quantity.group(2).isEmpty();
        if (spoken && Units.find(quantity.group(2)).isPresent()) {
            return new String[] {quantity.group(1), quantity.group(2)};
        }
        return switch (dimension) {
            case MONEY -> money(written);
            case SHARE, MULTIPLE -> share(written, dimension);
            case SCORE -> new String[] {written, "points"};
            case MONTHS -> new String[] {written, "months"};
            default -> new String[] {written, "items"};
        };
    }

    private static String[] money(String written) {
        BigDecimal number = number(written);
        if (number == null) {
            return new String[] {written, "million yuan"};
        }
        boolean fen = number.compareTo(MILLION_YUAN) >= 0;
        if (!fen && number.compareTo(YUAN) >= 0) {
            return new String[] {plain(number), "yuan"};
        }
        return new String[] {plain(fen ? number.divide(MILLION_YUAN) : number), "million yuan"};
    }

    private static String[] share(String written, Dimension dimension) {
        BigDecimal number = number(written);
        String unit = dimension == Dimension.SHARE ? "share" : "x";
        if (number == null) {
            return new String[] {written, unit};
        }
        boolean millionths = number.scale() <= 0 && number.compareTo(BigDecimal.valueOf(1000)) >= 0;
        boolean percent = dimension == Dimension.SHARE && !millionths && number.compareTo(BigDecimal.ONE) > 0;
        return new String[] {plain(millionths ? number.movePointLeft(6) : number), percent ? "\"%\"" : unit};
    }

    private static @Nullable BigDecimal number(String written) {
        String digits = written.replaceAll("[_LlBbdDfF]", "");
        return QUANTITY.matcher(digits).matches() && digits.matches("[0-9]+(\\.[0-9]+)?")
                ? new BigDecimal(digits)
                : null;
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    private static String suffix(String operator) {
        return switch (operator) {
            case "<", "<=" -> "-limit";
            case ">", ">=" -> "-floor";
            default -> "-figure";
        };
    }

    /** {@code preMoney} as files write it: {@code pre-money}. */
    static String kebab(String name) {
        StringBuilder kebab = new StringBuilder();
        String plain = name.startsWith("$") ? name.substring(1) : name;
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            if (Character.isUpperCase(c)) {
                kebab.append(kebab.length() == 0 ? "" : "-");
            }
            kebab.append(c);
        }
        return kebab.toString().toLowerCase(Locale.ROOT);
    }
}
