package io.sluice.simulation.step;

import io.sluice.draw.Entity;
import io.sluice.draw.Purpose;
import io.sluice.quantity.Scales;
import io.sluice.scenario.ModelParameters;
import io.sluice.simulation.arm.World;
import io.sluice.world.investor.YearlySpread;
import io.sluice.world.place.Provinces;

/**
 * What size governments announce for a guidance fund, over the size its manager could raise and run.
 *
 * <p>A government has money for such funds and may hold only a share of each, so it announces what it takes to place the money:
 * x_p = max(1, (1 - R) C_p / (g n_p)), the announced size being x_p times that of the manager. C_p: capacity of the province this quarter at
 * its appetite, fen (decisions A3; so peers, terms of leaders and fear of blame move announcements, {@link Appetite}); R =
 * {@code rest_of_market_share}, the part meant for industries that are not modelled; g = {@code local_guidance_share}; n_p: what
 * managers usually propose to it a quarter, fen: {@code proposals_a_quarter} x w_p x E size x {@code manager_entry} x
 * logistic({@code public_taste}), w_p the province's part of managers' homes, E size = m exp(s^2 / 2), m = {@code fund_size_median}, s =
 * {@code fund_size_spread}. Where money outruns managers the announced size is more than partners will fill. That guidance funds raise about half of
 * what is announced is measured (Luong, Arnold and Murphy 2021); that it comes about in this way is assumed. No parameter is set by it.
 * From year to year the announced excess x_p - 1 of a province is f times that, f of mean 1 ({@link YearlySpread}, {@code announcement_spread};
 * {@code switch_announcement_spread} 0: f is 1).
 */
final class Announcements {
    private static final double FEN_A_MILLION = Scales.FEN_A_MILLION;

    private final double modelled;
    private final double share;
    private final double usual;
    private final YearlySpread spread;

    Announcements(ModelParameters p) {
        modelled = 1 - p.get("rest_of_market_share");
        share = p.get("local_guidance_share");
        double deviation = p.on("switch_announcement_spread") ? p.get("announcement_spread") : 0;
        spread = new YearlySpread(deviation, Purpose.ANNOUNCEMENT);
        double sizes = p.get("fund_size_spread");
        usual = p.get("proposals_a_quarter")
                * p.get("fund_size_median")
                * FEN_A_MILLION
                * StrictMath.exp(sizes * sizes / 2)
                * p.get("manager_entry")
                * Logistic.of(p.get("public_taste"));
    }

    /** Announced size over a manager's own, for a fund of a province; at least 1, and 1 where governments take no share. */
    double over(World w, int province, int t) {
        Provinces provinces = w.economy().provinces();
        double money = modelled * w.governments().capacity(province);
        double placed = share * w.setting().resolution() * usual * provinces.researchShare(province);
        if (money <= placed || placed <= 0) {
            return 1;
        }
        double over = money / placed;
        return Math.max(1, over + (over - 1) * (spread.factor(w.draws(), Entity.province(province), t) - 1));
    }
}
