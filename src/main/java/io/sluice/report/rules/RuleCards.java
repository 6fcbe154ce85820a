package io.sluice.report.rules;

import io.sluice.quantity.Units;
import io.sluice.report.rules.RulesPage.CaseLine;
import io.sluice.report.rules.RulesPage.Condition;
import io.sluice.report.rules.RulesPage.Link;
import io.sluice.report.rules.RulesPage.RuleCard;
import io.sluice.report.rules.RulesPage.Sides;
import io.sluice.report.rules.RulesPage.ValueRow;
import io.sluice.rules.bench.CaseCoverage;
import io.sluice.rules.bench.CaseResult;
import io.sluice.rules.bench.PackBench;
import io.sluice.rules.bench.RuleCase;
import io.sluice.rules.bench.RuleSides;
import io.sluice.rules.pack.DatedValue;
import io.sluice.rules.pack.Pack;
import io.sluice.rules.pack.Parameter;
import io.sluice.rules.pack.RuleInfo;
import io.sluice.rules.words.Phrase;
import io.sluice.rules.words.RuleSentence;
import io.sluice.rules.words.RuleWords;
import io.sluice.rules.words.Tongue;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/** Makes the cards of the rules of a pack. */
final class RuleCards {
    private final PackBench.Report report;
    private final Pack pack;
    private final Sources sources;
    private final ReformParts reforms;
    private final SortedMap<String, RuleSides> sides;
    private final WrittenRules written;
    private final Names names;

    RuleCards(PackBench.Report report, ReformParts reforms, Names names) {
        this.report = report;
        this.pack = report.book().pack(report.cases().pack());
        this.sources = new Sources(report);
        this.reforms = reforms;
        this.sides = RuleSides.of(report);
        this.written = new WrittenRules(pack);
        this.names = names;
    }

    List<RuleCard> cards() {
        return pack.rules().stream().map(this::card).toList();
    }

    /** The rule with the days that hold after all changes; as written where it is switched off for good. */
    private RuleInfo inForce(RuleInfo info) {
        return report.book().rules().stream()
                .filter(r -> r.id().equals(info.id()))
                .findFirst()
                .orElse(info);
    }

    private RuleCard card(RuleInfo asWritten) {
        RuleInfo info = inForce(asWritten);
        return new RuleCard(
                info.id(),
                info.title(),
                badges(info),
                pack.switchedOff().containsKey(info.id())
                        ? "Written down, but not in force unless a reform or scenario switches it on."
                        : "",
                opaque(info),
                sentence(info, Tongue.EN),
                sentence(info, Tongue.ZH),
                conditions(info),
                history(info),
                sources.row(info.source()),
                reforms.of(info),
                sides(info),
                names.file(info.place().file()) + ":" + info.place().line(),
                written.text(asWritten));
    }

    /** Says what cannot be told of a rule that may hold any code. */
    private static String opaque(RuleInfo info) {
        return info.opaque() == null
                ? ""
                : "Trusted: Drools compiles this rule as it is, and nothing sees through it ("
                        + info.opaque().why()
                        + "). It states: " + String.join(", ", info.states())
                        + ". What it asks stands only in its text below.";
    }

    private Phrase sentence(RuleInfo info, Tongue tongue) {
        return info.trusted() ? new Phrase(List.of()) : RuleSentence.of(report.plain(), info, tongue);
    }

    private List<String> badges(RuleInfo info) {
        List<String> badges = new ArrayList<>();
        badges.add("from " + info.from()
                + (info.until() == null ? "" : (info.sunset() ? ", lapses after " : " to ") + info.until()));
        badges.add("phase " + info.phase().word());
        badges.add(info.status().word());
        return badges;
    }

    private List<Condition> conditions(RuleInfo info) {
        if (info.trusted()) {
            return List.of();
        }
        RuleWords words = new RuleWords(report.plain(), info, Tongue.EN);
        List<Condition> conditions = new ArrayList<>();
        words.where().forEach(t -> conditions.add(new Condition(false, t.phrase(), t.written())));
        words.requirement().ifPresent(t -> conditions.add(new Condition(true, t.phrase(), t.written())));
        return conditions;
    }

    private List<ValueRow> history(RuleInfo info) {
        List<ValueRow> rows = new ArrayList<>();
        for (String name : info.reads()) {
            rows.addAll(values(Objects.requireNonNull(report.book().parameters().get(name), name)));
        }
        return rows;
    }

    /** The dated values of a figure, oldest first. */
    static List<ValueRow> values(Parameter figure) {
        List<ValueRow> rows = new ArrayList<>();
        for (int i = 0; i < figure.values().size(); i++) {
            DatedValue value = figure.values().get(i);
            boolean last = i == figure.values().size() - 1;
            String until =
                    last ? "" : " to " + figure.values().get(i + 1).from().minusDays(1);
            rows.add(new ValueRow(
                    new Link(RulesPage.ofFigure(figure.name()), figure.name(), ""),
                    figure.title(),
                    (last ? "from " : "") + value.from() + until + announced(value.announced()),
                    Units.format(value.value(), figure.dimension()),
                    Names.ground(value.source(), value.status())));
        }
        return rows;
    }

    private static String announced(@Nullable LocalDate day) {
        return day == null ? "" : ", announced " + day;
    }

    private Sides sides(RuleInfo info) {
        RuleSides found = Objects.requireNonNull(sides.get(info.id()));
        List<CaseLine> speaks = found.speaks().stream().map(this::line).toList();
        List<CaseLine> silent = found.silent().stream().map(this::line).toList();
        return new Sides(speaks, silent, summary(info, found, speaks, silent));
    }

    private String summary(RuleInfo info, RuleSides found, List<CaseLine> speaks, List<CaseLine> silent) {
        StringBuilder text = new StringBuilder();
        text.append("Speaks in ").append(counted(speaks.size()));
        text.append(", is one condition away in ").append(counted(silent.size()));
        if (found.far() > 0) {
            text.append(", further away in ").append(counted(found.far()));
        }
        long failed = speaks.stream().filter(c -> !c.passed()).count()
                + silent.stream().filter(c -> !c.passed()).count();
        text.append(failed == 0 ? ". All pass." : ". " + failed + " of these fail.");
        CaseCoverage.OfRule coverage = report.coverage().rules().get(info.id());
        if (coverage != null && !coverage.comparisons().isEmpty()) {
            long both = coverage.comparisons().stream()
                    .filter(CaseCoverage.OfComparison::bothWays)
                    .count();
            int all = coverage.comparisons().size();
            text.append(all == 1 ? " Its one comparison " : " Of its " + all + " comparisons ");
            text.append(
                    all == 1
                            ? (both == 1 ? "decides" : "does not decide")
                            : both + (both == 1 ? " decides" : " decide"));
            text.append(" cases both ways, by holding and by failing.");
        }
        return text.toString();
    }

    private static String counted(int cases) {
        return cases == 0 ? "no case" : cases == 1 ? "1 case" : cases + " cases";
    }

    private CaseLine line(CaseResult result) {
        RuleCase asked = result.asked();
        StringBuilder answer = new StringBuilder();
        answer.append(asked.day()).append(": ").append(asked.instrument()).append(' ');
        answer.append(result.outcome().word());
        if (!result.reasons().isEmpty()) {
            answer.append(" by ").append(String.join(", ", result.reasons()));
        }
        for (Map.Entry<String, Long> number : result.numbers().entrySet()) {
            answer.append("; ").append(number.getKey()).append(' ');
            answer.append(Names.number(number.getKey(), number.getValue()));
        }
        asked.variant().reforms().forEach(r -> answer.append("; with ").append(r));
        asked.variant().changes().forEach(c -> answer.append("; with another ").append(c.item()));
        return new CaseLine(
                result.passed(), asked.it(), answer.toString(), names.place(asked.place()), result.faults());
    }
}
