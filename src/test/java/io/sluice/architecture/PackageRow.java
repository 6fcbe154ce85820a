package io.sluice.architecture;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The row of packages, left to right, and what each may import. Imports only point left, and some packages may not
 * import everything to their left: the law does not know the world, and what a run means does not know how it was made.
 */
final class PackageRow {
    /** The packages in order. */
    static final List<String> ROW = List.of(
            "quantity",
            "draw",
            "scenario",
            "rules",
            "world",
            "results",
            "simulation",
            "analysis",
            "study",
            "report",
            "web",
            "cli");

    private static final Map<String, Set<String>> MAY_IMPORT = mayImport();

    private PackageRow() {}

    private static Map<String, Set<String>> mayImport() {
        Map<String, Set<String>> may = new TreeMap<>();
        may.put("quantity", Set.of());
        may.put("draw", Set.of());
        may.put("scenario", Set.of("quantity"));
        may.put("rules", Set.of("quantity", "scenario"));
        may.put("world", Set.of("quantity", "draw", "scenario"));
        may.put("results", Set.of("quantity", "scenario"));
        may.put("analysis", Set.of("quantity", "draw", "scenario", "results"));
        may.put("report", Set.of("quantity", "scenario", "results", "analysis", "rules"));
        for (String any : List.of("simulation", "study", "web", "cli")) {
            may.put(any, Set.copyOf(ROW.subList(0, ROW.indexOf(any))));
        }
        return may;
    }

    /** What a package of the row may import, itself left out. */
    static Set<String> mayImport(String stop) {
        return MAY_IMPORT.getOrDefault(stop, Set.of());
    }

    /** The stop of the row a class stands at, or the empty string for one that stands beside the row. */
    static String stopOf(JavaClass type, String root) {
        String name = type.getPackageName();
        if (!name.startsWith(root + ".")) {
            return "";
        }
        String stop = name.substring(root.length() + 1).split("\\.", 2)[0];
        return ROW.contains(stop) ? stop : "";
    }

    /** The rule that every import of every class under {@code root}, at every depth, is one of the table. */
    static ArchRule importsPointLeft(String root) {
        return ArchRuleDefinition.classes()
                .that()
                .resideInAPackage(root + "..")
                .should(new ArchCondition<JavaClass>("stand in the row and import only what the row allows") {
                    @Override
                    public void check(JavaClass type, ConditionEvents events) {
                        checkImports(type, root, events);
                    }
                });
    }

    private static void checkImports(JavaClass type, String root, ConditionEvents events) {
        String from = stopOf(type, root);
        if (from.isEmpty()) {
            events.add(SimpleConditionEvent.violated(
                    type, type.getName() + " stands in no package of the row " + String.join(" · ", ROW)));
            return;
        }
        for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
            JavaClass target = dependency.getTargetClass().getBaseComponentType();
            if (!target.getPackageName().startsWith(root + ".")) {
                continue;
            }
            String to = stopOf(target, root);
            if (!to.equals(from) && !mayImport(from).contains(to)) {
                events.add(SimpleConditionEvent.violated(
                        dependency, from + " may not import " + to + ": " + dependency.getDescription()));
            }
        }
    }
}
