package io.sluice.analysis.compare;

import io.sluice.analysis.compare.InputDifference.Kind;
import io.sluice.results.Dimensions;
import io.sluice.results.Manifest;
import io.sluice.results.Plan;
import io.sluice.results.RunException;
import io.sluice.results.RunReader;
import io.sluice.scenario.file.FileRefused;
import io.sluice.scenario.file.Limit;
import io.sluice.scenario.file.PlainFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** Finds what differs in what went into two runs, from their manifests and the copies of what they read. */
final class InputComparison {
    private static final int DIGITS = 12;
    /** What a pack says about itself; no number depends on it. */
    private static final Set<String> WORDS_ONLY =
            Set.of("id", "title", "why", "source", "sources", "expect-changed", "version", "jurisdiction");

    private final RunReader first;
    private final RunReader second;
    private final List<InputDifference> found = new ArrayList<>();

    private InputComparison(RunReader first, RunReader second) {
        this.first = first;
        this.second = second;
    }

    /** The differences: seed, scenario, arms, packs, parameters, rules, data, program, in this order. */
    static List<InputDifference> of(RunReader first, RunReader second) {
        InputComparison comparison = new InputComparison(first, second);
        comparison.plans();
        comparison.arms();
        comparison.files();
        comparison.digests();
        return comparison.found.stream()
                .distinct()
                .sorted(Comparator.comparing(InputDifference::kind).thenComparing(InputDifference::item))
                .toList();
    }

    private void plans() {
        Plan a = first.plan();
        Plan b = second.plan();
        add(Kind.SEED, "seed", Long.toString(a.seed()), Long.toString(b.seed()));
        add(Kind.SCENARIO, "start", a.start(), b.start());
        add(Kind.SCENARIO, "quarters", Integer.toString(a.quarters()), Integer.toString(b.quarters()));
        add(Kind.SCENARIO, "prices", a.prices(), b.prices());
        add(Kind.SCENARIO, "counterfactual", a.counterfactual(), b.counterfactual());
        for (String arm : ids(first.dimensions().arms())) {
            String before = a.counterfactualOf(arm).orElse("");
            String after = b.counterfactualOf(arm).orElse("");
            boolean own = !before.equals(a.counterfactual()) || !after.equals(b.counterfactual());
            if (own && ids(second.dimensions().arms()).contains(arm)) {
                add(Kind.SCENARIO, "counterfactual of arm " + arm, before, after);
            }
        }
        Set<String> margins = new TreeSet<>(a.margins().keySet());
        margins.addAll(b.margins().keySet());
        for (String margin : margins) {
            add(
                    Kind.SCENARIO,
                    "margins." + margin,
                    a.margins().getOrDefault(margin, ""),
                    b.margins().getOrDefault(margin, ""));
        }
        add(
                Kind.PROGRAM,
                "version",
                first.manifest().program(),
                second.manifest().program());
    }

    private void arms() {
        List<String> a = ids(first.dimensions().arms());
        List<String> b = ids(second.dimensions().arms());
        add(Kind.ARM, "arms", String.join(", ", a), String.join(", ", b));
        for (String arm : a) {
            if (b.contains(arm)) {
                List<String> rulesA = ids(first.dimensions().rules(arm));
                List<String> rulesB = ids(second.dimensions().rules(arm));
                onlyIn(rulesA, rulesB).forEach(id -> add(Kind.RULE, id + " in arm " + arm, "present", ""));
                onlyIn(rulesB, rulesA).forEach(id -> add(Kind.RULE, id + " in arm " + arm, "", "present"));
            }
        }
    }

    private void files() {
        SortedMap<String, String> a = inputs(first.manifest());
        SortedMap<String, String> b = inputs(second.manifest());
        scenario(ScenarioLeaves.of(texts(first, a.keySet())), ScenarioLeaves.of(texts(second, b.keySet())));
        Set<String> paths = new TreeSet<>(a.keySet());
        paths.addAll(b.keySet());
        for (String path : paths) {
            String digestA = a.getOrDefault(path, "");
            String digestB = b.getOrDefault(path, "");
            if (!digestA.equals(digestB)) {
                file(path, digestA, digestB);
            }
        }
    }

    private void scenario(SortedMap<String, String> a, SortedMap<String, String> b) {
        Set<String> keys = new TreeSet<>(a.keySet());
        keys.addAll(b.keySet());
        for (String key : keys) {
            add(
                    key.startsWith("arms.") ? Kind.ARM : Kind.SCENARIO,
                    key,
                    a.getOrDefault(key, ""),
                    b.getOrDefault(key, ""));
        }
    }

    private void file(String path, String digestA, String digestB) {
        String a = digestA.isEmpty() ? "" : text(first, path);
        String b = digestB.isEmpty() ? "" : text(second, path);
        boolean rules = path.startsWith("rules/");
        if (path.endsWith(".drl")) {
            compare(Kind.RULE, path, DrlRules.of(a), DrlRules.of(b), true);
        } else if (path.endsWith("parameters.yaml") && rules) {
            compare(Kind.PARAMETER, pack(path), YamlLeaves.of(path, a), YamlLeaves.of(path, b), false);
        } else if (path.endsWith("/pack.yaml") && rules) {
            if (a.isEmpty() || b.isEmpty()) {
                add(Kind.PACK, pack(path), a.isEmpty() ? "" : "present", b.isEmpty() ? "" : "present");
            }
            pack(pack(path), YamlLeaves.of(path, a), YamlLeaves.of(path, b));
        } else if (path.endsWith(".csv")) {
            add(Kind.DATA, path, shortened(digestA), shortened(digestB));
        }
    }

    /** A pack's own file: values that a reform sets are parameters; what it says in words changes nothing. */
    private void pack(String id, SortedMap<String, String> a, SortedMap<String, String> b) {
        Set<String> keys = new TreeSet<>(a.keySet());
        keys.addAll(b.keySet());
        for (String key : keys) {
            String head = ScenarioLeaves.head(key);
            if (!key.isEmpty() && !WORDS_ONLY.contains(head) && !key.contains(".title.")) {
                boolean value = head.equals("values");
                String item = id + ": " + (value ? key.substring("values.".length()) : key);
                add(value ? Kind.PARAMETER : Kind.PACK, item, a.getOrDefault(key, ""), b.getOrDefault(key, ""));
            }
        }
    }

    /** Digests whose cause no stored copy shows. */
    private void digests() {
        Map<String, String> a = first.manifest().inputs();
        Map<String, String> b = second.manifest().inputs();
        add(Kind.DATA, "the program's data", digest(a, "data"), digest(b, "data"));
        add(Kind.PROGRAM, "the program's build", digest(a, "program"), digest(b, "program"));
        boolean scenarioSeen = found.stream().anyMatch(d -> d.kind() == Kind.SCENARIO || d.kind() == Kind.SEED);
        if (!scenarioSeen && found.stream().noneMatch(d -> d.kind() == Kind.ARM)) {
            add(Kind.SCENARIO, "the scenario as read", digest(a, "scenario"), digest(b, "scenario"));
        }
        if (found.stream().noneMatch(d -> d.kind().policy())) {
            add(Kind.PACK, "the packs as read", digest(a, "packs"), digest(b, "packs"));
        }
    }

    private void compare(
            Kind kind, String where, SortedMap<String, String> a, SortedMap<String, String> b, boolean rule) {
        Set<String> keys = new TreeSet<>(a.keySet());
        keys.addAll(b.keySet());
        for (String key : keys) {
            String before = a.getOrDefault(key, "");
            String after = b.getOrDefault(key, "");
            if (!before.equals(after)) {
                String name =
                        rule ? (key.isEmpty() ? "head of " + where : key) : where.isEmpty() ? key : where + ": " + key;
                add(kind, name, rule ? version(before, 1) : before, rule ? version(after, 2) : after);
            }
        }
    }

    private static String version(String words, int which) {
        return words.isEmpty() ? "" : which == 1 ? "first wording" : "second wording";
    }

    private void add(Kind kind, String item, String before, String after) {
        if (!before.equals(after)) {
            found.add(new InputDifference(
                    kind,
                    item,
                    before.isEmpty() ? InputDifference.NOTHING : before,
                    after.isEmpty() ? InputDifference.NOTHING : after));
        }
    }

    /** The copies of what decides a run's numbers: scenario, packs without their test cases, data; not what was made of the run. */
    private static SortedMap<String, String> inputs(Manifest manifest) {
        SortedMap<String, String> inputs = new TreeMap<>();
        manifest.files().forEach((path, digest) -> {
            boolean text =
                    path.endsWith(".yaml") || path.endsWith(".drl") || (path.endsWith(".csv") && path.contains("/"));
            if (text && !path.contains("/tests/")) {
                inputs.put(path, digest);
            }
        });
        return inputs;
    }

    /** The stored scenario files: the scenario itself and what it extends, by path. */
    private static SortedMap<String, String> texts(RunReader run, Set<String> paths) {
        SortedMap<String, String> texts = new TreeMap<>();
        for (String path : paths) {
            if (ScenarioLeaves.holds(path)) {
                texts.put(path, text(run, path));
            }
        }
        return texts;
    }

    private static String text(RunReader run, String path) {
        Path file = run.folder().resolve(path);
        try {
            return PlainFile.textInside(run.folder(), file, Limit.TEXT_FILE);
        } catch (FileRefused e) {
            throw RunException.input(e.sentence() + ".");
        } catch (IOException e) {
            throw new UncheckedIOException("reading " + file, e);
        }
    }

    private static String pack(String path) {
        String inside = path.substring("rules/".length());
        int slash = inside.lastIndexOf('/');
        return slash < 0 ? inside : inside.substring(0, slash);
    }

    private static String digest(Map<String, String> inputs, String name) {
        return shortened(inputs.getOrDefault(name, ""));
    }

    private static String shortened(String digest) {
        return digest.length() > DIGITS ? digest.substring(0, DIGITS) : digest;
    }

    private static List<String> ids(List<Dimensions.Member> members) {
        return members.stream().map(Dimensions.Member::id).toList();
    }

    private static List<String> onlyIn(List<String> these, List<String> those) {
        return these.stream().filter(id -> !those.contains(id)).toList();
    }
}
