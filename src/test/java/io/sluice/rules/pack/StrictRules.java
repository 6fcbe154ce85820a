package io.sluice.rules.pack;

import io.sluice.quantity.Dimension;
import io.sluice.rules.Field;
import io.sluice.rules.Subject;
import io.sluice.rules.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Rules made at random out of everything the strict profile allows. */
public final class StrictRules {
    private static final List<String> ORDER = List.of("==", "!=", "<", "<=", ">", ">=");
    private static final List<String> EQUALITY = List.of("==", "!=");

    private final Vocabulary vocabulary;
    private final SplittableRandom random;
    private final Subject subject;
    private final List<String> bound = new ArrayList<>();
    private final List<Field> boundFields = new ArrayList<>();

    public StrictRules(Vocabulary vocabulary, SplittableRandom random, Subject subject) {
        this.vocabulary = vocabulary;
        this.random = random;
        this.subject = subject;
    }

    /** The conditions of one rule: its parameters, its fact, what the fact must be. */
    public String conditions() {
        List<String> constraints = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            Field field = numbers().get(random.nextInt(numbers().size()));
            String name = "$b" + i;
            bound.add(name);
            boundFields.add(field);
            constraints.add(name + " : " + field.name());
        }
        Field code = oneOf(fields(Dimension.CODE));
        constraints.add("$code : " + code.name());
        int number = 1 + random.nextInt(4);
        for (int i = 0; i < number; i++) {
            constraints.add(condition(3, code));
        }
        return "Parameters( $money : aMoney, $share : aShare, $score : aScore, $months : aMonths, $count : aCount,"
                + " $multiple : aMultiple )\n    $d : " + subject.word() + "( " + String.join(", ", constraints) + " )";
    }

    private String condition(int depth, Field boundCode) {
        int choice = random.nextInt(depth > 0 ? 9 : 5);
        return switch (choice) {
            case 0 -> flag();
            case 1 -> code(boundCode);
            case 2, 3, 4 -> comparison();
            case 5 -> "!( " + condition(depth - 1, boundCode) + " )";
            case 6 -> "( " + condition(depth - 1, boundCode) + " )";
            case 7 -> condition(depth - 1, boundCode) + " && " + condition(depth - 1, boundCode);
            default -> condition(depth - 1, boundCode) + " || " + condition(depth - 1, boundCode);
        };
    }

    private String flag() {
        List<Field> flags = fields(Dimension.FLAG);
        String name = oneOf(flags).name();
        return switch (random.nextInt(6)) {
            case 0 -> name;
            case 1 -> "!" + name;
            case 2 -> name + " == true";
            case 3 -> name + " != false";
            case 4 -> "!(" + name + ")";
            default -> name + " == " + oneOf(flags).name();
        };
    }

    private String code(Field boundCode) {
        Field field = oneOf(fields(Dimension.CODE));
        List<String> words = vocabulary.codesOf(field).orElseThrow().words();
        String word = "\"" + oneOf(words) + "\"";
        return switch (random.nextInt(6)) {
            case 0 -> field.name() + " in ( " + word + ", \"" + oneOf(words) + "\" )";
            case 1 -> field.name() + " not in ( " + word + ", \"" + oneOf(words) + "\" )";
            case 2 -> word + " " + oneOf(EQUALITY) + " " + field.name();
            case 3 -> boundCode.name() + " " + oneOf(EQUALITY) + " $code";
            default -> field.name() + " " + oneOf(EQUALITY) + " " + word;
        };
    }

    private String comparison() {
        Field field = oneOf(numbers());
        String name = field.name();
        String operator = oneOf(ORDER);
        String parameter = "$" + field.dimension().word();
        List<Field> alike = fields(field.dimension());
        int i = random.nextInt(bound.size());
        String product = "$share * " + bound.get(i);
        return switch (random.nextInt(12)) {
            case 0 -> parameter + " " + operator + " " + name;
            case 1 -> name + " " + operator + " " + oneOf(alike).name();
            case 2 -> name + " " + operator + " 0";
            case 3 -> name + " " + operator + " 0 + " + parameter;
            case 4 -> name + " + " + oneOf(alike).name() + " " + operator + " " + parameter;
            case 5 -> "2 * " + name + " - " + parameter + " " + operator + " 0";
            case 6 -> "-" + name + " " + operator + " " + parameter + " - " + parameter;
            case 7 -> "( " + name + " ) " + operator + " ( " + parameter + " + " + parameter + " )";
            case 8 -> name + " * 3 " + operator + " " + parameter + " * 2";
            case 9 -> {
                Field other = boundFields.get(i);
                yield other.name() + " * $share " + operator + " " + product;
            }
            case 10 ->
                "$share * " + bound.get(i) + " " + operator + " 1000000 * "
                        + boundFields.get(i).name();
            default -> name + " " + operator + " " + parameter;
        };
    }

    /** Fields whose products with a share still fit. */
    private List<Field> numbers() {
        return vocabulary.fields(subject).stream()
                .filter(f -> !f.isCode() && !f.isFlag() && f.high() <= 3_000_000_000_000L && f.fromPhase() == null)
                .toList();
    }

    private List<Field> fields(Dimension dimension) {
        return vocabulary.fields(subject).stream()
                .filter(f ->
                        f.dimension() == dimension && f.fromPhase() == null && !Vocabulary.INSTRUMENT.equals(f.codes()))
                .filter(f -> f.isCode() || f.isFlag() || f.high() <= 3_000_000_000_000L)
                .toList();
    }

    private <T> T oneOf(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
