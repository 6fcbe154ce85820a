package io.sluice.rules.fact;

/**
 * A fund manager. One word of the vocabulary for each component, in its order.
 *
 * @param instrument what is asked for (a word of instrument)
 * @param programme guidance-fund programme it applies to (a word of lp-programme)
 * @param province province (a word of province)
 * @param city city (a word of city)
 * @param registered registered with the fund association
 * @param paidInCapital paid-in capital, in fen
 * @param investmentStaff investment staff
 * @param experiencedStaff investment staff with five years of practice
 */
public record Manager(
        String instrument,
        String programme,
        String province,
        String city,
        boolean registered,
        long paidInCapital,
        long investmentStaff,
        long experiencedStaff) {}
