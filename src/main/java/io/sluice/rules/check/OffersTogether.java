package io.sluice.rules.check;

import io.sluice.quantity.Dimension;
import io.sluice.quantity.Units;
import io.sluice.rules.Field;
import io.sluice.rules.Phase;
import io.sluice.rules.Statement;
import io.sluice.rules.Subject;
import io.sluice.rules.Target;
import io.sluice.rules.Vocabulary;
import io.sluice.rules.bench.PlainLaw;
import io.sluice.rules.bench.PlainRule;
import io.sluice.rules.logic.Condition;
import io.sluice.rules.logic.Intervals;
import io.sluice.rules.logic.Polynomial;
import io.sluice.rules.logic.Slice;
import io.sluice.rules.logic.Solver;
import io.sluice.rules.logic.Space;
import io.sluice.rules.pack.Instrument;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;

/**
 * Shares that rules state and that no fund can take up together, because other rules refuse every fund that would result, or there is not so much of a
 * fund. How stated shares add up is said by the targets of the vocabulary. Each combination of rules that can state together is looked at.
 */
final class OffersTogether implements Check {
    private static final long WHOLE_FUND = 1_000_000;

    @Override
    public void look(CheckedLaw law, Consumer<Finding> found) {
        Set<String> reported = new HashSet<>();
        for (Target target : law.plain().vocabulary().targets()) {
            if (law.plain().book().instruments().containsKey(target.instrument())) {
                law.plain().windows().values().forEach(on -> new AtTarget(law, on, target, reported, found).look());
            }
        }
    }

    /** One target on one day. */
    private static final class AtTarget {
        private final CheckedLaw law;
        private final PlainLaw on;
        private final Target target;
        private final Set<String> reported;
        private final Consumer<Finding> found;
        private final Space space;
        private final List<PlainRule> gate;
        private final List<PlainRule> refusing;

        AtTarget(CheckedLaw law, PlainLaw on, Target target, Set<String> reported, Consumer<Finding> found) {
            this.law = law;
            this.on = on;
            this.target = target;
            this.reported = reported;
            this.found = found;
            this.space = on.space(target.subject());
            this.gate = asked(Phase.GATE, target.subject(), target.instrument());
            this.refusing = gate.stream().filter(PlainRule::refuses).toList();
        }

        private List<PlainRule> asked(Phase phase, Subject subject, String instrument) {
            return on.rules().stream()
                    .filter(r -> r.info().asked(phase, subject, instrument))
                    .toList();
        }

        void look() {
            Condition facts = rows();
            Conflict bare = new Conflict(facts, refusing, this::domain);
            if (bare.isSure()) {
                if (bare.hasRows() && !new Conflict(asking(), refusing, this::domain).isSure()) {
                    bare.causes().forEach(cause -> reportNobody(cause, facts));
                }
                return;
            }
            List<SortedMap<String, PlainRule>> combinations = new ArrayList<>(List.of(new TreeMap<>()));
            for (String instrument : target.offers()) {
                List<PlainRule> stating = stating(instrument);
                List<SortedMap<String, PlainRule>> longer = new ArrayList<>();
                for (SortedMap<String, PlainRule> some : combinations) {
                    for (PlainRule rule : stating) {
                        SortedMap<String, PlainRule> more = new TreeMap<>(some);
                        more.put(instrument, rule);
                        longer.add(more);
                    }
                }
                combinations = stating.isEmpty() ? combinations : longer;
            }
            combinations.stream().filter(c -> !c.isEmpty()).forEach(this::look);
        }

        private List<PlainRule> stating(String instrument) {
            Instrument known = law.plain().book().instruments().get(instrument);
            return known == null
                    ? List.of()
                    : asked(Phase.RATE, known.subject(), instrument).stream()
                            .filter(r -> r.states(Statement.RATE))
                            .toList();
        }

        private void look(SortedMap<String, PlainRule> offers) {
            Condition possible = Condition.all(List.of(rows(), stated(offers)));
            Condition taken = Condition.all(List.of(possible, taken(offers)));
            Conflict apart = new Conflict(possible, refusing, this::domain);
            Conflict together = new Conflict(taken, refusing, this::domain);
            if (apart.isSure() || !together.isSure()) {
                return;
            }
            List<List<PlainRule>> causes = together.hasRows() ? together.causes() : List.of(List.of());
            for (List<PlainRule> cause : causes) {
                List<PlainRule> all = new ArrayList<>(offers.values());
                all.addAll(cause);
                boolean asked = all.stream().anyMatch(r -> law.asked(r.info().pack()));
                String key = target.name() + all.stream().map(PlainRule::id).toList();
                if (asked && reported.add(key)) {
                    report(offers, cause, all, taken);
                }
            }
        }

        /** Whoever asks with the facts of the target and is permitted. */
        private Condition rows() {
            List<Condition> all = new ArrayList<>(List.of(asking()));
            target.facts().forEach((field, word) -> all.add(is(field, space.code(field, word))));
            return Condition.all(all);
        }

        /** Whoever asks and is permitted. */
        private Condition asking() {
            List<Condition> all = new ArrayList<>();
            all.add(is(Vocabulary.INSTRUMENT, space.code(Vocabulary.INSTRUMENT, target.instrument())));
            all.add(Conflict.relations(law.plain().vocabulary().relations(target.subject())));
            List<Condition> permitted = gate.stream()
                    .filter(r -> r.states(Statement.ELIGIBLE))
                    .map(PlainRule::whole)
                    .toList();
            boolean seen =
                    on.trusted().stream().noneMatch(r -> r.asked(Phase.GATE, target.subject(), target.instrument()));
            all.add(permitted.isEmpty() || !seen ? Condition.TRUE : Condition.any(permitted));
            return Condition.all(all);
        }

        private static Condition is(String field, long value) {
            return Condition.within(field, Intervals.of(value, value));
        }

        /** That the rules state what they do. */
        private Condition stated(SortedMap<String, PlainRule> offers) {
            List<Condition> all = new ArrayList<>();
            offers.forEach((instrument, rule) -> {
                all.add(rule.whole().renamed(field -> name(instrument, field)));
                long code = on.space(rule.info().subject()).code(Vocabulary.INSTRUMENT, instrument);
                all.add(is(name(instrument, Vocabulary.INSTRUMENT), code));
            });
            return Condition.all(all);
        }

        /** That all that is stated is taken up. */
        private Condition taken(SortedMap<String, PlainRule> offers) {
            List<Condition> all = new ArrayList<>();
            target.shares().forEach((field, instruments) -> {
                Polynomial rest =
                        sum(instruments, offers).plus(Polynomial.of(field).negated());
                all.add(Condition.atMostZero(rest));
                all.add(Condition.atMostZero(rest.negated()));
            });
            Polynomial whole = sum(List.copyOf(target.offers()), offers);
            all.add(Condition.atMostZero(whole.plus(Polynomial.of(-WHOLE_FUND))));
            if (target.rank() != null) {
                all.add(rank(target.rank(), whole, offers));
            }
            return Condition.all(all);
        }

        /**
         * At most as many partners are larger as the others named that state more, and as find room in the rest:
         *
         * <pre>  rank - 1 - |B| times more than own &lt;= rest, for a set B of others that each state more than own</pre>
         */
        private Condition rank(String field, Polynomial whole, SortedMap<String, PlainRule> offers) {
            Polynomial larger = sum(List.of(target.instrument()), offers).plus(Polynomial.of(1));
            Polynomial rest = whole.negated().plus(Polynomial.of(WHOLE_FUND));
            List<String> others = offers.keySet().stream()
                    .filter(instrument -> !instrument.equals(target.instrument()))
                    .toList();
            List<Condition> any = new ArrayList<>();
            for (int set = 0; set < 1 << others.size(); set++) {
                List<Condition> all = new ArrayList<>();
                for (int other = 0; other < others.size(); other++) {
                    if ((set >> other & 1) == 1) {
                        Polynomial stated = sum(List.of(others.get(other)), offers);
                        all.add(Condition.atMostZero(larger.plus(stated.negated())));
                    }
                }
                Polynomial inRest = Polynomial.of(field).plus(Polynomial.of(-1 - all.size()));
                all.add(Condition.atMostZero(inRest.times(larger).plus(rest.negated())));
                any.add(Condition.all(all));
            }
            return Condition.any(any);
        }

        private Polynomial sum(List<String> instruments, SortedMap<String, PlainRule> offers) {
            Polynomial sum = Polynomial.of(0);
            for (String instrument : instruments) {
                PlainRule rule = offers.get(instrument);
                if (rule != null) {
                    sum = sum.plus(rate(rule).renamed(field -> name(instrument, field)));
                }
            }
            return sum;
        }

        private static Polynomial rate(PlainRule rule) {
            return Objects.requireNonNull(rule.says().stream()
                    .filter(s -> s.kind() == Statement.RATE)
                    .findFirst()
                    .orElseThrow()
                    .value());
        }

        /** A field of the row a rate is stated about; the row of the target itself where that is what it is about. */
        private String name(String instrument, String field) {
            return instrument.equals(target.instrument()) ? field : instrument + ":" + field;
        }

        private Intervals domain(String field) {
            int colon = field.indexOf(':');
            if (colon < 0) {
                return space.domain(field);
            }
            Instrument instrument =
                    Objects.requireNonNull(law.plain().book().instruments().get(field.substring(0, colon)));
            return on.space(instrument.subject()).domain(field.substring(colon + 1));
        }

        private void report(
                SortedMap<String, PlainRule> offers, List<PlainRule> cause, List<PlainRule> all, Condition taken) {
            SortedMap<String, Long> row = witness(cause, taken);
            List<String> shown = new ArrayList<>();
            offers.forEach((instrument, rule) -> shown.add(offered(instrument, rule, row)));
            cause.forEach(rule -> shown.add(Conflict.written(rule, on) + admits(rule, row)));
            SortedSet<String> fields = new TreeSet<>(target.shares().keySet());
            cause.forEach(rule -> fields.addAll(rule.whole().fields()));
            if (!row.isEmpty()) {
                shown.add("on " + on.day() + ": " + CheckedLaw.written(row, space, fields));
                shown.add("decided: "
                        + law.decide(inSpace(row), on, target.subject(), Phase.GATE)
                                .written());
            }
            found.accept(new Finding(
                    "offers-refused",
                    Finding.Level.WARNING,
                    (cause.isEmpty() ? all : cause).get(0).info().place(),
                    all.stream().map(PlainRule::id).toList(),
                    "from " + on.day() + " on " + target.title().en() + " cannot take up what "
                            + Conflict.ids(List.copyOf(offers.values()))
                            + (offers.size() == 1 ? " states: " : " state: ")
                            + (cause.isEmpty()
                                    ? "it is more than the whole fund"
                                    : Conflict.ids(cause) + (cause.size() == 1 ? " refuses it" : " refuse it")),
                    shown,
                    Conflict.hint(all, on),
                    null));
        }

        /** Rules that leave no fund of this kind at all, whatever shares it takes up. */
        private void reportNobody(List<PlainRule> cause, Condition rows) {
            boolean asked = cause.stream().anyMatch(r -> law.asked(r.info().pack()));
            List<String> ids = cause.stream().map(PlainRule::id).toList();
            if (!asked || !reported.add(target.name() + ids)) {
                return;
            }
            SortedMap<String, Long> row = witness(cause, rows);
            SortedSet<String> fields = new TreeSet<>(rows.fields());
            cause.forEach(rule -> fields.addAll(rule.whole().fields()));
            List<String> shown = new ArrayList<>();
            cause.forEach(rule -> shown.add(Conflict.written(rule, on)));
            if (!row.isEmpty()) {
                shown.add("on " + on.day() + ": " + CheckedLaw.written(row, space, fields));
                shown.add("decided: "
                        + law.decide(inSpace(row), on, target.subject(), Phase.GATE)
                                .written());
            }
            found.accept(new Finding(
                    "admits-nobody",
                    Finding.Level.WARNING,
                    cause.get(0).info().place(),
                    ids,
                    "from " + on.day() + " on there can be no " + bareTitle() + ": " + Conflict.ids(cause)
                            + (ids.size() == 1 ? " refuses all" : " refuse all between them"),
                    shown,
                    Conflict.hint(cause, on),
                    null));
        }

        /** The title without its article. */
        private String bareTitle() {
            return target.title().en().replaceFirst("^an? ", "");
        }

        /** A fund that takes all up, refused by nothing but the cause where there is one. */
        private SortedMap<String, Long> witness(List<PlainRule> cause, Condition taken) {
            List<Condition> all = new ArrayList<>(List.of(taken));
            refusing.stream()
                    .filter(rule -> !cause.contains(rule))
                    .forEach(rule -> all.add(rule.whole().not()));
            Solver.Answer plain = law.find(Condition.all(all), this::domain, on, target.subject());
            return plain.isFound()
                    ? plain.row()
                    : law.find(taken, this::domain, on, target.subject()).row();
        }

        private String offered(String instrument, PlainRule rule, SortedMap<String, Long> row) {
            Polynomial rate = rate(rule).renamed(field -> name(instrument, field));
            String amount = rate.isConstant()
                    ? " states " + Units.format(rate.constant().longValueExact(), Dimension.SHARE)
                    : row.isEmpty()
                            ? ""
                            : " states " + Units.format(rate.at(row::get).longValueExact(), Dimension.SHARE);
            return Conflict.written(rule, on) + amount;
        }

        /** What a rule admits of each share that is taken up, where it reads it. */
        private String admits(PlainRule rule, SortedMap<String, Long> row) {
            List<String> admitted = new ArrayList<>();
            for (String field : rule.whole().fields()) {
                boolean derived = target.shares().containsKey(field) || field.equals(target.rank());
                if (derived && !row.isEmpty()) {
                    Intervals values =
                            Slice.of(rule.whole().not(), field, row::get).and(space.domain(field));
                    long now = Objects.requireNonNull(row.get(field));
                    admitted.add(field + " " + space.written(field, now) + ", admitted: " + written(field, values));
                }
            }
            return admitted.isEmpty() ? "" : ": " + String.join("; ", admitted);
        }

        private String written(String field, Intervals values) {
            if (values.isEmpty()) {
                return "none";
            }
            Intervals all = space.domain(field);
            List<String> words = new ArrayList<>();
            for (int i = 0; i < values.size(); i++) {
                String low = space.written(field, values.low(i));
                String high = space.written(field, values.high(i));
                words.add(
                        values.low(i) == all.min()
                                ? "at most " + high
                                : values.high(i) == all.max() ? "at least " + low : low + " to " + high);
            }
            return String.join(" or ", words);
        }

        private SortedMap<String, Long> inSpace(SortedMap<String, Long> row) {
            SortedMap<String, Long> own = new TreeMap<>();
            for (Field field : space.fields()) {
                own.put(field.name(), Objects.requireNonNull(row.get(field.name())));
            }
            return own;
        }
    }
}
