package io.sluice.simulation.step;

import io.sluice.simulation.arm.World;

/** Figures of provinces as the law reads them. */
final class LocalMoney {
    private LocalMoney() {}

    /** Government debt over general public revenue of the year the figures are of, a ratio. */
    static double debtToRevenue(World w, int province) {
        return (double) w.economy().provinces().debt(province)
                / w.economy().provinces().revenue(province);
    }
}
