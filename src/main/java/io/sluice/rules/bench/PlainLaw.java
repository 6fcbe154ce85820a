package io.sluice.rules.bench;

import io.sluice.rules.Columns;
import io.sluice.rules.Comparison;
import io.sluice.rules.Law;
import io.sluice.rules.Phase;
import io.sluice.rules.Question;
import io.sluice.rules.Statements;
import io.sluice.rules.Subject;
import io.sluice.rules.logic.Comparisons;
import io.sluice.rules.logic.Space;
import io.sluice.rules.pack.LawBook;
import io.sluice.rules.pack.RuleInfo;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** The law of a day read from the text of its rules: nothing is compiled, and every condition can be looked into. */
public final class PlainLaw implements Law {
    private final PlainBook book;
    private final LocalDate day;
    private final List<PlainRule> inForce = new ArrayList<>();
    private final List<RuleInfo> trusted = new ArrayList<>();
    private final boolean[] applies;

    PlainLaw(PlainBook book, LocalDate day) {
        this.book = book;
        this.day = day;
        this.applies = new boolean[book.ruleIds().size()];
        for (int rule = 0; rule < applies.length; rule++) {
            applies[rule] = book.book().rules().get(rule).inForceOn(day);
            RuleInfo info = book.book().rules().get(rule);
            if (applies[rule] && info.trusted()) {
                trusted.add(info);
            } else if (applies[rule]) {
                inForce.add(book.onDay(rule, this));
            }
        }
    }

    @Override
    public LocalDate day() {
        return day;
    }

    @Override
    public LocalDate since() {
        return book.book().since(day);
    }

    @Override
    public List<String> ruleIds() {
        return book.ruleIds();
    }

    @Override
    public boolean inForce(int rule) {
        return applies[rule];
    }

    @Override
    public List<String> instrumentIds() {
        return book.instrumentIds();
    }

    @Override
    public int instrument(String id) {
        int code = book.instrumentIds().indexOf(id);
        if (code < 0) {
            throw new IllegalArgumentException("no pack declares the instrument " + id);
        }
        return code;
    }

    @Override
    public boolean speaksOf(String instrument) {
        return book.book().speaksOf(instrument, day);
    }

    @Override
    public OptionalLong parameter(String name) {
        return book.value(name, day);
    }

    @Override
    public boolean givesMultiple(int rule) {
        return book.book().givesMultiple(book.book().rules().get(rule));
    }

    @Override
    public boolean concerns(int rule, Phase phase, Subject subject, int instrument) {
        return book.book()
                .rules()
                .get(rule)
                .asked(phase, subject, instrumentIds().get(instrument));
    }

    @Override
    public Optional<List<Comparison>> comparisons(Phase phase, Subject subject, int instrument) {
        String id = instrumentIds().get(instrument);
        if (trusted.stream().anyMatch(rule -> rule.asked(phase, subject, id))) {
            return Optional.empty();
        }
        return Optional.of(Comparisons.of(inForce.stream()
                .filter(rule -> rule.info().asked(phase, subject, id))
                .map(PlainRule::whole)
                .toList()));
    }

    /** The law book. */
    public LawBook book() {
        return book.book();
    }

    /** The rules in force that are seen through, by id. */
    public List<PlainRule> rules() {
        return inForce;
    }

    /** The rules in force of the trusted profile, by id: what they say is heard, and not seen through. */
    public List<RuleInfo> trusted() {
        return trusted;
    }

    void addTrusted(Question question, Columns rows, Statements stated, Statements open) {
        if (!trusted.isEmpty()) {
            book.trustedVoices().add(this, question, rows, stated, open);
        }
    }

    /** The fields of a subject, where it asks for the instruments of this law. */
    public Space space(Subject subject) {
        return book.space(subject);
    }

    @Override
    public String toString() {
        return "the law on " + day;
    }
}
