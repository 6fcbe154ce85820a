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
 * Each outside library has its room: the packages that may name it. A library that is in no list below may be named
 * nowhere, so a new one is a decision and not an accident.
 */
final class LibraryRooms {
    private static final List<String> EVERYWHERE = List.of("java.", "javax.", "org.jspecify.annotations.");

    private static final Map<String, Set<String>> ROOMS = rooms();

    private LibraryRooms() {}

    private static Map<String, Set<String>> rooms() {
        Map<String, Set<String>> rooms = new TreeMap<>();
        rooms.put("org.drools.", Set.of("rules"));
        rooms.put("org.kie.", Set.of("rules"));
        rooms.put("org.duckdb.", Set.of("results"));
        rooms.put("java.sql.", Set.of("results"));
        rooms.put("org.snakeyaml.", Set.of("scenario"));
        rooms.put("com.networknt.", Set.of("scenario"));
        // JSON is read for schemas in scenario and written where documents are made: manifests, summaries, --format
        // json.
        rooms.put("tools.jackson.", Set.of("scenario", "results", "analysis", "cli"));
        rooms.put("com.fasterxml.jackson.annotation.", Set.of("scenario", "results", "analysis", "cli"));
        rooms.put("org.apache.commons.math3.", Set.of("draw", "analysis", "study"));
        rooms.put("gg.jte.", Set.of("report"));
        rooms.put("com.sun.net.httpserver.", Set.of("web"));
        rooms.put("picocli.", Set.of("cli"));
        return rooms;
    }

    /** The rule that every outside library named under {@code root} is named in its room. */
    static ArchRule eachInItsRoom(String root) {
        return ArchRuleDefinition.classes()
                .that()
                .resideInAPackage(root + "..")
                .should(new ArchCondition<JavaClass>("name an outside library only in its room") {
                    @Override
                    public void check(JavaClass type, ConditionEvents events) {
                        checkLibraries(type, root, events);
                    }
                });
    }

    private static void checkLibraries(JavaClass type, String root, ConditionEvents events) {
        String stop = PackageRow.stopOf(type, root);
        for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
            JavaClass target = dependency.getTargetClass().getBaseComponentType();
            if (target.isPrimitive() || target.getPackageName().startsWith(Program.ROOT)) {
                continue;
            }
            String room = ROOMS.keySet().stream()
                    .filter(library -> target.getName().startsWith(library))
                    .findFirst()
                    .orElse("");
            boolean allowed = room.isEmpty()
                    ? EVERYWHERE.stream().anyMatch(prefix -> target.getName().startsWith(prefix))
                    : ROOMS.getOrDefault(room, Set.of()).contains(stop);
            if (!allowed) {
                events.add(SimpleConditionEvent.violated(
                        dependency, stop + " is no room of " + target.getName() + ": " + dependency.getDescription()));
            }
        }
    }
}
