package io.sluice.rules.table;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A workbook as the archive of parts that it is: which sheets it has, the texts and formats that their cells share. */
final class WorkbookFile {
    /**
     * A sheet.
     *
     * @param name what people call it
     * @param part the name of its part
     * @param hidden whether a program that shows the workbook hides it
     */
    record Named(String name, String part, boolean hidden) {}

    /** How a part is linked: whether it is one of the kind, and where it lies. */
    private record Link(String type, String target, boolean outside) {}

    private final WorkbookParts parts;
    private final List<Named> sheets = new ArrayList<>();
    private final Set<String> taken = new HashSet<>();
    private final List<String> texts = new ArrayList<>();
    private final CellFormats formats;
    private boolean from1904;

    WorkbookFile(WorkbookParts parts) throws IOException {
        this.parts = parts;
        String book = links("").values().stream()
                .filter(link -> link.type.equals("officeDocument"))
                .map(Link::target)
                .findFirst()
                .orElseThrow(() -> new IOException("no workbook in the archive"));
        Map<String, Link> links = links(book);
        readBook(book, links);
        for (Link link : links.values()) {
            if (link.type.equals("sharedStrings")) {
                readTexts(link.target);
            }
        }
        this.formats = readFormats(links);
    }

    /** The sheets in order. */
    List<Named> sheets() {
        return sheets;
    }

    /** The texts that cells refer to by number; null where an entry holds none. */
    List<String> texts() {
        return texts;
    }

    CellFormats formats() {
        return formats;
    }

    /** Whether days are counted from 1904 on and not from 1900. */
    boolean from1904() {
        return from1904;
    }

    WorkbookPart open(String part) throws IOException {
        return new WorkbookPart(parts.open(part));
    }

    /** The links of a part by their ids; those of the archive itself for an empty name. */
    private Map<String, Link> links(String part) throws IOException {
        int slash = part.lastIndexOf('/') + 1;
        String folder = part.substring(0, slash);
        Map<String, Link> links = new HashMap<>();
        try (WorkbookPart rels = open(folder + "_rels/" + part.substring(slash) + ".rels")) {
            rels.root(root -> rels.each(name -> {
                String type = rels.attribute("Type");
                String target = rels.attribute("Target");
                Link link = new Link(
                        type.substring(type.lastIndexOf('/') + 1),
                        target.startsWith("/") ? target.substring(1) : folder + target,
                        rels.attribute("TargetMode").equals("External"));
                if (links.put(rels.attribute("Id"), link) != null) {
                    throw new IOException("two links are called " + rels.attribute("Id"));
                }
            }));
        }
        return links;
    }

    private void readBook(String part, Map<String, Link> links) throws IOException {
        try (WorkbookPart book = open(part)) {
            book.root(root -> book.each(name -> {
                if (name.equals("workbookPr")) {
                    from1904 = book.flag("date1904");
                } else if (name.equals("sheets")) {
                    book.each(sheet -> addSheet(book, links));
                }
            }));
        }
    }

    private void addSheet(WorkbookPart book, Map<String, Link> links) throws IOException {
        Link link = links.get(book.attribute("id"));
        if (link == null || link.outside || !link.type.equals("worksheet")) {
            throw new IOException("no cells for sheet " + book.attribute("name"));
        }
        if (!taken.add(link.target)) {
            throw new IOException("two sheets have the same cells: " + link.target);
        }
        String state = book.attribute("state");
        sheets.add(new Named(book.attribute("name"), link.target, !state.isEmpty() && !state.equals("visible")));
    }

    private void readTexts(String part) throws IOException {
        try (WorkbookPart shared = open(part)) {
            shared.root(root -> shared.each(entry -> texts.add(CellText.of(shared))));
        }
    }

    private CellFormats readFormats(Map<String, Link> links) throws IOException {
        CellFormats read = new CellFormats();
        for (Link link : links.values()) {
            if (link.type.equals("styles")) {
                try (WorkbookPart styles = open(link.target)) {
                    styles.root(root -> styles.each(name -> read.read(name, styles)));
                }
            }
        }
        return read;
    }
}
