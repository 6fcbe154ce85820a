package io.sluice.rules.engine;

import io.sluice.rules.CodeSet;
import io.sluice.rules.Field;
import io.sluice.rules.Subject;
import io.sluice.rules.Vocabulary;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The words of every code, as columns number them: the word of a code is at its place; an unused code has the word "". */
final class CodeWords {
    private static final String INSTRUMENT = "instrument";
    private final Map<String, List<String>> words = new HashMap<>();

    /**
     * The words of a vocabulary and a law book.
     *
     * @param vocabulary the words of the code sets
     * @param instruments the instruments of the law book, sorted
     */
    CodeWords(Vocabulary vocabulary, List<String> instruments) {
        for (Subject subject : Subject.values()) {
            for (Field field : vocabulary.fields(subject)) {
                vocabulary.codesOf(field).ifPresent(codes -> words.put(key(subject, field.name()), words(codes)));
            }
            words.put(key(subject, INSTRUMENT), instruments);
        }
    }

    /** The words of a field that is a code. */
    List<String> of(Subject subject, String field) {
        List<String> found = words.get(key(subject, field));
        if (found == null) {
            throw new IllegalArgumentException(key(subject, field) + " is no code of the vocabulary");
        }
        return found;
    }

    private static String key(Subject subject, String field) {
        return subject.word() + "." + field;
    }

    private static List<String> words(CodeSet codes) {
        List<String> words = new ArrayList<>();
        codes.codes().forEach((word, code) -> {
            while (words.size() <= code) {
                words.add("");
            }
            words.set(code, word);
        });
        return List.copyOf(words);
    }
}
