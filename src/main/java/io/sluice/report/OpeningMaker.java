package io.sluice.report;

import io.sluice.analysis.ArmSummary;
import io.sluice.analysis.Doubt;
import io.sluice.analysis.IndicatorEstimate;
import io.sluice.report.page.Page.Card;
import io.sluice.report.page.Page.Opening;
import io.sluice.report.page.Page.Term;
import io.sluice.results.Estimand;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Makes the first screen: the answer in sentences and the numbers behind it. */
final class OpeningMaker {
    /** The number the announcement is measured by; its definition stands beside it wherever it is printed (decisions A1). */
    static final String MOBILISED = "mobilised_social";

    /** The numbers of the first screen, in order. */
    static final List<String> CARDS = List.of(
            MOBILISED,
            "committed_social",
            "probability_of_trillion",
            "probability_trillion_committed",
            PlainSentence.NEW,
            "net_social_leverage",
            "gross_leverage",
            "net_private_leverage",
            "additional_share",
            "private_share",
            "mobilised_private",
            "inland_share",
            "early_stage_share",
            "national_dpi",
            "national_tvpi",
            "public_loss_p95",
            "public_loss_cvar95");

    private final ReportSource source;

    OpeningMaker(ReportSource source) {
        this.source = source;
    }

    Opening opening() {
        ArmSummary reference = source.reference();
        List<Card> cards = new ArrayList<>();
        for (String name : CARDS) {
            reference.indicator(name).ifPresent(each -> cards.add(card(each)));
        }
        List<Term> arms = new ArrayList<>();
        for (ArmSummary arm : source.summary().arms()) {
            String role = arm.reference() ? " (reference: the numbers below are of this arm)" : "";
            arms.add(new Term(arm.id(), arm.title() + role + measured(arm)));
        }
        List<String> sentences = new ArrayList<>(new Sentences(source).all());
        sentences.addAll(new DoubtWords(source).sentences());
        sentences.addAll(new Sentences(source).warnings());
        if (!source.summary().run().trusted().isEmpty()) {
            sentences.add(source.summary().run().trusted());
        }
        return new Opening(new PlainSentence(source).text(), sentences, caution(), cards, arms);
    }

    /** What an arm is measured against, where that is not the counterfactual of the scenario. */
    private String measured(ArmSummary arm) {
        String against = arm.against();
        if (arm.counterfactual()) {
            return " (counterfactual)";
        }
        return against == null || against.equals(source.summary().run().plan().counterfactual())
                ? ""
                : " (measured against " + against + ")";
    }

    private String caution() {
        String two =
                "Monte Carlo: how well these replications know the estimate. Futures: how different one future is from another. ";
        return source.summary().doubts().any()
                ? two
                        + "Assumptions: how far the number moves when what is assumed is drawn from its bands, in nine draws"
                        + " of ten, what assumptions and chance do together inside. The three are never mixed ("
                        + assumptions(source) + ")."
                : two + "The two are never mixed, and neither holds the doubt of the assumptions ("
                        + assumptions(source) + ").";
    }

    /** How much rests on assumption. */
    static String assumptions(ReportSource source) {
        int all = source.summary().run().plan().parameters();
        int assumed = source.summary().run().plan().parametersAssumed();
        return "assumed parameters: " + assumed + " of " + all;
    }

    /** What stands beside a number: money in another unit with its price basis, a probability as a count. */
    private static String aside(IndicatorEstimate each, Shown shown) {
        if (!shown.defined()) {
            return "";
        }
        if (each.indicator().estimand() instanceof Estimand.Probability) {
            return new Chance(each.estimate()).counted() + " futures";
        }
        String money = shown.inYi();
        return switch (each.prices()) {
            case NOMINAL -> money.isEmpty() ? "" : money + ", yuan of the day";
            case CONSTANT_2025 -> money.isEmpty() ? "" : money + ", yuan of 2025";
            case SCENARIO, NONE -> money;
        };
    }

    private Card card(IndicatorEstimate each) {
        Shown shown = Shown.level(each.estimate(), each.indicator().unit());
        boolean yesOrNo = each.indicator().estimand() instanceof Estimand.Probability;
        String reason = each.estimate().undefined();
        String note = each.indicator().name().equals(MOBILISED)
                ? each.indicator().definition()
                : reason == null ? "" : "No number, because " + reason + ".";
        Optional<Doubt> doubt = source.summary()
                .doubts()
                .of(source.reference().id(), each.indicator().name());
        return new Card(
                each.indicator().name(),
                each.indicator().title(),
                yesOrNo ? shown.chance() : shown.number(),
                shown.defined() ? shown.unit() : "",
                aside(each, shown),
                shown.interval(),
                yesOrNo && shown.defined() ? "each yes or no" : shown.spread(),
                doubt.map(DoubtWords::label).orElse(""),
                doubt.map(DoubtWords::beside).orElse(""),
                note);
    }
}
