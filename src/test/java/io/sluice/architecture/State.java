package io.sluice.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import java.util.Set;

/** No state outlives a run or is shared by two: a static field is final, and of a type that is no box for a changing value. */
final class State {
    private static final Set<String> BOXES = Set.of(
            "java.lang.ThreadLocal",
            "java.util.concurrent.ConcurrentMap",
            "java.util.concurrent.atomic.LongAdder",
            "java.util.concurrent.atomic.DoubleAdder",
            "java.lang.StringBuilder");

    private State() {}

    /** The rule that there is no mutable static field under {@code root}. */
    static ArchRule noneIsStatic(String root) {
        return ArchRuleDefinition.fields()
                .that()
                .areDeclaredInClassesThat()
                .resideInAPackage(root + "..")
                .should(new ArchCondition<JavaField>("not be mutable and static") {
                    @Override
                    public void check(JavaField field, ConditionEvents events) {
                        boolean ours = field.getModifiers().contains(JavaModifier.STATIC)
                                && !field.getModifiers().contains(JavaModifier.SYNTHETIC);
                        if (ours && (!field.getModifiers().contains(JavaModifier.FINAL) || isBox(field.getRawType()))) {
                            events.add(SimpleConditionEvent.violated(
                                    field, field.getFullName() + " is mutable and static"));
                        }
                    }
                });
    }

    private static boolean isBox(JavaClass type) {
        return type.getPackageName().equals("java.util.concurrent.atomic")
                || BOXES.stream().anyMatch(type::isAssignableTo);
    }
}
