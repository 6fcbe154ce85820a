package io.sluice.rules.pack;

import io.sluice.scenario.file.Limit;
import io.sluice.scenario.file.PlainFile;
import io.sluice.scenario.text.Diagnostics;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * Reforms below a folder of packs.
 *
 * @param books each reform with the packs it changes, and its id
 * @param faulty ids of reforms that cannot be read, so that nobody knows what they change
 */
public record Reforms(List<Found> books, List<String> faulty) {
    public Reforms {
        books = List.copyOf(books);
        faulty = List.copyOf(faulty);
    }

    /** A reform, and the law with it. */
    public record Found(Pack reform, LawBook book) {}

    /** Looks for the reforms that are among these packs or change one of them, each read in a profile. */
    public static Reforms of(Path root, Collection<String> packs, Profile profile) {
        List<Found> found = new ArrayList<>();
        List<String> faulty = new ArrayList<>();
        for (String id : PackFolder.all(root)) {
            if (mayBeReform(root.resolve(id))) {
                LawBook book = LawBook.loadWithBases(root, List.of(id), profile, new Diagnostics());
                if (book == null) {
                    faulty.add(id);
                } else if (packs.contains(id)
                        || book.pack(id).changesPacks().stream().anyMatch(packs::contains)) {
                    found.add(new Found(book.pack(id), book));
                }
            }
        }
        return new Reforms(found, faulty);
    }

    private static boolean mayBeReform(Path folder) {
        try {
            return PlainFile.textInside(folder, folder.resolve(PackFolder.PACK_FILE), Limit.TEXT_FILE)
                    .contains("changes-packs");
        } catch (IOException e) {
            return true; // reading it as a pack says what is wrong with it
        }
    }
}
