package io.sluice.rules.population;

import io.sluice.quantity.Quarter;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where in a run a row comes from: the same scenario, packs and program make it again.
 *
 * @param replication the replication, from 0
 * @param arm the arm
 * @param quarter the quarter in which the law was asked
 * @param venture the venture's number in its replication, or the row's number where the subject is no venture
 */
public record Address(int replication, String arm, Quarter quarter, int venture) {
    private static final Pattern FORM = Pattern.compile("r(\\d{1,7})/([^/]+)/(\\d{4}-Q[1-4])/v(\\d{1,9})");

    /** Reads an address such as {@code r3/enacted/2029-Q1/v4711}; empty when it has another form. */
    public static Optional<Address> parse(String text) {
        Matcher form = FORM.matcher(text);
        return form.matches()
                ? Optional.of(new Address(
                        Integer.parseInt(form.group(1)),
                        form.group(2),
                        Quarter.parse(form.group(3)),
                        Integer.parseInt(form.group(4))))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return "r" + replication + "/" + arm + "/" + quarter + "/v" + venture;
    }
}
