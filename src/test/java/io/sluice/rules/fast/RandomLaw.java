package io.sluice.rules.fast;

import io.sluice.quantity.Dimension;
import io.sluice.rules.Columns;
import io.sluice.rules.Field;
import io.sluice.rules.Law;
import io.sluice.rules.Subject;
import io.sluice.rules.Vocabulary;
import io.sluice.rules.pack.LawBook;
import io.sluice.rules.pack.StrictRules;
import io.sluice.rules.pack.WrittenLaw;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Predicate;

/**
 * Law books and rows at random. Rules take every form of condition the strict profile allows and every kind of statement, with
 * figures of the day and with numbers of the row; some are in force for a year only, and every figure changes once.
 */
final class RandomLaw {
    /** The day figures change. */
    static final LocalDate CHANGE = LocalDate.parse("2027-07-01");

    /** Days at and around every edge of force and change. */
    static final List<LocalDate> DAYS = List.of(
            LocalDate.parse("2026-12-31"),
            LocalDate.parse("2027-01-01"),
            CHANGE.minusDays(1),
            CHANGE,
            LocalDate.parse("2027-12-31"),
            LocalDate.parse("2028-01-01"));

    private static final List<Dimension> FIGURES = List.of(
            Dimension.MONEY, Dimension.SHARE, Dimension.SCORE, Dimension.MONTHS, Dimension.COUNT, Dimension.MULTIPLE);
    private static final List<String> STATEMENTS = List.of(
            "eligible(%s)",
            "excluded(%s)",
            "unmet(%s)",
            "unmet(%s)",
            "cap(%s, $money)",
            "cap(%s, $b0)",
            "score(%s, $score)",
            "score(%s, $b1)",
            "score(%s, 2 * $b2 - $score)");

    private final SplittableRandom random;
    private final Subject subject;

    RandomLaw(long seed, Subject subject) {
        this.random = new SplittableRandom(seed);
        this.subject = subject;
    }

    /** The texts of some rules; a law book holds any of them. */
    List<String[]> rules(int count) {
        List<String[]> rules = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String id = "R-" + i;
            String conditions = new StrictRules(Vocabulary.standard(), random.split(), subject).conditions();
            String statement = STATEMENTS.get(random.nextInt(STATEMENTS.size())).formatted("\"" + id + "\", $d");
            String more = random.nextInt(6) == 0 ? "\n    rulings.eligible(\"" + id + "\", $d);" : "";
            boolean brief = random.nextInt(3) == 0;
            rules.add(new String[] {
                id,
                brief ? "2027-01-01" : "2026-01-01",
                brief ? "2027-12-31" : null,
                conditions,
                "rulings." + statement + ";" + more
            });
        }
        return rules;
    }

    /** A law book of those of these rules that are kept; figures are drawn anew. */
    LawBook book(List<String[]> rules, Predicate<String> kept) {
        WrittenLaw law = new WrittenLaw().instrument("thing", subject);
        for (Dimension dimension : FIGURES) {
            long near = threshold(dimension);
            law.parameter(
                    "a-" + dimension.word(),
                    dimension,
                    Map.of("2026-01-01", near + random.nextInt(3), CHANGE.toString(), near * 2 + random.nextInt(3)));
        }
        StringBuilder file = new StringBuilder();
        for (String[] rule : rules) {
            file.append(WrittenLaw.ruleText(rule[0], "gate", rule[1], rule[2], rule[3], rule[4]));
        }
        return law.file(file.toString()).book(kept);
    }

    /** Rows on, one below and one above the figures of the day, equal to each other, at the ends of ranges, or anywhere. */
    Columns rows(int count, Law law, boolean gaps) {
        Columns rows = Columns.of(subject, count);
        List<Field> fields = Vocabulary.standard().fields(subject);
        for (int row = 0; row < count; row++) {
            for (Field field : fields) {
                rows.put(field.name(), row, value(field, law));
                if (gaps && random.nextInt(12) == 0) {
                    rows.markUnknown(field.name(), row);
                }
            }
            Field one = fields.get(random.nextInt(fields.size()));
            Field other = fields.get(random.nextInt(fields.size()));
            if (number(one) && number(other)) {
                rows.put(one.name(), row, rows.column(other.name())[row] + random.nextInt(-1, 2));
            }
        }
        return rows;
    }

    private static boolean number(Field field) {
        return !field.isCode() && !field.isFlag();
    }

    private long value(Field field, Law law) {
        if (Vocabulary.INSTRUMENT.equals(field.codes())) {
            return 0;
        } else if (field.isCode()) {
            List<Integer> codes = List.copyOf(
                    Vocabulary.standard().codesOf(field).orElseThrow().codes().values());
            return codes.get(random.nextInt(Math.min(codes.size(), 6)));
        } else if (field.isFlag()) {
            return random.nextInt(2);
        }
        long near = law.parameter("a-" + field.dimension().word()).orElse(0) + random.nextInt(-1, 2);
        return switch (random.nextInt(8)) {
            case 0 -> field.low();
            case 1 -> Math.min(field.high(), 3_000_000_000_000L);
            case 2 -> random.nextLong(Math.max(-9, field.low()), Math.min(field.high(), 3_000_000_000_000L) + 1);
            case 3 -> 0;
            case 4 -> near / 2 + random.nextInt(-1, 2);
            default -> near;
        };
    }

    private static long threshold(Dimension dimension) {
        return switch (dimension) {
            case MONEY -> 1_000_000_000;
            case SHARE -> 300_000;
            case SCORE -> 6_000;
            case MONTHS -> 60;
            case COUNT -> 300;
            default -> 1_500_000;
        };
    }
}
