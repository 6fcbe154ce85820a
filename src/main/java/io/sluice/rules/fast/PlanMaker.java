package io.sluice.rules.fast;

import io.sluice.rules.Law;
import io.sluice.rules.Phase;
import io.sluice.rules.StatementSheet;
import io.sluice.rules.Subject;
import io.sluice.rules.Vocabulary;
import io.sluice.rules.engine.CompiledLaw;
import io.sluice.rules.engine.FactShape;
import io.sluice.rules.pack.Parameter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Makes the plan of a question on a day from the rules in force that are seen through. */
final class PlanMaker {
    private static final int WORD = StatementSheet.WORD;

    private final CompiledLaw law;
    private final Subject subject;
    private final Map<String, Long> figures = new HashMap<>();
    private final List<String> fields = new ArrayList<>();

    PlanMaker(CompiledLaw law, Law day, Subject subject) {
        this.law = law;
        this.subject = subject;
        for (Parameter parameter : law.book().parameters().values()) {
            day.parameter(parameter.name()).ifPresent(value -> figures.put(parameter.fieldName(), value));
        }
    }

    /** The rules in force that are asked together. */
    static List<Integer> inForce(CompiledLaw law, Law day, Phase phase, Subject subject) {
        List<Integer> rules = new ArrayList<>();
        for (int rule = 0; rule < law.rules().size(); rule++) {
            if (day.inForce(rule)
                    && law.rules().get(rule).phase() == phase
                    && law.rules().get(rule).subject() == subject) {
                rules.add(rule);
            }
        }
        return rules;
    }

    /** One statement of a rule. */
    private record Line(StatementSheet.Entry entry, int rule, int said, boolean byRow) {}

    /**
     * The plan.
     *
     * @param seen the rules that are seen through
     */
    Plan make(Map<Integer, Reading.Seen> seen) {
        SortedSet<String> read = new TreeSet<>();
        seen.keySet().forEach(rule -> read.addAll(law.reads(rule).names()));
        fields.addAll(read);
        PassMaker folding = new PassMaker(fields::indexOf, this::words, this::figure, 0);
        Map<Integer, List<List<Condition.Is>>> ways = new TreeMap<>();
        List<Line> lines = new ArrayList<>();
        seen.forEach((rule, reading) -> {
            List<List<Condition.Is>> open = folding.ways(reading.condition());
            if (!open.isEmpty()) {
                ways.put(rule, open);
                lines.addAll(lines(rule, reading.saying()));
            }
        });
        lines.sort(Comparator.comparingInt(Line::rule)
                .thenComparing(line -> line.entry().kind())
                .thenComparingLong(line -> line.entry().number()));
        return assemble(seen, ways, lines);
    }

    private List<Line> lines(int rule, Saying saying) {
        List<Line> lines = new ArrayList<>();
        List<StatementSheet.Entry> known = new ArrayList<>();
        boolean byRow = !saying.sameForAllRows();
        List<Saying.Said> heard = saying.about(fact(), this::figure, this::sample);
        for (int i = 0; i < heard.size(); i++) {
            boolean numbered = byRow && heard.get(i).kind().hasValue();
            StatementSheet.Entry entry = new StatementSheet.Entry(
                    rule, heard.get(i).kind(), numbered ? 0 : heard.get(i).number());
            if (!known.contains(entry)) {
                known.add(entry);
                lines.add(new Line(entry, rule, i, numbered));
            }
        }
        return lines;
    }

    private Plan assemble(
            Map<Integer, Reading.Seen> seen, Map<Integer, List<List<Condition.Is>>> ways, List<Line> lines) {
        StatementSheet sheet =
                new StatementSheet(lines.stream().map(Line::entry).toList());
        int several =
                ways.values().stream().mapToInt(List::size).filter(n -> n > 1).sum();
        int size = Math.max(1, (sheet.size() + several + WORD - 1) / WORD);
        PassMaker maker = new PassMaker(fields::indexOf, this::words, this::figure, size);
        long[] start = new long[size];
        start[0] = CodeSweep.KNOWN;
        List<Gathered> gathered = new ArrayList<>();
        int next = sheet.size();
        for (Map.Entry<Integer, List<List<Condition.Is>>> rule : ways.entrySet()) {
            List<Integer> bits = bits(rule.getKey(), lines);
            if (rule.getValue().size() == 1) {
                for (int bit : bits) {
                    start[bit / WORD] |= StatementSheet.bit(bit);
                    maker.require(bit, rule.getValue().get(0));
                }
                continue;
            }
            long[] waysOf = new long[size];
            for (List<Condition.Is> way : rule.getValue()) {
                start[next / WORD] |= StatementSheet.bit(next);
                waysOf[next / WORD] |= StatementSheet.bit(next);
                maker.require(next, way);
                next++;
            }
            gathered.addAll(gathered(waysOf, bits));
        }
        List<String> codes = fields.stream()
                .filter(this::isCode)
                .sorted(Comparator.comparing((String f) -> !f.equals(Vocabulary.INSTRUMENT)))
                .toList();
        List<Pass> others = maker.otherPasses();
        return new Plan(
                fields.toArray(String[]::new),
                maker.codeSweeps(codes, start).toArray(CodeSweep[]::new),
                Asked.of(others),
                PassMaker.together(others).toArray(Pass[]::new),
                gathers(gathered).toArray(Gather[]::new),
                start,
                sheet,
                numbered(seen, lines));
    }

    private static List<Integer> bits(int rule, List<Line> lines) {
        List<Integer> bits = new ArrayList<>();
        for (int n = 0; n < lines.size(); n++) {
            if (lines.get(n).rule() == rule) {
                bits.add(n);
            }
        }
        return bits;
    }

    /** A rule's ways in one word, and its statements in another. */
    private record Gathered(int from, long ways, int to, long statements) {}

    private static List<Gathered> gathered(long[] ways, List<Integer> bits) {
        List<Gathered> gathered = new ArrayList<>();
        for (int from = 0; from < ways.length; from++) {
            for (int to = 0; ways[from] != 0 && to < ways.length; to++) {
                long statements = 0;
                for (int bit : bits) {
                    statements |= bit / WORD == to ? StatementSheet.bit(bit) : 0;
                }
                if (statements != 0) {
                    gathered.add(new Gathered(from, ways[from], to, statements));
                }
            }
        }
        return gathered;
    }

    private static List<Gather> gathers(List<Gathered> gathered) {
        Map<List<Integer>, List<Gathered>> byWords = new LinkedHashMap<>();
        gathered.forEach(g -> byWords.computeIfAbsent(List.of(g.from(), g.to()), w -> new ArrayList<>())
                .add(g));
        List<Gather> gathers = new ArrayList<>();
        for (List<Gathered> all : byWords.values()) {
            for (int at = 0; at < all.size(); at += Gather.TOGETHER) {
                long[] ways = new long[Gather.TOGETHER];
                long[] statements = new long[Gather.TOGETHER];
                for (int i = at; i < Math.min(all.size(), at + Gather.TOGETHER); i++) {
                    ways[i - at] = all.get(i).ways();
                    statements[i - at] = all.get(i).statements();
                }
                gathers.add(new Gather(all.get(0).from(), ways, all.get(0).to(), statements));
            }
        }
        return gathers;
    }

    private List<RowNumber> numbered(Map<Integer, Reading.Seen> seen, List<Line> lines) {
        List<RowNumber> numbered = new ArrayList<>();
        for (int n = 0; n < lines.size(); n++) {
            Line line = lines.get(n);
            Reading.Seen reading = seen.get(line.rule());
            if (line.byRow() && reading != null) {
                Map<String, RowNumber.Reader> readers = new TreeMap<>();
                for (Saying.Argument argument : reading.saying().arguments()) {
                    if (argument instanceof Saying.Field field) {
                        readers.put(field.name(), reader(field.name()));
                    }
                }
                numbered.add(new RowNumber(n, line.said(), reading.saying(), fact(), this::figure, readers));
            }
        }
        return List.copyOf(numbered);
    }

    private RowNumber.Reader reader(String field) {
        int column = fields.indexOf(field);
        if (isCode(field)) {
            List<String> words = words(field);
            return (columns, row) -> words.get((int) columns[column][row]);
        }
        return type(field) == boolean.class
                ? (columns, row) -> columns[column][row] != 0
                : (columns, row) -> columns[column][row];
    }

    private Object fact() {
        return new FieldProbe(subject).fact(0, -1);
    }

    private Object sample(String field) {
        return type(field) == long.class ? (Object) 0L : type(field) == boolean.class ? (Object) false : "";
    }

    private boolean isCode(String field) {
        return type(field) == String.class;
    }

    private Class<?> type(String field) {
        return FactShape.of(subject).fields().stream()
                .filter(f -> f.name().equals(field))
                .findFirst()
                .orElseThrow()
                .type();
    }

    private List<String> words(String field) {
        return law.words(subject, field);
    }

    private Long figure(String field) {
        @Nullable Long value = figures.get(field);
        if (value == null) {
            throw new IllegalStateException("the figure " + field + " has no value on the day");
        }
        return value;
    }
}
