package io.sluice.scenario;

import io.sluice.quantity.Dimension;
import io.sluice.quantity.Money;
import io.sluice.quantity.Quarter;
import io.sluice.quantity.UnitException;
import io.sluice.quantity.Units;
import io.sluice.scenario.file.Limit;
import io.sluice.scenario.text.Fields;
import io.sluice.scenario.text.WrittenDay;
import io.sluice.scenario.text.YamlNode.Entry;
import io.sluice.scenario.text.YamlNode.Kind;
import io.sluice.scenario.text.YamlNode.YamlScalar;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the quantities of a scenario that have a form of their own: names, quarters, money. */
final class Words {

    /** A name of a scenario or arm: safe in file names, tables and every locale. */
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");

    private static final Pattern NEARLY_QUARTER = Pattern.compile("(\\d{4}) ?[-/.]? ?[qQ]?0?([1-4])");

    private Words() {}

    static boolean isName(String text) {
        return text.length() <= Limit.NAME.most() && NAME.matcher(text).matches();
    }

    /** What a name looks like, for messages. */
    static String nameForm() {
        return "a name of at most " + Limit.NAME.shown()
                + " lower-case letters, digits and single hyphens that begins with a letter";
    }

    /** A name near to a text that is none, or null. */
    static @Nullable String nameHint(String text) {
        String plain = text.strip()
                .toLowerCase(java.util.Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^[-0-9]+|-+$", "");
        return isName(plain) ? "perhaps '" + plain + "'" : null;
    }

    /** A quarter within bounds, both inclusive. */
    static @Nullable Quarter quarter(Fields fields, String key, Quarter first, Quarter last) {
        Entry entry = fields.entry(key);
        if (entry == null) {
            return null;
        }
        String text = entry.value() instanceof YamlScalar scalar ? scalar.text() : "";
        try {
            Quarter quarter = Quarter.parse(text);
            if (quarter.compareTo(first) >= 0 && quarter.compareTo(last) <= 0) {
                return quarter;
            }
            fields.wrong(entry, "a quarter from " + first + " to " + last, null);
        } catch (IllegalArgumentException e) {
            fields.wrong(entry, "a quarter such as 2026-Q1", quarterHint(text));
        }
        return null;
    }

    private static @Nullable String quarterHint(String text) {
        Matcher nearly = NEARLY_QUARTER.matcher(text);
        if (nearly.matches()) {
            return "perhaps " + nearly.group(1) + "-Q" + nearly.group(2);
        }
        return WrittenDay.parse(text)
                .map(day -> text + " lies in " + Quarter.of(day))
                .orElse(null);
    }

    /** An amount of money above zero, with its unit in words. */
    static @Nullable Money money(Fields fields, String key) {
        Entry entry = fields.entry(key);
        if (entry == null) {
            return null;
        }
        if (!(entry.value() instanceof YamlScalar scalar) || scalar.kind() == Kind.NULL) {
            fields.wrong(entry, "an amount of money such as 380 billion yuan", null);
            return null;
        }
        try {
            Money money = new Money(Units.parse(scalar.text(), Dimension.MONEY));
            if (!money.isPositive()) {
                fields.wrong(entry, "an amount above zero", null);
                return null;
            }
            return money;
        } catch (UnitException e) {
            fields.report(Fields.place(entry), "unit", "'" + key + "': " + e.getMessage(), null);
            return null;
        }
    }
}
