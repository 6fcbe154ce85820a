package io.sluice.world.place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** Known answers: registers of December 2025 and the Yangtze fund as signed in February 2026, validation row V14. */
class RegionalFundsKnownAnswerTest {
    private static final double FEN_A_YI = 1e10;

    @Test
    void theThreeFundsHaveTheSizesSignedAndTwentyBillionOfNationalMoneyEach() {
        RegionalFunds funds = RegionalFunds.load();
        assertThat(funds.count()).isEqualTo(3);
        double[] sizes = {296.46, 551, 450.5};
        double national = 0;
        double all = 0;
        for (int r = 0; r < 3; r++) {
            assertThat(funds.size(r) / FEN_A_YI).isCloseTo(sizes[r], within(1e-9));
            all += funds.size(r) / FEN_A_YI;
            for (RegionalFunds.Partner partner : funds.partners(r)) {
                if (partner.payer() == RegionalFunds.Payer.NATIONAL) {
                    assertThat(partner.fen() / FEN_A_YI).isEqualTo(200.0);
                    national += partner.fen() / FEN_A_YI;
                }
            }
        }
        assertThat(all).isCloseTo(1297.96, within(1e-9));
        assertThat(all / national).as("leverage of layer 1").isCloseTo(2.163, within(.001));
    }

    @Test
    void everyPartnerExists() {
        RegionalFunds funds = RegionalFunds.load();
        Provinces provinces = Provinces.load();
        io.sluice.world.investor.InvestorClasses classes = io.sluice.world.investor.InvestorClasses.load();
        for (int r = 0; r < funds.count(); r++) {
            for (RegionalFunds.Partner partner : funds.partners(r)) {
                switch (partner.payer()) {
                    case PROVINCE -> assertThat(provinces.code(partner.id())).isNotNegative();
                    case CLASS -> assertThat(classes.code(partner.id())).isNotNegative();
                    case NATIONAL -> assertThat(partner.id()).isEqualTo("national");
                }
            }
        }
    }
}
