package io.sluice.rules.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.concurrent.ConcurrentHashMap;
import org.drools.base.factmodel.AccessibleFact;
import org.drools.model.Model;
import org.drools.model.Rule;
import org.drools.model.impl.ModelImpl;
import org.drools.modelcompiler.KieBaseBuilder;
import org.kie.api.KieBase;
import org.kie.api.KieServices;

/**
 * The rules of a law book as classes, ready to be assembled into a rule base for any set of them without compiling again.
 * Safe for threads; unloaded with its class loader.
 */
final class CompiledRules {
    private final ClassLoader loader;
    private final List<Model> models;
    private final Class<?> parameters;
    private final Map<SortedSet<String>, KieBase> bases = new ConcurrentHashMap<>();

    CompiledRules(DroolsBuild build) {
        this.loader = new BuiltClasses(build.classes());
        this.models = build.models().stream().map(this::model).toList();
        this.parameters = load(DroolsSources.FACTS + "." + DroolsSources.PARAMETERS);
    }

    /** A rule base of the rules named, and no others; assembled once. */
    KieBase base(SortedSet<String> rules) {
        return bases.computeIfAbsent(rules, this::assemble);
    }

    /** How many rule bases were assembled so far. */
    int bases() {
        return bases.size();
    }

    private KieBase assemble(SortedSet<String> rules) {
        List<Model> chosen = new ArrayList<>();
        for (Model model : models) {
            List<Rule> kept = model.getRules().stream()
                    .filter(r -> rules.contains(r.getName()))
                    .toList();
            if (!kept.isEmpty() || !model.getTypeMetaDatas().isEmpty()) {
                ModelImpl part = new ModelImpl(model.getPackageName())
                        .withRules(kept)
                        .withQueries(kept.isEmpty() ? new ArrayList<>() : new ArrayList<>(model.getQueries()))
                        .withGlobals(new ArrayList<>(model.getGlobals()));
                model.getTypeMetaDatas().forEach(part::addTypeMetaData);
                chosen.add(part);
            }
        }
        return PlainLocale.in(() ->
                KieBaseBuilder.createKieBaseFromModel(chosen, KieServices.get().newKieBaseConfiguration(null, loader)));
    }

    /** What Drools compiled for a rule. */
    Rule rule(String id) {
        return models.stream()
                .flatMap(model -> model.getRules().stream())
                .filter(r -> r.getName().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Drools did not compile rule " + id));
    }

    /** The fact {@code Parameters} with these values by field name; fields not named are 0. */
    Object parameters(SortedMap<String, Long> values) {
        try {
            Object fact = parameters.getConstructor().newInstance();
            values.forEach(((AccessibleFact) fact)::setValue);
            return fact;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("the generated fact " + parameters.getName() + " cannot be made", e);
        }
    }

    private Model model(String name) {
        try {
            return (Model) load(name).getConstructor().newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("the compiled rules " + name + " cannot be read", e);
        }
    }

    private Class<?> load(String name) {
        try {
            return Class.forName(name, true, loader);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException("Drools did not generate " + name, e);
        }
    }

    /** Classes from memory; all else from the program. */
    private static final class BuiltClasses extends ClassLoader {
        static {
            registerAsParallelCapable();
        }

        private final SortedMap<String, byte[]> classes;

        BuiltClasses(SortedMap<String, byte[]> classes) {
            super(CompiledRules.class.getClassLoader());
            this.classes = classes;
        }

        @Override
        protected Class<?> findClass(String name) throws ClassNotFoundException {
            byte[] code = classes.get(name);
            if (code == null) {
                throw new ClassNotFoundException(name);
            }
            return defineClass(name, code, 0, code.length);
        }
    }
}
