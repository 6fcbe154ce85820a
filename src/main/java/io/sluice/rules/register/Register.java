package io.sluice.rules.register;

import io.sluice.quantity.Unit;
import io.sluice.quantity.Units;
import io.sluice.rules.pack.Alternative;
import io.sluice.rules.pack.DatedValue;
import io.sluice.rules.pack.LawBook;
import io.sluice.rules.pack.Parameter;
import io.sluice.rules.pack.RuleInfo;
import io.sluice.rules.register.Assumption.Kind;
import io.sluice.scenario.ModelParameter;
import io.sluice.scenario.ModelParameter.Status;
import io.sluice.scenario.ParameterTable;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * All that a result rests on: parameters of behaviour, assumed rows of data, and the figures and rules of the law. What a scenario
 * or a reform changes is a choice and no row.
 */
public final class Register {
    /** Block of the factors on rows of the model's tables. */
    public static final String DATA = "data";

    /** What stands in the band of a rule for the rule itself. */
    public static final String IN_FORCE = "in force";

    private final List<Assumption> rows;

    private Register(List<Assumption> rows) {
        this.rows = List.copyOf(rows);
    }

    /** The register of a table of parameters and of the law of some worlds; what two of them share is one row. */
    public static Register of(ParameterTable table, Collection<LawBook> books) {
        SortedMap<String, Assumption> rows = new TreeMap<>();
        for (ModelParameter parameter : table.all()) {
            add(rows, behaviour(parameter));
        }
        for (LawBook book : books) {
            for (Parameter parameter : book.parameters().values()) {
                for (DatedValue value : parameter.values()) {
                    add(rows, figure(parameter, value));
                }
            }
            for (RuleInfo rule : book.rules()) {
                add(rows, rule(rule));
            }
        }
        return new Register(rows.values().stream()
                .sorted(Comparator.comparing(Assumption::kind)
                        .thenComparing(Assumption::group)
                        .thenComparing(Assumption::name))
                .toList());
    }

    private static void add(Map<String, Assumption> rows, @Nullable Assumption row) {
        if (row != null) {
            rows.putIfAbsent(row.kind().word() + " " + row.name(), row);
        }
    }

    /** All rows by kind, group and name. */
    public List<Assumption> all() {
        return rows;
    }

    /** The rows that pass. */
    public List<Assumption> where(Predicate<Assumption> test) {
        return rows.stream().filter(test).toList();
    }

    /** Rows that are beliefs about the world: all but the switches of the model. */
    public int counted() {
        return where(Assumption::counted).size();
    }

    /** Rows among them that rest on this project's own assumption. */
    public int assumed() {
        return where(row -> row.counted() && row.assumed()).size();
    }

    private static Assumption behaviour(ModelParameter row) {
        Kind kind = row.isSwitch() ? Kind.MECHANISM : row.block().equals(DATA) ? Kind.DATA : Kind.BEHAVIOUR;
        return new Assumption(
                kind,
                row.name(),
                row.title(),
                row.block(),
                row.unit(),
                row.low().toPlainString(),
                row.central().toPlainString(),
                row.high().toPlainString(),
                row.status(),
                row.source());
    }

    private static @Nullable Assumption figure(Parameter parameter, DatedValue value) {
        Status status = status(value.status());
        if (status == null) {
            return null;
        }
        long factor = Units.find(parameter.unit()).map(Unit::factor).orElse(1L);
        boolean first = parameter.values().get(0).from().equals(value.from());
        Parameter.Range band = value.band();
        String central = inUnit(value.value(), factor);
        return new Assumption(
                Kind.LAW,
                first ? parameter.name() : parameter.name() + "@" + value.from(),
                parameter.title().en(),
                parameter.pack(),
                parameter.unit(),
                band == null ? central : inUnit(band.low(), factor),
                central,
                band == null ? central : inUnit(band.high(), factor),
                status,
                value.source());
    }

    private static String inUnit(long stored, long factor) {
        return BigDecimal.valueOf(stored)
                .divide(BigDecimal.valueOf(factor), MathContext.DECIMAL64)
                .stripTrailingZeros()
                .toPlainString();
    }

    private static @Nullable Assumption rule(RuleInfo rule) {
        Status status = status(rule.status());
        if (status == null) {
            return null;
        }
        Alternative other = rule.alternative();
        return new Assumption(
                Kind.RULE,
                rule.id(),
                rule.title().en(),
                rule.pack(),
                "rule",
                other != null && other.varies() ? other.text() : IN_FORCE,
                IN_FORCE,
                IN_FORCE,
                status,
                other == null || other.varies() ? rule.source() : rule.source() + "; alternative " + other.text());
    }

    /** The letter of a word of the law; null for what is proposed, which is a choice. */
    private static @Nullable Status status(io.sluice.rules.pack.Status word) {
        return switch (word) {
            case SEEN -> Status.V;
            case SECONDARY, DRAFT, RECALLED -> Status.R;
            case ASSUMED -> Status.A;
            case PROPOSAL -> null;
        };
    }
}
