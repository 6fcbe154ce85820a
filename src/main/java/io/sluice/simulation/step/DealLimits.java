package io.sluice.simulation.step;

import io.sluice.rules.AmountBounds;
import io.sluice.rules.Columns;
import io.sluice.rules.Law;
import io.sluice.rules.Phase;
import io.sluice.rules.RuleEngine;
import io.sluice.rules.Subject;
import io.sluice.rules.Vocabulary;
import io.sluice.simulation.arm.Economy;
import io.sluice.simulation.arm.World;
import io.sluice.simulation.fact.DealFacts;
import java.util.OptionalLong;
import java.util.function.Function;

/**
 * The limits of value and ticket that the rules set to a plain seed and start-up deal of a stage and an industry: the largest that is not refused where a
 * smaller one is not, the value with a ticket next to nothing, the ticket at the largest value.
 */
public final class DealLimits {
    private final long[][] value;
    private final long[][] ticket;

    private DealLimits(RuleEngine engine, Law law, Economy economy) {
        boolean known = Instruments.known(law, Instruments.EARLY_EQUITY);
        int stages = economy.stages().count();
        int industries = economy.industries().count();
        value = new long[stages][industries];
        ticket = new long[stages][industries];
        for (int s = 0; s < stages; s++) {
            for (int k = 0; k < industries; k++) {
                int stage = s;
                int industry = k;
                value[s][k] = Long.MAX_VALUE;
                ticket[s][k] = Long.MAX_VALUE;
                if (!known || !economy.stages().early(s)) {
                    continue;
                }
                value[s][k] = limit(engine, law, "preMoney", amounts -> {
                    DealFacts.Plain plain = plain(law, economy, amounts.length);
                    for (int i = 0; i < amounts.length; i++) {
                        plain.set(i, stage, industry, amounts[i], 1);
                    }
                    return plain.columns();
                });
                long most = Math.min(value[s][k], most("preMoney"));
                ticket[s][k] = limit(engine, law, "ticket", amounts -> {
                    DealFacts.Plain plain = plain(law, economy, amounts.length);
                    for (int i = 0; i < amounts.length; i++) {
                        plain.set(i, stage, industry, most, amounts[i]);
                    }
                    return plain.columns();
                });
            }
        }
    }

    /** The limits in the law of a quarter. */
    public static DealLimits of(World w, int t) {
        Law law = w.setting().law(t);
        return w.setting()
                .readings()
                .of(law, DealLimits.class, () -> new DealLimits(w.setting().engine(), law, w.economy()));
    }

    /** The largest value before the round, fen; empty where no rule sets a limit, or admits any. */
    public OptionalLong value(int stage, int industry) {
        return bound(value[stage][industry]);
    }

    /** The largest ticket, fen; empty where no rule sets a limit, or admits any. */
    public OptionalLong ticket(int stage, int industry) {
        return bound(ticket[stage][industry]);
    }

    private static OptionalLong bound(long limit) {
        return limit == Long.MAX_VALUE ? OptionalLong.empty() : OptionalLong.of(limit);
    }

    private static DealFacts.Plain plain(Law law, Economy economy, int rows) {
        return new DealFacts.Plain(Columns.of(Subject.DEAL, rows), economy, law, Instruments.EARLY_EQUITY);
    }

    private static long limit(RuleEngine engine, Law law, String field, Function<long[], Columns> rows) {
        long most = most(field);
        long largest =
                new AmountBounds(engine, law, Phase.GATE, rows).largest(most).orElse(most);
        return largest == most ? Long.MAX_VALUE : largest;
    }

    private static long most(String field) {
        return Vocabulary.standard().field(Subject.DEAL, field).orElseThrow().high();
    }
}
