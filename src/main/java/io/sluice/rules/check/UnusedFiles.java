package io.sluice.rules.check;

import io.sluice.rules.pack.Pack;
import io.sluice.rules.pack.Place;
import io.sluice.rules.pack.UnusedFile;
import io.sluice.scenario.text.Mark;
import io.sluice.scenario.text.SourceFile;
import java.util.List;
import java.util.function.Consumer;

/** Files in the folder of a pack that nothing reads: what their author meant by them does not happen. */
final class UnusedFiles implements Check {
    @Override
    public void look(CheckedLaw law, Consumer<Finding> found) {
        for (Pack pack : law.plain().book().packs()) {
            if (law.asked(pack.id())) {
                pack.listing().unused().forEach(file -> found.accept(finding(file)));
            }
        }
    }

    private static Finding finding(UnusedFile file) {
        return new Finding(
                "unused-file",
                Finding.Level.WARNING,
                new Place(SourceFile.of(file.file(), ""), Mark.WHOLE_FILE),
                List.of(),
                file.message(),
                List.of(),
                file.hint(),
                null);
    }
}
