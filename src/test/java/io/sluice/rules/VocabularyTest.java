package io.sluice.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.quantity.Dimension;
import io.sluice.scenario.text.CsvTable;
import io.sluice.scenario.text.Diagnostics;
import io.sluice.scenario.text.SourceFile;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** The vocabulary is read whole, and a fault in one is told at its place. */
final class VocabularyTest {
    @Test
    void theVocabularyThatShipsHasEverySubjectWithAnInstrument() {
        Vocabulary vocabulary = Vocabulary.standard();
        for (Subject subject : Subject.values()) {
            assertThat(vocabulary.field(subject, "instrument"))
                    .as(subject.word())
                    .hasValueSatisfying(f -> assertThat(f.codes()).isEqualTo(Vocabulary.INSTRUMENT));
        }
    }

    @Test
    void fieldsKnowTheirUnitsRangesAndPhases() {
        Vocabulary vocabulary = Vocabulary.standard();
        Field preMoney = vocabulary.field(Subject.DEAL, "preMoney").orElseThrow();
        assertThat(preMoney.dimension()).isEqualTo(Dimension.MONEY);
        assertThat(preMoney.low()).isZero();
        assertThat(preMoney.high()).isGreaterThan(1_000_000_000_000L);
        assertThat(vocabulary.field(Subject.DEAL, "highTech").orElseThrow().fromPhase())
                .isNotNull();
        assertThat(vocabulary.field(Subject.DEAL, "premoney")).isEmpty();
    }

    @Test
    void codesOfProvincesAreThoseOfTheirDataFile() {
        CodeSet provinces =
                Objects.requireNonNull(Vocabulary.standard().codeSets().get("province"));
        assertThat(provinces.words()).hasSize(31);
        for (String word : provinces.words()) {
            assertThat(provinces.word(Objects.requireNonNull(provinces.code(word))))
                    .hasValue(word);
        }
    }

    @Test
    void aFaultyVocabularyIsToldAllAtOnce() {
        Diagnostics diagnostics = new Diagnostics();
        Vocabulary.read(SourceFile.of("v.yaml", """
                        code-sets:
                          stage: {codes: {seed: 0, growth: 0}}
                        subjects:
                          Dael: {fields: {}}
                          Deal:
                            fields:
                              a: {dimension: mony, origin: dynamic, title: {en: A}}
                              b: {dimension: code, codes: stages, origin: dynamic, title: {en: B}}
                              c: {dimension: count, origin: drawn, title: {en: C}, from-phase: gates}
                              d: {dimension: money, range: [5 yuan, 1 yuan], origin: dynamic}
                        """), diagnostics, CsvTable::resource);

        assertThat(diagnostics.sorted())
                .extracting(d -> d.line() + " " + d.code())
                .containsExactly(
                        "2 wrong-code",
                        "4 unknown-key",
                        "7 unknown-word",
                        "8 unknown-codes",
                        "9 unknown-word",
                        "9 unknown-word",
                        "10 missing-key",
                        "10 wrong-range");
    }

    @Test
    void relationsOfWordsThatAreNotThereAreToldAllAtOnce() {
        Diagnostics diagnostics = new Diagnostics();
        Vocabulary.read(SourceFile.of("v.yaml", """
                        code-sets:
                          kind: {codes: {old: 0, new: 1}}
                        subjects:
                          Deal:
                            fields:
                              part: {dimension: share, range: [0, 1], origin: derived, title: {en: Part}}
                              price: {dimension: money, origin: dynamic, title: {en: Price}}
                              kind: {dimension: code, codes: kind, origin: latent, title: {en: Kind}}
                        relations:
                          a: {subject: Dael, parts: [part]}
                          b: {subject: Deal, parts: [price], whole: hole}
                        targets:
                          c:
                            title: {en: c}
                            subject: Deal
                            instrument: thing
                            facts: {kind: older}
                            shares: {prat: [thing]}
                            rank: part
                        """), diagnostics, CsvTable::resource);

        assertThat(diagnostics.sorted())
                .extracting(d -> d.line() + " " + d.code())
                .containsExactly(
                        "10 unknown-word",
                        "11 unknown-field",
                        "11 unknown-field",
                        "17 unknown-word",
                        "18 unknown-field",
                        "19 unknown-field");
    }
}
