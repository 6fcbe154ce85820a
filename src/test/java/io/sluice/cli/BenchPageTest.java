package io.sluice.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The page about the bench shows what its commands say. */
final class BenchPageTest {
    private static final Path PAGE = Path.of("src/site/markdown/rules-bench.md");
    private static final Pattern SHOWN = Pattern.compile("(?ms)^<!-- says: (.*?) -->\\n(\\n```text\\n(.*?)^```\\n)?");
    private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|(\\S+)");

    @Test
    void everyOutputIsWhatTheCommandSays() throws IOException {
        String page = Files.readString(PAGE);
        assertThat(page)
                .as("to write the page anew, run the main method of this test")
                .isEqualTo(written(page));
    }

    private static String written(String page) {
        Matcher shown = SHOWN.matcher(page);
        StringBuilder text = new StringBuilder();
        while (shown.find()) {
            String block = "<!-- says: " + shown.group(1) + " -->\n\n```text\n" + said(shown.group(1)) + "```\n";
            shown.appendReplacement(text, Matcher.quoteReplacement(block));
        }
        return shown.appendTail(text).toString();
    }

    private static String said(String command) {
        List<String> words = new ArrayList<>();
        Matcher word = WORD.matcher(command);
        while (word.find()) {
            words.add(word.group(1) == null ? word.group(2) : word.group(1));
        }
        StringWriter out = new StringWriter();
        PrintWriter print = new PrintWriter(out);
        Main.run(print, print, words.toArray(new String[0]));
        return out.toString().replace("\r\n", "\n");
    }

    /** Writes the page anew; read what changed before it is committed. */
    public static void main(String[] args) throws IOException {
        Files.writeString(PAGE, written(Files.readString(PAGE)));
    }
}
