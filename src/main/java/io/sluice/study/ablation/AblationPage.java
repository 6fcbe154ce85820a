package io.sluice.study.ablation;

import io.sluice.analysis.Digits;
import io.sluice.analysis.Estimate;
import io.sluice.scenario.ModelParameter;
import io.sluice.scenario.ParameterTable;
import io.sluice.study.ModelStamp;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The result of switching mechanisms off, as a page for people, in Markdown. */
public final class AblationPage {
    private final AblationResult result;

    /** A page of a result. */
    public AblationPage(AblationResult result) {
        this.result = result;
    }

    /** The whole page, made by a command that is told with it. */
    public String text(String command) {
        StringBuilder page = new StringBuilder(
                String.format(Locale.ROOT, """
                # Which conclusions survive without a mechanism

                Each mechanism of the model that has a switch is turned to its simple version, one at a time and all at once, and the shipped reforms are run again
                on the same draws. A conclusion is the direction of an indicator of a reform against the law as enacted, by its 95 %% interval: up (+), down
                (-), or none that %d replications show (0). It *survives* when the direction stays, *fades* when none is left, *appears* when there was none
                before, and *TURNS* when it is the opposite. This page is made by the program, at a resolution of %s of the ventures:

                    %s

                With so few replications a direction that fades may only be drowned in chance; one that turns is not.

                ## Summary

                | reform | indicator | change as the model is | error | direction | survives in | turns without |
                |---|---|---|---|---|---|---|
                """, result.replications(), Digits.exact(result.resolution()), command));
        List<Conclusion> base = result.asItIs();
        long others = result.runs().size() - 1L;
        for (int i = 0; i < base.size(); i++) {
            Estimate change = base.get(i).contrast().difference();
            page.append(row(
                    base.get(i).contrast().arm(),
                    "`" + base.get(i).contrast().indicator().name() + "`",
                    shown(change),
                    change.defined() ? Digits.error(change.standardError()) : "",
                    base.get(i).sign().toString(),
                    result.surviving(i) + " of " + others,
                    turning(i)));
        }
        page.append(
                "\n## Every mechanism\n\nDirections without it, in the order of the summary; what is not written survives.\n\n");
        page.append("| switch off | what it is | what changes |\n|---|---|---|\n");
        result.runs().forEach((String name, List<Conclusion> found) -> {
            if (!name.equals(Ablation.AS_IT_IS)) {
                page.append(row(name.startsWith("switch_") ? "`" + name + "`" : name, title(name), changes(found)));
            }
        });
        return page.append(ModelStamp.line(result.stamp())).toString();
    }

    private static String row(String... cells) {
        return "| " + String.join(" | ", cells) + " |\n";
    }

    private static String shown(Estimate change) {
        return change.defined() ? Digits.rounded(change.value(), change.standardError()) : "none";
    }

    private static String title(String name) {
        ModelParameter row = ParameterTable.shipped().find(name);
        return row == null ? "every mechanism that has a switch" : row.title();
    }

    private String turning(int conclusion) {
        StringBuilder text = new StringBuilder();
        for (Map.Entry<String, List<Conclusion>> run : result.runs().entrySet()) {
            if (result.asItIs().get(conclusion).in(run.getValue().get(conclusion)) == Conclusion.Fate.TURNS) {
                text.append(text.length() == 0 ? "" : ", ").append(run.getKey());
            }
        }
        return text.length() == 0 ? "nothing" : text.toString();
    }

    private String changes(List<Conclusion> found) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < found.size(); i++) {
            Conclusion.Fate fate = result.asItIs().get(i).in(found.get(i));
            if (fate != Conclusion.Fate.SURVIVES) {
                text.append(text.length() == 0 ? "" : "; ")
                        .append(found.get(i).contrast().arm())
                        .append(' ')
                        .append(found.get(i).contrast().indicator().name())
                        .append(' ')
                        .append(fate)
                        .append(" (")
                        .append(shown(found.get(i).contrast().difference()))
                        .append(')');
            }
        }
        return text.length() == 0 ? "nothing" : text.toString();
    }
}
