package io.sluice.rules.pack;

import io.sluice.rules.Vocabulary;
import io.sluice.rules.engine.CompiledLaw;
import io.sluice.rules.engine.RuleCompiler;
import io.sluice.scenario.text.Diagnostics;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** A pack about deals with rules of both profiles, written into a folder and read back as any other. */
public final class OpenPack {
    private static final String PACK = """
            id: xx/open
            title: Open
            sources: {s: {title: Source}}
            instruments: {thing: {subject: Deal, title: Thing}, other: {subject: Deal, title: Other}}
            """;
    private static final String PARAMETERS = """
            price-limit: {title: Price, type: money, unit: yuan, values: {2026-01-01: {value: 100, source: s}}}
            sum-limit: {title: Sum, type: money, unit: yuan, values: {2026-01-01: {value: 1000, source: s}}}
            """;
    private static final String HEAD = "import io.sluice.rules.fact.*;\nglobal Rulings rulings;\n\n";

    private final StringBuilder strict = new StringBuilder("package xx.open;\n" + HEAD);
    private final StringBuilder trusted = new StringBuilder("package xx.open.trusted;\n" + HEAD);
    private final List<String[]> others = new ArrayList<>();

    /** A rule of the strict file, in phase gate from 2026 on. */
    public OpenPack strict(String id, String conditions, String states) {
        strict.append(WrittenLaw.ruleText(id, "gate", "2026-01-01", null, conditions, states));
        return this;
    }

    /** A rule of the trusted file, in phase gate from 2026 on. */
    public OpenPack trusted(String id, String conditions, String states) {
        return trusted(id, "gate", conditions, states);
    }

    /** A rule of the trusted file, from 2026 on. */
    public OpenPack trusted(String id, String phase, String conditions, String states) {
        return declare(WrittenLaw.ruleText(id, phase, "2026-01-01", null, conditions, states));
    }

    /** A rule of the trusted file that names no fact of its subject. */
    public OpenPack trusted(String id, String phase, String conditions, String states, String subject) {
        String text = WrittenLaw.ruleText(id, phase, "2026-01-01", null, conditions, states);
        return declare(text.replaceFirst("\nwhen", " @subject(\"" + subject + "\")\nwhen"));
    }

    /** Anything else in the trusted file: a function, a query, a declared type. */
    public OpenPack declare(String text) {
        trusted.append(text).append("\n");
        return this;
    }

    /** Another file of the pack. */
    public OpenPack file(String name, String text) {
        others.add(new String[] {name, text});
        return this;
    }

    /** The folder of rules with the pack in it. */
    public Path write(Path folder) {
        Path pack = folder.resolve("xx/open");
        try {
            Files.createDirectories(pack);
            Files.writeString(pack.resolve("pack.yaml"), PACK);
            Files.writeString(pack.resolve("parameters.yaml"), PARAMETERS);
            Files.writeString(pack.resolve("plain.drl"), strict.toString());
            Files.writeString(pack.resolve("code.trusted.drl"), trusted.toString());
            for (String[] other : others) {
                Path file = pack.resolve(other[0]);
                Files.createDirectories(Objects.requireNonNull(file.getParent()));
                Files.writeString(file, other[1]);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return folder;
    }

    /** The law of the pack. */
    public LawBook book(Path folder) {
        Diagnostics diagnostics = new Diagnostics();
        LawBook book =
                LawBook.load(write(folder), LawRequest.of(List.of("xx/open")).in(Profile.TRUSTED), diagnostics);
        diagnostics.throwIfAny();
        return Objects.requireNonNull(book);
    }

    /** The law of the pack, ready to be asked. */
    public CompiledLaw compiled(Path folder) {
        return new RuleCompiler(Vocabulary.standard()).compile(book(folder));
    }
}
