package io.sluice.scenario;

import java.util.List;

/** Every key the reader of scenarios knows, by place; the JSON Schema is held equal to these lists by a test. */
final class ScenarioKeys {

    static final List<String> SCENARIO = List.of(
            "name",
            "title",
            "why",
            "extends",
            "arms",
            "policy",
            "counterfactual",
            "start",
            "quarters",
            "prices",
            "replications",
            "seed",
            "resolution",
            "law",
            "model",
            "blocks",
            "uncertain",
            "shocks",
            "indicators",
            "margins");

    static final List<String> ARM = List.of("title", "packs", "like", "add", "drop", "set", "changes", "switches");

    static final List<String> LAW = List.of("sunset");

    static final List<String> UNCERTAIN = List.of("draws", "of");

    static final List<String> INDICATORS = List.of("primary");

    static final List<String> SHOCK = List.of("kind", "industries", "from", "quarters", "money", "into-ventures");

    static final List<String> SET_CHANGE = List.of("set", "value", "from", "announced");

    static final List<String> OFF_CHANGE = List.of("switch-off", "from", "announced");

    static final List<String> ON_CHANGE = List.of("switch-on", "from", "announced");

    private ScenarioKeys() {}
}
