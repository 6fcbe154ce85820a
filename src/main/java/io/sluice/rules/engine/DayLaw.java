package io.sluice.rules.engine;

import io.sluice.rules.Comparison;
import io.sluice.rules.Law;
import io.sluice.rules.Phase;
import io.sluice.rules.Question;
import io.sluice.rules.Subject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** The law in force on a day, as the session engine asks it. */
final class DayLaw implements Law {
    private final CompiledLaw book;
    private final LocalDate day;
    private final LocalDate since;
    private final Span span;

    DayLaw(CompiledLaw book, LocalDate day, LocalDate since, Span span) {
        this.book = book;
        this.day = day;
        this.since = since;
        this.span = span;
    }

    @Override
    public LocalDate day() {
        return day;
    }

    @Override
    public LocalDate since() {
        return since;
    }

    @Override
    public List<String> ruleIds() {
        return book.ruleIds();
    }

    @Override
    public boolean inForce(int rule) {
        return span.inForce(rule);
    }

    @Override
    public List<String> instrumentIds() {
        return book.instrumentIds();
    }

    @Override
    public int instrument(String id) {
        return book.instrument(id);
    }

    @Override
    public boolean speaksOf(String instrument) {
        return book.book().speaksOf(instrument, day);
    }

    @Override
    public OptionalLong parameter(String name) {
        Long value = span.values().get(name);
        return value == null ? OptionalLong.empty() : OptionalLong.of(value);
    }

    @Override
    public boolean givesMultiple(int rule) {
        return book.book().givesMultiple(book.rules().get(rule));
    }

    @Override
    public boolean concerns(int rule, Phase phase, Subject subject, int instrument) {
        return book.rules().get(rule).asked(phase, subject, book.instrumentIds().get(instrument));
    }

    @Override
    public Optional<List<Comparison>> comparisons(Phase phase, Subject subject, int instrument) {
        return span.comparisons(new Span.Topic(phase, subject, instrument));
    }

    CompiledLaw book() {
        return book;
    }

    /** The figures in force as the fact that rules read. */
    Object parameters() {
        return span.parameters();
    }

    /** All rules, whether in force or not. */
    BitSet all() {
        BitSet all = new BitSet();
        all.set(0, book.ruleIds().size());
        return all;
    }

    /** The strict rules in force for a question about a subject. */
    Group group(Question question, Subject subject) {
        return group(question, subject, all());
    }

    /** The strict rules in force for a question about a subject, as far as they are among some. */
    Group group(Question question, Subject subject, BitSet among) {
        return span.group(new Group.Key(question.phase(), subject, among, false));
    }

    /**
     * The trusted rules in force for a question about a subject, as far as they are among some: a group for each pack. In one
     * rule base, a rule of one package can silence that of another (apache/incubator-kie-issues 7115).
     */
    List<Group> trusted(Question question, Subject subject, BitSet among) {
        List<Group> groups = new ArrayList<>();
        for (BitSet pack : book.trustedPacks()) {
            BitSet own = (BitSet) pack.clone();
            own.and(among);
            groups.add(span.group(new Group.Key(question.phase(), subject, own, true)));
        }
        return groups;
    }

    @Override
    public String toString() {
        return "the law on " + day;
    }
}
