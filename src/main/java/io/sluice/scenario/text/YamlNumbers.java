package io.sluice.scenario.text;

import io.sluice.scenario.file.Limit;
import io.sluice.scenario.text.YamlNode.Kind;
import io.sluice.scenario.text.YamlNode.YamlScalar;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.regex.Pattern;

/** The core schema of YAML 1.2.2, section 10.3.2: what a plain scalar means. */
final class YamlNumbers {

    private static final Pattern NULL = Pattern.compile("null|Null|NULL|~|");
    private static final Pattern BOOL = Pattern.compile("true|True|TRUE|false|False|FALSE");
    private static final Pattern INTEGER = Pattern.compile("[-+]?[0-9]+|0o[0-7]+|0x[0-9a-fA-F]+");
    private static final Pattern OCTAL = Pattern.compile("[-+]?(0[0-9_]+|0o[0-7]+)(\\.[0-9_]*)?");
    private static final Pattern DECIMAL = Pattern.compile("[-+]?(\\.[0-9]+|[0-9]+(\\.[0-9]*)?)([eE][-+]?[0-9]+)?");
    private static final Pattern NOT_FINITE = Pattern.compile("[-+]?\\.(inf|Inf|INF)|\\.(nan|NaN|NAN)");

    private YamlNumbers() {}

    /** The kind of an unquoted scalar. */
    static Kind kindOf(String plain) {
        if (NULL.matcher(plain).matches()) {
            return Kind.NULL;
        }
        if (BOOL.matcher(plain).matches()) {
            return Kind.BOOL;
        }
        if (INTEGER.matcher(plain).matches()) {
            return Kind.INTEGER;
        }
        if (DECIMAL.matcher(plain).matches()) {
            return Kind.DECIMAL;
        }
        return NOT_FINITE.matcher(plain).matches() ? Kind.NOT_FINITE : Kind.TEXT;
    }

    /** Whether a plain scalar counts in eights by one version of YAML and not by the other: {@code 010}, {@code 0o10}. */
    static boolean isOctalToSome(String plain) {
        return OCTAL.matcher(plain).matches();
    }

    /** Such a number in plain digits. */
    static String inTens(String octalToSome) {
        String sign = octalToSome.startsWith("-") ? "-" : "";
        String digits = octalToSome.replaceFirst("^[-+]", "").replace("_", "");
        return sign
                + (digits.startsWith("0o")
                        ? new BigInteger(digits.substring(2), 8).toString()
                        : digits.replaceFirst("^0+(?=[0-9])", ""));
    }

    /** Whether a number is short enough to be handled exactly; {@code 1e999999999} is not. */
    static boolean isReasonable(String text) {
        if (text.length() > Limit.NUMBER_DIGITS.most()) {
            return false;
        }
        int e = Math.max(text.indexOf('e'), text.indexOf('E'));
        if (e < 0 || text.startsWith("0x")) {
            return true;
        }
        String exponent = text.substring(e + 1);
        return exponent.length() <= 6 && Math.abs(Integer.parseInt(exponent)) <= Limit.NUMBER_EXPONENT.most();
    }

    static BigDecimal parse(YamlScalar scalar) {
        if (!scalar.isNumber()) {
            throw new IllegalStateException("asked for a number but found " + scalar.described());
        }
        String text = scalar.text();
        if (text.startsWith("0o")) {
            return new BigDecimal(new BigInteger(text.substring(2), 8));
        }
        if (text.startsWith("0x")) {
            return new BigDecimal(new BigInteger(text.substring(2), 16));
        }
        return new BigDecimal(text);
    }
}
