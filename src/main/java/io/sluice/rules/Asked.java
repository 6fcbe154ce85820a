package io.sluice.rules;

import org.jspecify.annotations.Nullable;

/**
 * What a batch asked: so many rows for each instrument, of one subject, in one phase, under the law of one day.
 *
 * @param law the law asked
 * @param phase the phase asked
 * @param subject what the rows are about
 * @param byInstrument rows by the instrument's code
 */
record Asked(Law law, Phase phase, Subject subject, int[] byInstrument) {
    /** What a batch asked; null for a question that counts nowhere, or about rows that do not say what they ask for. */
    static @Nullable Asked of(Law law, Question question, Columns rows) {
        rows.setAsked();
        long[] instruments = rows.find(Vocabulary.INSTRUMENT);
        if (question.kind() == Question.Kind.WHAT_IF || instruments == null) {
            return null;
        }
        int[] byInstrument = new int[law.instrumentIds().size()];
        for (int row = 0; row < rows.rows(); row++) {
            byInstrument[Math.toIntExact(instruments[row])]++;
        }
        return new Asked(law, question.phase(), rows.subject(), byInstrument);
    }
}
