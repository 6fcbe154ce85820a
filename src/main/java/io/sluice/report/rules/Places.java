package io.sluice.report.rules;

import io.sluice.rules.pack.Title;
import io.sluice.scenario.text.CsvTable;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** What provinces and industries are called, and whose law a pack is. */
final class Places {
    private static final String COUNTRY = "cn";
    private static final String REFORMS = "reforms";

    private final Map<String, Title> byIso = new LinkedHashMap<>();
    private final Map<String, Title> provinces = titles("/io/sluice/world/provinces.csv");
    private final Map<String, Title> industries = titles("/io/sluice/world/industries.csv");

    Places() {
        CsvTable table = CsvTable.resource("/io/sluice/world/provinces.csv");
        for (int row = 0; row < table.size(); row++) {
            byIso.put(
                    table.text(row, "iso").toLowerCase(Locale.ROOT),
                    new Title(table.text(row, "name"), table.text(row, "name_zh")));
        }
    }

    private static Map<String, Title> titles(String resource) {
        CsvTable table = CsvTable.resource(resource);
        Map<String, Title> titles = new LinkedHashMap<>();
        for (int row = 0; row < table.size(); row++) {
            titles.put(table.text(row, "id"), new Title(table.text(row, "name"), table.text(row, "name_zh")));
        }
        return titles;
    }

    /** Whose law a pack is, by the first word of its id; that word where it is no province of the model. */
    Title jurisdiction(String pack) {
        String word = pack.split("/", 2)[0];
        return switch (word) {
            case COUNTRY -> new Title("National", "全国");
            case REFORMS -> new Title("Reforms", "改革方案");
            default -> byIso.getOrDefault(word, new Title(word, word));
        };
    }

    /** The provinces by their words. */
    Map<String, Title> provinces() {
        return provinces;
    }

    /** The industries by their words. */
    Map<String, Title> industries() {
        return industries;
    }
}
