package io.sluice.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.quantity.Money;
import io.sluice.quantity.Quarter;
import io.sluice.scenario.text.Diagnostics;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TimeZone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a scenario says is what the program gets: defaults, arms, what it extends, changes, shocks. */
class ScenarioReaderTest {

    @TempDir
    Path folder;

    private Scenario read(String name, String text) throws IOException {
        Path path = folder.resolve(name);
        Files.writeString(path, text);
        Diagnostics diagnostics = new Diagnostics();
        Scenario scenario = ScenarioReader.read(path, KnownWords.known(), diagnostics);
        assertThat(diagnostics.render()).isEmpty();
        return Objects.requireNonNull(scenario);
    }

    @Test
    void whatIsNotWrittenHasOneDefault() throws IOException {
        Scenario s = read("s.yaml", "name: x\ntitle: X\npolicy: [cn/status]\n");
        assertThat(s.arms()).extracting(Arm::name).containsExactly("policy");
        assertThat(s.reference().nationalFund()).isFalse();
        assertThat(s.start()).isEqualTo(new Quarter(2026, 1));
        assertThat(s.end()).isEqualTo(new Quarter(2046, 1));
        assertThat(s.quarters()).isEqualTo(80);
        assertThat(s.replications()).isEqualTo(100);
        assertThat(s.seed()).isEqualTo(20250306);
        assertThat(s.resolution()).isEqualTo(1);
        assertThat(s.prices()).isEqualTo(Prices.CONSTANT_2025);
        assertThat(s.sunset()).isEqualTo(Sunset.ENACTED);
        assertThat(s.why()).isNull();
        assertThat(s.counterfactual()).isNull();
        assertThat(s.shocks()).isEmpty();
        assertThat(s.margins()).isEmpty();
    }

    @Test
    void anArmLikeAnotherAddsDropsSetsChangesAndSwitches() throws IOException {
        Scenario s = read("s.yaml", """
                name: x
                title: X
                arms:
                  enacted: [cn/status, cn/national-fund]
                  wider:
                    title: Wider
                    like: enacted
                    add: [reforms/wider-gate]
                    drop: [cn/status]
                    set: {small-ticket-limit: 80 million yuan, model.pareto_alpha: 1.3}
                    changes:
                      - {set: small-valuation-limit, value: 800, from: 2028-01-01, announced: 2027-07-01}
                      - {switch-off: NVC-01-rest, from: 2030-01-01}
                    switches: {NVC-08: true}
                  widest: {like: wider, set: {small-ticket-limit: 120 million yuan}, switches: {NVC-08: false}}
                  no-fund: {like: enacted, drop: [cn/national-fund]}
                counterfactual: no-fund
                model: {pareto_alpha: high, subfunds_max: 700}
                blocks: {crowding: low}
                """);
        Arm wider = s.arms().get(s.indexOf("wider"));
        assertThat(wider.packs()).containsExactly("cn/national-fund", "reforms/wider-gate");
        assertThat(wider.nationalFund()).isTrue();
        assertThat(wider.model().get("pareto_alpha")).isEqualTo(1.3);
        assertThat(wider.model().get("subfunds_max")).isEqualTo(700);
        assertThat(wider.model().get("crowding_b4")).isEqualTo(2.4);
        assertThat(s.model().get("pareto_alpha")).isEqualTo(1.5);
        assertThat(wider.changes())
                .extracting(PolicyChange::item)
                .containsExactly("small-ticket-limit", "small-valuation-limit", "NVC-01-rest");
        PolicyChange ticket = wider.changes().get(0);
        assertThat(ticket.written()).isEqualTo("80 million yuan");
        assertThat(ticket.from()).isEqualTo(LocalDate.of(2026, 1, 1));
        assertThat(ticket.itemMark().line()).isEqualTo(10);
        assertThat(ticket.valueMark().column()).isEqualTo(31);
        assertThat(wider.changes().get(1).announced()).isEqualTo(LocalDate.of(2027, 7, 1));
        Arm widest = s.arms().get(s.indexOf("widest"));
        assertThat(widest.changes()).hasSize(3);
        assertThat(widest.changes()).extracting(PolicyChange::written).contains("120 million yuan");
        assertThat(widest.switches()).isEqualTo(Map.of("NVC-08", false));
        assertThat(s.arms().get(s.indexOf("no-fund")).nationalFund()).isFalse();
    }

    @Test
    void whatExtendsTakesOverAndReplacesKeyByKeyAndArmByArm() throws IOException {
        read("base.yaml", """
                name: base
                title: Base
                why: Because.
                arms:
                  enacted: [cn/national-fund]
                  no-fund: {like: enacted, drop: [cn/national-fund], add: [cn/tax]}
                counterfactual: no-fund
                quarters: 40
                model: {pareto_alpha: 1.3, subfunds_max: 900}
                margins: {net_private_leverage: 0.05, mobilised_social: 10 billion yuan}
                """);
        Scenario s = read("s.yaml", """
                name: child
                title: Child
                extends: base.yaml
                arms:
                  wider: {like: enacted, add: [reforms/wider-gate]}
                  enacted: [cn/national-fund, cn/status]
                model: {pareto_alpha: 1.35}
                margins: {net_private_leverage: 0.1, early_stage_share: 1 %}
                """);
        assertThat(s.arms()).extracting(Arm::name).containsExactly("enacted", "no-fund", "wider");
        assertThat(s.arms().get(1).packs()).containsExactly("cn/status", "cn/tax");
        assertThat(s.arms().get(2).packs()).containsExactly("cn/national-fund", "cn/status", "reforms/wider-gate");
        assertThat(s.quarters()).isEqualTo(40);
        assertThat(s.why()).isNull();
        assertThat(s.model().get("pareto_alpha")).isEqualTo(1.35);
        assertThat(s.model().get("subfunds_max")).isEqualTo(900);
        assertThat(Objects.requireNonNull(s.margins().get("net_private_leverage"))
                        .value())
                .isEqualTo(new BigDecimal("0.1"));
        assertThat(Objects.requireNonNull(s.margins().get("mobilised_social")).value())
                .isEqualTo(new BigDecimal(1_000_000_000_000L));
        assertThat(Objects.requireNonNull(s.margins().get("early_stage_share")).value())
                .isEqualByComparingTo("0.01");
        assertThat(s.files()).hasSize(2);
    }

    @Test
    void shocksCarryTheirIndustriesTimeAndMoney() throws IOException {
        Scenario s = read("s.yaml", """
                name: x
                title: X
                policy: [cn/status]
                shocks:
                  - {kind: private-wave, industries: [quantum], from: 2026-Q2, quarters: 12, money: 3800亿元, into-ventures: 0.05}
                  - {kind: export-control, industries: [quantum, embodied-ai], from: 2027-Q1, quarters: 20}
                """);
        assertThat(s.shocks().get(0).money()).isEqualTo(Money.ofYuan(380_000_000_000L));
        assertThat(s.shocks().get(0).intoVentures().millionths()).isEqualTo(50_000);
        assertThat(s.shocks().get(1).kind()).isEqualTo(Shock.Kind.EXPORT_CONTROL);
        assertThat(s.shocks().get(1).industries()).isEqualTo(List.of("quantum", "embodied-ai"));
    }

    @Test
    void theDigestFollowsTheMeaningAndNotTheSpellingOrTheNumberOfReplications() throws IOException {
        String base = "name: x\ntitle: X\narms: {a: [cn/status, cn/tax]}\nmodel: {pareto_alpha: 1.40}\n";
        String digest = read("a.yaml", base).digest();
        assertThat(read(
                                "b.yaml",
                                "# new\nname: x\ntitle: Other\nmodel: {pareto_alpha: 1.4e0}\n"
                                        + "arms: {a: [cn/tax, cn/status]}\nreplications: 7\nquarters: 80\n")
                        .digest())
                .isEqualTo(digest);
        assertThat(read("c.yaml", base + "seed: 1\n").digest()).isNotEqualTo(digest);
        assertThat(read("d.yaml", base.replace("1.40", "1.41")).digest()).isNotEqualTo(digest);
        assertThat(read("e.yaml", base + "quarters: 79\n").digest()).isNotEqualTo(digest);
    }

    @Test
    void drawsOfAssumptionsAreTakenOverFromWhatIsExtendedAndEndAtNone() throws IOException {
        read("base.yaml", "name: base\ntitle: B\npolicy: [cn/status]\nuncertain: {draws: 40, of: register}\n");
        Scenario same = read("same.yaml", "name: same\ntitle: S\nextends: base.yaml\n");
        Scenario none = read("none.yaml", "name: none\ntitle: N\nextends: base.yaml\nuncertain: {draws: 0}\n");
        Scenario never = read("never.yaml", "name: never\ntitle: N\npolicy: [cn/status]\n");
        assertThat(same.uncertain()).isEqualTo(new Uncertain(40, Uncertain.Of.REGISTER));
        assertThat(same.uncertain().in(7)).isEqualTo(7);
        assertThat(same.uncertain().in(200)).isEqualTo(40);
        assertThat(none.uncertain().any()).isFalse();
        assertThat(none.digest()).isEqualTo(never.digest()).isNotEqualTo(same.digest());
    }

    @Test
    void aTurkishLocaleAndAnotherZoneChangeNothing() throws IOException {
        String text =
                "name: IX\ntitle: 5\nquarters: 0\nmodel: {PARETO_ALPHA: 1.4, pareto_alpha: high}\narms: {a: [cn/status]}\n";
        String before = WrongScenarioTest.printed(folder, text);
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            Locale.setDefault(new Locale("tr", "TR"));
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
            assertThat(WrongScenarioTest.printed(folder, text))
                    .isEqualTo(before)
                    .contains("perhaps 'ix'", "'pareto_alpha'");
            Scenario s = read("t.yaml", "name: x\ntitle: X\npolicy: [cn/status]\nmodel: {pareto_alpha: high}\n");
            assertThat(s.model().get("pareto_alpha")).isEqualTo(1.5);
            assertThat(new Quarter(2026, 1)).hasToString("2026-Q1");
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }
}
