package io.sluice.rules.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ProgramClassesTest {
    private final ProgramClasses classes = new ProgramClasses(List.of("cn.national_fund", "io.sluice"));

    @Test
    void classesOfTheProgramAreFoundUnlessTheirPackageIsOneOfRules() {
        assertThat(classes.getResource("org/kie/api/KieBase.class")).isNotNull();
        assertThat(classes.getResource("io/sluice/rules/fact/Deal.class")).isNull();
        assertThat(new ProgramClasses(List.of("io.sluice.rules.facts", "cn"))
                        .getResource("io/sluice/rules/fact/Deal.class"))
                .isNotNull();
    }

    @Test
    void nothingIsLookedForInPackagesOfRulesAndBelow() {
        assertThat(classes.getResource("cn/national_fund/P76/LambdaPredicate.class"))
                .isNull();
        assertThat(classes.getResource("META-INF/maven/org.kie/kie-api/pom.properties"))
                .isNotNull();
    }
}
