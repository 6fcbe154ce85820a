package io.sluice.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.EvaluationResult;
import java.nio.file.Path;
import java.util.List;

/** The classes the rules of this package are held against: the program itself, and the violations planted to try them. */
final class Program {
    /** The package all of the program lives in. */
    static final String ROOT = "io.sluice";

    /** The package that holds planted violations, laid out like the program. */
    static final String PLANTED_ROOT = "io.sluice.architecture.planted";

    /** All classes of the program, tests left out. */
    static final JavaClasses CLASSES = new ClassFileImporter().importPath(Path.of("target/classes/io/sluice"));

    /** All planted violations. */
    static final JavaClasses PLANTED =
            new ClassFileImporter().importPath(Path.of("target/test-classes/io/sluice/architecture/planted"));

    private Program() {}

    /** What a rule finds among the planted violations, one line each. */
    static List<String> findings(ArchRule rule) {
        EvaluationResult result = rule.allowEmptyShould(true).evaluate(PLANTED);
        return result.getFailureReport().getDetails();
    }

    /** Holds a rule against the program. */
    static void check(ArchRule rule) {
        rule.allowEmptyShould(true).check(CLASSES);
    }
}
