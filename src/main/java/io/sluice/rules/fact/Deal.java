package io.sluice.rules.fact;

/**
 * A proposed investment in a firm. One word of the vocabulary for each component, in its order.
 *
 * @param instrument what is asked for (a word of instrument)
 * @param industry industry of the investee (a word of industry)
 * @param policyField field of the policy list the investee works in (a word of policy-field)
 * @param stage stage of the investee (a word of stage)
 * @param round financing round (a word of round)
 * @param province province of the investee (a word of province)
 * @param city city of the investee (a word of city)
 * @param fundProvince province of the fund (a word of province)
 * @param fundKind kind of the fund that invests (a word of fund-kind)
 * @param direct A regional fund invests itself, without a sub-fund
 * @param preMoney valuation before the round, in fen
 * @param roundSize money of the whole round, in fen
 * @param ticket money of this one investment, in fen
 * @param holdingAfter share of the investee held afterwards, in millionths
 * @param investeeAge age of the investee
 * @param investeeClass class of the investee's industry in the catalogue for restructuring (a word of investee-class)
 * @param highTech the investee is a high-tech enterprise
 * @param nationalTask the investee carries a national task
 * @param internetPlatform internet service or consumer platform
 * @param disguisedDebt equity in name, debt in substance
 */
public record Deal(
        String instrument,
        String industry,
        String policyField,
        String stage,
        String round,
        String province,
        String city,
        String fundProvince,
        String fundKind,
        boolean direct,
        long preMoney,
        long roundSize,
        long ticket,
        long holdingAfter,
        long investeeAge,
        String investeeClass,
        boolean highTech,
        boolean nationalTask,
        boolean internetPlatform,
        boolean disguisedDebt) {}
