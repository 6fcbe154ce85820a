package io.sluice.world.place;

import io.sluice.scenario.ModelParameters;
import io.sluice.scenario.text.CsvTable;
import io.sluice.scenario.text.Diagnostics;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Cities and districts that rules name, with the share of ventures founded there (assumed), from {@code cities.csv} and {@code districts.csv}. */
public final class Cities {
    private static final int ELSEWHERE = 0;

    private final int[][] cityCode;
    private final double[][] cityUpTo;
    private final int[][] districtCode;
    private final double[][] districtUpTo;

    private Cities(int provinces, int cities) {
        cityCode = new int[provinces][];
        cityUpTo = new double[provinces][];
        districtCode = new int[cities][];
        districtUpTo = new double[cities][];
    }

    /** Reads the shipped tables. */
    public static Cities load(Provinces provinces) {
        return load(provinces, ModelParameters.central());
    }

    /** The shipped tables with shares as the parameters {@code city_*} and {@code district_*} say. */
    public static Cities load(Provinces provinces, ModelParameters model) {
        return of(
                provinces,
                model,
                CsvTable.resource("/io/sluice/world/cities.csv"),
                CsvTable.resource("/io/sluice/world/districts.csv"));
    }

    /** Places of tables in the form of the shipped ones. */
    static Cities of(Provinces provinces, ModelParameters model, CsvTable cities, CsvTable districts) {
        List<String> known =
                IntStream.range(0, provinces.count()).mapToObj(provinces::id).toList();
        requireKnown(cities, "province", known, model, "city_");
        List<String> ids = IntStream.range(0, cities.size())
                .mapToObj(i -> cities.text(i, "id"))
                .toList();
        requireKnown(districts, "city", ids, model, "district_");
        Cities all = new Cities(provinces.count(), cities.size() + 1);
        for (int p = 0; p < provinces.count(); p++) {
            String id = provinces.id(p);
            all.cityCode[p] = codes(cities, "province", id);
            all.cityUpTo[p] = cumulated(cities, "province", id, model, "city_");
        }
        for (int c = 0; c <= cities.size(); c++) {
            String id = c == ELSEWHERE ? "" : cities.text(c - 1, "id");
            all.districtCode[c] = codes(districts, "city", id);
            all.districtUpTo[c] = cumulated(districts, "city", id, model, "district_");
        }
        return all;
    }

    /** Refuses a row that lies nowhere, has another code than its place in the table, or has no parameter for its share. */
    private static void requireKnown(
            CsvTable table, String column, List<String> above, ModelParameters model, String factor) {
        Diagnostics faults = new Diagnostics();
        for (int i = 0; i < table.size(); i++) {
            table.oneOf(i, column, above);
            if (table.integer(i, "code") != i + 1) {
                faults.add(table.wrong(i, "code", "the number of the row from 1, which is " + (i + 1) + ","));
            }
            String parameter = factor + table.text(i, "id").replace('-', '_');
            if (!model.table().names().contains(parameter)) {
                faults.add(table.wrong(i, "id", "an id with a row " + parameter + " in the table of parameters"));
            }
        }
        faults.throwIfAny();
    }

    private static int[] codes(CsvTable table, String column, String id) {
        return IntStream.range(0, table.size())
                .filter(i -> table.text(i, column).equals(id))
                .map(i -> table.integer(i, "code"))
                .toArray();
    }

    private static double[] cumulated(CsvTable table, String column, String id, ModelParameters p, String factor) {
        double[] shares = IntStream.range(0, table.size())
                .filter(i -> table.text(i, column).equals(id))
                .mapToDouble(i -> table.number(i, "share", 0, 1)
                        * p.get(factor + table.text(i, "id").replace('-', '_')))
                .toArray();
        double sum = 0;
        for (int i = 0; i < shares.length; i++) {
            sum = Math.min(1, sum + shares[i]);
            shares[i] = sum;
        }
        return shares;
    }

    /** A place that rules may name, or the rest of a city or province (code 0), with its share of the province's ventures. */
    public record Place(int city, int district, double share) {}

    /** All places of a province; their shares sum to 1. */
    public List<Place> places(int province) {
        List<Place> places = new ArrayList<>();
        double before = 0;
        for (int c = 0; c <= cityCode[province].length; c++) {
            boolean rest = c == cityCode[province].length;
            int city = rest ? ELSEWHERE : cityCode[province][c];
            double upTo = rest ? 1 : cityUpTo[province][c];
            double below = 0;
            int districts = rest ? 0 : districtCode[city].length;
            for (int d = 0; d <= districts; d++) {
                int district = d == districts ? ELSEWHERE : districtCode[city][d];
                double within = d == districts ? 1 : districtUpTo[city][d];
                places.add(new Place(city, district, (upTo - before) * (within - below)));
                below = within;
            }
            before = upTo;
        }
        return places;
    }

    /** City of a venture of a province, by its uniform. */
    public int city(int province, double uniform) {
        return pick(cityCode[province], cityUpTo[province], uniform);
    }

    /** District of a venture of a city, by its uniform. */
    public int district(int city, double uniform) {
        return pick(districtCode[city], districtUpTo[city], uniform);
    }

    private static int pick(int[] codes, double[] upTo, double uniform) {
        for (int i = 0; i < codes.length; i++) {
            if (uniform < upTo[i]) {
                return codes[i];
            }
        }
        return ELSEWHERE;
    }
}
