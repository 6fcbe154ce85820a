package io.sluice.scenario;

import io.sluice.quantity.Quarter;
import io.sluice.scenario.file.Limit;
import io.sluice.scenario.text.Diagnostics;
import io.sluice.scenario.text.Fields;
import io.sluice.scenario.text.Mark;
import io.sluice.scenario.text.Nearest;
import io.sluice.scenario.text.SourceFile;
import io.sluice.scenario.text.YamlNode.Entry;
import io.sluice.scenario.text.YamlNode.YamlScalar;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads a scenario file whole: the file, what it extends, every word checked, all faults reported at once. What the packs
 * alone can know (whether a policy parameter or rule exists) is left to them; a {@link PolicyChange} carries its place.
 */
public final class ScenarioReader {

    /** The folder of packs. */
    public static final String RULES = "rules";

    static final Quarter FIRST_START = new Quarter(2025, 1);
    static final Quarter LAST_START = new Quarter(2040, 4);

    static final Quarter DEFAULT_START = new Quarter(2026, 1);
    static final int DEFAULT_QUARTERS = 80;
    static final int DEFAULT_REPLICATIONS = 100;
    static final long DEFAULT_SEED = 20250306;

    private final Known known;
    private final Diagnostics diagnostics;
    private final List<Fields> chain;

    private ScenarioReader(Known known, Diagnostics diagnostics, List<Fields> chain) {
        this.known = known;
        this.diagnostics = diagnostics;
        this.chain = chain;
    }

    /**
     * Reads a scenario; packs are looked for in the folder {@code rules} beside the scenario's folder or above it, else in
     * the working folder.
     *
     * @return the scenario, or null when faults were added to {@code diagnostics}
     */
    public static @Nullable Scenario read(Path path, Diagnostics diagnostics) {
        return read(path, rulesRoot(path), diagnostics);
    }

    /** As {@link #read(Path, Diagnostics)}, with the folder in which packs are looked for. */
    public static @Nullable Scenario read(Path path, Path rulesRoot, Diagnostics diagnostics) {
        return read(path, Known.of(rulesRoot), diagnostics);
    }

    static @Nullable Scenario read(Path path, Known known, Diagnostics diagnostics) {
        return read(path, known, null, diagnostics);
    }

    /**
     * Reads a scenario from a folder that keeps all it was made from: packs lie in the folder {@code rules} there and nowhere
     * else, and nothing it extends may lie outside.
     *
     * @return the scenario, or null when faults were added to {@code diagnostics}
     */
    public static @Nullable Scenario readInside(Path folder, Path file, Diagnostics diagnostics) {
        return read(file, Known.of(folder.resolve(RULES)), folder, diagnostics);
    }

    private static @Nullable Scenario read(Path path, Known known, @Nullable Path inside, Diagnostics diagnostics) {
        Diagnostics own = new Diagnostics();
        List<Fields> chain = new ScenarioFiles(inside, own).read(path);
        Scenario scenario = chain.isEmpty() ? null : new ScenarioReader(known, own, chain).scenario();
        diagnostics.addAll(own);
        return own.hasErrors() ? null : scenario;
    }

    /** The folder {@code rules} that belongs to a scenario file: the nearest above it, else that of the working folder. */
    public static Path rulesRoot(Path scenario) {
        Path folder = scenario.toAbsolutePath().normalize().getParent();
        while (folder != null) {
            Path rules = folder.resolve(RULES);
            if (Files.isDirectory(rules)) {
                return rules;
            }
            folder = folder.getParent();
        }
        return Path.of(RULES);
    }

    private @Nullable Scenario scenario() {
        chain.forEach(this::checkKeys);
        Fields own = chain.get(0);
        String name = name(own);
        String title = own.require("title", "title: The fund as launched in December 2025") ? own.text("title") : null;
        String why = own.text("why");
        Quarter start = or(Words.quarter(owner("start"), "start", FIRST_START, LAST_START), DEFAULT_START);
        int quarters = or(owner("quarters").whole("quarters", 1, Limit.QUARTERS.count()), (long) DEFAULT_QUARTERS)
                .intValue();
        String prices = owner("prices").choice("prices", List.of("nominal", "constant-2025"));
        int replications = replications();
        long seed = or(owner("seed").whole("seed", 0, Long.MAX_VALUE), DEFAULT_SEED);
        BigDecimal resolution = or(owner("resolution").share("resolution", false), BigDecimal.ONE);
        Sunset sunset = sunset();
        ModelParameters model = model();
        Uncertain uncertain = uncertain();
        Fields shocks = owner("shocks");
        Entry shockList = shocks.entry("shocks");
        ArmReader arms = arms(model, start);
        List<Arm> worlds = arms.names().size() > Limit.ARMS.most() ? List.of() : arms.read();
        String counterfactual = counterfactual(arms.names());
        List<Shock> happens = shockList == null
                ? List.of()
                : new ShockReader(known, start, quarters, diagnostics).read(shocks, shockList);
        IndicatorChoice choice = new IndicatorChoice(known.indicators());
        List<String> primary = choice.primary(owner("indicators"));
        Map<String, Margin> margins = choice.margins(fromBase());
        if (diagnostics.hasErrors() || name == null || title == null || worlds.isEmpty()) {
            return null;
        }
        return new Scenario(
                name,
                title,
                why,
                worlds,
                counterfactual,
                start,
                quarters,
                "nominal".equals(prices) ? Prices.NOMINAL : Prices.CONSTANT_2025,
                replications,
                seed,
                resolution.doubleValue(),
                sunset,
                model,
                uncertain,
                happens,
                primary,
                margins,
                files());
    }

    private void checkKeys(Fields fields) {
        Entry sweep = fields.entry("sweep");
        if (sweep != null) {
            String message = "'sweep' is not possible in this version: a scenario has fixed values";
            String hint =
                    "give each value an arm of its own: {like: enacted, set: {small-ticket-limit: 80 million yuan}}";
            fields.report(sweep.keyMark(), "later", message, hint);
        }
        List<String> allowed = new ArrayList<>(ScenarioKeys.SCENARIO);
        allowed.add("sweep");
        for (Entry entry : fields.entries()) {
            if (!allowed.contains(entry.key())) {
                String message = "unknown key '" + entry.key() + "' in a scenario; known keys are "
                        + String.join(", ", ScenarioKeys.SCENARIO);
                String near = Nearest.hint(entry.key(), ScenarioKeys.SCENARIO);
                fields.report(entry.keyMark(), "unknown-key", message, near);
            }
        }
    }

    private @Nullable String name(Fields own) {
        Entry entry = own.entry("name");
        String name = own.require("name", "name: baseline") ? own.text("name") : null;
        if (entry != null && name != null && !Words.isName(name)) {
            own.wrong(entry, Words.nameForm(), Words.nameHint(name));
        }
        return name;
    }

    private int replications() {
        Fields owner = owner("replications");
        Entry entry = owner.entry("replications");
        if (entry != null && !(entry.value() instanceof YamlScalar)) {
            owner.wrong(
                    entry,
                    "a whole number from 1 to " + Limit.REPLICATIONS.most(),
                    "stopping at a precision is not possible in this version");
            return 1;
        }
        return or(owner.whole("replications", 1, Limit.REPLICATIONS.count()), (long) DEFAULT_REPLICATIONS)
                .intValue();
    }

    private Sunset sunset() {
        Fields law = owner("law").inner("law", "'law'");
        if (law == null) {
            return Sunset.ENACTED;
        }
        law.allow(ScenarioKeys.LAW);
        String word = law.choice("sunset", List.of("enacted", "renewed"));
        return "renewed".equals(word) ? Sunset.RENEWED : Sunset.ENACTED;
    }

    private ModelParameters model() {
        ModelReader reader = new ModelReader(known.parameters());
        ModelParameters model = ModelParameters.of(known.parameters());
        for (Fields fields : fromBase()) {
            Fields blocks = fields.inner("blocks", "'blocks'");
            model = blocks == null ? model : reader.applyBlocks(model, blocks);
            Fields values = fields.inner("model", "'model'");
            model = values == null ? model : reader.apply(model, values);
        }
        return model;
    }

    private Uncertain uncertain() {
        Fields fields = owner("uncertain").inner("uncertain", "'uncertain'");
        if (fields == null) {
            return Uncertain.NONE;
        }
        fields.allow(ScenarioKeys.UNCERTAIN);
        Long draws = fields.require("draws", "uncertain: {draws: 100, of: register}")
                ? fields.whole("draws", 0, Limit.REPLICATIONS.count())
                : null;
        List<String> words =
                Arrays.stream(Uncertain.Of.values()).map(Uncertain.Of::word).toList();
        String of = fields.choice("of", words);
        return new Uncertain(
                or(draws, 0L).intValue(),
                of == null ? Uncertain.Of.REGISTER : Uncertain.Of.values()[words.indexOf(of)]);
    }

    private ArmReader arms(ModelParameters model, Quarter start) {
        PolicyReader policies = new PolicyReader(known.parameters(), start.firstDay(), diagnostics);
        ArmReader reader = new ArmReader(known, model, policies, diagnostics);
        Fields own = chain.get(0);
        for (Fields fields : fromBase()) {
            Fields arms = fields.inner("arms", "'arms'");
            Entry policy = fields.entry("policy");
            if (arms != null) {
                reader.add(arms);
            }
            if (policy != null && fields.has("arms")) {
                String message = "'policy' and 'arms' stand together; 'policy' is short for a single arm";
                fields.report(policy.keyMark(), "arm", message, "name it under 'arms' instead");
            } else if (policy != null) {
                reader.addPolicy(fields, policy);
            }
        }
        Entry arms = own.entry("arms");
        if (reader.names().isEmpty() && arms == null && !own.has("extends")) {
            own.require("arms", "arms: {enacted: [cn/national-fund]}");
        } else if (reader.names().isEmpty() && arms != null && !diagnostics.hasErrors()) {
            own.wrong(arms, "at least one arm", null);
        } else if (reader.names().size() > Limit.ARMS.most()) {
            String message =
                    "there are " + reader.names().size() + " arms; at most " + Limit.ARMS.shown() + " are possible";
            own.report(arms == null ? new Mark(1, 1, 1) : arms.keyMark(), "arm", message, null);
        }
        return reader;
    }

    private @Nullable String counterfactual(List<String> arms) {
        Fields owner = owner("counterfactual");
        Entry entry = owner.entry("counterfactual");
        String name = owner.text("counterfactual");
        if (entry != null && name != null && !arms.contains(name)) {
            String message = "the counterfactual '" + name + "' is no arm; arms are " + String.join(", ", arms);
            owner.report(Fields.place(entry), "unknown-arm", message, Nearest.hint(name, arms));
        }
        return name;
    }

    /** The mapping that decides about a key: the scenario's own if it has it, else the nearest it extends. */
    private Fields owner(String key) {
        return chain.stream().filter(fields -> fields.has(key)).findFirst().orElse(chain.get(0));
    }

    private List<Fields> fromBase() {
        List<Fields> reversed = new ArrayList<>(chain);
        Collections.reverse(reversed);
        return reversed;
    }

    private List<SourceFile> files() {
        return chain.stream().map(Fields::file).toList();
    }

    private static <T> T or(@Nullable T value, T other) {
        return value == null ? other : value;
    }
}
