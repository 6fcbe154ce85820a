package io.sluice.simulation.doubt;

import io.sluice.draw.Draws;
import io.sluice.quantity.Unit;
import io.sluice.quantity.Units;
import io.sluice.results.Sha256;
import io.sluice.rules.pack.DatedValue;
import io.sluice.rules.pack.LawBook;
import io.sluice.rules.pack.Parameter;
import io.sluice.rules.pack.Status;
import io.sluice.rules.register.Assumption;
import io.sluice.rules.register.Register;
import io.sluice.scenario.ModelParameter;
import io.sluice.scenario.ModelParameters;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/**
 * The rows of the register that a scenario leaves to doubt: parameters of behaviour and factors on data with a band,
 * and figures of the law that are assumed and have a band. Not drawn are switches of mechanisms and rules with an
 * alternative, which are structure; rows set by calibration, which stay where it put them; and what the scenario sets
 * itself, which is its choice.
 */
public final class DrawnRegister {
    private static final int ATTEMPTS = 500;

    private final List<DrawnRow> rows;
    private final List<int[]> orders;

    private DrawnRegister(List<DrawnRow> rows) {
        this.rows = List.copyOf(rows);
        Map<String, Integer> places = new HashMap<>();
        for (int i = 0; i < rows.size(); i++) {
            places.put(rows.get(i).name(), i);
        }
        List<int[]> both = new ArrayList<>();
        for (Orders.Pair pair : Orders.shipped().pairs()) {
            Integer below = places.get(pair.below());
            Integer above = places.get(pair.above());
            if (below != null && above != null) {
                both.add(new int[] {below, above});
            }
        }
        orders = List.copyOf(both);
    }

    /** The rows that are drawn where a scenario sets these model values and its worlds have these laws. */
    public static DrawnRegister of(ModelParameters set, Collection<LawBook> books) {
        Map<String, Band> law = figures(books);
        List<DrawnRow> rows = new ArrayList<>();
        for (Assumption row : Register.of(set.table(), books).all()) {
            switch (row.kind()) {
                case BEHAVIOUR, DATA -> {
                    ModelParameter parameter =
                            Objects.requireNonNull(set.table().find(row.name()));
                    boolean left = parameter.status() != ModelParameter.Status.S
                            && !set.overrides().containsKey(row.name());
                    if (left && band(parameter).open()) {
                        rows.add(new DrawnRow(row, band(parameter), 1));
                    }
                }
                case LAW -> {
                    Band band = law.get(row.name());
                    if (band != null && band.open()) {
                        rows.add(new DrawnRow(
                                row,
                                band,
                                Units.find(row.unit()).map(Unit::factor).orElse(1L)));
                    }
                }
                case RULE, MECHANISM -> {} // structure
            }
        }
        return new DrawnRegister(rows);
    }

    /** The same rows with other bands, for tests. */
    DrawnRegister with(UnaryOperator<DrawnRow> change) {
        return new DrawnRegister(rows.stream().map(change).toList());
    }

    private static Band band(ModelParameter row) {
        return new Band(
                row.low(),
                row.central(),
                row.high(),
                row.min(),
                row.max(),
                row.dimension() == ModelParameter.Kind.COUNT);
    }

    /** The bands of assumed figures, by the names of the register; the first law that has one says it. */
    private static Map<String, Band> figures(Collection<LawBook> books) {
        Map<String, Band> bands = new HashMap<>();
        for (LawBook book : books) {
            for (Parameter figure : book.parameters().values()) {
                for (DatedValue value : figure.values()) {
                    if (value.status() == Status.ASSUMED && value.band() != null) {
                        bands.putIfAbsent(name(figure, value), band(figure, value, value.band()));
                    }
                }
            }
        }
        return bands;
    }

    private static Band band(Parameter figure, DatedValue value, Parameter.Range band) {
        Parameter.Range range = figure.range();
        return new Band(
                BigDecimal.valueOf(band.low()),
                BigDecimal.valueOf(value.value()),
                BigDecimal.valueOf(band.high()),
                BigDecimal.valueOf(range == null ? band.low() : range.low()),
                BigDecimal.valueOf(range == null ? band.high() : range.high()),
                true);
    }

    static String name(Parameter figure, DatedValue value) {
        boolean first = figure.values().get(0).from().equals(value.from());
        return first ? figure.name() : figure.name() + "@" + value.from();
    }

    /** The rows, in the order of the register; a row's code in the table {@code draws} is its place here. */
    public List<DrawnRow> rows() {
        return rows;
    }

    /** Digest of all that decides what is drawn besides the seed. */
    public String digest() {
        StringBuilder text = new StringBuilder();
        rows.forEach(
                row -> text.append(row.name()).append(' ').append(row.band()).append('\n'));
        orders.forEach(pair -> text.append(rows.get(pair[0]).name())
                .append(" <= ")
                .append(rows.get(pair[1]).name())
                .append('\n'));
        return Sha256.of(text.toString());
    }

    /**
     * The values of a replication. Rows that have an order are drawn again together until it holds: they are
     * independent given that it does.
     *
     * @param draws those of the replication
     */
    public Drawn draw(Draws draws, Shape shape) {
        List<BigDecimal> values = new ArrayList<>();
        rows.forEach(row -> values.add(row.band().at(shape, row.uniform(draws, 0))));
        int[] group = groups();
        int again = 0;
        for (int attempt = 1; attempt < ATTEMPTS; attempt++) {
            boolean[] broken = broken(values, group);
            boolean any = false;
            for (int i = 0; i < values.size(); i++) {
                if (broken[group[i]]) {
                    DrawnRow row = rows.get(i);
                    values.set(i, row.band().at(shape, row.uniform(draws, attempt)));
                    any = true;
                }
            }
            if (!any) {
                break;
            }
            again++;
        }
        SortedMap<String, BigDecimal> byName = new TreeMap<>();
        for (int i = 0; i < values.size(); i++) {
            byName.put(rows.get(i).name(), values.get(i));
        }
        return new Drawn(this, values, byName, again);
    }

    /** For each row the least place of a row that it is tied to by orders, itself included. */
    private int[] groups() {
        int[] group = new int[rows.size()];
        for (int i = 0; i < group.length; i++) {
            group[i] = i;
        }
        boolean moved = true;
        while (moved) {
            moved = false;
            for (int[] pair : orders) {
                int least = Math.min(group[pair[0]], group[pair[1]]);
                moved |= group[pair[0]] != least || group[pair[1]] != least;
                group[pair[0]] = least;
                group[pair[1]] = least;
            }
        }
        return group;
    }

    private boolean[] broken(List<BigDecimal> values, int[] group) {
        boolean[] broken = new boolean[rows.size()];
        for (int[] pair : orders) {
            DrawnRow below = rows.get(pair[0]);
            DrawnRow above = rows.get(pair[1]);
            if (below.inUnit(values.get(pair[0])) > above.inUnit(values.get(pair[1]))) {
                broken[group[pair[0]]] = true;
            }
        }
        return broken;
    }
}
