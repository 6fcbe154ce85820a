package io.sluice.rules.fact;

/**
 * An investor and one of its holdings. One word of the vocabulary for each component, in its order.
 *
 * @param instrument what is asked for (a word of instrument)
 * @param payerKind kind of investor (a word of payer-kind)
 * @param province province (a word of province)
 * @param registeredVc invests through a registered venture-capital firm
 * @param holdMonths months the shares were held
 * @param holdingShare share of the firm held with related parties, in millionths
 * @param invested money invested in the firm, in fen
 * @param investeeStartUp the firm was a start-up technology firm at the investment
 */
public record Investor(
        String instrument,
        String payerKind,
        String province,
        boolean registeredVc,
        long holdMonths,
        long holdingShare,
        long invested,
        boolean investeeStartUp) {}
