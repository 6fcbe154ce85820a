package io.sluice.rules.pack;

import io.sluice.rules.Subject;
import io.sluice.rules.drl.DrlReader;
import io.sluice.rules.table.Sheet;
import io.sluice.rules.table.TableReader;
import io.sluice.rules.yaml.Fields;
import io.sluice.scenario.text.Diagnostic;
import io.sluice.scenario.text.Diagnostics;
import io.sluice.scenario.text.Mark;
import io.sluice.scenario.text.Nearest;
import io.sluice.scenario.text.SourceFile;
import io.sluice.scenario.text.YamlDocument;
import io.sluice.scenario.text.YamlNode;
import io.sluice.scenario.text.YamlNode.YamlScalar;
import io.sluice.scenario.text.YamlReader;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Reads the files of one pack: {@code pack.yaml}, {@code parameters.yaml} and the rule files. */
final class PackReader {
    static final List<String> KEYS = List.of(
            "id",
            "title",
            "jurisdiction",
            "version",
            "extends",
            "sources",
            "instruments",
            "switched-off",
            "changes-packs",
            "why",
            "source",
            "values",
            "switch-off",
            "switch-on",
            "expect-changed");
    static final List<String> SOURCE_KEYS = List.of("title", "number", "issuer", "date", "seen", "status", "note");
    private static final List<String> INSTRUMENT_KEYS = List.of("subject", "title", "note");

    private final Diagnostics diagnostics;
    private final Draft draft;
    private final Fields top;

    private PackReader(Draft draft, Fields top, Diagnostics diagnostics) {
        this.draft = draft;
        this.top = top;
        this.diagnostics = diagnostics;
    }

    /** Reads a pack; null when its {@code pack.yaml} cannot be read, which is reported. */
    static @Nullable Draft read(String id, Path folder, Profile profile, Diagnostics diagnostics) {
        String shown = PackFolder.shown(folder) + "/";
        int faults = diagnostics.count();
        PackListing listing = PackListing.of(folder, diagnostics);
        if (!listing.own().contains(folder.resolve(PackFolder.PACK_FILE))) {
            return null; // it is a link or the like, which is reported
        }
        SourceFile file =
                SourceFile.read(folder.resolve(PackFolder.PACK_FILE), shown + PackFolder.PACK_FILE, diagnostics);
        if (file == null) {
            return null;
        }
        Draft draft = new Draft(id, folder, listing, file);
        draft.incomplete |= diagnostics.count() > faults;
        YamlDocument document = YamlReader.read(file, diagnostics);
        Fields top = document == null ? null : Fields.ofFile(file, document.root(), "the pack", diagnostics);
        if (top != null) {
            new PackReader(draft, top, diagnostics).readPack();
        }
        Path figures = folder.resolve(PackFolder.PARAMETER_FILE);
        SourceFile figureFile = listing.own().contains(figures)
                ? SourceFile.read(figures, shown + PackFolder.PARAMETER_FILE, diagnostics)
                : null;
        boolean empty = figureFile != null && figureFile.text().isBlank();
        if (empty) {
            diagnostics.add(Diagnostic.ofFile(
                    shown + PackFolder.PARAMETER_FILE,
                    "empty",
                    "the file is empty",
                    "write its figures, or delete it"));
        } else if (figureFile != null) {
            ParameterReader.read(figureFile, draft, diagnostics);
        }
        draft.figuresUnread |= empty || (listing.own().contains(figures) && figureFile == null);
        for (Path rules : listing.rules()) {
            readRules(draft, rules, shown + rules.getFileName(), profile, diagnostics);
        }
        // A run keeps copies of the notes as well, so they too have to be text.
        listing.notes().forEach(note -> SourceFile.readAsItIs(note, PackFolder.shown(note), diagnostics));
        return top == null ? null : draft;
    }

    private static void readRules(Draft draft, Path path, String name, Profile profile, Diagnostics diagnostics) {
        if (TableReader.isTable(name)) {
            int faults = diagnostics.count();
            List<Sheet> sheets = TableReader.sheets(path, name, diagnostics);
            draft.incomplete |= diagnostics.count() > faults;
            TableReader tables = new TableReader(draft.drlPackage(), Parameter::fieldName, diagnostics);
            sheets.forEach(sheet -> draft.trees.add(tables.read(sheet)));
            return;
        }
        SourceFile file = SourceFile.read(path, name, diagnostics);
        draft.incomplete |= file == null;
        if (file != null && Profile.isTrusted(name)) {
            TrustedReader.read(file, draft, profile, diagnostics);
        } else if (file != null) {
            draft.trees.add(DrlReader.read(file, diagnostics));
        }
    }

    private void readPack() {
        top.allow(KEYS);
        String id = top.required("id");
        if (id != null && !id.equals(draft.id)) {
            top.report(
                    top.mark("id"),
                    "wrong-id",
                    "the id is '" + id + "', but the pack lies in the folder " + draft.id,
                    "write: id: " + draft.id + ", or move the folder");
        }
        draft.title = title(top, draft.id, true);
        draft.why = top.optional("why");
        draft.source = top.optional("source");
        top.list("extends").forEach(s -> draft.extendsPacks.put(s.text(), place(s.mark())));
        top.list("changes-packs").forEach(s -> draft.changesPacks.put(s.text(), place(s.mark())));
        top.list("switched-off").forEach(s -> draft.switchedOff.put(s.text(), place(s.mark())));
        readSources();
        readInstruments();
        new ReformReader(draft, top).read();
        if (top.has("expect-changed")) {
            List<YamlScalar> expected = top.list("expect-changed");
            draft.expectChanged =
                    new TreeSet<>(expected.stream().map(YamlScalar::text).toList());
            draft.expectPlace = place(top.mark("expect-changed"));
        }
    }

    private void readSources() {
        Fields sources = top.map("sources");
        if (sources == null) {
            return;
        }
        for (YamlNode.Entry entry : sources.entries()) {
            Fields body = sources.below(entry, "source " + entry.key());
            if (body != null) {
                body.allow(SOURCE_KEYS);
                Status status = status(body, "status", Status.SEEN);
                draft.sources.put(
                        entry.key(),
                        new Source(
                                entry.key(),
                                title(body, entry.key(), true),
                                body.optional("number"),
                                body.day("date"),
                                body.optional("seen"),
                                status,
                                place(entry.keyMark())));
            }
        }
    }

    private void readInstruments() {
        Fields instruments = top.map("instruments");
        if (instruments == null) {
            return;
        }
        List<String> words = Arrays.stream(Subject.values()).map(Subject::word).toList();
        for (YamlNode.Entry entry : instruments.entries()) {
            Fields body = instruments.below(entry, "instrument " + entry.key());
            if (body == null) {
                continue;
            }
            body.allow(INSTRUMENT_KEYS);
            String word = body.required("subject");
            Subject subject = word == null ? null : Subject.of(word).orElse(null);
            draft.incomplete |= subject == null;
            if (word != null && subject == null) {
                String near = Nearest.hint(word, words);
                body.report(
                        body.mark("subject"),
                        "unknown-subject",
                        "found the subject '" + word + "'; known are " + String.join(", ", words),
                        near);
            }
            if (subject != null) {
                draft.instruments.put(
                        entry.key(),
                        new Instrument(
                                entry.key(),
                                subject,
                                title(body, entry.key(), true),
                                draft.id,
                                place(entry.keyMark())));
            }
        }
    }

    private Place place(Mark mark) {
        return new Place(draft.file, mark);
    }

    /** A title: one text, or English and Chinese. */
    static Title title(Fields fields, String fallback, boolean required) {
        YamlNode node = fields.node("title");
        if (node instanceof YamlScalar scalar) {
            return new Title(scalar.line(), scalar.line());
        }
        Fields both = fields.map("title");
        if (both == null) {
            if (required && node == null) {
                fields.missing("title", "write: title: {en: ..., zh: ...}");
            }
            return new Title(fallback, fallback);
        }
        both.allow(List.of("en", "zh"));
        String en = both.required("en");
        String zh = both.optional("zh");
        String first = en == null ? fallback : en;
        return new Title(first, zh == null ? first : zh);
    }

    /** A status; the fallback when the key is missing or its word unknown, which is reported. */
    static Status status(Fields fields, String key, Status fallback) {
        String word = fields.optional(key);
        if (word == null) {
            return fallback;
        }
        return Status.of(word).orElseGet(() -> {
            String near = Nearest.hint(word, Status.words());
            fields.report(
                    fields.mark(key),
                    "unknown-status",
                    "found the status '" + word + "'; known are " + String.join(", ", Status.words()),
                    near);
            return fallback;
        });
    }

    /** Sources by key as messages list them. */
    static String listed(Map<String, ?> known) {
        return known.isEmpty() ? "none yet" : String.join(", ", known.keySet());
    }
}
