package io.sluice.rules.pack;

import io.sluice.quantity.Dimension;
import io.sluice.quantity.Units;
import io.sluice.rules.CodeSet;
import io.sluice.rules.Field;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What an expression of a rule stands for.
 *
 * @param sort what it is
 * @param dimensions what a number measures, sorted; two for a product of two quantities, none for a bare number
 * @param bare the number itself when it is written in the rule, or the product of those written; null when there is none
 * @param low least possible number
 * @param high greatest possible number
 * @param codes the words it can be, for a code
 * @param text the text, for a text in quotes
 * @param said how a message names it
 */
record Value(
        Sort sort,
        List<Dimension> dimensions,
        @Nullable BigInteger bare,
        BigInteger low,
        BigInteger high,
        @Nullable CodeSet codes,
        @Nullable String text,
        String said) {

    /** What an expression is. */
    enum Sort {
        NUMBER,
        CODE,
        TEXT,
        FLAG,
        /** A fault was reported below; nothing more is said about it. */
        UNKNOWN
    }

    static final Value UNKNOWN = of(Sort.UNKNOWN, "it");
    private static final BigInteger MIN = BigInteger.valueOf(Long.MIN_VALUE);
    private static final BigInteger MAX = BigInteger.valueOf(Long.MAX_VALUE);

    Value {
        dimensions = List.copyOf(dimensions);
    }

    private static Value of(Sort sort, String said) {
        return new Value(sort, List.of(), null, BigInteger.ZERO, BigInteger.ZERO, null, null, said);
    }

    static Value flag(String said) {
        return of(Sort.FLAG, said);
    }

    static Value text(String text) {
        return new Value(
                Sort.TEXT, List.of(), null, BigInteger.ZERO, BigInteger.ZERO, null, text, "the text \"" + text + "\"");
    }

    static Value literal(BigInteger number) {
        return new Value(Sort.NUMBER, List.of(), number, number, number, null, null, "the number " + number);
    }

    /** A number with a point or suffix, which no rule may hold; its text is kept for the message. */
    static Value decimal(String written) {
        return new Value(
                Sort.NUMBER, List.of(), null, BigInteger.ZERO, BigInteger.ZERO, null, written, "the number " + written);
    }

    static Value number(Dimension dimension, long low, long high, String said) {
        return new Value(
                Sort.NUMBER,
                List.of(dimension),
                null,
                BigInteger.valueOf(low),
                BigInteger.valueOf(high),
                null,
                null,
                said);
    }

    static Value of(Field field, @Nullable CodeSet codes) {
        String said = field.name() + " (" + describe(field) + ")";
        if (field.isFlag()) {
            return flag(said);
        }
        if (field.isCode()) {
            return new Value(Sort.CODE, List.of(), null, BigInteger.ZERO, BigInteger.ZERO, codes, null, said);
        }
        return number(field.dimension(), field.low(), field.high(), said);
    }

    static Value of(Parameter parameter, String variable) {
        long most = parameter.values().stream()
                .mapToLong(v -> Math.max(v.value(), -v.value()))
                .max()
                .orElse(0);
        long low =
                parameter.values().stream().mapToLong(DatedValue::value).min().orElse(0);
        Parameter.Range range = parameter.range();
        if (range != null) {
            low = Math.min(low, range.low());
            most = Math.max(most, range.high());
        }
        return number(parameter.dimension(), low, most, variable + " (" + word(parameter.dimension()) + ")");
    }

    Value called(String variable) {
        int bracket = said.indexOf(" (");
        String name = bracket < 0 ? variable : variable + said.substring(bracket);
        return new Value(sort, dimensions, bare, low, high, codes, text, name);
    }

    Value times(Value other) {
        List<Dimension> both = new ArrayList<>(dimensions);
        both.addAll(other.dimensions);
        Collections.sort(both);
        List<BigInteger> corners = List.of(
                low.multiply(other.low), low.multiply(other.high), high.multiply(other.low), high.multiply(other.high));
        BigInteger factor = bare == null ? other.bare : other.bare == null ? bare : bare.multiply(other.bare);
        return new Value(
                Sort.NUMBER,
                both,
                factor,
                Collections.min(corners),
                Collections.max(corners),
                null,
                null,
                "the product (" + product(both) + ")");
    }

    Value plus(Value other, boolean subtract) {
        List<Dimension> kept = dimensions.isEmpty() ? other.dimensions : dimensions;
        BigInteger factor = bare != null && other.bare != null && dimensions.isEmpty() && other.dimensions.isEmpty()
                ? (subtract ? bare.subtract(other.bare) : bare.add(other.bare))
                : dimensions.isEmpty() ? other.bare : bare;
        BigInteger least = low.add(subtract ? other.high.negate() : other.low);
        BigInteger most = high.add(subtract ? other.low.negate() : other.high);
        return new Value(Sort.NUMBER, kept, factor, least, most, null, null, "the sum (" + product(kept) + ")");
    }

    Value negated() {
        return new Value(
                sort,
                dimensions,
                bare == null ? null : bare.negate(),
                high.negate(),
                low.negate(),
                null,
                text,
                "-" + said);
    }

    /** Whether it may not fit a whole number of 64 bits. */
    boolean overflows() {
        return low.compareTo(MIN) < 0 || high.compareTo(MAX) > 0;
    }

    /** Whether it is written in the rule itself. */
    boolean isLiteral() {
        return dimensions.isEmpty() && (bare != null || text != null);
    }

    private static String product(List<Dimension> dimensions) {
        return dimensions.isEmpty()
                ? "a number"
                : dimensions.stream().map(Value::word).collect(Collectors.joining(" times "));
    }

    static String word(Dimension dimension) {
        return dimension == Dimension.MONTHS ? "months" : dimension == Dimension.FLAG ? "yes or no" : dimension.word();
    }

    private static String describe(Field field) {
        return field.isCode() ? "a word" : word(field.dimension());
    }

    /** A number of this dimension as people write it. */
    static String shown(long number, Dimension dimension) {
        return Units.format(number, dimension);
    }
}
