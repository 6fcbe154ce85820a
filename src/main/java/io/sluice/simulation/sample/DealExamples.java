package io.sluice.simulation.sample;

import io.sluice.quantity.Quarter;
import io.sluice.rules.Columns;
import io.sluice.rules.Decisions;
import io.sluice.rules.Law;
import io.sluice.rules.Outcome;
import io.sluice.rules.Question;
import io.sluice.rules.RuleEngine;
import io.sluice.rules.Subject;
import io.sluice.rules.Vocabulary;
import io.sluice.rules.bench.Bench;
import io.sluice.rules.bench.PlainBook;
import io.sluice.rules.bench.ReadingEngine;
import io.sluice.rules.bench.RuleCase;
import io.sluice.rules.engine.CompiledStore;
import io.sluice.rules.engine.RuleCompiler;
import io.sluice.rules.pack.LawBook;
import io.sluice.rules.population.Address;
import io.sluice.scenario.Arm;
import io.sluice.scenario.text.CsvCell;
import io.sluice.scenario.text.SourceFile;
import io.sluice.simulation.LoadedScenario;
import io.sluice.simulation.ScenarioExperiment;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Deals of a run that are worth explaining, by the addresses under which they are made again: for each rule that refuses
 * deals alone, its largest and the one that misses by least; and the largest that another arm decides otherwise. They are
 * looked for in the first years of the first replication, so they illustrate and count nothing.
 */
public final class DealExamples {
    private static final int QUARTERS = 12;
    private static final int OF_A_KIND = 3;
    private static final int RULES = 6;
    /** A deal is near when it misses by a twentieth of what it has. */
    private static final int NEAR = 20;

    private final List<String> arms;
    private final List<SortedMap<Key, Answer>> answers = new ArrayList<>();

    private final Bench bench;

    private DealExamples(List<String> arms, LawBook reference) {
        this.arms = arms;
        Vocabulary vocabulary = Vocabulary.standard();
        PlainBook plain = new PlainBook(reference, vocabulary);
        this.bench = new Bench(reference, vocabulary, new ReadingEngine(reference, vocabulary), plain::on);
    }

    /**
     * An example.
     *
     * @param address where it is found
     * @param instrument what it asks for
     * @param what why it is shown, in words
     */
    public record Example(Address address, String instrument, String what) {}

    private record Key(Quarter quarter, int venture, String instrument) {}

    private record Answer(Outcome outcome, List<String> rules, SortedMap<String, Long> facts) {
        long ticket() {
            return facts.getOrDefault("ticket", 0L);
        }
    }

    /** The examples of a scenario, as it was read: the same whatever run folder it comes from or goes to. */
    public static List<Example> of(LoadedScenario scenario) {
        ScenarioExperiment experiment =
                new ScenarioExperiment(scenario, new RuleCompiler(Vocabulary.standard(), CompiledStore.ofUser()));
        DealExamples examples = new DealExamples(
                scenario.scenario().written().stream().map(Arm::name).toList(),
                scenario.books().get(0));
        int quarters = Math.min(QUARTERS, experiment.plan().quarters());
        for (int arm = 0; arm < examples.arms.size(); arm++) {
            SortedMap<Key, Answer> heard = new TreeMap<>(Comparator.comparing(Key::quarter)
                    .thenComparing(Key::venture)
                    .thenComparing(Key::instrument));
            experiment.newRun().world(0, arm, quarters, engine -> listening(engine, heard));
            examples.answers.add(heard);
        }
        return examples.chosen();
    }

    /** The examples as a table: deal, instrument, and why it is shown. */
    public static String csv(LoadedScenario scenario) {
        StringBuilder text = new StringBuilder("deal,instrument,what\n");
        for (Example example : of(scenario)) {
            text.append(CsvCell.of(example.address().toString()))
                    .append(',')
                    .append(CsvCell.of(example.instrument()))
                    .append(',')
                    .append(CsvCell.quoted(CsvCell.guarded(example.what())))
                    .append('\n');
        }
        return text.toString();
    }

    private static RuleEngine listening(RuleEngine engine, SortedMap<Key, Answer> heard) {
        return (law, question, rows) -> {
            Decisions decisions = engine.decide(law, question, rows);
            if (question.kind() == Question.Kind.DECIDE && rows.subject() == Subject.DEAL) {
                hear(law, rows, decisions, heard);
            }
            return decisions;
        };
    }

    private static void hear(Law law, Columns rows, Decisions decisions, SortedMap<Key, Answer> heard) {
        long[] asked = rows.column(Vocabulary.INSTRUMENT);
        for (int row = 0; row < rows.rows(); row++) {
            List<String> rules = new ArrayList<>();
            for (int k = 0; k < decisions.reasonCount(row); k++) {
                rules.add(law.ruleIds().get(decisions.reason(row, k)));
            }
            String instrument = law.instrumentIds().get(Math.toIntExact(asked[row]));
            heard.put(
                    new Key(Quarter.of(law.day()), rows.name(row), instrument),
                    new Answer(decisions.outcome(row), rules, DealOfRun.row(rows, row)));
        }
    }

    private List<Example> chosen() {
        List<Example> examples = new ArrayList<>(refusedAlone());
        for (int arm = 1; arm < arms.size(); arm++) {
            examples.addAll(otherwise(arm, Outcome.REFUSED, Outcome.ELIGIBLE));
            examples.addAll(otherwise(arm, Outcome.ELIGIBLE, Outcome.REFUSED));
        }
        return examples;
    }

    /** Of each rule that alone refuses most often, the largest deal. */
    private List<Example> refusedAlone() {
        Map<String, List<Map.Entry<Key, Answer>>> byRule = new TreeMap<>();
        answers.get(0).entrySet().stream()
                .filter(e -> e.getValue().outcome() == Outcome.REFUSED
                        && e.getValue().rules().size() == 1)
                .forEach(e -> byRule.computeIfAbsent(e.getValue().rules().get(0), r -> new ArrayList<>())
                        .add(e));
        List<Example> examples = new ArrayList<>();
        byRule.entrySet().stream()
                .sorted(Comparator.comparingInt(e -> -e.getValue().size()))
                .limit(RULES)
                .forEach(e -> {
                    String alone = "refused by " + e.getKey() + " alone";
                    examples.add(example(0, largest(e.getValue()).get(0), alone));
                    nearest(e.getValue())
                            .ifPresent(near -> examples.add(example(0, near.deal(), alone + ", " + near.by())));
                });
        return examples;
    }

    private record Near(Map.Entry<Key, Answer> deal, String by, double part) {}

    /** The deal that misses by least, if that is little. */
    private Optional<Near> nearest(List<Map.Entry<Key, Answer>> deals) {
        return deals.stream().map(this::near).flatMap(Optional::stream).min(Comparator.comparingDouble(Near::part));
    }

    private Optional<Near> near(Map.Entry<Key, Answer> deal) {
        Key key = deal.getKey();
        RuleCase asked = RuleCase.question(
                SourceFile.of("example", ""),
                "deal",
                key.quarter().firstDay(),
                Subject.DEAL,
                key.instrument(),
                deal.getValue().facts());
        return bench.run(asked).shortfalls().stream()
                .map(s -> new Near(
                        deal,
                        s.field() + " off by " + s.written(),
                        (double) s.amount()
                                / Math.max(1, Math.abs(deal.getValue().facts().getOrDefault(s.field(), 0L)))))
                .filter(n -> n.part() * NEAR <= 1)
                .min(Comparator.comparingDouble(Near::part));
    }

    /** The largest deals that an arm decides otherwise than the reference. */
    private List<Example> otherwise(int arm, Outcome was, Outcome is) {
        List<Map.Entry<Key, Answer>> found = new ArrayList<>();
        answers.get(arm).entrySet().stream()
                .filter(e -> {
                    Answer before = answers.get(0).get(e.getKey());
                    return before != null
                            && before.outcome() == was
                            && e.getValue().outcome() == is;
                })
                .forEach(found::add);
        return largest(found).stream()
                .limit(OF_A_KIND)
                .map(e -> example(arm, e, is.word() + " here, " + was.word() + " in " + arms.get(0)))
                .toList();
    }

    private static List<Map.Entry<Key, Answer>> largest(List<Map.Entry<Key, Answer>> deals) {
        return deals.stream()
                .sorted(Comparator.comparingLong(e -> -e.getValue().ticket()))
                .toList();
    }

    private Example example(int arm, Map.Entry<Key, Answer> deal, String what) {
        Key key = deal.getKey();
        return new Example(new Address(0, arms.get(arm), key.quarter(), key.venture()), key.instrument(), what);
    }
}
