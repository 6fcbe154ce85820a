package io.sluice.study;

import io.sluice.rules.pack.Alternative;
import io.sluice.rules.pack.DatedValue;
import io.sluice.rules.pack.LawBook;
import io.sluice.rules.pack.LawRequest;
import io.sluice.rules.pack.Pack;
import io.sluice.rules.pack.Parameter;
import io.sluice.rules.pack.Profile;
import io.sluice.rules.pack.RuleInfo;
import io.sluice.rules.register.Assumption;
import io.sluice.scenario.Arm;
import io.sluice.scenario.PolicyChange;
import io.sluice.scenario.Scenario;
import io.sluice.scenario.text.Diagnostics;
import io.sluice.scenario.text.Mark;
import io.sluice.scenario.text.SourceFile;
import io.sluice.simulation.LoadedScenario;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Another end of the band of one row of the law, in every arm that has it: a figure takes the value, as an arm's {@code set:}
 * would from the first day it holds; a rule gives way to its alternative, as an arm's {@code switches:} would.
 *
 * @param row a figure or rule of the register
 * @param value what the figure is set to, in its unit; for a rule its alternative
 */
public record LawVariation(Assumption row, String value) {
    private static final SourceFile REGISTER = SourceFile.of("register", "set by a study\n");
    private static final Mark PLACE = new Mark(1, 1, 1);

    /** The scenario under the other law, read from its packs again. */
    LoadedScenario of(LoadedScenario base) {
        Scenario s = base.scenario();
        List<Arm> arms = new ArrayList<>();
        List<LawBook> books = new ArrayList<>();
        Diagnostics diagnostics = new Diagnostics();
        for (int i = 0; i < s.arms().size(); i++) {
            Arm changed = changed(s.arms().get(i), base.books().get(i));
            arms.add(changed);
            LawBook book = base.books().get(i);
            if (changed != s.arms().get(i)) {
                Profile profile = book.trusted().isEmpty() ? Profile.STRICT : Profile.TRUSTED;
                LawBook read = LawBook.load(
                        root(book), LawRequest.of(changed, s.sunset()).in(profile), diagnostics);
                diagnostics.throwIfAny();
                book = read == null ? book : read;
            }
            books.add(book);
        }
        return new LoadedScenario(with(s, arms), books, base.files());
    }

    private Arm changed(Arm arm, LawBook book) {
        return row.kind() == Assumption.Kind.RULE ? switched(arm, book) : set(arm, book);
    }

    private Arm set(Arm arm, LawBook book) {
        int at = row.name().indexOf('@');
        Parameter parameter =
                book.parameters().get(at < 0 ? row.name() : row.name().substring(0, at));
        DatedValue moved = parameter == null
                ? null
                : dated(parameter, at < 0 ? "" : row.name().substring(at + 1));
        if (parameter == null || moved == null) {
            return arm;
        }
        List<PolicyChange> changes = new ArrayList<>(arm.changes());
        changes.add(set(parameter.name(), value + " " + parameter.unit(), moved.from()));
        boolean own = arm.changes().stream().anyMatch(change -> change.item().equals(parameter.name()));
        for (DatedValue later : parameter.values()) {
            if (!own && later.from().isAfter(moved.from())) {
                changes.add(set(
                        parameter.name(),
                        io.sluice.quantity.Units.format(later.value(), parameter.dimension()),
                        later.from()));
            }
        }
        return new Arm(arm.name(), arm.title(), arm.packs(), changes, arm.switches(), arm.model());
    }

    /** The assumed value of a day, the first for no day; null where the arm has another. */
    private static @Nullable DatedValue dated(Parameter parameter, String day) {
        return parameter.values().stream()
                .filter(value -> day.isEmpty() || value.from().toString().equals(day))
                .filter(value -> value.band() != null)
                .findFirst()
                .orElse(null);
    }

    private static PolicyChange set(String parameter, String written, LocalDate from) {
        return new PolicyChange(PolicyChange.Kind.SET, parameter, written, from, null, REGISTER, PLACE, PLACE);
    }

    private Arm switched(Arm arm, LawBook book) {
        RuleInfo rule = find(book, row.name());
        Alternative other = rule == null ? null : rule.alternative();
        if (other == null || !other.varies()) {
            return arm;
        }
        SortedMap<String, Boolean> switches = new TreeMap<>(arm.switches());
        switches.put(row.name(), false);
        for (String id : other.rules()) {
            if (other.kind() == Alternative.Kind.OTHER || find(book, id) != null) {
                switches.put(id, other.kind() == Alternative.Kind.OTHER);
            }
        }
        return new Arm(arm.name(), arm.title(), arm.packs(), arm.changes(), switches, arm.model());
    }

    private static @Nullable RuleInfo find(LawBook book, String id) {
        return book.rules().stream()
                .filter(rule -> rule.id().equals(id))
                .findFirst()
                .orElse(null);
    }

    /** The folder that holds all packs: as many folders above a pack as its id has parts. */
    private static Path root(LawBook book) {
        Pack pack = book.packs().get(0);
        Path folder = pack.folder().toAbsolutePath().normalize();
        for (int parts = pack.id().split("/", -1).length; parts > 0; parts--) {
            folder = java.util.Objects.requireNonNull(folder.getParent());
        }
        return folder;
    }

    private static Scenario with(Scenario s, List<Arm> arms) {
        return new Scenario(
                s.name(),
                s.title(),
                s.why(),
                arms,
                s.counterfactual(),
                s.start(),
                s.quarters(),
                s.prices(),
                s.replications(),
                s.seed(),
                s.resolution(),
                s.sunset(),
                s.model(),
                s.uncertain(),
                s.shocks(),
                s.primary(),
                s.margins(),
                s.files());
    }
}
