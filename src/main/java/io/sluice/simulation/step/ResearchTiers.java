package io.sluice.simulation.step;

import io.sluice.quantity.Exact;
import io.sluice.quantity.Scales;
import io.sluice.rules.AmountBounds;
import io.sluice.rules.Columns;
import io.sluice.rules.Field;
import io.sluice.rules.Law;
import io.sluice.rules.Phase;
import io.sluice.rules.RuleEngine;
import io.sluice.rules.Subject;
import io.sluice.rules.TurningPoints;
import io.sluice.rules.Vocabulary;
import io.sluice.simulation.arm.World;
import io.sluice.simulation.fact.Codes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * Where the tiers of research of a high-tech enterprise lie: the sales at which an answer of its rules turns, and between two of them the least research
 * over sales below which a rule refuses that does not refuse more. Whether a firm is eligible is not told here but by the rules.
 *
 * @param upTo largest yearly sales of each tier, ascending, the last without end, fen
 * @param shares least research over sales by tier, millionths
 */
record ResearchTiers(long[] upTo, long[] shares) {
    private static final int QUARTERS_A_YEAR = Scales.QUARTERS_A_YEAR;
    private static final int YEARS = 3;

    /** The tiers of a law of the arm, or nothing where no rule of it asks for research. */
    static @Nullable ResearchTiers of(World w, Law law) {
        RuleEngine engine = w.setting().engine();
        ResearchTiers tiers = w.setting().readings().of(law, ResearchTiers.class, () -> read(engine, law));
        return Arrays.stream(tiers.shares()).allMatch(share -> share == 0) ? null : tiers;
    }

    private static ResearchTiers read(RuleEngine engine, Law law) {
        if (!Instruments.known(law, Instruments.HIGH_TECH)) {
            return new ResearchTiers(new long[0], new long[0]);
        }
        long most = Vocabulary.standard()
                .field(Subject.VENTURE, "sales")
                .orElseThrow()
                .high();
        TurningPoints turns = TurningPoints.of(law, Phase.STATUS1, amounts -> firms(law, amounts, amounts));
        long[] sales = turns.upTo(most);
        List<Long> upTo = new ArrayList<>();
        List<Long> shares = new ArrayList<>();
        for (int i = 0; i < sales.length; i++) {
            boolean lastOfTier = !turns.exact() || i == sales.length - 1 || sales[i + 1] == sales[i] + 1;
            if (lastOfTier) {
                upTo.add(i == sales.length - 1 ? Long.MAX_VALUE : sales[i]);
                shares.add(least(engine, law, sales[i]));
            }
        }
        return new ResearchTiers(
                upTo.stream().mapToLong(Long::longValue).toArray(),
                shares.stream().mapToLong(Long::longValue).toArray());
    }

    /** The least share of sales, millionths, that no rule asks more of than of a firm that spends all its sales on research. */
    private static long least(RuleEngine engine, Law law, long sales) {
        OptionalLong spared = new AmountBounds(engine, law, Phase.STATUS1, amounts -> sparing(law, sales, amounts))
                .largest(Codes.MILLION + 1);
        return Codes.MILLION + 1 - spared.orElse(1);
    }

    /** Firms of some sales that keep 0, 1, 2, ... millionths of them from research, for amounts of 1, 2, 3, ... */
    private static Columns sparing(Law law, long sales, long[] amounts) {
        long[] same = new long[amounts.length];
        Arrays.fill(same, sales);
        long[] research = new long[amounts.length];
        Arrays.setAll(
                research, i -> -Exact.mulDivFloor(-sales, Codes.MILLION + 1 - amounts[i], Codes.MILLION)); // rounded up
        return firms(law, same, research);
    }

    /** Firms with the same sales and research year after year; of all else they have nothing. */
    private static Columns firms(Law law, long[] sales, long[] research) {
        Columns rows = Columns.of(Subject.VENTURE, sales.length);
        for (Field field : Vocabulary.standard().fields(Subject.VENTURE)) {
            rows.column(field.name());
        }
        long instrument = law.instrument(Instruments.HIGH_TECH);
        for (int i = 0; i < sales.length; i++) {
            rows.put("instrument", i, instrument)
                    .put("sales", i, sales[i])
                    .put("salesPrevious", i, sales[i])
                    .put("salesThreeYears", i, YEARS * sales[i])
                    .put("rd", i, research[i])
                    .put("rdPrevious", i, research[i])
                    .put("rdThreeYears", i, YEARS * research[i])
                    .put("rdTwoYearMean", i, research[i])
                    .put("rdToCost", i, Exact.mulDiv(research[i], Codes.MILLION, sales[i]));
        }
        return rows;
    }

    /** Least research over sales of a firm, millionths. */
    long share(long quarterlySales) {
        long sales = QUARTERS_A_YEAR * quarterlySales;
        int tier = 0;
        while (sales > upTo[tier]) {
            tier++;
        }
        return shares[tier];
    }

    /** Least research of a quarter that reaches the tier, fen, whatever is rounded on the way to a sum of years. */
    long needed(long quarterlySales) {
        return (long) StrictMath.ceil(share(quarterlySales) / (double) Codes.MILLION * quarterlySales) + 1;
    }
}
