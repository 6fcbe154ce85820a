package io.sluice.rules.engine;

import io.sluice.rules.pack.LawBook;
import io.sluice.rules.pack.Pack;
import io.sluice.rules.pack.RuleFile;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What Drools compiles for a law book: its rule files, strict ones as printed, and one generated file that declares the fact {@code Parameters}
 * with a field for each figure. Only the names of figures are in it, so that another value compiles nothing anew.
 *
 * @param files text by path inside Drools' build
 * @param written the file of rules, by path inside Drools' build
 * @param figures the fields of {@code Parameters}
 * @param digest SHA-256 of all texts and paths, in hex
 */
record DroolsSources(
        SortedMap<String, String> files,
        SortedMap<String, RuleFile> written,
        SortedSet<String> figures,
        String digest) {
    static final String FACTS = "io.sluice.rules.fact";
    static final String PARAMETERS = "Parameters";
    private static final String ROOT = "src/main/resources/";

    static DroolsSources of(LawBook book) {
        return of(List.of(book));
    }

    /** What serves each of several law books, whether or not they can be in force together. */
    static DroolsSources of(List<LawBook> books) {
        SortedMap<String, String> files = new TreeMap<>();
        SortedMap<String, RuleFile> written = new TreeMap<>();
        SortedSet<String> figures = new TreeSet<>();
        for (LawBook book : books) {
            book.packs().forEach(pack -> add(pack, files, written));
            book.parameters().values().forEach(p -> figures.add(p.fieldName()));
        }
        files.put(path(FACTS, "parameters.drl"), parameters(figures));
        return new DroolsSources(files, written, figures, digest(files));
    }

    private static void add(Pack pack, SortedMap<String, String> files, SortedMap<String, RuleFile> written) {
        List<RuleFile> sorted = pack.files().stream()
                .sorted(Comparator.comparing(RuleFile::file))
                .toList();
        for (int i = 0; i < sorted.size(); i++) {
            RuleFile file = sorted.get(i);
            String path = path(file.packageName(), String.format(Locale.ROOT, "rules%03d.drl", i));
            files.put(path, file.compiled().text());
            written.put(path, file);
        }
    }

    /** Whether what was compiled from this serves the other as well: it has all its rules and figures, word for word. */
    boolean covers(DroolsSources other) {
        return figures.containsAll(other.figures)
                && other.written.keySet().stream()
                        .allMatch(path -> Objects.equals(files.get(path), other.files.get(path)));
    }

    /** The packages of the rules. */
    SortedSet<String> packages() {
        SortedSet<String> packages = new TreeSet<>();
        for (String path : written.keySet()) {
            packages.add(path.substring(ROOT.length(), path.lastIndexOf('/')).replace('/', '.'));
        }
        return packages;
    }

    /** The same with one file's text changed. */
    DroolsSources with(String path, String text) {
        SortedMap<String, String> changed = new TreeMap<>(files);
        changed.put(path, text);
        return new DroolsSources(changed, written, figures, digest(changed));
    }

    private static String path(String packageName, String name) {
        return ROOT + packageName.replace('.', '/') + "/" + name;
    }

    private static String parameters(SortedSet<String> fields) {
        StringBuilder drl = new StringBuilder("package " + FACTS + ";\ndeclare " + PARAMETERS + "\n");
        fields.forEach(field -> drl.append("    ").append(field).append(" : long\n"));
        return drl.append("end\n").toString();
    }

    private static String digest(SortedMap<String, String> files) {
        MessageDigest sha;
        try {
            sha = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this Java has no SHA-256", e);
        }
        files.forEach((path, text) -> {
            sha.update((path + "\n" + text.length() + "\n" + text).getBytes(StandardCharsets.UTF_8));
        });
        return HexFormat.of().formatHex(sha.digest());
    }
}
