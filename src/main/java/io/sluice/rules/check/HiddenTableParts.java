package io.sluice.rules.check;

import io.sluice.rules.pack.Pack;
import io.sluice.rules.pack.Place;
import io.sluice.rules.table.Sheet;
import io.sluice.rules.table.TableReader;
import java.util.List;
import java.util.function.Consumer;

/** What workbooks hold and do not show: rules that count although nobody who opens the workbook sees them. */
final class HiddenTableParts implements Check {
    @Override
    public void look(CheckedLaw law, Consumer<Finding> found) {
        for (Pack pack : law.plain().book().packs()) {
            if (law.asked(pack.id())) {
                for (Sheet sheet : TableReader.sheetsOf(pack.listing().rules())) {
                    sheet.hidden().forEach(part -> found.accept(finding(sheet, part)));
                }
            }
        }
    }

    private static Finding finding(Sheet sheet, Sheet.Hidden part) {
        return new Finding(
                "hidden-cells",
                Finding.Level.WARNING,
                new Place(sheet.file(), part.mark()),
                List.of(),
                part.what() + ", and it counts like any other",
                List.of(),
                "show it, or delete it",
                null);
    }
}
