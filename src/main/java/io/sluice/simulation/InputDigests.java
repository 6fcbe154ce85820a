package io.sluice.simulation;

import io.sluice.results.Sha256;
import io.sluice.rules.pack.LawBook;
import io.sluice.scenario.Scenario;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Digests of all that decides the numbers of a run, apart from its seed and the program. */
final class InputDigests {
    private static final List<String> DATA = List.of(
            "provinces",
            "industries",
            "stages",
            "macro-regions",
            "investor-classes",
            "regional-funds",
            "cities",
            "districts");

    private InputDigests() {}

    static Map<String, String> of(Scenario scenario, List<LawBook> books) {
        Map<String, String> digests = new LinkedHashMap<>();
        digests.put("scenario", scenario.digest());
        StringBuilder packs = new StringBuilder();
        books.forEach(book -> packs.append(book.digest()).append('\n'));
        digests.put("packs", Sha256.of(packs.toString()));
        StringBuilder data = new StringBuilder();
        for (String name : DATA) {
            data.append(name)
                    .append(' ')
                    .append(Sha256.of(resource("/io/sluice/world/" + name + ".csv")))
                    .append('\n');
        }
        digests.put("data", Sha256.of(data.toString()));
        return digests;
    }

    private static byte[] resource(String path) {
        try (InputStream in = InputDigests.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException("the program lacks its data file " + path);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + path, e);
        }
    }
}
