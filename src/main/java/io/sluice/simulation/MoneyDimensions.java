package io.sluice.simulation;

import io.sluice.results.Dimensions.Member;
import io.sluice.simulation.record.Floor;
import io.sluice.simulation.record.FundCurves;
import io.sluice.simulation.record.MoneyFlows;
import io.sluice.simulation.record.PathStep;
import io.sluice.simulation.record.Reductions;
import io.sluice.simulation.record.ShareBand;
import io.sluice.simulation.record.UncalledCause;
import io.sluice.world.fund.FundKind;
import io.sluice.world.ledger.Flow;
import io.sluice.world.ledger.Sector;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What the codes of the tables of money and funds stand for. */
final class MoneyDimensions {
    private MoneyDimensions() {}

    /** Adds the lists {@code flows}, {@code sectors}, {@code payments}, {@code nodes}, {@code fund_kinds}, {@code floors}, {@code path}, {@code uncalled}, {@code national_shares} and {@code layers}. */
    static void addTo(Map<String, List<Member>> lists) {
        lists.put("flows", words(List.of(Flow.values())));
        lists.put("sectors", words(List.of(Sector.values())));
        lists.put("payments", words(MoneyFlows.GROUPS));
        List<Member> nodes = new ArrayList<>();
        for (MoneyFlows.Node node : MoneyFlows.Node.values()) {
            add(nodes, node, node.title(), node.titleZh());
        }
        for (Member industry : lists.getOrDefault("industries", List.of())) {
            int code = MoneyFlows.venture(industry.code());
            nodes.add(new Member(code, industry.id(), industry.title(), industry.titleZh(), Map.of("industry", "")));
        }
        lists.put("nodes", nodes);
        List<Member> kinds = new ArrayList<>();
        for (FundKind kind : FundCurves.KINDS) {
            MoneyFlows.Node node = MoneyFlows.Node.of(kind);
            add(kinds, node, node.title(), node.titleZh());
        }
        lists.put("fund_kinds", kinds);
        List<Member> floors = new ArrayList<>();
        for (Floor floor : Floor.values()) {
            add(floors, floor, floor.title(), floor.titleZh());
        }
        lists.put("floors", floors);
        List<Member> path = new ArrayList<>();
        for (PathStep step : PathStep.values()) {
            path.add(new Member(
                    path.size(),
                    id(step),
                    step.title(),
                    step.titleZh(),
                    Map.of("total", Boolean.toString(step.total()))));
        }
        lists.put("path", path);
        List<Member> uncalled = new ArrayList<>();
        for (UncalledCause cause : UncalledCause.values()) {
            add(uncalled, cause, cause.title(), cause.titleZh());
        }
        lists.put("uncalled", uncalled);
        List<Member> bands = new ArrayList<>();
        for (ShareBand band : ShareBand.values()) {
            add(bands, band, band.title(), band.title());
        }
        lists.put("national_shares", bands);
        List<Member> layers = new ArrayList<>();
        for (Reductions.Layer layer : Reductions.Layer.values()) {
            add(layers, layer, layer.title(), layer.titleZh());
        }
        lists.put("layers", layers);
    }

    private static void add(List<Member> members, Enum<?> each, String title, String titleZh) {
        members.add(new Member(members.size(), id(each), title, titleZh, Map.of()));
    }

    private static List<Member> words(List<? extends Enum<?>> all) {
        List<Member> members = new ArrayList<>();
        for (Enum<?> each : all) {
            String words = each.name().toLowerCase(Locale.ROOT).replace('_', ' ');
            members.add(Member.of(
                    members.size(), id(each), words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1)));
        }
        return members;
    }

    private static String id(Enum<?> each) {
        return each.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
