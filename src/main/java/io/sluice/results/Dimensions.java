package io.sluice.results;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What the codes in the key columns stand for: for each dimension its members in code order.
 *
 * <p>Lists are named {@code arms}, {@code provinces}, {@code industries}, {@code stages}, {@code categories} (of the
 * additionality table) and, because each arm has its own law, {@code rules:<arm id>}.
 *
 * @param lists the members of each dimension, by its name, in the order they are to be shown
 */
public record Dimensions(@JsonValue Map<String, List<Member>> lists) {

    /** What is told about a rule of the trusted profile: the file that holds it, as the run folder keeps it. */
    public static final String TRUSTED = "trusted";

    /** What is told about an arm with model values of its own: those values. */
    public static final String BEHAVIOUR = "behaviour";

    /** What is told about an arm that the scenario does not ask for: the program made it, as the counterfactual of others. */
    public static final String MADE = "made_by_program";

    /**
     * One member of a dimension.
     *
     * @param code the number in the key column
     * @param id the word used in files and on the command line
     * @param title its English title
     * @param titleZh its Chinese title; empty where there is none
     * @param about further facts, such as the macro region of a province or the legal source of a rule
     */
    public record Member(int code, String id, String title, String titleZh, Map<String, String> about) {
        /** Keeps the further facts in their order. */
        public Member {
            about = Collections.unmodifiableMap(new LinkedHashMap<>(about));
        }

        /** Whether it is an arm that the program made. */
        public boolean made() {
            return about.containsKey(MADE);
        }

        /** A member without further facts. */
        public static Member of(int code, String id, String title) {
            return new Member(code, id, title, "", Map.of());
        }
    }

    /** Keeps the lists in their order. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public Dimensions {
        Map<String, List<Member>> copy = new LinkedHashMap<>();
        lists.forEach((name, members) -> copy.put(name, List.copyOf(members)));
        lists = Collections.unmodifiableMap(copy);
    }

    /** The members of a dimension; empty if the run has no such dimension. */
    public List<Member> of(String dimension) {
        return lists.getOrDefault(dimension, List.of());
    }

    /** The arms in code order; the first is the reference. */
    public List<Member> arms() {
        return of("arms");
    }

    /** The provinces in code order. */
    public List<Member> provinces() {
        return of("provinces");
    }

    /** The industries in code order. */
    public List<Member> industries() {
        return of("industries");
    }

    /** The stages of a venture in code order. */
    public List<Member> stages() {
        return of("stages");
    }

    /** The categories of the additionality table in code order. */
    public List<Member> categories() {
        return of("categories");
    }

    /** The rules in force in an arm, by the code used in table rule_statistics. */
    public List<Member> rules(String arm) {
        return of("rules:" + arm);
    }

    /** The rules of the trusted profile of all arms, by the file that holds them; code that no analysis sees through. */
    public SortedMap<String, SortedSet<String>> trusted() {
        SortedMap<String, SortedSet<String>> trusted = new TreeMap<>();
        for (Member arm : arms()) {
            for (Member rule : rules(arm.id())) {
                String file = rule.about().get(TRUSTED);
                if (file != null) {
                    trusted.computeIfAbsent(file, f -> new TreeSet<>()).add(rule.id());
                }
            }
        }
        return trusted;
    }

    /** The same in words; empty where there is none. */
    public String trustedInWords() {
        List<String> files = new ArrayList<>();
        trusted().forEach((file, rules) -> files.add(String.join(", ", rules) + " in " + file));
        return files.isEmpty()
                ? ""
                : "Trusted rules took part, code that no analysis sees through: " + String.join("; ", files) + ".";
    }

    /** The code of the arm with this id; an error names the arms there are. */
    public int arm(String id) {
        return arms().stream()
                .filter(member -> member.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no arm \"" + id + "\"; the arms are "
                        + arms().stream().map(Member::id).toList() + "."))
                .code();
    }
}
