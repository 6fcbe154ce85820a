package io.sluice.rules.pack;

import java.util.ArrayList;
import java.util.List;

/**
 * One case of {@code broken-packs.txt}: how a sound pack is broken, and what the check says to it.
 *
 * @param title what is broken
 * @param edits the edits, made one after another
 * @param expected the messages without their source lines, each with its hint
 */
public record BrokenPack(String title, List<Edit> edits, String expected) {
    /**
     * An edit.
     *
     * @param file the file
     * @param old what stands there
     * @param now what takes its place
     */
    public record Edit(String file, String old, String now) {}

    /**
     * Reads the table. A case begins with {@code ### title}; {@code FILE file} names what the edits are made in; {@code - } and
     * {@code + } lines that follow one another are what goes and what comes; the rest is what is expected.
     */
    public static List<BrokenPack> readAll(String text) {
        List<BrokenPack> cases = new ArrayList<>();
        for (String part : text.split("(?m)^### ")) {
            if (!part.startsWith("#") && !part.isBlank()) {
                cases.add(read(part));
            }
        }
        return cases;
    }

    private static BrokenPack read(String part) {
        List<String> lines = part.lines().toList();
        List<Edit> edits = new ArrayList<>();
        StringBuilder expected = new StringBuilder();
        StringBuilder old = new StringBuilder();
        StringBuilder now = new StringBuilder();
        String file = "";
        boolean adding = false;
        for (String line : lines.subList(1, lines.size())) {
            boolean minus = line.startsWith("- ");
            boolean plus = line.startsWith("+ ") || line.equals("+");
            if (!plus && adding) {
                edits.add(new Edit(file, chop(old), chop(now)));
                old.setLength(0);
                now.setLength(0);
            }
            adding = plus;
            if (line.startsWith("FILE ")) {
                file = line.substring(5).strip();
            } else if (minus) {
                old.append(line.substring(2)).append('\n');
            } else if (plus) {
                now.append(line.length() < 2 ? "" : line.substring(2)).append('\n');
            } else if (!line.isBlank()) {
                expected.append(line).append('\n');
            }
        }
        if (adding) {
            edits.add(new Edit(file, chop(old), chop(now)));
        }
        return new BrokenPack(lines.get(0).strip(), edits, expected.toString());
    }

    private static String chop(StringBuilder text) {
        return text.length() == 0 ? "" : text.substring(0, text.length() - 1);
    }

    /** The case as the table has it, up to what is expected. */
    public String head() {
        StringBuilder text = new StringBuilder("### " + title + "\n");
        String file = "";
        for (Edit edit : edits) {
            if (!edit.file().equals(file)) {
                text.append("FILE ").append(edit.file()).append('\n');
                file = edit.file();
            }
            edit.old().lines().forEach(l -> text.append("- ").append(l).append('\n'));
            edit.now().lines().forEach(l -> text.append(l.isEmpty() ? "+" : "+ ")
                    .append(l)
                    .append('\n'));
            if (edit.now().isEmpty()) {
                text.append("+\n");
            }
        }
        return text.toString();
    }

    /** The sound packs with the edits made. */
    SoundPacks packs() {
        SoundPacks packs = new SoundPacks();
        for (Edit edit : edits) {
            if (edit.old().isEmpty()) {
                packs.with(edit.file(), edit.now() + "\n");
            } else {
                packs.with(edit.file(), edit.old(), edit.now());
            }
        }
        return packs;
    }
}
