package io.sluice.rules.bench;

import io.sluice.quantity.Dimension;
import io.sluice.quantity.UnitException;
import io.sluice.quantity.Units;
import io.sluice.rules.Field;
import io.sluice.rules.pack.Instrument;
import io.sluice.rules.yaml.Fields;
import io.sluice.scenario.text.YamlNode.Entry;
import io.sluice.scenario.text.YamlNode.YamlScalar;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Reads cases that speak of many rows: {@code share: {instrument: early-equity, industry: hydrogen, eligible: [0.20, 0.30]}} and
 * {@code monotone: {instrument: high-tech-enterprise, more: venture.rdThreeYears}}.
 */
final class ClaimReader {
    static final List<String> KEYS = List.of("share", "monotone");

    private final FactReader facts;

    ClaimReader(FactReader facts) {
        this.facts = facts;
    }

    /** Whether a case is such a claim. */
    static boolean isClaim(Fields in) {
        return in.has("share") || in.has("monotone");
    }

    /** The claim; null when it is faulty, which is reported. */
    @Nullable
    Claim read(Fields in) {
        boolean share = in.has("share");
        in.allow(List.of("it", "date", share ? "share" : "monotone"));
        String it = in.required("it");
        if (!in.has("date")) {
            in.missing("date", "write: date: 2026-03-31");
        }
        LocalDate day = in.day("date");
        Fields body = in.map(share ? "share" : "monotone");
        String id = body == null ? null : body.required("instrument");
        Instrument instrument =
                body == null || id == null ? null : facts.instrument(id, null, body.mark("instrument"), body);
        if (it == null || day == null || body == null || instrument == null) {
            return null;
        }
        return share ? share(in, body, it, day, instrument) : monotone(in, body, it, day, instrument);
    }

    private @Nullable Claim share(Fields in, Fields body, String it, LocalDate day, Instrument instrument) {
        SortedMap<String, Long> where = new TreeMap<>();
        for (Entry entry : body.entries()) {
            if (!entry.key().equals("instrument") && !entry.key().equals("eligible")) {
                Field field = facts.field(instrument.subject(), entry.key(), entry.keyMark(), body);
                if (field != null) {
                    facts.read(field, entry, where, body);
                }
            }
        }
        List<Long> bounds = new ArrayList<>();
        for (YamlScalar scalar : body.list("eligible")) {
            try {
                bounds.add(Units.parse(scalar.text(), Dimension.SHARE));
            } catch (UnitException e) {
                body.report(scalar.mark(), "not-a-quantity", String.valueOf(e.getMessage()), null);
            }
        }
        if (bounds.size() != 2 || bounds.get(0) > bounds.get(1)) {
            body.report(
                    body.mark("eligible"),
                    "wrong-range",
                    "eligible is the least and the greatest share",
                    "write: eligible: [0.20, 0.30]");
            return null;
        }
        return new Claim.Share(
                in.file(),
                in.owner(),
                it,
                day,
                instrument.subject(),
                instrument.id(),
                where,
                bounds.get(0),
                bounds.get(1));
    }

    private @Nullable Claim monotone(Fields in, Fields body, String it, LocalDate day, Instrument instrument) {
        body.allow(List.of("instrument", "more", "less"));
        boolean more = body.has("more");
        if (more == body.has("less")) {
            body.missing("more", "write: more: venture.rd, or less: venture.debtToAssets, and not both");
            return null;
        }
        String key = more ? "more" : "less";
        String written = body.required(key);
        Field field = written == null ? null : facts.field(written, body.mark(key), body);
        if (field == null) {
            return null;
        }
        if (field.subject() != instrument.subject() || field.isCode() || field.isFlag()) {
            body.report(
                    body.mark(key),
                    "not-a-number",
                    written + " is no number of the " + instrument.subject().word() + " that asks for "
                            + instrument.id(),
                    "name a field that grows and shrinks, such as " + FactReader.key(instrument.subject()) + ".rd");
            return null;
        }
        return new Claim.Monotone(
                in.file(), in.owner(), it, day, instrument.subject(), instrument.id(), field.name(), more);
    }
}
