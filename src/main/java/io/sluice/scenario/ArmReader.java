package io.sluice.scenario;

import io.sluice.scenario.text.Diagnostics;
import io.sluice.scenario.text.Fields;
import io.sluice.scenario.text.Fields.Word;
import io.sluice.scenario.text.Nearest;
import io.sluice.scenario.text.YamlNode.Entry;
import io.sluice.scenario.text.YamlNode.Kind;
import io.sluice.scenario.text.YamlNode.YamlList;
import io.sluice.scenario.text.YamlNode.YamlMap;
import io.sluice.scenario.text.YamlNode.YamlScalar;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Reads {@code arms:}: each arm is a list of packs, or is like another with packs added or dropped, figures set, rules
 * changed or switched.
 */
final class ArmReader {

    /** One arm as written, before what it is like is known. */
    private record Draft(Fields owner, Entry entry, boolean single) {}

    private final Known known;
    private final ModelParameters base;
    private final PolicyReader policies;
    private final Diagnostics diagnostics;
    private final Map<String, Draft> drafts = new LinkedHashMap<>();
    private final Map<String, Arm> done = new LinkedHashMap<>();
    private final Set<String> open = new LinkedHashSet<>();

    ArmReader(Known known, ModelParameters base, PolicyReader policies, Diagnostics diagnostics) {
        this.known = known;
        this.base = base;
        this.policies = policies;
        this.diagnostics = diagnostics;
    }

    /** Adds the arms of one file; an arm of a name that was there before takes its place. */
    void add(Fields arms) {
        for (Entry entry : arms.entries()) {
            if (Words.isName(entry.key())) {
                drafts.put(entry.key(), new Draft(arms, entry, false));
            } else {
                String message = "'" + entry.key() + "' is no name for an arm; " + Words.nameForm() + " is needed";
                arms.report(entry.keyMark(), "name", message, Words.nameHint(entry.key()));
            }
        }
    }

    /** The only arm of a scenario that has {@code policy: [packs]}; arms of what it extends are left out. */
    void addPolicy(Fields scenario, Entry entry) {
        drafts.clear();
        drafts.put("policy", new Draft(scenario, entry, true));
    }

    /** All arms in the order first named; arms with a fault are left out. */
    List<Arm> read() {
        List<Arm> arms = new ArrayList<>();
        for (String name : drafts.keySet()) {
            Arm arm = resolve(name);
            if (arm != null) {
                arms.add(arm);
            }
        }
        return arms;
    }

    /** The names of all arms, faulty ones too. */
    List<String> names() {
        return List.copyOf(drafts.keySet());
    }

    private @Nullable Arm resolve(String name) {
        Draft draft = drafts.get(name);
        if (draft == null || done.containsKey(name) || open.contains(name)) {
            return done.get(name);
        }
        open.add(name);
        Arm arm = draft.entry().value() instanceof YamlList
                ? ofPacks(name, draft.owner(), draft.entry())
                : ofFields(name, draft);
        open.remove(name);
        if (arm != null) {
            done.put(name, arm);
        }
        return arm;
    }

    private Arm ofPacks(String name, Fields owner, Entry entry) {
        return new Arm(name, null, packs(owner, entry), List.of(), new TreeMap<>(), base);
    }

    private @Nullable Arm ofFields(String name, Draft draft) {
        Entry entry = draft.entry();
        if (draft.single() || !(entry.value() instanceof YamlMap)) {
            String needed = draft.single() ? "a list of packs" : "a list of packs, or a mapping,";
            draft.owner().wrong(entry, needed, asList(entry));
            return null;
        }
        Fields fields =
                Fields.of(draft.owner().file(), entry.value(), "arm '" + name + "'", entry.keyMark(), diagnostics);
        if (fields == null) {
            return null;
        }
        boolean complete = fields.allow(ScenarioKeys.ARM);
        Arm like = like(name, fields);
        List<String> packs = packs(fields, like, complete);
        Fields set = fields.inner("set", "'set'");
        List<PolicyChange> changes = new ArrayList<>(like == null ? List.of() : like.changes());
        List<PolicyChange> own = policies.policyValues(set);
        Entry list = fields.entry("changes");
        List<PolicyChange> dated = list == null ? List.of() : policies.changes(fields, list);
        own.forEach(change -> replace(changes, change));
        changes.addAll(dated);
        Map<String, Boolean> switches = new LinkedHashMap<>(like == null ? Map.of() : like.switches());
        Fields written = fields.inner("switches", "'switches'");
        if (written != null) {
            switches.putAll(policies.switches(written));
        }
        ModelParameters model = like == null ? base : like.model();
        for (Map.Entry<String, BigDecimal> each : policies.modelValues(set).entrySet()) {
            model = model.with(each.getKey(), each.getValue());
        }
        return new Arm(name, fields.text("title"), packs, changes, new TreeMap<>(switches), model);
    }

    private static @Nullable String asList(Entry entry) {
        return entry.value() instanceof YamlScalar scalar && scalar.kind() == Kind.TEXT
                ? "write [" + scalar.text() + "]"
                : null;
    }

    /** A figure set anew takes the place of the same figure set by the arm this one is like. */
    private static void replace(List<PolicyChange> changes, PolicyChange change) {
        changes.removeIf(before -> before.kind() == change.kind()
                && before.item().equals(change.item())
                && before.from().equals(change.from()));
        changes.add(change);
    }

    private @Nullable Arm like(String name, Fields fields) {
        Entry entry = fields.entry("like");
        String other = fields.text("like");
        if (entry == null || other == null) {
            return null;
        }
        if (!drafts.containsKey(other)) {
            String message = "arm '" + name + "' is like '" + other + "', but there is no such arm; arms are "
                    + String.join(", ", drafts.keySet());
            fields.report(Fields.place(entry), "unknown-arm", message, Nearest.hint(other, drafts.keySet()));
            return null;
        }
        if (open.contains(other)) {
            String message = "arms are like each other in a circle: " + String.join(" -> ", open) + " -> " + other;
            fields.report(Fields.place(entry), "circle", message, null);
            return null;
        }
        return resolve(other);
    }

    private List<String> packs(Fields fields, @Nullable Arm like, boolean complete) {
        Entry own = fields.entry("packs");
        if (own != null && fields.has("like")) {
            String message = "'packs' and 'like' stand together; one of them says where the arm begins";
            fields.report(own.keyMark(), "arm", message, "with 'like', use 'add' and 'drop'");
        }
        if (own == null && !fields.has("like") && complete) {
            fields.require("packs", "packs: [cn/national-fund], or like: enacted");
        }
        List<String> packs = new ArrayList<>(like == null ? List.of() : like.packs());
        if (own != null) {
            packs.addAll(packs(fields, own));
        }
        for (Word word : fields.words("drop")) {
            if (!packs.remove(word.text()) && (like != null || own != null)) {
                String message = "'drop' names '" + word.text() + "', which is not among the packs of this arm: "
                        + String.join(", ", packs);
                fields.report(word.mark(), "drop", message, Nearest.hint(word.text(), packs));
            }
        }
        for (Word word : fields.words("add")) {
            if (packs.contains(word.text())) {
                String message = "'add' names '" + word.text() + "', which is among the packs already";
                fields.report(word.mark(), "duplicate", message, null);
            } else if (isPack(fields, word)) {
                packs.add(word.text());
            }
        }
        return packs;
    }

    private List<String> packs(Fields owner, Entry entry) {
        List<String> packs = new ArrayList<>();
        for (Word word : Fields.words(owner.file(), entry, diagnostics)) {
            if (isPack(owner, word)) {
                packs.add(word.text());
            }
        }
        if (entry.value() instanceof YamlList list && list.items().isEmpty()) {
            owner.wrong(entry, "at least one pack", "for example [" + Arm.NATIONAL_FUND_PACK + "]");
        }
        return packs;
    }

    private boolean isPack(Fields fields, Word word) {
        if (known.packs().contains(word.text())) {
            return true;
        }
        String message = "there is no pack '" + word.text() + "'; "
                + (known.packs().isEmpty() ? "no packs were found" : "packs are " + shortened(known.packs()));
        fields.report(word.mark(), "unknown-pack", message, Nearest.hint(word.text(), known.packs()));
        return false;
    }

    private static String shortened(List<String> packs) {
        int most = 12;
        return packs.size() <= most
                ? String.join(", ", packs)
                : String.join(", ", packs.subList(0, most)) + " and " + (packs.size() - most) + " more";
    }
}
