package io.sluice.report;

import io.sluice.analysis.Contrast;
import io.sluice.analysis.IndicatorEstimate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The answer in three sentences, made from the numbers and from nothing else. */
final class Sentences {
    private static final double PERCENT = 100;

    private final ReportSource source;

    Sentences(ReportSource source) {
        this.source = source;
    }

    List<String> all() {
        List<String> sentences = new ArrayList<>();
        raised().ifPresent(sentences::add);
        worth().ifPresent(sentences::add);
        compared().ifPresent(sentences::add);
        sentences.add(reservation());
        return sentences.subList(0, Math.min(3, sentences.size()));
    }

    /** What is raised, and whether it reaches the announced sum. */
    private Optional<String> raised() {
        Optional<Shown> raised = shown(OpeningMaker.MOBILISED);
        if (raised.isEmpty() || !raised.get().defined()) {
            return Optional.empty();
        }
        String beside = shown("treasury_paid_in")
                .filter(Shown::defined)
                .map(x -> " beside " + x.withUnit() + " of the Treasury's")
                .orElse("");
        String committed = shown("committed_social")
                .filter(Shown::defined)
                .map(x -> ", of " + x.withUnit() + " committed")
                .orElse("");
        String money = "In the arm " + source.reference().id()
                + ", local governments, state-owned and financial institutions and "
                + "private investors pay in " + raised.get().withUnit() + beside + " on average over "
                + source.horizon() + error(raised.get()) + committed + ", in yuan of the day";
        String paid = shown("probability_of_trillion")
                .filter(Shown::defined)
                .map(p -> "; payments reach 1 trillion yuan in " + futures(p))
                .orElse("");
        String promised = shown("probability_trillion_committed")
                .filter(Shown::defined)
                .map(p ->
                        (paid.isEmpty() ? "; commitments reach 1 trillion yuan in " : ", commitments in ") + futures(p))
                .orElse("");
        return Optional.of(money + paid + promised + ".");
    }

    private static String futures(Shown probability) {
        return new Chance(probability.estimate().dividedBy(PERCENT)).counted() + " futures simulated";
    }

    /** What would not have come without the policy. */
    private Optional<String> worth() {
        Optional<Shown> fresh = shown(PlainSentence.NEW).filter(Shown::defined);
        Optional<Shown> net = shown("net_private_leverage").filter(Shown::defined);
        Optional<Shown> additional = shown("additional_share").filter(Shown::defined);
        String without = source.reference().against();
        if (without == null || (net.isEmpty() && additional.isEmpty())) {
            return Optional.empty();
        }
        String leverage = net.map(x -> "each public yuan added to the venture market "
                        + (x.number().startsWith("−") ? "changes private money by " : "brings ")
                        + x.number() + " private yuan" + error(x))
                .orElse("");
        String share = additional
                .map(x -> x.withUnit() + error(x)
                        + " of the government money reaches ventures that nobody would have financed")
                .orElse("");
        String added = fresh.map(x -> x.number().startsWith("−")
                        ? "what these owners put into the venture market changes by " + x.withUnit() + error(x)
                        : "these owners put " + x.withUnit() + error(x) + " more into the venture market")
                .orElse("");
        List<String> parts = new ArrayList<>(List.of(added, leverage, share));
        parts.removeIf(String::isEmpty);
        String last = parts.remove(parts.size() - 1);
        String all = parts.isEmpty() ? last : String.join(", ", parts) + ", and " + last;
        return Optional.of("Against the same futures in the arm " + without + ", " + all + ".");
    }

    /** The largest difference of another policy. */
    private Optional<String> compared() {
        String reference = source.reference().id();
        return source.summary().contrasts().stream()
                .filter(c -> c.minus().equals(reference) && c.indicator().name().equals(OpeningMaker.MOBILISED))
                .filter(c -> c.difference().defined() && policy(c.arm()))
                .max((a, b) -> Double.compare(
                        Math.abs(a.difference().value()),
                        Math.abs(b.difference().value())))
                .map(this::sentence);
    }

    private boolean policy(String arm) {
        return source.policies().stream().anyMatch(each -> each.id().equals(arm));
    }

    private String sentence(Contrast contrast) {
        Shown shown =
                Shown.difference(contrast.difference(), contrast.indicator().unit());
        if (contrast.exactlyZero()) {
            return "No other arm changes what is raised: every future gives the same number in " + contrast.arm()
                    + " and " + contrast.minus() + ".";
        }
        boolean open = !shown.errorKnown() || contrast.difference().interval().contains(0);
        return "Of the other arms, " + contrast.arm() + " changes what is raised most: by " + shown.signedWithUnit()
                + error(shown) + (open ? "; these replications do not tell that from no change." : ".");
    }

    /** What a reader must know before the numbers: a law that the simulated world breaks, a figure of the plan that binds. */
    List<String> warnings() {
        List<String> warnings = new ArrayList<>();
        warning("regional_floor_missed", "a regional fund misses a floor of the law")
                .ifPresent(warnings::add);
        warning("law_broken", "at least one fund of the chain misses a floor of the law")
                .ifPresent(warnings::add);
        warning("places_used_up", "every planned place for a sub-fund is taken, so the plan bounds what is raised")
                .ifPresent(warnings::add);
        shown("grid_searches")
                .filter(Shown::defined)
                .filter(x -> x.estimate().value() > 0)
                .map(x ->
                        "Warning: rules of the trusted profile are not seen through, so the largest amounts they admit were"
                                + " searched on a grid, " + x.number() + " times a future.")
                .ifPresent(warnings::add);
        return warnings;
    }

    private Optional<String> warning(String indicator, String what) {
        return shown(indicator)
                .filter(Shown::defined)
                .filter(p -> p.estimate().value() > 0)
                .map(p -> "Warning: in " + futures(p) + ", " + what + ".");
    }

    private String reservation() {
        int replications = source.summary().run().replications();
        String basis = "All of it rests on " + OpeningMaker.assumptions(source)
                + (source.summary().doubts().any()
                        ? ""
                        : "; the spread of futures holds them at the values set"
                                + " and does not show what other values would give");
        return replications == 1
                ? basis + ", and one replication tells nothing about the error of a mean."
                : basis + ".";
    }

    private static String error(Shown shown) {
        return shown.errorKnown() ? " (95 % interval of the estimate " + shown.interval() + ")" : "";
    }

    private Optional<Shown> shown(String name) {
        Optional<IndicatorEstimate> each = source.reference().indicator(name);
        return each.map(i -> Shown.level(i.estimate(), i.indicator().unit()));
    }
}
