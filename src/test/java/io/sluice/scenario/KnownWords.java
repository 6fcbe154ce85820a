package io.sluice.scenario;

import io.sluice.scenario.text.CsvTable;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A small fixed world of words for tests, so that messages do not change when the product learns new ones. */
final class KnownWords {

    private static final String PARAMETERS = String.join(",", ParameterTable.COLUMNS) + """

            pareto_alpha,exponent,number,1.3,1.42,1.5,1.05,4,exits,R,a source,Pareto exponent
            subfund_public_share,share,share,0.2,0.3,0.5,0,1,fund,R,a source,Share of government money
            subfunds_max,count,count,600,600,900,1,5000,fund,A,a source,Most sub-funds
            crowding_b1,1,number,2,4,6,0,50,crowding,A,a source,Attraction of return
            crowding_b4,1,number,0.8,1.6,2.4,0,50,-crowding,A,a source,Aversion to the state
            kappa,share of revenue,number,0.01,0.0193,0.03,0,0.5,*fund,D,a source,Capacity of provinces
            """;

    private KnownWords() {}

    static Known known() {
        return new Known(
                List.of("cn/government-funds", "cn/national-fund", "cn/status", "cn/tax", "reforms/wider-gate"),
                List.of("artificial-intelligence", "embodied-ai", "quantum"),
                new TreeMap<>(Map.of(
                        "mobilised_social", "billion yuan", "net_private_leverage", "x", "early_stage_share", "share")),
                ParameterTable.of(CsvTable.parse("parameters.csv", PARAMETERS)));
    }
}
