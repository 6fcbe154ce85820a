package io.sluice.rules.pack;

import io.sluice.rules.Field;
import io.sluice.rules.Phase;
import io.sluice.rules.Statement;
import io.sluice.rules.Subject;
import io.sluice.rules.drl.DrlTree;
import io.sluice.rules.drl.RuleFields;
import io.sluice.rules.drl.RuleTree;
import io.sluice.rules.drl.Token;
import io.sluice.scenario.text.Diagnostics;
import io.sluice.scenario.text.Nearest;
import io.sluice.scenario.text.SourceFile;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.PatternDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.jspecify.annotations.Nullable;

/**
 * Checks what stands around a trusted rule: its head, what it is about, and that it speaks under its own id. Its conditions
 * are Drools' affair; what is said here of the fields and figures it reads is taken from its words, rather too much than
 * too little.
 */
final class TrustedCheck {
    private static final String SUBJECT = "subject";
    private static final Pattern STATES =
            Pattern.compile("\\brulings\\s*\\.\\s*(\\w+)\\s*\\(\\s*(?:\"([^\"]*)\"\\s*,\\s*([$\\w]+))?");
    private static final Pattern RULINGS = Pattern.compile("\\brulings\\b");
    private static final Pattern EQUALS = Pattern.compile("(\\w+)\\s*[!=]=\\s*\"([^\"]*)\"");
    private static final Pattern BOUND = Pattern.compile("\\$?\\w+\\s*:=?\\s*(\\w+)");
    private static final Pattern INSTRUMENTS =
            Pattern.compile("instrument\\s*(?:==\\s*(\"[^\"]+\")|in\\s*\\(([^)]*)\\))");
    private static final Map<String, String> REFUSED = Map.of(
            "date-effective", "write @from(\"2026-01-01\"); the day itself counts",
            "date-expires", "write @until(\"2027-12-31\"); the day itself counts",
            "timer", "write @from and @until: a rule reads no clock",
            "duration", "write @from and @until: a rule reads no clock",
            "calendars", "write @from and @until: a rule reads no clock");

    private final RuleTree rule;
    private final RuleDescr read;
    private final SourceFile file;
    private final Draft draft;
    private final Scope scope;
    private final Diagnostics diagnostics;
    private final TrustedParts parts;
    private final String text;
    private final Set<String> own;

    private TrustedCheck(DrlTree tree, RuleTree rule, Draft draft, Scope scope, Diagnostics diagnostics) {
        PackageDescr packed = Objects.requireNonNull(draft.trusted.get(tree));
        this.rule = rule;
        this.read = TrustedReader.rules(packed).stream()
                .filter(r -> r.getName().equals(rule.id()))
                .findFirst()
                .orElseThrow();
        this.file = tree.file();
        this.draft = draft;
        this.scope = scope;
        this.diagnostics = diagnostics;
        Set<String> queries = draft.trusted.values().stream()
                .flatMap(p -> p.getRules().stream())
                .filter(RuleDescr::isQuery)
                .map(RuleDescr::getName)
                .collect(Collectors.toSet());
        this.parts = TrustedParts.of(read, queries::contains);
        this.text = TrustedReader.text(file, read) + "\n" + TrustedReader.around(file, packed);
        this.own = TrustedText.words(text);
    }

    /** Checks a rule; null when a fault leaves nothing to build on. */
    static Draft.@Nullable CheckedRule check(
            DrlTree tree, RuleTree rule, Draft draft, Scope scope, Diagnostics diagnostics) {
        return new TrustedCheck(tree, rule, draft, scope, diagnostics).run();
    }

    private Draft.@Nullable CheckedRule run() {
        RuleHead head = new RuleHead(known(), draft, scope, diagnostics);
        if (!RuleCheck.ID.matcher(rule.id()).matches()) {
            report(
                    rule.name(),
                    "wrong-name",
                    "found \"" + rule.id() + "\" as the id of a rule; ids are letters, digits, points and hyphens",
                    "such as NVC-02; what it is about stands in @title");
        }
        refuseClocks();
        SortedSet<String> states = states(head.phase);
        Subject subject = subject();
        if (subject == null) {
            return null;
        }
        facts(subject);
        if (!scope.isIncomplete()) {
            parts.figures().forEach(pattern -> TrustedParts.constraints(pattern)
                    .forEach(c -> bound(c, scope.parameters().keySet(), "there is no parameter", pattern)));
        }
        Map<String, Place> reads = reads();
        SortedSet<String> instruments = instruments();
        RuleInfo info = head.info(
                subject,
                List.copyOf(states),
                instruments == null ? List.of() : List.copyOf(instruments),
                List.copyOf(reads.keySet()),
                new Opaque(parts.notSeenThrough(), new RuleFields(fields(subject), instruments), text));
        return new Draft.CheckedRule(info, rule.canonical(), head.dated ? reads : Map.of(), head.group);
    }

    /** The rule with the annotations that are ours; others are Drools' own. */
    private RuleTree known() {
        return new RuleTree(
                file,
                rule.keyword(),
                rule.name(),
                rule.annotations().stream()
                        .filter(a -> RuleTree.ANNOTATIONS.contains(a.name().text()))
                        .toList(),
                List.of(),
                List.of(),
                rule.canonical(),
                Set.of(),
                true);
    }

    private void refuseClocks() {
        for (String attribute : read.getAttributes().keySet()) {
            String instead = REFUSED.get(attribute);
            if (instead != null) {
                report(
                        place(attribute, read.getLine()),
                        "not-allowed",
                        "found the attribute " + attribute + ", which reads a clock that is not that of the simulation",
                        instead);
            }
        }
    }

    private SortedSet<String> states(Phase phase) {
        SortedSet<String> states = new TreeSet<>();
        int calls = 0;
        int mentions = 0;
        for (String text : TrustedParts.consequences(read)) {
            String plain = TrustedText.plain(text);
            mentions += (int) RULINGS.matcher(plain).results().count();
            Matcher found = STATES.matcher(plain);
            while (found.find()) {
                calls++;
                statement(String.valueOf(found.group(1)), found.group(2), phase, states);
            }
        }
        if (mentions > calls) {
            Arrays.stream(Statement.values()).filter(s -> s.fits(phase)).forEach(s -> states.add(s.word()));
        }
        return states;
    }

    private void statement(String method, @Nullable String id, Phase phase, SortedSet<String> states) {
        if (id != null && !id.equals(rule.id())) {
            report(
                    place("\"" + id + "\"", read.getConsequenceLine()),
                    "wrong-id",
                    "the statement says \"" + id + "\", but the rule is \"" + rule.id() + "\" (line "
                            + rule.name().line() + ")",
                    "write \"" + rule.id() + "\"");
        }
        Statement statement = Statement.of(method).orElse(null);
        if (statement == null) {
            List<String> known =
                    Arrays.stream(Statement.values()).map(Statement::word).toList();
            String near = Nearest.hint(method, known);
            report(
                    place(method, read.getConsequenceLine()),
                    "unknown-statement",
                    "there is no rulings." + method,
                    near != null ? near : "a rule states: " + String.join(", ", known));
            return;
        }
        states.add(statement.word());
        if (!statement.fits(phase)) {
            report(
                    place(method, read.getConsequenceLine()),
                    "wrong-phase",
                    "found rulings." + method + " in phase " + phase.word(),
                    "rates, caps and scores are stated in the phases of their names, verdicts in the others");
        }
    }

    /** What the rule is about: what it says itself, or the one fact it or its file names. */
    private @Nullable Subject subject() {
        List<String> known = Arrays.stream(Subject.values()).map(Subject::word).toList();
        RuleTree.Annotation said = rule.annotation(SUBJECT).orElse(null);
        if (said != null) {
            String word = said.value().text();
            Subject subject = Subject.of(word).orElse(null);
            if (subject == null) {
                String near = Nearest.hint(word, known);
                report(
                        said.value(),
                        "unknown-subject",
                        "there is no fact '" + word + "'",
                        near != null ? near : "facts: " + String.join(", ", known));
            }
            return subject;
        }
        if (!parts.facts().isEmpty()) {
            return parts.facts().stream()
                    .filter(TrustedParts.Fact::itself)
                    .findFirst()
                    .orElse(parts.facts().get(0))
                    .subject();
        }
        List<String> named = known.stream().filter(own::contains).toList();
        if (named.size() == 1) {
            return Subject.of(named.get(0)).orElseThrow();
        }
        report(
                rule.name(),
                "missing-annotation",
                "it is not clear which fact rule \"" + rule.id() + "\" is about"
                        + (named.isEmpty() ? "" : ": its file names " + String.join(", ", named)),
                "write: @subject(\"Deal\"), or another of " + String.join(", ", known));
        return null;
    }

    /** A question holds facts of one kind, and words that its vocabulary knows. */
    private void facts(Subject subject) {
        for (TrustedParts.Fact fact : parts.facts()) {
            PatternDescr pattern = fact.pattern();
            if (fact.subject() != subject) {
                report(
                        place(fact.subject().word(), pattern.getLine()),
                        "wrong-fact",
                        "rule \"" + rule.id() + "\" is about a " + subject.word()
                                + ", and where it is asked there is no "
                                + fact.subject().word(),
                        "a question holds facts of one kind, all that are asked about together; what a rule needs to know"
                                + " of others is a field of the vocabulary");
                continue;
            }
            for (String constraint : fact.constraints()) {
                List<String> fields = scope.vocabulary().fields(subject).stream()
                        .map(Field::name)
                        .toList();
                bound(constraint, fields, subject.word() + " has no field", pattern);
                Matcher compared = EQUALS.matcher(constraint);
                while (compared.find()) {
                    word(subject, String.valueOf(compared.group(1)), String.valueOf(compared.group(2)), pattern);
                }
            }
        }
    }

    /** A name given to a field or figure that there is not: Drools tells of it in other words. */
    private void bound(String constraint, Collection<String> known, String what, PatternDescr pattern) {
        Matcher binding = BOUND.matcher(constraint.strip());
        if (binding.matches()
                && !known.contains(binding.group(1))
                && !binding.group(1).equals("this")) {
            String name = String.valueOf(binding.group(1));
            report(place(name, pattern.getLine()), "unknown-name", what + " '" + name + "'", Nearest.hint(name, known));
        }
    }

    private void word(Subject subject, String name, String word, PatternDescr pattern) {
        Field field = scope.vocabulary().field(subject, name).orElse(null);
        Set<String> known = field == null
                ? Set.of()
                : scope.codesOf(field).map(codes -> codes.codes().keySet()).orElse(Set.of());
        boolean mayBeElsewhere = name.equals("instrument") && scope.isIncomplete();
        if (!known.isEmpty() && !known.contains(word) && !mayBeElsewhere) {
            String near = Nearest.hint(word, known);
            report(
                    place("\"" + word + "\"", pattern.getLine()),
                    "unknown-word",
                    "there is no " + name + " \"" + word + "\"; the condition would never hold",
                    near != null ? near : "known: " + String.join(", ", known));
        }
    }

    /** The instruments it can speak about; null when it does not name them for every fact it states something about. */
    private @Nullable SortedSet<String> instruments() {
        SortedSet<String> instruments = new TreeSet<>();
        for (String text : TrustedParts.consequences(read)) {
            String plain = TrustedText.plain(text);
            Matcher found = STATES.matcher(plain);
            long calls = 0;
            while (found.find()) {
                calls++;
                SortedSet<String> ofFact = found.group(3) == null ? null : instrumentsOf(found.group(3));
                if (ofFact == null) {
                    return null;
                }
                instruments.addAll(ofFact);
            }
            if (RULINGS.matcher(plain).results().count() > calls) {
                return null;
            }
        }
        return instruments.isEmpty() ? null : instruments;
    }

    private @Nullable SortedSet<String> instrumentsOf(String variable) {
        for (TrustedParts.Fact fact : parts.facts()) {
            if (fact.itself() && variable.equals(fact.pattern().getIdentifier())) {
                for (String constraint : fact.constraints()) {
                    Matcher named = INSTRUMENTS.matcher(constraint.strip());
                    if (named.matches()) {
                        String list = named.group(1) == null ? String.valueOf(named.group(2)) : named.group(1);
                        return Arrays.stream(list.split(","))
                                .map(word -> word.strip().replace("\"", ""))
                                .collect(Collectors.toCollection(TreeSet::new));
                    }
                }
            }
        }
        return null;
    }

    private Map<String, Place> reads() {
        Map<String, Place> reads = new TreeMap<>();
        if (own.contains("Parameters")) {
            scope.parameters().forEach((field, parameter) -> {
                if (own.contains(field)) {
                    reads.put(
                            parameter.name(),
                            new Place(file, place(field, read.getLine()).mark()));
                }
            });
        }
        return reads;
    }

    /** Every field of its subject that the trusted files of the pack name: functions and queries may stand in another. */
    private SortedSet<String> fields(Subject subject) {
        Set<String> words = draft.trusted.keySet().stream()
                .flatMap(tree -> TrustedText.words(tree.file().text()).stream())
                .collect(Collectors.toSet());
        return scope.vocabulary().fields(subject).stream()
                .map(Field::name)
                .filter(words::contains)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private Token place(String written, int line) {
        Token token = TrustedReader.token(
                file, Token.Kind.WORD, written, written, Math.max(1, line), Math.max(1, read.getEndLine()));
        return token.length() == written.length() ? token : rule.name();
    }

    private void report(Token token, String code, String message, @Nullable String hint) {
        diagnostics.add(file, token.mark(), code, message, hint);
    }
}
