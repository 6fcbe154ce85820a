package io.sluice.rules.engine;

import io.sluice.rules.Columns;
import io.sluice.rules.Decisions;
import io.sluice.rules.Law;
import io.sluice.rules.Question;
import io.sluice.rules.RuleEngine;
import io.sluice.rules.Statements;
import io.sluice.rules.pack.LawBook;
import io.sluice.rules.pack.Parameter;
import java.util.BitSet;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import org.drools.compiler.kie.builder.impl.DrlProject;
import org.jspecify.annotations.Nullable;
import org.kie.api.KieBase;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;
import org.kie.api.builder.ReleaseId;
import org.kie.api.builder.model.KieModuleModel;
import org.kie.api.definition.type.FactType;
import org.kie.api.runtime.KieContainer;
import org.kie.api.runtime.KieSession;

/** The same rules in the classic build of Drools, which interprets where the other compiles: a third opinion, for tests. */
final class ClassicLaw implements RuleEngine, AutoCloseable {
    private final ReleaseId id;
    private final KieContainer container;
    private final KieBase base;
    private final LawBook book;

    ClassicLaw(LawBook book) {
        this.book = book;
        DroolsSources sources = DroolsSources.of(book);
        KieServices services = KieServices.get();
        this.id = services.newReleaseId("io.sluice.rules", "classic", sources.digest());
        KieFileSystem files = services.newKieFileSystem();
        files.generateAndWritePomXML(id);
        KieModuleModel module = services.newKieModuleModel();
        module.newKieBaseModel("law").setDefault(true).addPackage("*");
        files.writeKModuleXML(module.toXML());
        sources.files().forEach(files::write);
        KieBuilder builder = services.newKieBuilder(files);
        builder.buildAll(DrlProject.class);
        if (builder.getResults().hasMessages(Message.Level.ERROR)) {
            throw new IllegalArgumentException(
                    builder.getResults().getMessages(Message.Level.ERROR).toString());
        }
        this.container = services.newKieContainer(id);
        this.base = container.getKieBase();
    }

    @Override
    public Decisions decide(Law law, Question question, Columns rows) {
        DayLaw day = (DayLaw) law;
        Group group = day.group(question, rows.subject());
        Set<String> asked = new HashSet<>();
        Set<String> read = new TreeSet<>(group.fields());
        group.rules().forEach(rule -> asked.add(day.ruleIds().get(rule)));
        Object[] facts = day.book().factRows().of(rows, new TreeSet<>(read));
        Statements stated = new Statements();
        Collector collector = new Collector(
                day.book().ruleNumbers(),
                facts,
                new @Nullable BitSet[day.ruleIds().size()],
                stated);
        KieSession session = base.newKieSession();
        try {
            session.setGlobal("rulings", collector);
            session.insert(parameters(day));
            for (Object fact : facts) {
                session.insert(fact);
            }
            session.fireAllRules(match -> asked.contains(match.getRule().getName()));
        } finally {
            session.dispose();
        }
        return Decisions.of(law, question, rows, stated, new Statements());
    }

    private Object parameters(DayLaw day) {
        FactType type = base.getFactType(DroolsSources.FACTS, DroolsSources.PARAMETERS);
        try {
            Object fact = type.newInstance();
            for (Parameter parameter : book.parameters().values()) {
                day.parameter(parameter.name()).ifPresent(value -> type.set(fact, parameter.fieldName(), value));
            }
            return fact;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        container.dispose();
        KieServices.get().getRepository().removeKieModule(id);
    }
}
