package io.sluice.world.place;

/** Which province is in the area of which regional fund. */
public final class Regions {
    private final int[] region;

    private Regions(int[] region) {
        this.region = region;
    }

    /** Joins the two tables. */
    public static Regions of(Provinces provinces, RegionalFunds funds) {
        int[] region = new int[provinces.count()];
        for (int p = 0; p < region.length; p++) {
            region[p] = funds.number(provinces.regionalFund(p));
        }
        return new Regions(region);
    }

    /** Number of the regional fund, or -1. */
    public int of(int province) {
        return region[province];
    }
}
