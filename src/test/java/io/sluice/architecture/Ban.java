package io.sluice.architecture;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Something that may not be called or read by the program.
 *
 * @param what the thing, in words
 * @param instead what to use
 * @param exempt packages of the row, or full names of classes, where it is allowed
 * @param banned whether an access is one of it
 */
record Ban(String what, String instead, Set<String> exempt, Predicate<JavaAccess<?>> banned) {

    /** The rule that no class under {@code root}, save the exempt ones, does it. */
    ArchRule rule(String root) {
        return ArchRuleDefinition.classes()
                .that()
                .resideInAPackage(root + "..")
                .should(new ArchCondition<JavaClass>("not use " + what + " (use " + instead + ")") {
                    @Override
                    public void check(JavaClass type, ConditionEvents events) {
                        if (!isExempt(type, root)) {
                            type.getAccessesFromSelf().stream()
                                    .filter(banned)
                                    .forEach(access ->
                                            events.add(SimpleConditionEvent.violated(access, access.getDescription())));
                        }
                    }
                });
    }

    private boolean isExempt(JavaClass type, String root) {
        String outermost = type.getName().replaceFirst("\\$.*", "");
        return exempt.contains(PackageRow.stopOf(type, root)) || exempt.contains(outermost);
    }

    @Override
    public String toString() {
        return what;
    }
}
