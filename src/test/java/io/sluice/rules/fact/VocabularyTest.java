package io.sluice.rules.fact;

import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.rules.Field;
import io.sluice.rules.Subject;
import io.sluice.rules.Vocabulary;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class VocabularyTest {
    @ParameterizedTest
    @EnumSource(Subject.class)
    void recordsAreTheVocabularyInNamesOrderAndTypes(Subject subject) throws ClassNotFoundException {
        Class<?> record = Class.forName("io.sluice.rules.fact." + subject.word());
        List<String> components = Arrays.stream(record.getRecordComponents())
                .map(VocabularyTest::described)
                .toList();
        List<String> fields = Vocabulary.standard().fields(subject).stream()
                .map(VocabularyTest::described)
                .toList();
        assertThat(components).isEqualTo(fields).isNotEmpty();
    }

    private static String described(RecordComponent component) {
        return component.getName() + ": " + component.getType().getSimpleName();
    }

    private static String described(Field field) {
        String type = field.isCode() ? "String" : field.isFlag() ? "boolean" : "long";
        return field.name() + ": " + type;
    }
}
