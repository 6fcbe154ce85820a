package io.sluice.scenario;

import io.sluice.quantity.Money;
import io.sluice.quantity.Quarter;
import io.sluice.quantity.Share;
import java.util.List;
import java.util.Locale;

/**
 * Something that happens in every arm alike, whatever the policy.
 *
 * @param kind what happens
 * @param industries the industries hit, ids of {@code industries.csv}, at least one
 * @param from first quarter
 * @param quarters how many quarters it lasts, at least 1
 * @param money the whole amount of a private wave, in money of the quarter, spread evenly over the quarters and the
 *     industries; zero for the other kinds
 * @param intoVentures the share of that money that is offered to ventures as private capital; zero for the other kinds
 */
public record Shock(Kind kind, List<String> industries, Quarter from, int quarters, Money money, Share intoVentures) {

    /** What happens. */
    public enum Kind {
        /** Export control holds for the industries in these quarters; how much it hurts are model parameters. */
        EXPORT_CONTROL,
        /** A breakthrough begins and lasts; how much it helps are model parameters. */
        BREAKTHROUGH,
        /** A wave of private money. */
        PRIVATE_WAVE;

        /** The word a scenario writes: {@code export-control}. */
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** Keeps an immutable copy. */
    public Shock {
        industries = List.copyOf(industries);
        if (industries.isEmpty() || quarters < 1) {
            throw new IllegalArgumentException(
                    "a shock needs an industry and a quarter: " + industries + ", " + quarters);
        }
    }

    /** One text for one meaning. */
    String canonical() {
        return kind.word() + " " + industries.stream().sorted().toList() + " from " + from + " quarters " + quarters
                + " fen " + money.fen() + " into " + intoVentures.millionths();
    }
}
