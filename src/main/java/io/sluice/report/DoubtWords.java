package io.sluice.report;

import io.sluice.analysis.Decisive;
import io.sluice.analysis.DecisiveRows;
import io.sluice.analysis.Digits;
import io.sluice.analysis.Doubt;
import io.sluice.analysis.Doubts;
import io.sluice.analysis.Estimate;
import io.sluice.analysis.Spread;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the drawn assumptions make of the numbers, in words. */
final class DoubtWords {
    private static final int NAMED = 4;
    private static final double PERCENT = 100;

    private final ReportSource source;
    private final Doubts doubts;

    DoubtWords(ReportSource source) {
        this.source = source;
        this.doubts = source.summary().doubts();
    }

    /** The sentences of the first screen; none where nothing was drawn. */
    List<String> sentences() {
        List<String> sentences = new ArrayList<>();
        if (doubts.any()) {
            range().ifPresent(sentences::add);
            decided().ifPresent(sentences::add);
        }
        return sentences;
    }

    /** What {@link #beside} tells. */
    static String label(Doubt doubt) {
        return ranged(doubt) ? "Assumptions, 5–95 %" : "Over " + doubt.draws() + " draws, 95 %";
    }

    /** A doubt beside its number: a range where the number lies in it, else where it lies among the draws. */
    static String beside(Doubt doubt) {
        if (!ranged(doubt)) {
            return over(doubt, doubt.over());
        }
        String range = shown(doubt).spread();
        return doubt.contains() ? range : "the number stands at " + percentile(doubt) + " of the draws, " + range;
    }

    private static boolean ranged(Doubt doubt) {
        return !doubt.yesOrNo() && !doubt.ofMany();
    }

    /** Where the number with the values set stands among the draws: {@code percentile 97}. */
    static String percentile(Doubt doubt) {
        return "percentile " + Math.round(PERCENT * doubt.below());
    }

    /** The range of a doubt, told no finer than the draws know its ends. */
    static Shown shown(Doubt doubt) {
        Spread of = doubt.shift().spread();
        double set = doubt.asSet().value();
        Estimate estimate = new Estimate(
                set,
                doubt.shift().standardError(),
                doubt.shift().interval(),
                new Spread(doubt.low(), set + of.p50(), doubt.high()),
                doubt.draws(),
                null);
        return Shown.level(estimate, doubt.indicator().unit());
    }

    /** A number over the draws with its unit and 95 % interval: {@code 8 % (4 to 15)}. */
    static String over(Doubt doubt, @Nullable Estimate estimate) {
        if (estimate == null) {
            return Shown.NONE;
        }
        Shown shown = Shown.level(estimate, doubt.indicator().unit());
        String number = doubt.yesOrNo() ? shown.chance() + " %" : shown.withUnit();
        return number + (estimate.interval().bounded() ? " (" + shown.interval() + ")" : ", error not bounded");
    }

    /** A probability with its interval: {@code 8 % (95 % interval 4 to 15)}. */
    static String probability(@Nullable Estimate estimate) {
        if (estimate == null) {
            return Shown.NONE;
        }
        Shown shown = Shown.level(estimate, "share");
        return shown.chance() + " % (95 % interval " + shown.interval() + ")";
    }

    private Optional<String> range() {
        Optional<Doubt> raised = doubts.of(source.reference().id(), OpeningMaker.MOBILISED);
        if (raised.isEmpty()) {
            return Optional.empty();
        }
        Shown shown = shown(raised.get());
        String text = "With its assumptions drawn from their bands, nine in ten of " + doubts.draws() + " draws give "
                + shown.spread() + " " + shown.unit()
                + (raised.get().contains()
                        ? ""
                        : ", and the number above stands at " + percentile(raised.get()) + " of them");
        return Optional.of(text
                + doubts.of(source.reference().id(), "probability_of_trillion")
                        .map(this::trillion)
                        .orElse("")
                + ".");
    }

    private String trillion(Doubt p) {
        StringBuilder text = new StringBuilder("; payments reach 1 trillion yuan in ").append(probability(p.over()));
        if (doubts.checked()) {
            text.append(
                    p.kept() == null
                            ? ", while none of them still meets the figures that the model was calibrated to"
                            : ", in " + probability(p.kept()) + " of the " + doubts.kept()
                                    + " that still meet the figures that the model was calibrated to");
        }
        if (p.uniform() != null) {
            text.append(", and in ")
                    .append(probability(p.uniform()))
                    .append(" of ")
                    .append(doubts.uniform())
                    .append(" draws from bands taken as uniform");
        }
        return text.toString();
    }

    private Optional<String> decided() {
        return doubts.decisive(source.reference().id(), OpeningMaker.MOBILISED).map(this::decided);
    }

    private String decided(DecisiveRows rows) {
        String rest = rows.untold() + " of the " + doubts.rows() + " assumptions drawn are not told apart from none by "
                + rows.draws() + " draws";
        if (rows.told().isEmpty()) {
            return "Which assumptions decide these draws do not tell: " + rest + ".";
        }
        List<String> names = rows.told().stream()
                .limit(NAMED)
                .map(row -> name(row) + " (rank correlation " + correlation(row) + ")")
                .toList();
        int more = rows.told().size() - names.size();
        return "What is raised rests most on " + String.join("; ", names) + (more == 0 ? "" : "; and " + more + " more")
                + ". " + rest + ".";
    }

    private static String name(Decisive row) {
        return inSentence(row.assumption().title()) + " [" + row.assumption().id() + "]";
    }

    /** A title as it stands inside a sentence: with a small letter first, unless it begins with an abbreviation. */
    static String inSentence(String title) {
        boolean proper = title.length() > 1 && !Character.isLowerCase(title.charAt(1)) && title.charAt(1) != ' ';
        return title.isEmpty() || proper ? title : title.substring(0, 1).toLowerCase(Locale.ROOT) + title.substring(1);
    }

    /** A correlation with its sign and interval. */
    static String correlation(Decisive row) {
        double error = (row.interval().high() - row.interval().low()) / 2;
        return signed(row.correlation(), error) + ", " + signed(row.interval().low(), error) + " to "
                + signed(row.interval().high(), error);
    }

    private static String signed(double value, double error) {
        String digits = Digits.rounded(value, error);
        return (value > 0 ? "+" + digits : digits).replace('-', '−');
    }
}
