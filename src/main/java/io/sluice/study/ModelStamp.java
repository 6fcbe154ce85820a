package io.sluice.study;

import io.sluice.results.Sha256;
import io.sluice.rules.engine.RuleCompiler;
import io.sluice.simulation.LoadedScenario;
import io.sluice.simulation.ScenarioExperiment;
import io.sluice.simulation.arm.World;
import io.sluice.simulation.record.Series;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A short name of what the model makes of a scenario, printed on pages that take many minutes to make, so that a build can tell in
 * a second that such a page is of another model: the beginning of the SHA-256 of every series of money, in fen a quarter, of all
 * arms of the first replication of a thinned world. Another law, parameter or equation gives another name, but for what never moves
 * money in that world.
 */
public final class ModelStamp {
    /** Share of ventures of the worlds that give the name. */
    public static final double RESOLUTION = 0.05;

    private static final int DIGITS = 12;
    private static final String BEFORE = "Stamp of the model that made this page: `";
    private static final String AFTER = "`. The build makes it anew and fails when another model's page stands here.";
    private static final Pattern LINE = Pattern.compile(
            "\\n?^" + Pattern.quote(BEFORE) + "([0-9a-f]+)" + Pattern.quote(AFTER) + "\\n", Pattern.MULTILINE);

    private ModelStamp() {}

    /** The name of what the model makes of a scenario as it is now. */
    public static String of(LoadedScenario scenario, RuleCompiler compiler) {
        StringBuilder text = new StringBuilder();
        LoadedScenario thin = Variation.NONE.at(RESOLUTION).of(scenario);
        for (World world : new ScenarioExperiment(thin, compiler).newRun().worlds(0)) {
            for (Series series : Series.values()) {
                text.append(series.name());
                for (long fen : world.tally().series(series)) {
                    text.append(' ').append(fen);
                }
                text.append('\n');
            }
        }
        return shortened(text.toString());
    }

    /** A short name of a text that stands for what a model makes. */
    public static String shortened(String text) {
        return Sha256.of(text).substring(0, DIGITS);
    }

    /** The line of a page that tells the name. */
    public static String line(String stamp) {
        return "\n" + BEFORE + stamp + AFTER + "\n";
    }

    /** The name on a page, if one stands there. */
    public static Optional<String> on(String page) {
        Matcher line = LINE.matcher(page);
        return line.find() ? Optional.of(line.group(1)) : Optional.empty();
    }

    /** A page without the line that tells the name. */
    static String off(String page) {
        return LINE.matcher(page).replaceAll("");
    }
}
