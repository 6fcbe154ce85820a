package io.sluice.scenario;

import io.sluice.scenario.file.Limit;
import io.sluice.scenario.text.CsvTable;
import io.sluice.scenario.text.Diagnostics;
import io.sluice.scenario.text.YamlDocument;
import io.sluice.scenario.text.YamlNode;
import io.sluice.scenario.text.YamlNode.YamlList;
import io.sluice.scenario.text.YamlNode.YamlMap;
import io.sluice.scenario.text.YamlNode.YamlScalar;
import io.sluice.scenario.text.YamlReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The words a scenario may use that are defined elsewhere.
 *
 * @param packs ids of the packs found, sorted: the folders with a {@code pack.yaml}
 * @param industries ids of the industries, in the order of their codes
 * @param indicators the printed unit of each indicator, by name
 * @param parameters the model parameters
 */
record Known(
        List<String> packs, List<String> industries, SortedMap<String, String> indicators, ParameterTable parameters) {

    private static final String INDICATORS = "/io/sluice/results/indicators.yaml";
    private static final String INDUSTRIES = "/io/sluice/world/industries.csv";

    /** What this program and the packs under a folder know. */
    static Known of(Path rulesRoot) {
        return new Known(packsUnder(rulesRoot), industriesShipped(), indicatorsShipped(), ParameterTable.shipped());
    }

    private static List<String> packsUnder(Path root) {
        if (!Files.isDirectory(root)) {
            return List.of();
        }
        try (Stream<Path> walk = Files.walk(root, Limit.PACK_DEPTH.count() + 1)) {
            return walk.filter(path -> path.endsWith("pack.yaml"))
                    .map(path -> String.valueOf(root.relativize(path.resolveSibling("")))
                            .replace('\\', '/'))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot list the packs under " + root, e);
        }
    }

    private static SortedMap<String, String> indicatorsShipped() {
        SortedMap<String, String> units = new TreeMap<>();
        Diagnostics diagnostics = new Diagnostics();
        YamlDocument document = YamlReader.read(INDICATORS, resource(INDICATORS), diagnostics);
        diagnostics.throwIfAny();
        if (document != null
                && document.root() instanceof YamlMap root
                && root.get("indicators") instanceof YamlList list) {
            for (YamlNode item : list.items()) {
                if (item instanceof YamlMap row
                        && row.get("name") instanceof YamlScalar name
                        && row.get("unit") instanceof YamlScalar unit) {
                    units.put(name.text(), unit.text());
                }
            }
        }
        return Collections.unmodifiableSortedMap(units);
    }

    private static String resource(String path) {
        try (InputStream in = Known.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException("the program lacks its file " + path);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + path, e);
        }
    }

    private static List<String> industriesShipped() {
        CsvTable table = CsvTable.resource(INDUSTRIES);
        List<String> ids = new ArrayList<>();
        for (int row = 0; row < table.size(); row++) {
            ids.add(table.text(row, "id"));
        }
        return ids;
    }
}
