package io.sluice.simulation;

import io.sluice.results.InputFile;
import io.sluice.rules.pack.LawBook;
import io.sluice.rules.pack.LawRequest;
import io.sluice.rules.pack.Pack;
import io.sluice.rules.pack.Profile;
import io.sluice.rules.pack.UnusedFile;
import io.sluice.rules.table.Sheet;
import io.sluice.rules.table.TableReader;
import io.sluice.scenario.Arm;
import io.sluice.scenario.Scenario;
import io.sluice.scenario.ScenarioReader;
import io.sluice.scenario.text.Diagnostics;
import io.sluice.scenario.text.InputException;
import io.sluice.scenario.text.SourceFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A scenario and the law of each of its arms, read whole and without a fault.
 *
 * @param scenario what is asked
 * @param books the law book of each arm, in the order of the arms; a counterfactual that the program made has that of the one named
 * @param files copies of all that was read: {@code scenario.yaml}, {@code extends/...}, {@code rules/...}
 */
public record LoadedScenario(Scenario scenario, List<LawBook> books, List<InputFile> files) {
    /** Keeps copies. */
    public LoadedScenario {
        books = completed(scenario, books);
        files = List.copyOf(files);
    }

    private static List<LawBook> completed(Scenario scenario, List<LawBook> books) {
        List<LawBook> all = new ArrayList<>(books);
        for (Arm arm : scenario.arms().subList(books.size(), scenario.arms().size())) {
            String named = scenario.counterfactual();
            if (named == null || !arm.made()) {
                throw new IllegalArgumentException("the arm " + arm.name() + " has no law book");
            }
            all.add(books.get(scenario.indexOf(named)));
        }
        return List.copyOf(all);
    }

    /**
     * Reads a scenario file and the packs it names; packs stand in the nearest folder {@code rules} above the file.
     *
     * @param seed a seed to use instead of the scenario's
     * @throws InputException with every fault of the scenario or, if that is sound, of the packs
     */
    public static LoadedScenario read(Path file, OptionalLong seed) {
        return read(file, seed, Profile.STRICT);
    }

    /**
     * The same with packs in a language.
     *
     * @throws InputException with every fault of the scenario or, if that is sound, of the packs
     */
    public static LoadedScenario read(Path file, OptionalLong seed, Profile profile) {
        Diagnostics diagnostics = new Diagnostics();
        Scenario read = ScenarioReader.read(file, diagnostics);
        return of(read, seed, ScenarioReader.rulesRoot(file), profile, diagnostics);
    }

    /**
     * The same of a scenario in a folder that keeps all it was made from: packs stand in its folder {@code rules} and nowhere else.
     *
     * @throws InputException with every fault of the scenario or, if that is sound, of the packs
     */
    public static LoadedScenario readInside(Path folder, Path file, OptionalLong seed, Profile profile) {
        Diagnostics diagnostics = new Diagnostics();
        Scenario read = ScenarioReader.readInside(folder, file, diagnostics);
        return of(read, seed, folder.resolve(ScenarioReader.RULES), profile, diagnostics);
    }

    private static LoadedScenario of(
            @Nullable Scenario read, OptionalLong seed, Path rulesRoot, Profile profile, Diagnostics diagnostics) {
        if (read == null) {
            throw new InputException(diagnostics.sorted());
        }
        Scenario scenario = seed.isPresent() ? read.withSeed(seed.getAsLong()) : read;
        List<LawBook> books = new ArrayList<>();
        for (Arm arm : scenario.written()) {
            LawBook book = LawBook.load(
                    rulesRoot, LawRequest.of(arm, scenario.sunset()).in(profile), diagnostics);
            if (book != null) {
                books.add(book);
            }
        }
        diagnostics.throwIfAny();
        List<InputFile> copies = copies(scenario, books, diagnostics);
        diagnostics.throwIfAny();
        return new LoadedScenario(scenario, books, copies);
    }

    /** Files in the folders of the packs that nothing reads. */
    public List<UnusedFile> unusedFiles() {
        return books.stream()
                .flatMap(book -> book.packs().stream())
                .flatMap(pack -> pack.listing().unused().stream())
                .distinct()
                .toList();
    }

    private static List<InputFile> copies(Scenario scenario, List<LawBook> books, Diagnostics diagnostics) {
        List<InputFile> copies = new ArrayList<>();
        for (int i = 0; i < scenario.files().size(); i++) {
            SourceFile file = scenario.files().get(i);
            String name = file.name().substring(file.name().lastIndexOf('/') + 1);
            copies.add(new InputFile(i == 0 ? "scenario.yaml" : "extends/" + i + "-" + name, file.text()));
        }
        SortedMap<String, Pack> packs = new TreeMap<>();
        books.forEach(book -> book.packs().forEach(pack -> packs.put(pack.id(), pack)));
        packs.values().forEach(pack -> copies.addAll(copiesOfPack(pack, diagnostics)));
        return copies;
    }

    private static List<InputFile> copiesOfPack(Pack pack, Diagnostics diagnostics) {
        List<InputFile> copies = new ArrayList<>();
        for (Path file : pack.listing().copied()) {
            String inside = pack.folder().relativize(file).toString().replace('\\', '/');
            String name = "rules/" + pack.id() + "/" + inside;
            if (inside.endsWith(".xlsx")) {
                copies.addAll(copiesOfWorkbook(file, name));
            } else {
                SourceFile read = SourceFile.readAsItIs(file, file.toString(), diagnostics);
                if (read != null) {
                    copies.add(new InputFile(name, read.text()));
                }
            }
        }
        return copies;
    }

    /** A workbook as text: each sheet as the CSV table that says the same. */
    private static List<InputFile> copiesOfWorkbook(Path file, String name) {
        String stem = name.substring(0, name.length() - ".drl.xlsx".length());
        List<Sheet> sheets = TableReader.sheets(file, name, new Diagnostics());
        List<InputFile> copies = new ArrayList<>();
        for (int i = 0; i < sheets.size(); i++) {
            copies.add(new InputFile(
                    stem + "-sheet" + (i + 1) + ".drl.csv", sheets.get(i).file().text()));
        }
        return copies;
    }
}
