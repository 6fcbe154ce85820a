package io.sluice.rules.fact;

/**
 * What a fund holds at a date. One word of the vocabulary for each component, in its order.
 *
 * @param instrument what is asked for (a word of instrument)
 * @param fundKind kind of fund (a word of fund-kind)
 * @param programme family of funds it belongs to (a word of lp-programme)
 * @param regionalFund regional fund it belongs to (a word of regional-fund)
 * @param size size of the fund, in fen
 * @param life life
 * @param earlyShare share invested in seed and start-up firms, in millionths
 * @param earlyShareReachable early share still reachable after the deal at hand, in millionths
 * @param subFundShare share invested through sub-funds, in millionths
 * @param subFundShareReachable share through sub-funds still reachable after the deal at hand, in millionths
 * @param preAShare share invested up to pre-A rounds, in millionths
 * @param roundBShare share invested in B rounds, in millionths
 * @param roundCShare share invested in C rounds, in millionths
 */
public record Portfolio(
        String instrument,
        String fundKind,
        String programme,
        String regionalFund,
        long size,
        long life,
        long earlyShare,
        long earlyShareReachable,
        long subFundShare,
        long subFundShareReachable,
        long preAShare,
        long roundBShare,
        long roundCShare) {}
