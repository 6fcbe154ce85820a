package io.sluice.rules.fast;

import io.sluice.rules.Comparison;
import io.sluice.rules.Law;
import io.sluice.rules.Phase;
import io.sluice.rules.Subject;
import io.sluice.rules.Vocabulary;
import io.sluice.rules.engine.CompiledLaw;
import java.time.LocalDate;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * A compiled law made ready to be decided column by column. Plans are made when a question is first asked and shared by all
 * days on which the same rules and figures hold. Safe for threads.
 */
public final class FastLaw {
    private final CompiledLaw compiled;
    private final ModelReader reader;
    private final Map<Integer, Reading> readings = new ConcurrentHashMap<>();
    private final Map<Holding, Map<Topic, Prepared>> prepared = new ConcurrentHashMap<>();
    private final Map<Topic, AtomicBoolean> asked = new ConcurrentHashMap<>();

    /**
     * Makes a law ready.
     *
     * @param compiled the law as Drools compiled it
     * @param vocabulary the words of the facts
     */
    public FastLaw(CompiledLaw compiled, Vocabulary vocabulary) {
        this.compiled = compiled;
        this.reader = new ModelReader(compiled, vocabulary);
    }

    /** What holds on a day: the rules in force and the figures; equal days share their plans. */
    private record Holding(BitSet rules, SortedMap<String, Long> figures) {}

    /** What is asked: a phase about a subject. */
    record Topic(Phase phase, Subject subject) {}

    /** The law in force on a day. */
    public Law on(LocalDate day) {
        Law law = compiled.on(day);
        BitSet rules = new BitSet();
        for (int rule = 0; rule < compiled.rules().size(); rule++) {
            rules.set(rule, law.inForce(rule));
        }
        SortedMap<String, Long> figures = new TreeMap<>();
        for (String name : compiled.book().parameters().keySet()) {
            law.parameter(name).ifPresent(value -> figures.put(name, value));
        }
        return new Day(
                this, law, prepared.computeIfAbsent(new Holding(rules, figures), h -> new ConcurrentHashMap<>()));
    }

    /** How a rule is decided, and why. */
    public Route route(int rule) {
        return reading(rule) instanceof Reading.Closed closed
                ? new Route(Route.Place.SESSION, closed.why())
                : new Route(Route.Place.COLUMNS, "conditions on one fact and figures, statements as consequence");
    }

    CompiledLaw compiled() {
        return compiled;
    }

    Reading reading(int rule) {
        return readings.computeIfAbsent(rule, reader::read);
    }

    /** Whether anybody asked this before. */
    AtomicBoolean asked(Topic topic) {
        return asked.computeIfAbsent(topic, t -> new AtomicBoolean());
    }

    /** The law on a day with the plans of its questions. */
    static final class Day implements Law {
        private final FastLaw fast;
        private final Law law;
        private final Map<Topic, Prepared> plans;

        Day(FastLaw fast, Law law, Map<Topic, Prepared> plans) {
            this.fast = fast;
            this.law = law;
            this.plans = plans;
        }

        FastLaw fast() {
            return fast;
        }

        /** The same law as sessions ask it. */
        Law reference() {
            return law;
        }

        Prepared prepared(Topic topic) {
            Prepared known = plans.get(topic);
            return known != null ? known : plans.computeIfAbsent(topic, t -> Prepared.of(fast, law, t));
        }

        @Override
        public LocalDate day() {
            return law.day();
        }

        @Override
        public LocalDate since() {
            return law.since();
        }

        @Override
        public List<String> ruleIds() {
            return law.ruleIds();
        }

        @Override
        public boolean inForce(int rule) {
            return law.inForce(rule);
        }

        @Override
        public List<String> instrumentIds() {
            return law.instrumentIds();
        }

        @Override
        public int instrument(String id) {
            return law.instrument(id);
        }

        @Override
        public boolean speaksOf(String instrument) {
            return law.speaksOf(instrument);
        }

        @Override
        public OptionalLong parameter(String name) {
            return law.parameter(name);
        }

        @Override
        public boolean givesMultiple(int rule) {
            return law.givesMultiple(rule);
        }

        @Override
        public boolean concerns(int rule, Phase phase, Subject subject, int instrument) {
            return law.concerns(rule, phase, subject, instrument);
        }

        @Override
        public Optional<List<Comparison>> comparisons(Phase phase, Subject subject, int instrument) {
            return law.comparisons(phase, subject, instrument);
        }

        @Override
        public String toString() {
            return law.toString();
        }
    }
}
