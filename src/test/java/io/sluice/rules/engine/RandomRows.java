package io.sluice.rules.engine;

import io.sluice.quantity.Dimension;
import io.sluice.rules.CodeSet;
import io.sluice.rules.Columns;
import io.sluice.rules.Field;
import io.sluice.rules.Law;
import io.sluice.rules.Subject;
import io.sluice.rules.Vocabulary;
import io.sluice.rules.drl.DrlReader;
import io.sluice.rules.drl.Expr;
import io.sluice.rules.drl.RuleTree;
import io.sluice.rules.pack.Instrument;
import io.sluice.rules.pack.LawBook;
import io.sluice.rules.pack.Parameter;
import io.sluice.scenario.text.Diagnostics;
import io.sluice.scenario.text.SourceFile;
import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.SplittableRandom;

/**
 * Rows that look for trouble: numbers on, one below and one above the figures of the day, at the ends of their ranges, or
 * anywhere between; amounts that are a figure's share of another amount of the row, to the fen. Most rows have the words one
 * of the rules asks for, so that rare rules are heard too.
 */
public final class RandomRows {
    private final LawBook book;
    private final Vocabulary vocabulary;
    private final SplittableRandom random;
    private final List<RuleTree> trees;

    public RandomRows(LawBook book, Vocabulary vocabulary, long seed) {
        this.book = book;
        this.vocabulary = vocabulary;
        this.random = new SplittableRandom(seed);
        this.trees = book.packs().stream()
                .flatMap(p -> p.files().stream())
                .flatMap(f -> DrlReader.read(SourceFile.of(f.file(), f.text()), new Diagnostics()).rules().stream())
                .toList();
    }

    public Columns of(Subject subject, int count, Law law) {
        List<String> instruments = book.instruments().values().stream()
                .filter(i -> i.subject() == subject)
                .map(Instrument::id)
                .toList();
        List<Parameter> figures = List.copyOf(book.parameters().values());
        Columns rows = Columns.of(subject, count);
        for (int row = 0; row < count; row++) {
            for (Field field : vocabulary.fields(subject)) {
                long value = field.name().equals("instrument")
                        ? law.instrument(instruments.get(random.nextInt(instruments.size())))
                        : value(field, figures, law);
                rows.put(field.name(), row, value);
            }
            wordsOfARule(rows, subject, row, law);
            shareOfAnother(rows, subject, row, figures, law);
        }
        return rows;
    }

    private long value(Field field, List<Parameter> figures, Law law) {
        if (field.isFlag()) {
            return random.nextInt(2);
        }
        if (field.isCode()) {
            List<Integer> codes = List.copyOf(
                    vocabulary.codesOf(field).map(CodeSet::codes).orElseThrow().values());
            return codes.get(random.nextInt(codes.size()));
        }
        int way = random.nextInt(8);
        if (way == 0) {
            return field.low();
        } else if (way == 1) {
            return field.high();
        } else if (way == 2) {
            return field.low() + random.nextLong(Math.min(Long.MAX_VALUE, field.high() - field.low()) + 1);
        }
        Parameter figure = figures.get(random.nextInt(figures.size()));
        for (int i = 0; i < 40 && figure.dimension() != field.dimension(); i++) {
            figure = figures.get(random.nextInt(figures.size()));
        }
        OptionalLong at = law.parameter(figure.name());
        long near = figure.dimension() == field.dimension() ? at.orElse(0) + random.nextInt(-1, 2) : 0;
        return Math.max(field.low(), Math.min(field.high(), near));
    }

    private void wordsOfARule(Columns rows, Subject subject, int row, Law law) {
        List<RuleTree> rules = trees.stream()
                .filter(r -> r.patterns().stream().anyMatch(p -> p.type().text().equals(subject.word())))
                .toList();
        if (rules.isEmpty() || random.nextInt(8) == 0) {
            return;
        }
        for (RuleTree.Pattern pattern : rules.get(random.nextInt(rules.size())).patterns()) {
            for (RuleTree.Constraint constraint : pattern.constraints()) {
                if (!pattern.isParameters() && constraint instanceof RuleTree.Test test) {
                    word(rows, subject, row, test.condition(), law);
                }
            }
        }
    }

    private void word(Columns rows, Subject subject, int row, Expr condition, Law law) {
        Expr left = null;
        Expr right = null;
        if (condition instanceof Expr.Compare compare && compare.operator().isSign("==")) {
            left = compare.left();
            right = compare.right();
        } else if (condition instanceof Expr.In in && !in.negated()) {
            left = in.left();
            right = in.values().get(random.nextInt(in.values().size()));
        }
        if (left instanceof Expr.Name name && right instanceof Expr.Literal literal) {
            String field = name.token().text();
            String word = literal.token().text();
            Field known = vocabulary.field(subject, field).orElseThrow();
            if (field.equals("instrument")) {
                rows.put(field, row, law.instrument(word));
            } else if (known.isFlag()) {
                rows.put(field, row, word.equals("true") ? 1 : 0);
            } else if (known.isCode()) {
                rows.put(
                        field,
                        row,
                        Objects.requireNonNull(
                                vocabulary.codesOf(known).orElseThrow().code(word)));
            }
        }
    }

    private void shareOfAnother(Columns rows, Subject subject, int row, List<Parameter> figures, Law law) {
        List<Field> money = vocabulary.fields(subject).stream()
                .filter(f -> f.dimension() == Dimension.MONEY)
                .toList();
        Parameter share = figures.get(random.nextInt(figures.size()));
        if (money.size() < 2 || share.dimension() != Dimension.SHARE) {
            return;
        }
        Field part = money.get(random.nextInt(money.size()));
        Field whole = money.get(random.nextInt(money.size()));
        long base = Math.min(rows.column(whole.name())[row], 9_000_000_000_000L);
        long tau = law.parameter(share.name()).orElse(0);
        if (base > 0 && tau > 0 && tau <= 1_000_000) {
            long near = Math.floorDiv(base * tau, 1_000_000) + random.nextInt(-1, 3);
            rows.put(whole.name(), row, base);
            rows.put(part.name(), row, Math.max(part.low(), Math.min(part.high(), near)));
        }
    }
}
