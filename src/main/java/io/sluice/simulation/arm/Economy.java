package io.sluice.simulation.arm;

import io.sluice.scenario.ModelParameters;
import io.sluice.world.investor.InvestorClasses;
import io.sluice.world.macro.Regime;
import io.sluice.world.place.Cities;
import io.sluice.world.place.Industries;
import io.sluice.world.place.Provinces;
import io.sluice.world.place.RegionalFunds;
import io.sluice.world.place.Regions;
import io.sluice.world.place.Stages;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The data every replication starts from; read once, never changed.
 *
 * @param regimes of the first quarters, where they are known; those of later quarters are drawn
 */
public record Economy(
        Provinces provinces,
        Industries industries,
        Stages stages,
        InvestorClasses classes,
        RegionalFunds regionalFunds,
        Cities cities,
        Regions regions,
        List<Regime> regimes) {
    /** Keeps a copy. */
    public Economy {
        regimes = List.copyOf(regimes);
    }

    /** Reads the shipped tables. */
    public static Economy load() {
        Provinces provinces = Provinces.load();
        InvestorClasses classes = InvestorClasses.load();
        RegionalFunds funds = RegionalFunds.load(
                IntStream.range(0, provinces.count()).mapToObj(provinces::id).toList(),
                IntStream.range(0, classes.count()).mapToObj(classes::id).toList());
        return new Economy(
                provinces,
                Industries.load(),
                Stages.load(),
                classes,
                funds,
                Cities.load(provinces),
                Regions.of(provinces, funds),
                List.of());
    }

    /** The same with the assumed rows of its tables as the parameters say. */
    public Economy with(ModelParameters p) {
        return new Economy(
                provinces,
                industries,
                stages,
                classes.with(p),
                regionalFunds.with(p),
                Cities.load(provinces, p),
                regions,
                regimes);
    }

    /**
     * The same country at another time: other figures of the same provinces, other wealth of the same classes of investors, and
     * the regimes of its first quarters where they are known.
     */
    public Economy at(Provinces otherProvinces, InvestorClasses otherClasses, List<Regime> known) {
        return new Economy(otherProvinces, industries, stages, otherClasses, regionalFunds, cities, regions, known);
    }

    /** Region number of the regional fund whose area a province is in, or -1. */
    public int region(int province) {
        return regions.of(province);
    }
}
