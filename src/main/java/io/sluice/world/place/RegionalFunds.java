package io.sluice.world.place;

import io.sluice.quantity.Scales;
import io.sluice.scenario.ModelParameters;
import io.sluice.scenario.text.CsvTable;
import java.util.ArrayList;
import java.util.List;

/** The regional funds of the national chain as registered in December 2025, the Yangtze fund as signed since, from {@code regional-funds.csv}. Money in fen. */
public final class RegionalFunds {
    private static final String FILE = "/io/sluice/world/regional-funds.csv";
    private static final double FEN_A_YI = Scales.FEN_A_YI;

    /** Who pays into a regional fund. */
    public enum Payer {
        NATIONAL,
        PROVINCE,
        CLASS
    }

    /**
     * One partner's commitment.
     *
     * @param assumed whether the amount was not published
     */
    public record Partner(Payer payer, String id, long fen, boolean assumed) {
        /** The same at a part of its size (decisions A9). */
        public Partner times(double part) {
            return part == 1 ? this : new Partner(payer, id, (long) StrictMath.rint(fen * part), assumed);
        }
    }

    private final List<String> names = new ArrayList<>();
    private final List<List<Partner>> partners = new ArrayList<>();

    private RegionalFunds() {}

    /** Reads the shipped table. */
    public static RegionalFunds load() {
        return of(CsvTable.resource(FILE));
    }

    /** The shipped table; a partner that is no province and no class of these is refused. */
    public static RegionalFunds load(List<String> provinces, List<String> classes) {
        CsvTable table = CsvTable.resource(FILE);
        requirePartners(table, provinces, classes);
        return of(table);
    }

    static void requirePartners(CsvTable table, List<String> provinces, List<String> classes) {
        for (int i = 0; i < table.size(); i++) {
            switch (table.constant(i, "payer", Payer.class)) {
                case NATIONAL -> table.oneOf(i, "id", List.of("national"));
                case PROVINCE -> table.oneOf(i, "id", provinces);
                case CLASS -> table.oneOf(i, "id", classes);
            }
        }
    }

    /** Regional funds of a table in the form of the shipped one. */
    static RegionalFunds of(CsvTable table) {
        RegionalFunds funds = new RegionalFunds();
        for (int i = 0; i < table.size(); i++) {
            String region = table.text(i, "region");
            if (!funds.names.contains(region)) {
                funds.names.add(region);
                funds.partners.add(new ArrayList<>());
            }
            Payer payer = table.constant(i, "payer", Payer.class);
            long fen = (long) StrictMath.rint(table.number(i, "amount", 0, Double.MAX_VALUE) * FEN_A_YI);
            funds.partners
                    .get(funds.names.indexOf(region))
                    .add(new Partner(
                            payer,
                            table.text(i, "id"),
                            fen,
                            table.text(i, "status").equals("A")));
        }
        return funds;
    }

    /** The same with the assumed amounts as the parameters {@code partner_*} say. */
    public RegionalFunds with(ModelParameters p) {
        RegionalFunds funds = new RegionalFunds();
        for (int region = 0; region < count(); region++) {
            String name = id(region);
            funds.names.add(name);
            funds.partners.add(partners.get(region).stream()
                    .map(each -> each.assumed()
                            ? each.times(p.get(("partner_" + name + "_" + each.id()).replace('-', '_')))
                            : each)
                    .toList());
        }
        return funds;
    }

    public int count() {
        return names.size();
    }

    public String id(int region) {
        return names.get(region);
    }

    /** Number of the regional fund with this id, or -1. */
    public int number(String id) {
        return names.indexOf(id);
    }

    /** The register of partners, in file order. */
    public List<Partner> partners(int region) {
        return List.copyOf(partners.get(region));
    }

    /** Sum of all commitments, fen. */
    public long size(int region) {
        return partners.get(region).stream().mapToLong(Partner::fen).sum();
    }
}
