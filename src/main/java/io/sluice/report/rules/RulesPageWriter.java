package io.sluice.report.rules;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * Makes the page of rules: one HTML file that needs no network. The same packs give the same bytes on any machine, wherever
 * they lie.
 */
public final class RulesPageWriter {
    /** What a page says of its maker, by which an earlier one is known. */
    static final String MARK = "Sluice rules doc";

    private static final String TEMPLATES = "io.sluice.report.template";
    private static final int HEAD = 400;

    private RulesPageWriter() {}

    /** The page as HTML. */
    public static String html(RulesPage page) {
        TemplateEngine engine = TemplateEngine.createPrecompiled(null, ContentType.Html, null, TEMPLATES);
        StringOutput html = new StringOutput();
        engine.render("rules/page.jte", Map.of("page", page, "mark", MARK), html);
        return html.toString();
    }

    /** Whether a file may be written here: there is none, or it is an earlier page. */
    public static boolean mayWrite(Path file) throws IOException {
        if (!Files.exists(file)) {
            return true;
        }
        if (!Files.isRegularFile(file)) {
            return false;
        }
        try (var in = Files.newInputStream(file)) {
            String head = new String(in.readNBytes(HEAD), StandardCharsets.UTF_8);
            return head.contains("<meta name=\"generator\" content=\"" + MARK + "\"");
        }
    }
}
