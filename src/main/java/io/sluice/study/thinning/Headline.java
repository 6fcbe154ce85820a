package io.sluice.study.thinning;

import io.sluice.quantity.Scales;
import io.sluice.scenario.Margin;
import io.sluice.simulation.arm.World;
import io.sluice.simulation.record.Series;
import java.util.Arrays;
import java.util.function.ToDoubleBiFunction;

/** A headline indicator as a ratio of sums over replications of a world with the national fund and its counterfactual. */
public enum Headline {
    MONEY_RAISED("mobilised_social", "bn yuan", (with, without) -> raised(with), Headline::one),
    TREASURY("treasury_paid_in", "bn yuan", (with, without) -> treasury(with), Headline::one),
    NET_SOCIAL_MONEY("net_social_money", "bn yuan", Headline::netSocial, Headline::one),
    GROSS_LEVERAGE("gross_leverage", "x", (with, without) -> raised(with), (with, without) -> treasury(with)),
    NET_SOCIAL_LEVERAGE("net_social_leverage", "x", Headline::netSocial, (with, without) -> treasury(with)),
    NET_PRIVATE_LEVERAGE(
            "net_private_leverage",
            "x",
            (with, without) -> sum(with, Series.MARKET_PRIVATE) - sum(without, Series.MARKET_PRIVATE),
            (with, without) -> treasury(with)),
    EARLY_STAGE_SHARE(
            "early_stage_share",
            "share",
            (with, without) -> sum(with, Series.CHAIN_INVESTED_EARLY),
            (with, without) -> sum(with, Series.CHAIN_INVESTED)),
    INVESTED("market_invested", "bn yuan", (with, without) -> sum(with, Series.MARKET_INVESTED), Headline::one),
    ROUNDS("rounds", "rounds", (with, without) -> rounds(with), Headline::one);

    private static final double FEN_A_BILLION = 10 * Scales.FEN_A_YI;

    private final String indicator;
    private final String unit;
    private final ToDoubleBiFunction<World, World> above;
    private final ToDoubleBiFunction<World, World> below;

    Headline(
            String indicator,
            String unit,
            ToDoubleBiFunction<World, World> above,
            ToDoubleBiFunction<World, World> below) {
        this.indicator = indicator;
        this.unit = unit;
        this.above = above;
        this.below = below;
    }

    /** Name of the indicator, for its margin and for pages. */
    public String indicator() {
        return indicator;
    }

    public String unit() {
        return unit;
    }

    /** A margin of a scenario, in fen for money, in the unit of this indicator. */
    double margin(Margin declared) {
        double stored = declared.value().doubleValue();
        return unit.startsWith("bn") ? stored / FEN_A_BILLION : stored;
    }

    /** What one replication adds above and below the line, scaled back to the whole economy. */
    double[] of(World with, World without) {
        return new double[] {above.applyAsDouble(with, without), below.applyAsDouble(with, without)};
    }

    private static double one(World with, World without) {
        return 1;
    }

    private static double raised(World w) {
        return sum(
                w,
                Series.LOCAL_COINVESTED,
                Series.STATE_COINVESTED,
                Series.PRIVATE_COINVESTED,
                Series.LOCAL_PAID_IN,
                Series.STATE_PAID_IN,
                Series.PRIVATE_PAID_IN);
    }

    private static double treasury(World w) {
        return sum(w, Series.TREASURY_PAID_IN);
    }

    private static double netSocial(World with, World without) {
        Series[] social = {Series.MARKET_LOCAL, Series.MARKET_STATE, Series.MARKET_PRIVATE};
        return sum(with, social) - sum(without, social);
    }

    private static double rounds(World w) {
        return Arrays.stream(w.tally().funded()).sum() / w.setting().resolution();
    }

    private static double sum(World w, Series... series) {
        double fen = 0;
        for (Series each : series) {
            fen += Arrays.stream(w.tally().series(each)).sum();
        }
        return fen / FEN_A_BILLION / w.setting().resolution();
    }
}
