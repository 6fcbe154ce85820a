package io.sluice.study.hindcast;

import io.sluice.quantity.Quarter;
import io.sluice.quantity.Scales;
import io.sluice.scenario.Arm;
import io.sluice.scenario.ModelParameter;
import io.sluice.scenario.ModelParameters;
import io.sluice.scenario.text.Diagnostics;
import io.sluice.scenario.text.Mark;
import io.sluice.simulation.LoadedScenario;
import io.sluice.simulation.arm.Economy;
import io.sluice.study.Variation;
import io.sluice.world.macro.Regime;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The country at the beginning of the known year: national totals as they were, each province with its part of the shipped table, and
 * the market in the shipped proportions at the size it had.
 *
 * <pre>  f = M / M_0;  wealth of every class, births of ventures and proposals of managers are f times what they are in the scenario</pre>
 *
 * <p>M money raised in the known year, M_0 {@code annual_market_raised} of the scenario, both 100 million yuan a year. There is no national fund, so nobody applies for its first
 * batch. Everything else is as the scenario says, the law by its dates.
 */
final class CountryThen {
    /** What is set: money raised and all that goes with the size of the market. */
    static final List<String> SIZED = List.of("annual_market_raised", "latent_ventures", "proposals_a_quarter");

    /** The launch that was to come. */
    static final String LAUNCH = "subfunds_first_batch";

    private final Facts facts;
    private final LoadedScenario scenario;
    private final double size;

    /**
     * @param today a scenario of today; its first arm without the national fund is the one that is run
     * @param resolution share of ventures; 0 as the scenario says
     */
    CountryThen(Facts facts, LoadedScenario today, double resolution) {
        this.facts = facts;
        Diagnostics diagnostics = new Diagnostics();
        Arm arm = today.scenario().arms().stream()
                .filter(each -> !each.nationalFund())
                .findFirst()
                .orElse(null);
        if (arm == null) {
            diagnostics.add(
                    today.scenario().files().get(0),
                    Mark.WHOLE_FILE,
                    "no-arm",
                    "every arm has the national fund, of which nobody knew in " + facts.known(),
                    "add an arm without the pack cn/national-fund");
        }
        ModelParameters model = today.scenario().model();
        size = facts.of(Measured.MARKET_RAISED).level().value() / model.get(SIZED.get(0));
        Map<String, BigDecimal> set = sized(model, diagnostics);
        diagnostics.throwIfAny();
        set.put(LAUNCH, BigDecimal.ZERO);
        Variation then = Variation.NONE
                .arm(Objects.requireNonNull(arm).name())
                .set(set)
                .from(new Quarter(facts.known(), 1))
                .over(facts.years() * Scales.QUARTERS_A_YEAR)
                .at(resolution);
        scenario = then.of(today);
    }

    private Map<String, BigDecimal> sized(ModelParameters model, Diagnostics diagnostics) {
        Map<String, BigDecimal> set = new LinkedHashMap<>();
        for (String name : SIZED) {
            BigDecimal value = model.exact(name).multiply(new BigDecimal(size), MathContext.DECIMAL64);
            ModelParameter row = model.table().find(name);
            if (row != null && !row.allows(value)) {
                diagnostics.add(
                        facts.file(),
                        Mark.WHOLE_FILE,
                        "range",
                        "money raised in " + facts.known() + " makes '" + name + "' " + value.toPlainString()
                                + "; allowed is " + row.allowed(),
                        null);
            }
            set.put(name, value);
        }
        return set;
    }

    /** The market's size over that of the scenario. */
    double size() {
        return size;
    }

    /** The scenario from the known year on, with one arm. */
    LoadedScenario scenario() {
        return scenario;
    }

    /** The data it starts from, with the regimes that a form is told. */
    Economy economy(Form form) {
        return economy(form.regimes(facts, scenario.scenario().model()));
    }

    private Economy economy(List<Regime> regimes) {
        Economy shipped = Economy.load();
        return shipped.at(
                shipped.provinces().inProportion(facts.totals()),
                shipped.classes().times(size),
                regimes);
    }
}
