package io.sluice.rules.pack;

import io.sluice.rules.table.TableReader;
import io.sluice.scenario.file.FolderListing;
import io.sluice.scenario.file.Limit;
import io.sluice.scenario.text.Diagnostic;
import io.sluice.scenario.text.Diagnostics;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Every file in the folder of a pack and what it is for. Nothing else of the program looks into that folder: what is not listed
 * here is not read, and a link is never listed.
 *
 * @param own {@code pack.yaml} and {@code parameters.yaml}, as far as they are there
 * @param rules rule files, sorted by name
 * @param cases files of cases in {@code tests}, sorted by name
 * @param notes documentation
 * @param unused files that nothing reads
 */
public record PackListing(
        List<Path> own, List<Path> rules, List<Path> cases, List<Path> notes, List<UnusedFile> unused) {
    /** The folder of cases. */
    public static final String TESTS = "tests";

    private static final Pattern NOTE =
            Pattern.compile(".+\\.md|(README|NOTICE|LICENSE|LICENCE|CHANGES|AUTHORS)(\\.txt)?");

    /** What editors, file managers, spreadsheets and version control leave beside the files they are used on. */
    private static final Pattern LEFT_BEHIND = Pattern.compile(
            "\\.DS_Store|Thumbs\\.db|desktop\\.ini|\\.git(keep|ignore|attributes)|\\..+\\.sw[a-p]|.+~|~\\$.+|\\.~lock\\..+#");

    private static final Set<String> OTHER_FOLDERS = Set.of("test", "cases", "case");

    /** Keeps copies. */
    public PackListing {
        own = List.copyOf(own);
        rules = List.copyOf(rules);
        cases = List.copyOf(cases);
        notes = List.copyOf(notes);
        unused = List.copyOf(unused);
    }

    /** A pack without files, made in memory. */
    public static PackListing none() {
        return new PackListing(List.of(), List.of(), List.of(), List.of(), List.of());
    }

    /** Looks through a folder; links and what else is no regular file are reported. */
    static PackListing of(Path folder, Diagnostics diagnostics) {
        try {
            FolderListing found = FolderListing.of(folder, Limit.PACK_FILES);
            found.refused()
                    .forEach(each -> diagnostics.add(
                            Diagnostic.ofFile(PackFolder.shown(each.file()), each.code(), each.reason(), each.hint())));
            return sorted(folder, found.files());
        } catch (IOException e) {
            diagnostics.add(Diagnostic.ofFile(
                    PackFolder.shown(folder), "unreadable-file", "the folder cannot be read: " + e.getMessage(), null));
            return none();
        }
    }

    private static PackListing sorted(Path folder, List<Path> files) {
        List<Path> others = files.stream()
                .filter(file -> file.endsWith(PackFolder.PACK_FILE) && !folder.equals(file.getParent()))
                .map(Path::getParent)
                .toList();
        List<Path> own = new ArrayList<>();
        List<Path> rules = new ArrayList<>();
        List<Path> cases = new ArrayList<>();
        List<Path> notes = new ArrayList<>();
        List<UnusedFile> unused = new ArrayList<>();
        for (Path file : files) {
            String name = String.valueOf(file.getFileName());
            boolean top = folder.equals(file.getParent());
            boolean test = folder.resolve(TESTS).equals(file.getParent());
            if (others.stream().anyMatch(file::startsWith)
                    || LEFT_BEHIND.matcher(name).matches()) {
                continue; // of another pack below this one, or of another program
            }
            if (top && (name.equals(PackFolder.PACK_FILE) || name.equals(PackFolder.PARAMETER_FILE))) {
                own.add(file);
            } else if (top && isRules(name)) {
                rules.add(file);
            } else if (test && (name.endsWith(".yaml") || name.endsWith(".csv"))) {
                cases.add(file);
            } else if (NOTE.matcher(name).matches()) {
                notes.add(file);
            } else {
                unused.add(new UnusedFile(PackFolder.shown(file), hint(folder, file)));
            }
        }
        rules.sort(Comparator.comparing(file -> String.valueOf(file.getFileName())));
        return new PackListing(own, rules, cases, notes, unused);
    }

    private static boolean isRules(String name) {
        return name.endsWith(".drl") || TableReader.isTable(name);
    }

    private static String hint(Path folder, Path file) {
        String name = String.valueOf(file.getFileName());
        String lower = name.toLowerCase(Locale.ROOT);
        String stem = name.replaceFirst("(?i)(\\.drl)?(\\.[a-z]+)?$", "");
        if (!folder.equals(file.getParent())) {
            String inside = folder.relativize(file).getName(0).toString();
            boolean meantTests = inside.equalsIgnoreCase(TESTS) || OTHER_FOLDERS.contains(inside);
            return meantTests
                    ? "cases are tests/*.yaml and tests/*.csv, in lower case and in no folder below"
                    : "rules lie in the folder of the pack itself, cases in tests/";
        }
        if (lower.matches(".*\\.drl(\\.txt)?")) {
            return "if it holds rules, call it " + stem + ".drl";
        }
        if (lower.matches(".*\\.(xlsx|xlsm|xls|ods)")) {
            return "if it holds rules, save it as " + stem + ".drl.xlsx (Excel workbook)";
        }
        if (lower.matches(".*\\.(csv|tsv)(\\.txt)?")) {
            return "if it holds rules, call it " + stem + ".drl.csv; a table of cases lies in tests/";
        }
        if (lower.matches(".*\\.ya?ml")) {
            return "a pack reads pack.yaml and parameters.yaml, named exactly so; cases lie in tests/";
        }
        return "delete it, or keep it outside the pack; notes are called NAME.md";
    }

    /** All that a run keeps a copy of, sorted by path. */
    public List<Path> copied() {
        return Stream.of(own, rules, cases, notes)
                .flatMap(List::stream)
                .sorted()
                .toList();
    }
}
