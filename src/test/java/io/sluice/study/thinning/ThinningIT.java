package io.sluice.study.thinning;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/**
 * At half the ventures the money of the chain is the same, because founders know a bounded number of funds; a model in which they know all
 * is found out by the same test.
 */
class ThinningIT {
    private static final int REPLICATIONS = 10;
    private static final double HALF = 0.5;

    @Test
    void halfAWorldAgreesAndOneInWhichFoundersKnowAllFundsDoesNot() {
        Thinning thinning = new Thinning(Path.of("scenarios/baseline.yaml"), OptionalLong.empty(), 2);
        double[][][] whole = thinning.made(Cause.AS_IT_IS, 1, REPLICATIONS, line -> {});
        double[][][] half = thinning.made(Cause.AS_IT_IS, HALF, REPLICATIONS, line -> {});
        for (Headline headline : new Headline[] {Headline.INVESTED, Headline.EARLY_STAGE_SHARE, Headline.ROUNDS}) {
            Agreement agreement = thinning.agreement(headline, half, whole);
            assertThat(agreement.verdict()).as(headline + ": " + agreement).isEqualTo(Agreement.Verdict.AGREES);
        }
        for (Headline headline : Headline.values()) {
            Agreement agreement = thinning.agreement(headline, half, whole);
            assertThat(agreement.verdict()).as(headline + ": " + agreement).isNotEqualTo(Agreement.Verdict.DIFFERS);
        }
        double[][][] wholeKnown = thinning.made(Cause.KNOWN, 1, REPLICATIONS, line -> {});
        double[][][] halfKnown = thinning.made(Cause.KNOWN, HALF, REPLICATIONS, line -> {});
        Agreement known = requireNonNull(thinning.agreement(Headline.MONEY_RAISED, halfKnown, wholeKnown));
        assertThat(known.verdict()).as("founders know all funds: " + known).isEqualTo(Agreement.Verdict.DIFFERS);
    }
}
