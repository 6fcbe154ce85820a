package io.sluice.rules.engine;

import java.net.URL;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The classes of the program as the compiler of Drools sees them. It asks for each name in the packages it generates, thousands
 * of them, and each time all archives of the program would be searched in vain: no class of the program is in a package of rules.
 */
final class ProgramClasses extends ClassLoader {
    static {
        registerAsParallelCapable();
    }

    private final SortedSet<String> ruleFolders = new TreeSet<>();

    /**
     * The classes of the program.
     *
     * @param rulePackages packages of rules, such as {@code cn.national_fund}
     */
    ProgramClasses(Iterable<String> rulePackages) {
        super(ProgramClasses.class.getClassLoader());
        rulePackages.forEach(name -> ruleFolders.add(name.replace('.', '/') + "/"));
    }

    @Override
    public @Nullable URL getResource(String name) {
        int end = name.indexOf('/');
        for (; end >= 0; end = name.indexOf('/', end + 1)) {
            if (ruleFolders.contains(name.substring(0, end + 1))) {
                return null;
            }
        }
        return super.getResource(name);
    }
}
