package io.sluice.rules.pack;

import io.sluice.scenario.text.Diagnostics;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.lang.model.SourceVersion;

/**
 * Each pack has packages of its own in DRL, one for its strict rules and one for its trusted ones. The sign for a hyphen can also
 * stand in an id itself, so that two ids can lead to one package, in which the rules of one would take the place of the other's:
 * such a pair is refused.
 */
final class PackPackages {
    private static final List<String> TAKEN =
            List.of("io.sluice", "java", "javax", "jdk", "org.drools", "org.kie", "defaultpkg");

    private PackPackages() {}

    static void check(Collection<Draft> drafts, Diagnostics diagnostics) {
        SortedMap<String, Draft> owners = new TreeMap<>();
        for (Draft draft : drafts) {
            String own = draft.drlPackage();
            boolean taken = TAKEN.stream().anyMatch(t -> own.equals(t) || own.startsWith(t + "."));
            if (taken || !SourceVersion.isName(own)) {
                draft.top()
                        .report(
                                diagnostics,
                                "wrong-id",
                                "the id '" + draft.id + "' leads to the package " + own + ", which "
                                        + (taken ? "belongs to the program" : "is no name that a package can have"),
                                "call the folder otherwise: lower-case words joined by hyphens, none of them a word of Java");
            }
            for (String name : List.of(own, own + ".trusted")) {
                Draft other = owners.putIfAbsent(name.toLowerCase(Locale.ROOT), draft);
                if (other != null && other != draft) {
                    draft.top()
                            .report(
                                    diagnostics,
                                    "same-package",
                                    "the packs " + other.id + " and " + draft.id + " would share the package " + name
                                            + ", in which the rules of one take the place of the other's",
                                    "call one of the two folders otherwise; words of an id are joined by hyphens");
                    break;
                }
            }
        }
    }
}
