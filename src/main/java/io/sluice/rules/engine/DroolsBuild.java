package io.sluice.rules.engine;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.drools.compiler.kie.builder.impl.InternalKieModule;
import org.drools.model.codegen.ExecutableModelProject;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;
import org.kie.api.builder.ReleaseId;
import org.kie.api.builder.model.KieModuleModel;

/**
 * One run of the compiler of Drools, to class files in memory. Drools keeps every module it built in a store of the whole
 * process; a build takes its module out again, so that rebuilding leaks nothing.
 *
 * @param classes byte code by class name
 * @param models names of the classes that describe the rules, one for each DRL package
 * @param errors what Drools complained about; when there is any, nothing else may be used
 */
record DroolsBuild(SortedMap<String, byte[]> classes, List<String> models, List<Fault> errors) {
    private static final Object ONE_AT_A_TIME = new Object();

    /**
     * One complaint.
     *
     * @param path file inside the build, or a generated one, or empty
     * @param line its line; not above 0 when Drools does not know
     * @param text its message
     */
    record Fault(String path, int line, String text) {}

    static DroolsBuild of(DroolsSources sources) {
        return PlainLocale.in(() -> build(sources));
    }

    private static DroolsBuild build(DroolsSources sources) {
        synchronized (ONE_AT_A_TIME) {
            KieServices services = KieServices.get();
            ReleaseId id = services.newReleaseId("io.sluice.rules", "law", sources.digest());
            try {
                return build(services, id, sources);
            } catch (RuntimeException | LinkageError e) {
                return new DroolsBuild(new TreeMap<>(), List.of(), List.of(new Fault("", 0, String.valueOf(e))));
            } finally {
                services.getRepository().removeKieModule(id);
            }
        }
    }

    private static DroolsBuild build(KieServices services, ReleaseId id, DroolsSources sources) {
        KieFileSystem files = services.newKieFileSystem();
        files.generateAndWritePomXML(id);
        KieModuleModel module = services.newKieModuleModel();
        module.newKieBaseModel("law").setDefault(true).addPackage("*");
        files.writeKModuleXML(module.toXML());
        sources.files().forEach(files::write);
        KieBuilder builder = services.newKieBuilder(files, new ProgramClasses(sources.packages()));
        builder.buildAll(ExecutableModelProject.class);
        List<Fault> faults = builder.getResults().getMessages(Message.Level.ERROR).stream()
                .map(m -> new Fault(String.valueOf(m.getPath()), m.getLine(), String.valueOf(m.getText())))
                .toList();
        return faults.isEmpty()
                ? read((InternalKieModule) builder.getKieModule(), id)
                : new DroolsBuild(new TreeMap<>(), List.of(), faults);
    }

    private static DroolsBuild read(InternalKieModule module, ReleaseId id) {
        SortedMap<String, byte[]> classes = new TreeMap<>();
        for (String file : module.getFileNames()) {
            if (file.endsWith(".class")) {
                String name = file.substring(0, file.length() - ".class".length());
                classes.put(name.replace('/', '.'), module.getBytes(file));
            }
        }
        String list = "META-INF/kie/" + id.getGroupId() + "/" + id.getArtifactId() + "/drools-model";
        List<String> models = new ArrayList<>();
        for (String line : new String(module.getBytes(list), StandardCharsets.UTF_8).split("\\R")) {
            if (!line.isBlank() && !line.contains(":")) {
                models.add(line.strip());
            }
        }
        models.sort(null);
        return new DroolsBuild(classes, List.copyOf(models), List.of());
    }
}
