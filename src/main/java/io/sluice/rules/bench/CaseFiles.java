package io.sluice.rules.bench;

import io.sluice.rules.Vocabulary;
import io.sluice.rules.pack.LawBook;
import io.sluice.rules.pack.Pack;
import io.sluice.rules.pack.PackListing;
import io.sluice.rules.pack.UnusedFile;
import io.sluice.rules.table.TableReader;
import io.sluice.rules.yaml.Fields;
import io.sluice.scenario.text.Diagnostic;
import io.sluice.scenario.text.Diagnostics;
import io.sluice.scenario.text.SourceFile;
import io.sluice.scenario.text.YamlDocument;
import io.sluice.scenario.text.YamlNode;
import io.sluice.scenario.text.YamlNode.YamlList;
import io.sluice.scenario.text.YamlNode.YamlMap;
import io.sluice.scenario.text.YamlReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Reads the case files of a pack: every {@code tests/*.yaml} in its folder, in order of name, then its tables
 * {@code tests/*.csv}. */
public final class CaseFiles {
    static final List<String> TOP = List.of("examples", "cases", "boundaries");

    private final Diagnostics diagnostics;
    private final ExampleReader examples;
    private final CaseReader cases;
    private final BoundaryReader boundaries;
    private final ClaimReader claims;
    private final List<RuleCase> found = new ArrayList<>();
    private final List<Claim> claimed = new ArrayList<>();
    private int boundaryCount;

    private CaseFiles(LawBook book, Vocabulary vocabulary, Diagnostics diagnostics) {
        FactReader facts = new FactReader(vocabulary, book);
        this.diagnostics = diagnostics;
        this.claims = new ClaimReader(facts);
        this.examples = new ExampleReader(facts);
        this.cases = new CaseReader(facts, examples, book);
        this.boundaries = new BoundaryReader(facts, cases, book);
    }

    /**
     * The cases of a pack. Examples are shared by all its files.
     *
     * @param pack the pack
     * @param book the law book it is in
     * @param vocabulary the words of the facts
     * @param diagnostics takes every fault
     */
    public static CaseFile of(Pack pack, LawBook book, Vocabulary vocabulary, Diagnostics diagnostics) {
        CaseFiles reader = new CaseFiles(book, vocabulary, diagnostics);
        List<Fields> files = new ArrayList<>();
        for (Path path : files(pack, ".yaml")) {
            SourceFile file = SourceFile.read(path, path.toString().replace('\\', '/'), diagnostics);
            YamlDocument document = file == null ? null : YamlReader.read(file, diagnostics);
            Fields top = file == null || document == null
                    ? null
                    : Fields.ofFile(file, document.root(), "a case file", diagnostics);
            if (top != null) {
                top.allow(TOP);
                reader.examples.read(top);
                files.add(top);
            }
        }
        reader.reportUnread(pack);
        for (Path path : files(pack, ".csv")) {
            TableReader.sheets(path, path.toString().replace('\\', '/'), diagnostics)
                    .forEach(sheet -> new CaseTable(sheet, diagnostics).each(reader::readCase));
        }
        for (Fields file : files) {
            reader.each(file, "cases", reader::readCase);
            reader.each(file, "boundaries", in -> {
                reader.found.addAll(reader.boundaries.read(in));
                reader.boundaryCount++;
            });
        }
        return new CaseFile(
                pack.id(),
                reader.found,
                reader.claimed,
                reader.boundaryCount,
                List.copyOf(reader.examples.examples().values()));
    }

    private void readCase(Fields in) {
        if (ClaimReader.isClaim(in)) {
            Claim claim = claims.read(in);
            if (claim != null) {
                claimed.add(claim);
            }
            return;
        }
        RuleCase read = cases.read(in);
        if (read != null) {
            found.add(read);
        }
    }

    private static List<Path> files(Pack pack, String ending) {
        return pack.listing().cases().stream()
                .filter(path -> path.toString().endsWith(ending))
                .toList();
    }

    /** Reports files that somebody may take for cases and that no one reads. */
    private void reportUnread(Pack pack) {
        for (String ending : List.of(".yml", ".xlsx", ".xls", ".json", ".yaml.txt", ".csv.txt")) {
            for (UnusedFile unused : pack.listing().unused()) {
                if (unused.file().endsWith(ending) && unused.file().contains("/" + PackListing.TESTS + "/")) {
                    diagnostics.add(Diagnostic.ofFile(
                            unused.file(),
                            "unread-file",
                            "a file of cases that is not read",
                            ending.startsWith(".xls")
                                    ? "tables of cases are CSV: save the sheet as CSV UTF-8"
                                    : "names of case files end in .yaml, those of tables of cases in .csv"));
                }
            }
        }
        for (String name : List.of("test", "cases")) {
            Path folder = pack.folder().resolve(name);
            if (Files.isDirectory(folder) && !Files.isDirectory(pack.folder().resolve("tests"))) {
                diagnostics.add(Diagnostic.ofFile(
                        folder.toString().replace('\\', '/'),
                        "unread-file",
                        "a folder of cases that is not read",
                        "call it tests"));
            }
        }
    }

    private void each(Fields file, String key, Consumer<Fields> read) {
        YamlNode node = file.node(key);
        if (node == null) {
            return;
        }
        if (!(node instanceof YamlList list)) {
            file.report(node.mark(), "wrong-kind", key + " is a list, but found " + node.described(), null);
            return;
        }
        for (YamlNode item : list.items()) {
            if (item instanceof YamlMap map && !map.entries().isEmpty()) {
                Fields in =
                        Fields.of(file.file(), item, map.entries().get(0).keyMark(), "one of the " + key, diagnostics);
                if (in != null) {
                    read.accept(in);
                }
            } else {
                file.report(
                        item.mark(),
                        "wrong-kind",
                        "one of the " + key + " is a mapping, but found " + item.described(),
                        null);
            }
        }
    }
}
