package io.sluice.study.hindcast;

import io.sluice.scenario.ModelParameter;
import io.sluice.scenario.ParameterTable;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What of the register nobody could have known in the known year, as its sources say themselves.
 *
 * @param later rows, not set anew for the hindcast, whose source is of a later year or speaks of one
 * @param calibrated other rows that were set by calibration
 * @param assumed number of other rows that were assumed, by people who knew the years foretold
 */
record Hindsight(List<ModelParameter> later, List<ModelParameter> calibrated, int assumed) {
    private static final Pattern YEAR = Pattern.compile("\\b(?:19|20)[0-9]{2}\\b");

    /** Keeps copies. */
    Hindsight {
        later = List.copyOf(later);
        calibrated = List.copyOf(calibrated);
    }

    /** What of a register is of later years than one. */
    static Hindsight of(ParameterTable table, int known) {
        List<ModelParameter> later = new ArrayList<>();
        List<ModelParameter> calibrated = new ArrayList<>();
        int assumed = 0;
        for (ModelParameter row : table.beliefs()) {
            boolean anew = CountryThen.SIZED.contains(row.name()) || row.name().equals(CountryThen.LAUNCH);
            if (anew) {
                continue;
            }
            if (namesLater(row.source(), known)) {
                later.add(row);
            } else if (row.status() == ModelParameter.Status.S) {
                calibrated.add(row);
            } else {
                assumed += row.status() == ModelParameter.Status.A ? 1 : 0;
            }
        }
        return new Hindsight(later, calibrated, assumed);
    }

    private static boolean namesLater(String source, int known) {
        Matcher years = YEAR.matcher(source);
        while (years.find()) {
            if (Integer.parseInt(years.group()) > known) {
                return true;
            }
        }
        return false;
    }
}
