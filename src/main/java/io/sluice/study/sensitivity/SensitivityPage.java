package io.sluice.study.sensitivity;

import io.sluice.analysis.Digits;
import io.sluice.rules.register.Assumption;
import io.sluice.study.ModelStamp;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/** The parameters ranked by what each alone moves, as a page for people, in Markdown. */
public final class SensitivityPage {
    private static final int MOST = 25;

    private final Map<String, List<Swing>> byParameter = new LinkedHashMap<>();
    private final Map<String, Assumption> register = new LinkedHashMap<>();
    private final int replications;
    private final Certainty certainty;

    /**
     * A page of a screening.
     *
     * @param swings two a row, low before high
     * @param rows the rows of the register
     * @param replications of each setting
     */
    public SensitivityPage(List<Swing> swings, List<Assumption> rows, int replications) {
        rows.forEach(row -> register.put(row.name(), row));
        this.replications = replications;
        this.certainty = new Certainty(replications, swings.size());
        for (int i = 0; i + 1 < swings.size(); i += 2) {
            byParameter.put(swings.get(i).parameter(), List.of(swings.get(i), swings.get(i + 1)));
        }
    }

    /**
     * The whole page.
     *
     * @param command made it, and is told
     * @param stamp of the model that made it
     */
    public String text(String command, double resolution, String stamp) {
        long raised = moving(Swing::mobilised, Swing::mobilisedError);
        long leverage = moving(Swing::leverage, Swing::leverageError);
        return String.format(
                        Locale.ROOT,
                        """
                # The assumptions that matter

                Every row of the register that has a band or an alternative - behaviour, data, figures and rules of the law - is moved to its low and to its high end, one at a time, in all arms of the baseline, on the draws of the
                same replications. Of %d rows %d are seen to move the money raised and %d net leverage: at one end at least the shift is told apart from 0 by Student's law, at a
                level of 5 %% over all shifts together (Bonferroni). What the others do these replications do not see, and what two rows do together no
                screening of one at a time. This page is made by the program (%d replications a setting, at a resolution of %s of the ventures):

                    %s

                A rule stands in force at its high end and has given way to its alternative at its low one. A shift is told from the baseline as it is, with its standard error; *none* means that the baseline already stands at that end, or that
                nothing depends on it. Bands and sources: [parameters](parameters.md). Status: V seen, D derived, R recalled, A assumed, S assumed and set inside its
                band by calibration.
                """,
                        byParameter.size(),
                        raised,
                        leverage,
                        replications,
                        Digits.exact(resolution),
                        command)
                + ranking("Net leverage", "×", Swing::leverage, Swing::leverageError)
                + ranking("Money raised", "billion yuan", Swing::mobilised, Swing::mobilisedError)
                + ModelStamp.line(stamp);
    }

    private long moving(ToDoubleFunction<Swing> shift, ToDoubleFunction<Swing> error) {
        return byParameter.values().stream()
                .filter(ends -> told(ends, shift, error))
                .count();
    }

    private boolean told(List<Swing> ends, ToDoubleFunction<Swing> shift, ToDoubleFunction<Swing> error) {
        return ends.stream().anyMatch(end -> certainty.told(shift.applyAsDouble(end), error.applyAsDouble(end)));
    }

    private String ranking(String title, String unit, ToDoubleFunction<Swing> shift, ToDoubleFunction<Swing> error) {
        StringBuilder text = new StringBuilder(String.format(Locale.ROOT, """

                ## %s

                Those seen to move it, the greatest first (%d at most), in %s.

                | row | what it is | block or pack | status | low | shift | high | shift |
                |---|---|---|---|---|---|---|---|
                """, title, MOST, unit));
        byParameter.entrySet().stream()
                .filter(each -> told(each.getValue(), shift, error))
                .sorted(Comparator.comparingDouble(
                                (Map.Entry<String, List<Swing>> each) -> -size(each.getValue(), shift))
                        .thenComparing(Map.Entry::getKey))
                .limit(MOST)
                .forEach(each -> text.append(row(each.getKey(), each.getValue(), shift, error)));
        return text.toString();
    }

    private static double size(List<Swing> ends, ToDoubleFunction<Swing> shift) {
        return ends.stream()
                .mapToDouble(end -> Math.abs(shift.applyAsDouble(end)))
                .max()
                .orElse(0);
    }

    private String row(String name, List<Swing> ends, ToDoubleFunction<Swing> shift, ToDoubleFunction<Swing> error) {
        Assumption of = register.get(name);
        return "| `" + name + "` | " + (of == null ? "" : of.title()) + " | "
                + (of == null ? "" : of.group()) + " | " + (of == null ? "" : of.status())
                + " | " + ends.get(0).value() + " | " + told(ends.get(0), shift, error) + " | "
                + ends.get(1).value() + " | " + told(ends.get(1), shift, error) + " |\n";
    }

    private static String told(Swing end, ToDoubleFunction<Swing> shift, ToDoubleFunction<Swing> error) {
        double by = shift.applyAsDouble(end);
        double known = error.applyAsDouble(end);
        return by == 0 && known == 0 ? "none" : Digits.rounded(by, known) + " ± " + Digits.error(known);
    }
}
