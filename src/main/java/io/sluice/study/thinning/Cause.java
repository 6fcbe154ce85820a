package io.sluice.study.thinning;

import java.math.BigDecimal;
import java.util.Map;

/** What might make a thinned world another one, switched off in turn. */
public enum Cause {
    AS_IT_IS("as it is", Map.of()),
    KNOWN("founders know all funds", Map.of("switch_networks", BigDecimal.ZERO)),
    KNOWN_WITHOUT_HOME(
            "founders know all funds and like none for being near",
            Map.of("switch_networks", BigDecimal.ZERO, "home_bias", BigDecimal.ZERO)),
    NO_HOME_RING("founders know funds of the whole nation alike", Map.of("known_at_home", BigDecimal.ZERO));

    private final String title;
    private final Map<String, BigDecimal> model;

    Cause(String title, Map<String, BigDecimal> model) {
        this.title = title;
        this.model = model;
    }

    public String title() {
        return title;
    }

    Map<String, BigDecimal> model() {
        return model;
    }
}
