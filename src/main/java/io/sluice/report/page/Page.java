package io.sluice.report.page;

import java.util.List;

/**
 * A report.
 *
 * @param title its title
 * @param question what was asked; may be empty
 * @param facts short facts under the title: program, seed, replications
 * @param verdict the first screen
 * @param sections everything else, in reader's order
 */
public record Page(String title, String question, List<String> facts, Opening verdict, List<Section> sections) {
    /** Keeps immutable copies. */
    public Page {
        facts = List.copyOf(facts);
        sections = List.copyOf(sections);
    }

    /**
     * The first screen.
     *
     * @param sentence the answer in one sentence; may be empty
     * @param sentences the answer in sentences
     * @param caution what the doubts beside the numbers mean
     * @param cards the numbers
     * @param arms the arms, each with its title
     */
    public record Opening(String sentence, List<String> sentences, String caution, List<Card> cards, List<Term> arms) {
        /** Ties units to their numbers and keeps immutable copies. */
        public Opening {
            sentence = Prose.of(sentence);
            sentences = sentences.stream().map(Prose::of).toList();
            cards = List.copyOf(cards);
            arms = List.copyOf(arms);
        }
    }

    /**
     * A number with its doubts.
     *
     * @param name the indicator's name in the dictionary
     * @param title what it is
     * @param number the number in words, or why there is none
     * @param unit its unit; empty where there is no number
     * @param aside the same in another unit; may be empty
     * @param error its Monte Carlo interval in words
     * @param spread the spread of futures in words
     * @param assumed what the next line tells: a range or a number over the draws
     * @param assumption what it becomes when what is assumed is drawn, in words; may be empty
     * @param note its definition, where it has to stand beside the number; may be empty
     */
    public record Card(
            String name,
            String title,
            String number,
            String unit,
            String aside,
            String error,
            String spread,
            String assumed,
            String assumption,
            String note) {}

    /** A word and what it means. */
    public record Term(String word, String meaning) {}
}
