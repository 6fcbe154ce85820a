package io.sluice.scenario;

import io.sluice.quantity.Money;
import io.sluice.quantity.Quarter;
import io.sluice.quantity.Share;
import io.sluice.scenario.text.Diagnostics;
import io.sluice.scenario.text.Fields;
import io.sluice.scenario.text.Fields.Word;
import io.sluice.scenario.text.Nearest;
import io.sluice.scenario.text.YamlNode;
import io.sluice.scenario.text.YamlNode.Entry;
import io.sluice.scenario.text.YamlNode.YamlList;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads {@code shocks:}, what happens in every arm alike. */
final class ShockReader {

    private static final List<String> KINDS =
            Arrays.stream(Shock.Kind.values()).map(Shock.Kind::word).toList();
    private static final int MILLION = 1_000_000;

    private final Known known;
    private final Quarter start;
    private final int quarters;
    private final Diagnostics diagnostics;

    ShockReader(Known known, Quarter start, int quarters, Diagnostics diagnostics) {
        this.known = known;
        this.start = start;
        this.quarters = quarters;
        this.diagnostics = diagnostics;
    }

    List<Shock> read(Fields scenario, Entry entry) {
        List<Shock> shocks = new ArrayList<>();
        if (!(entry.value() instanceof YamlList list)) {
            scenario.wrong(entry, "a list of shocks", "begin each shock with a dash: - {kind: breakthrough, ...}");
            return shocks;
        }
        for (YamlNode item : list.items()) {
            Fields fields = Fields.of(scenario.file(), item, "a shock", item.mark(), diagnostics);
            Shock shock = fields == null ? null : shock(fields);
            if (shock != null) {
                shocks.add(shock);
            }
        }
        return shocks;
    }

    private @Nullable Shock shock(Fields fields) {
        fields.allow(ScenarioKeys.SHOCK);
        fields.require("kind", "kind: breakthrough");
        fields.require("industries", "industries: [artificial-intelligence]");
        fields.require("from", "from: 2027-Q1");
        fields.require("quarters", "quarters: 8");
        String kind = fields.choice("kind", KINDS);
        List<String> industries = industries(fields);
        Quarter from = Words.quarter(fields, "from", start, start.plus(quarters - 1));
        Long lasts = fields.whole("quarters", 1, quarters);
        boolean wave = Shock.Kind.PRIVATE_WAVE.word().equals(kind);
        Money money = Money.ZERO;
        Share intoVentures = Share.ZERO;
        if (wave) {
            fields.require("money", "money: 380 billion yuan");
            fields.require("into-ventures", "into-ventures: 0.05");
            Money amount = Words.money(fields, "money");
            BigDecimal share = fields.share("into-ventures", true);
            money = amount == null ? Money.ZERO : amount;
            intoVentures = share == null
                    ? Share.ZERO
                    : new Share(share.multiply(BigDecimal.valueOf(MILLION))
                            .setScale(0, RoundingMode.HALF_EVEN)
                            .longValueExact());
        } else if (kind != null) {
            refuseMoney(fields, kind);
        }
        return kind == null || from == null || lasts == null || industries.isEmpty()
                ? null
                : new Shock(
                        Shock.Kind.values()[KINDS.indexOf(kind)],
                        industries,
                        from,
                        lasts.intValue(),
                        money,
                        intoVentures);
    }

    private static void refuseMoney(Fields fields, String kind) {
        for (String key : List.of("money", "into-ventures")) {
            Entry entry = fields.entry(key);
            if (entry != null) {
                String message = "a shock of kind " + kind + " has no '" + key + "'; only private-wave has";
                fields.report(entry.keyMark(), "unknown-key", message, "its size is set by model parameters");
            }
        }
    }

    private List<String> industries(Fields fields) {
        List<String> industries = new ArrayList<>();
        Entry entry = fields.entry("industries");
        for (Word word : fields.words("industries")) {
            if (known.industries().contains(word.text())) {
                industries.add(word.text());
            } else {
                String message = "unknown industry '" + word.text() + "'; industries are "
                        + String.join(", ", known.industries());
                fields.report(word.mark(), "unknown-industry", message, Nearest.hint(word.text(), known.industries()));
            }
        }
        if (entry != null
                && entry.value() instanceof YamlList list
                && list.items().isEmpty()) {
            fields.wrong(entry, "at least one industry", null);
        }
        return industries;
    }
}
