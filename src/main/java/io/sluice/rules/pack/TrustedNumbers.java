package io.sluice.rules.pack;

import io.sluice.rules.drl.NumberForm;
import io.sluice.scenario.text.Diagnostics;
import io.sluice.scenario.text.Mark;
import io.sluice.scenario.text.SourceFile;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Refuses numbers with a leading zero in trusted text: Java counts them in eights, and who reads the rule in tens. */
final class TrustedNumbers {
    private static final Pattern PART = Pattern.compile("\"\"\"(?s:.*?)\"\"\"|" + TrustedText.TEXTS + "|"
            + TrustedText.COMMENTS + "|[\\p{L}_$][\\p{L}\\p{N}_$]*|([0-9][0-9A-Za-z_]*(?:\\.[0-9]+)?)");

    private TrustedNumbers() {}

    static void check(SourceFile file, Diagnostics diagnostics) {
        String text = file.text();
        Matcher part = PART.matcher(text);
        int line = 1;
        int start = 0;
        int seen = 0;
        while (part.find()) {
            for (; seen < part.start(); seen++) {
                boolean end = text.charAt(seen) == '\n'
                        || (text.charAt(seen) == '\r' && (seen + 1 == text.length() || text.charAt(seen + 1) != '\n'));
                line += end ? 1 : 0;
                start = end ? seen + 1 : start;
            }
            String number = part.group(1);
            NumberForm form = number == null ? null : NumberForm.inJava(number);
            if (form != null && form.fault() != null) {
                int column = text.codePointCount(start, part.start()) + 1;
                diagnostics.add(
                        file, new Mark(line, column, number.length()), "number-form", form.fault(), form.instead());
            }
        }
    }
}
