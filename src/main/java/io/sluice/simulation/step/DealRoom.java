package io.sluice.simulation.step;

import io.sluice.rules.Columns;
import io.sluice.rules.LargestAdmitted;
import io.sluice.rules.Law;
import io.sluice.rules.Phase;
import io.sluice.rules.Subject;
import io.sluice.scenario.ModelParameters;
import io.sluice.simulation.arm.World;
import io.sluice.simulation.fact.PortfolioFacts;
import io.sluice.world.fund.FundKind;
import io.sluice.world.fund.Funds;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The largest deal that the rules on the portfolio of a fund of the chain still admit ({@code portfolio-room}).
 *
 * <p>A sub-fund of the chain has signed the floor for early firms, so it looks for early deals first and is there for later ones only as far as this goes. The
 * answer follows from the law and what the fund holds; it is kept until one of them changes.
 */
final class DealRoom {
    private final PortfolioRoom room;
    private @Nullable Known[] known = new Known[0];

    DealRoom(ModelParameters p) {
        room = new PortfolioRoom(p);
    }

    /** What was found for a fund in a state. */
    private record Known(
            Law law,
            FundKind kind,
            int region,
            long committed,
            double investable,
            long early,
            long other,
            long wanted,
            long admitted) {
        @SuppressWarnings("ReferenceEquality") // a law is one object from one change of the law to the next
        boolean answers(Law today, Funds funds, int f, double canInvest, long amount) {
            return law == today
                    && kind == funds.kind(f)
                    && region == funds.region(f)
                    && committed == funds.committed(f)
                    && investable == canInvest
                    && early == funds.investedSmall(f)
                    && other == funds.investedOther(f)
                    && (amount <= wanted || admitted < wanted);
        }
    }

    /** The most, up to {@code wanted}, that a regional fund may add to its own projects in deals that count as seed and start-up, fen. */
    long early(World w, int t, int f, long wanted) {
        return search(w, t, f, true).of(wanted).amount();
    }

    /** The largest deal outside seed and start-up, up to {@code wanted}, fen. */
    long later(World w, int t, int f, long wanted) {
        Law law = w.setting().law(t);
        if (known.length <= f) {
            known = Arrays.copyOf(known, Math.max(2 * known.length, w.funds().count()));
        }
        double investable = room.investable(w, t, f);
        Known last = known[f];
        if (last != null && last.answers(law, w.funds(), f, investable, wanted)) {
            return Math.min(wanted, last.admitted());
        }
        long admitted = search(w, t, f, false).of(wanted).amount();
        known[f] = new Known(
                law,
                w.funds().kind(f),
                w.funds().region(f),
                w.funds().committed(f),
                investable,
                w.funds().investedSmall(f),
                w.funds().investedOther(f),
                wanted,
                admitted);
        return admitted;
    }

    private LargestAdmitted search(World w, int t, int f, boolean early) {
        Law law = w.setting().law(t);
        return new LargestAdmitted(w.setting().engine(), law, Phase.GATE, amounts -> rows(w, t, f, amounts, early));
    }

    private Columns rows(World w, int t, int f, long[] amounts, boolean early) {
        Columns columns = Columns.of(Subject.PORTFOLIO, amounts.length);
        PortfolioFacts facts = new PortfolioFacts(columns, w.setting().law(t), Instruments.PORTFOLIO_ROOM);
        for (int i = 0; i < amounts.length; i++) {
            room.describe(w, t, facts, i, f, early ? amounts[i] : 0, early ? 0 : amounts[i]);
        }
        return columns;
    }
}
