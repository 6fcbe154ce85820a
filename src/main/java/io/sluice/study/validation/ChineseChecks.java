package io.sluice.study.validation;

import io.sluice.results.Dimensions.Member;
import io.sluice.simulation.arm.World;
import io.sluice.simulation.outcome.WorldChecks;
import io.sluice.study.WorldMeasure;
import io.sluice.study.WorldView;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The targets about the Chinese market that have an outside figure which the model's own concept matches, as one world
 * shows them. Those set by calibration say whether a world with other assumptions is still the one that was measured;
 * the others are told beside.
 */
public final class ChineseChecks implements WorldChecks {
    private final List<Member> members = new ArrayList<>();
    private final List<WorldMeasure> measures = new ArrayList<>();

    /** The checks that ship with the program. */
    public ChineseChecks() {
        Map<String, WorldMeasure> all = new LinkedHashMap<>(VentureMeasures.all());
        all.putAll(FundMeasures.all());
        all.putAll(MarketMeasures.all());
        for (Target target : Target.shipped()) {
            WorldMeasure measure = all.get(target.measure());
            if (measure != null && told(target)) {
                members.add(member(target));
                measures.add(measure);
            }
        }
    }

    /** A row of calibration decides whatever its concept; of the others those whose source measures the same thing. */
    private static boolean told(Target target) {
        Basis basis = target.basis();
        return target.world() == Target.World.CN
                && (basis.kind() == Basis.Kind.SET_BY || basis.kind() != Basis.Kind.SIGN && !basis.mismatched());
    }

    private Member member(Target target) {
        Map<String, String> about = new LinkedHashMap<>();
        Tolerance tolerance = target.tolerance();
        about.put("measured", target.target());
        about.put("low", end(tolerance.floor()));
        about.put("high", end(tolerance.ceiling()));
        about.put("unit", target.unit());
        about.put("kind", target.basis().counted());
        about.put("calibrated", Boolean.toString(target.basis().kind() == Basis.Kind.SET_BY));
        about.put("source", target.source());
        return new Member(members.size(), target.id(), target.title(), "", about);
    }

    private static String end(double end) {
        return Double.isInfinite(end) ? "" : Double.toString(end);
    }

    @Override
    public List<Member> members() {
        return List.copyOf(members);
    }

    @Override
    public double[] of(World world) {
        WorldView view = new WorldView(world);
        return measures.stream()
                .mapToDouble(measure -> measure.value(measure.of(view)))
                .map(value -> Double.isFinite(value) ? value : Double.NaN)
                .toArray();
    }
}
