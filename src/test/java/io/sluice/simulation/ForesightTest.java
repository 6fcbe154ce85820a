package io.sluice.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.quantity.Quarter;
import io.sluice.rules.pack.LawBook;
import io.sluice.rules.pack.LawRequest;
import io.sluice.scenario.Arm;
import io.sluice.scenario.ModelParameters;
import io.sluice.scenario.PolicyChange;
import io.sluice.scenario.Sunset;
import io.sluice.scenario.text.Diagnostics;
import io.sluice.scenario.text.Mark;
import io.sluice.scenario.text.SourceFile;
import io.sluice.simulation.arm.World;
import io.sluice.simulation.notch.Notch;
import io.sluice.simulation.notch.NotchCounts;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A limit of 800 million yuan from 2027 on (quarter 4), announced or not. */
class ForesightTest {
    /** All firms spend near 5.5 % of sales on research, and all answer incentives. */
    private static final ModelParameters NEAR_THE_TIER = ModelParameters.central()
            .with("research_intensity", new BigDecimal("0.055"))
            .with("research_intensity_spread", new BigDecimal("0.1"))
            .with("notch_friction", BigDecimal.ZERO);

    private static final Quarter START = new Quarter(2026, 1);

    private static Arm arm(String name, String item, String written, @Nullable String announced) {
        return arm(name, change(item, written, "2027-01-01", announced));
    }

    private static Arm arm(String name, PolicyChange... changes) {
        return new Arm(name, null, Fixture.PACKS, List.of(changes), new TreeMap<>(), NEAR_THE_TIER);
    }

    private static PolicyChange change(String item, String written, String from, @Nullable String announced) {
        Mark mark = new Mark(1, 1, 1);
        return new PolicyChange(
                PolicyChange.Kind.SET,
                item,
                written,
                LocalDate.parse(from),
                announced == null ? null : LocalDate.parse(announced),
                SourceFile.of("scenario.yaml", ""),
                mark,
                mark);
    }

    private static int[] foreseen(Arm arm) {
        Diagnostics diagnostics = new Diagnostics();
        LawBook book = LawBook.load(Fixture.RULES, LawRequest.of(arm, Sunset.ENACTED), diagnostics);
        if (book == null) {
            throw new IllegalStateException(diagnostics.render());
        }
        return Foresight.of(book, START, 6, 4);
    }

    @Test
    void aChangeIsKnownFromItsAnnouncementOn() {
        assertThat(foreseen(arm("told", "small-valuation-limit", "800 million yuan", "2026-07-01")))
                .containsExactly(0, 1, 4, 4, 4, 5);
    }

    @Test
    void aChangeThatIsNotAnnouncedSurprises() {
        assertThat(foreseen(arm("untold", "small-valuation-limit", "800 million yuan", null)))
                .containsExactly(0, 1, 2, 3, 4, 5);
    }

    /** Worlds that differ only by when the change becomes known are the same until then, and differ after it. */
    @Test
    void roundsWaitAndResearchRisesFromTheAnnouncementOn() {
        List<World> worlds = Fixture.experiment(Fixture.scenario(
                        6,
                        0.5,
                        arm("told", narrow(), wide("2026-07-01")),
                        arm("untold", narrow(), wide(null)),
                        stricter("stricter-told", "2026-01-01"),
                        stricter("stricter-untold", null)))
                .newRun()
                .worlds(0);
        long[] told = worlds.get(0).tally().deals();
        long[] untold = worlds.get(1).tally().deals();
        assertThat(told[0]).isEqualTo(untold[0]);
        assertThat(told[1]).isEqualTo(untold[1]);
        assertThat(told[2]).isLessThan(untold[2]);
        assertThat(aboveTier(worlds.get(2))).isGreaterThan(aboveTier(worlds.get(3)));
    }

    /** A tier of 6 % from 2027 on, and nothing else that stands between a firm and the status. */
    private static Arm stricter(String name, @Nullable String announced) {
        return arm(
                name,
                change("high-tech-rd-small", "6 percent", "2027-01-01", announced),
                change("high-tech-score", "0 points", "2026-01-01", null),
                change("high-tech-rd-in-china", "0 percent", "2026-01-01", null),
                change("high-tech-revenue-share", "0 percent", "2026-01-01", null),
                change("high-tech-staff-share", "0 percent", "2026-01-01", null));
    }

    private static PolicyChange narrow() {
        return change("small-valuation-limit", "150 million yuan", "2026-01-01", null);
    }

    private static PolicyChange wide(@Nullable String announced) {
        return change("small-valuation-limit", "800 million yuan", "2027-01-01", announced);
    }

    /** Firms 18 % to 24 % above today's tier of 5 %: where a tier of 6 % lies. */
    private static long aboveTier(World w) {
        long sum = 0;
        for (int bin = NotchCounts.FIRST_ABOVE + 9; bin < NotchCounts.FIRST_ABOVE + 12; bin++) {
            sum += w.tally().notches().observed(Notch.RESEARCH, bin);
        }
        return sum;
    }
}
