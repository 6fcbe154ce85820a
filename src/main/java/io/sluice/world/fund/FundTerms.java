package io.sluice.world.fund;

import java.util.Arrays;

/**
 * What government partners have granted to the other partners of a fund at its close, by number of the fund; a share is in
 * millionths. Funds of which nothing was agreed grant nothing.
 */
public final class FundTerms {
    private static final long[] NOTHING = {};

    private long[] concession = NOTHING;
    private long[] lossShare = NOTHING;

    FundTerms() {}

    FundTerms(FundTerms from) {
        concession = from.concession.clone();
        lossShare = from.lossShare.clone();
    }

    /** Agrees on the shares of profit left and of losses borne. */
    public void agree(int fund, long profit, long loss) {
        if (fund >= concession.length) {
            concession = Arrays.copyOf(concession, 2 * fund + 1);
            lossShare = Arrays.copyOf(lossShare, 2 * fund + 1);
        }
        concession[fund] = profit;
        lossShare[fund] = loss;
    }

    /** Share of their profit above the hurdle that government partners leave to the others, millionths. */
    public long concession(int fund) {
        return fund < concession.length ? concession[fund] : 0;
    }

    /** Share of the other partners' losses that government partners bear at the end, millionths. */
    public long lossShare(int fund) {
        return fund < lossShare.length ? lossShare[fund] : 0;
    }
}
