package io.sluice.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.scenario.Arm;
import io.sluice.scenario.ModelParameters;
import io.sluice.simulation.arm.World;
import io.sluice.world.venture.LatentVentures;
import java.math.BigDecimal;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class LocalityTest {
    private static final List<String> BASE =
            List.of("cn/government-funds", "cn/status", "cn/tax", "cn/industry-support");
    private static final List<String> WITH_SHANGHAI =
            List.of("cn/government-funds", "cn/status", "cn/tax", "cn/industry-support", "cn-sh/embodied-ai");

    /** Nobody finances anybody, so that provinces share no budget: firms live on founders' money, sales and grants. */
    private static Arm arm(String name, List<String> packs) {
        ModelParameters alone =
                ModelParameters.central().with("screening_bar", BigDecimal.TEN).with("private_bar", BigDecimal.TEN);
        return new Arm(name, null, packs, List.of(), new TreeMap<>(), alone);
    }

    @Test
    void aRuleOfOneProvinceWithoutASharedBudgetLeavesEveryOtherProvinceUnchangedToTheBit() {
        List<World> worlds = Fixture.experiment(
                        Fixture.scenario(20, 0.3, arm("with", WITH_SHANGHAI), arm("without", BASE)))
                .newRun()
                .worlds(1);
        World with = worlds.get(0);
        World without = worlds.get(1);
        int shanghai = with.economy().provinces().code("shanghai");
        LatentVentures latent = with.exogenous().ventures();
        int changed = 0;
        for (int j = 0; j < latent.count(); j++) {
            if (latent.province(j) == shanghai) {
                changed += same(with, without, j) ? 0 : 1;
            } else {
                assertThat(same(with, without, j))
                        .as("venture %d of province %d", j, latent.province(j))
                        .isTrue();
            }
        }
        assertThat(changed)
                .as("ventures of Shanghai whose lives the rule changed")
                .isPositive();
        for (int p = 0; p < with.economy().provinces().count(); p++) {
            boolean equal = with.ledger().cash(with.accounts().provinces()[p])
                    == without.ledger().cash(without.accounts().provinces()[p]);
            assertThat(equal).as("cash of province %d", p).isEqualTo(p != shanghai);
        }
    }

    private static boolean same(World a, World b, int j) {
        boolean open = a.ventures().owner(j) >= 0;
        return a.ventures().status(j) == b.ventures().status(j)
                && a.ventures().stage(j) == b.ventures().stage(j)
                && a.ventures().sales(j) == b.ventures().sales(j)
                && a.ventures().spending(j) == b.ventures().spending(j)
                && a.ventures().technology(j) == b.ventures().technology(j)
                && a.ventures().highTech(j) == b.ventures().highTech(j)
                && (!open
                        || a.ledger().cash(a.ventures().owner(j))
                                == b.ledger().cash(b.ventures().owner(j)));
    }
}
