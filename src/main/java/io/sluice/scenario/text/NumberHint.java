package io.sluice.scenario.text;

import io.sluice.scenario.text.YamlNode.YamlScalar;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What was probably meant where a number is not as it should be. */
public final class NumberHint {

    private static final Pattern PERCENT = Pattern.compile("([-+]?\\d{1,15}(\\.\\d{1,15})?) ?(%|per ?cent)");
    private static final Pattern SEPARATED = Pattern.compile("[-+]?\\d{1,3}([ _,']\\d{3})+(\\.\\d+)?");
    private static final Pattern PLAIN = Pattern.compile("[-+]?\\d+(\\.\\d+)?");
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private NumberHint() {}

    /** A hint for a share from 0 to 1, or null: a percentage is answered with the share it means. */
    public static @Nullable String forShare(YamlNode node) {
        if (!(node instanceof YamlScalar scalar)) {
            return null;
        }
        Matcher percent = PERCENT.matcher(normal(scalar.text()));
        if (percent.matches()) {
            return asShare(new BigDecimal(percent.group(1)));
        }
        if (scalar.isNumber()
                && scalar.number().compareTo(BigDecimal.ONE) > 0
                && scalar.number().compareTo(HUNDRED) <= 0) {
            return asShare(scalar.number());
        }
        return forNumber(node);
    }

    /** A hint for any number, or null: separators, full-width digits, quotes. */
    public static @Nullable String forNumber(YamlNode node) {
        if (!(node instanceof YamlScalar scalar) || scalar.isNumber()) {
            return null;
        }
        String text = normal(scalar.text());
        if (SEPARATED.matcher(text).matches()) {
            return "write it without separators: " + text.replaceAll("[ _,']", "");
        }
        if (PLAIN.matcher(text).matches()) {
            return scalar.text().equals(text)
                    ? "write it without quotes: " + text
                    : "write it with plain digits: " + text;
        }
        return null;
    }

    private static String normal(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).strip();
    }

    private static String asShare(BigDecimal percent) {
        BigDecimal share = percent.divide(HUNDRED);
        String written = share.signum() == 0 ? "0" : share.stripTrailingZeros().toPlainString();
        return percent.stripTrailingZeros().toPlainString() + " % is written " + written;
    }
}
