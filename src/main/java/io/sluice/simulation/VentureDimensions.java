package io.sluice.simulation;

import io.sluice.quantity.Scales;
import io.sluice.results.Dimensions.Member;
import io.sluice.simulation.notch.Notch;
import io.sluice.simulation.notch.NotchCounts;
import io.sluice.simulation.record.MultipleCounts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What the codes of the tables of notches and realised multiples stand for. */
final class VentureDimensions {
    private VentureDimensions() {}

    static void addTo(Map<String, List<Member>> lists) {
        lists.put("notches", notches());
        lists.put("distances", distances());
        lists.put("multiples", multiples());
    }

    private static List<Member> notches() {
        List<Member> members = new ArrayList<>();
        for (Notch notch : Notch.values()) {
            members.add(new Member(
                    notch.ordinal(),
                    notch.id(),
                    notch.title(),
                    notch.chinese(),
                    Map.of("qualifies", notch.below() ? "below" : "at or above")));
        }
        return members;
    }

    /** Bins of the table of notches, by the lower end of the relative distance to the threshold. */
    private static List<Member> distances() {
        List<Member> members = new ArrayList<>();
        for (int bin = 0; bin < NotchCounts.BINS; bin++) {
            int hundredths =
                    (int) StrictMath.rint((bin - NotchCounts.FIRST_ABOVE) * NotchCounts.WIDTH * Scales.HUNDREDTHS);
            members.add(Member.of(bin, Integer.toString(hundredths), "From " + hundredths + " % of the threshold"));
        }
        return members;
    }

    private static List<Member> multiples() {
        String[] titles = {"Below 1x", "1x to 5x", "5x to 10x", "10x to 20x", "20x to 50x", "50x and above"};
        List<Member> members = new ArrayList<>();
        for (int bucket = 0; bucket < MultipleCounts.BUCKETS; bucket++) {
            members.add(Member.of(bucket, Integer.toString(bucket), titles[bucket]));
        }
        return members;
    }
}
