package io.sluice.study.validation;

import io.sluice.study.WorldMeasure;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A figure drawn of a pattern: bars with labels.
 *
 * @param pattern id of the pattern
 * @param title what the bars show, with unit
 * @param world where they are looked for
 * @param bars one measure a label
 */
record Profile(String pattern, String title, Target.World world, Map<String, WorldMeasure> bars) {
    private static final int YEARS = 12;

    /** Names that no target has. */
    String measure(String label) {
        return pattern + "/" + label;
    }

    static List<Profile> all() {
        Map<String, WorldMeasure> jCurve = new LinkedHashMap<>();
        Map<String, WorldMeasure> idle = new LinkedHashMap<>();
        for (int year = 1; year <= YEARS; year++) {
            jCurve.put("year " + year, FundMeasures.netByYear(year));
            idle.put("year " + year, MarketMeasures.idleInYear(year));
        }
        Map<String, WorldMeasure> survival = new LinkedHashMap<>();
        for (int year = 1; year <= YEARS; year++) {
            survival.put("year " + year, VentureMeasures.stillThere(4 * year));
        }
        Map<String, WorldMeasure> best = new LinkedHashMap<>();
        for (int percent : new int[] {1, 5, 10, 20, 50}) {
            best.put("best " + percent + " %", VentureMeasures.valueOfBest(percent / 100.0));
        }
        return List.of(
                new Profile(
                        "P1",
                        "Money out less money in since the close, over commitments, by age of fund",
                        Target.World.US,
                        jCurve),
                new Profile(
                        "P2",
                        "Raised over target, by kind of fund, guidance funds by where the manager sits",
                        Target.World.CN,
                        FundMeasures.raisedParts()),
                new Profile(
                        "P3",
                        "Companies neither failed, sold nor listed, by years since they became companies",
                        Target.World.US,
                        survival),
                new Profile("P4", "Share of all value, financings of equal money", Target.World.US, best),
                new Profile(
                        "P5",
                        "Seed and start-up rounds by value before the money over the law's limit, share of those within a factor of 1.5",
                        Target.World.CN,
                        MarketMeasures.nearLimit()),
                new Profile(
                        "P6",
                        "Private commitments a quarter, billion yuan, by regime in which the fund closes",
                        Target.World.CN,
                        MarketMeasures.commitmentsByRegime()),
                new Profile(
                        "P7",
                        "Matching paid over required, by provinces' room for funds that quarter",
                        Target.World.CN,
                        MarketMeasures.matchingByRoom()),
                new Profile("P8", "Cash in the chain's funds over their value, by year", Target.World.CN, idle));
    }
}
