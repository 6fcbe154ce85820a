package io.sluice.rules.fact;

/**
 * A promise of one investor to one fund. One word of the vocabulary for each component, in its order.
 *
 * @param instrument what is asked for (a word of instrument)
 * @param payerKind who pays in the end (a word of payer-kind)
 * @param programme guidance-fund programme that pays (a word of lp-programme)
 * @param payerProvince province of the payer (a word of province)
 * @param payerCity city of the payer (a word of city)
 * @param fundKind kind of fund that receives (a word of fund-kind)
 * @param fundProvince province of the fund (a word of province)
 * @param amount amount, in fen
 * @param fundSize size of the fund with this commitment, in fen
 * @param guidanceShareAfter share of this guidance fund afterwards, in millionths
 * @param nationalShareAfter share of the national chain afterwards, in millionths
 * @param publicShareAfter share of all government money afterwards, in millionths
 * @param rankAfter rank of the payer by size afterwards; 1 is the largest or as large
 * @param paysLast pays after all other investors
 * @param entrusted money entrusted to another government's fund
 * @param guaranteesReturn promises others a return, a buy-back or cover of losses
 */
public record Commitment(
        String instrument,
        String payerKind,
        String programme,
        String payerProvince,
        String payerCity,
        String fundKind,
        String fundProvince,
        long amount,
        long fundSize,
        long guidanceShareAfter,
        long nationalShareAfter,
        long publicShareAfter,
        long rankAfter,
        boolean paysLast,
        boolean entrusted,
        boolean guaranteesReturn) {}
