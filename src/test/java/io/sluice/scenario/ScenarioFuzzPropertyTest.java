package io.sluice.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.scenario.text.Diagnostic;
import io.sluice.scenario.text.Diagnostics;
import io.sluice.scenario.text.InputException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whatever is done to a file, reading it ends soon, with a scenario or with faults that have a place; nothing is thrown but
 * what the faults themselves throw. The seed is fixed; the failing file is printed.
 */
class ScenarioFuzzPropertyTest {

    private static final long SEED = 20260101L;
    private static final int MUTANTS = 1200;
    private static final List<String> PIECES = List.of(
            "{",
            "}",
            "[",
            "]",
            ":",
            ": ",
            ",",
            "-",
            "- ",
            "\n",
            "\n  ",
            "\t",
            "#",
            "\"",
            "'",
            "|",
            ">",
            "&a",
            "*a",
            "!x",
            "?",
            "---\n",
            "...\n",
            "%YAML 1.1\n",
            "<<: ",
            ".nan",
            "1e999999999",
            "0x",
            "~",
            "null",
            "\u0000",
            "\uFEFF",
            "\uD83D\uDE00",
            "：",
            "，",
            "基金",
            "\u0085",
            "\u2028",
            "@",
            "`",
            "-9223372036854775809",
            "like: enacted",
            "extends: s.yaml",
            "9".repeat(100),
            "[".repeat(50),
            "\r",
            "\r\n");

    @TempDir
    Path folder;

    @Test
    @Timeout(60)
    void mutatedFilesNeverCrashOrHangTheReader() throws IOException {
        byte[] original = original();
        Path path = folder.resolve("s.yaml");
        Known known = KnownWords.known();
        SplittableRandom random = new SplittableRandom(SEED);
        int refused = 0;
        for (int i = 0; i < MUTANTS; i++) {
            byte[] mutant = mutate(original, random);
            Files.write(path, mutant);
            refused += check(path, known, mutant) ? 1 : 0;
        }
        assertThat(refused).isBetween(MUTANTS / 4, MUTANTS - 1);
    }

    @Test
    @Timeout(60)
    void aHalfWrittenFileIsReadOrRefusedAtEveryLength() throws IOException {
        byte[] original = original();
        Path path = folder.resolve("s.yaml");
        Known known = KnownWords.known();
        for (int length = 0; length < original.length; length++) {
            byte[] half = java.util.Arrays.copyOf(original, length);
            Files.write(path, half);
            check(path, known, half);
        }
    }

    /** Each of these took minutes, or the stack, with an earlier reader. */
    @Test
    @Timeout(60)
    void hugeFilesEndSoon() throws IOException {
        int many = 60_000;
        StringBuilder arms = new StringBuilder("name: x\ntitle: X\narms:\n");
        for (int i = 0; i < many / 6; i++) {
            arms.append("  a").append(i).append(": {like: a").append(i + 1).append("}\n");
        }
        StringBuilder packs = new StringBuilder("name: x\ntitle: X\npolicy: [");
        for (int i = 0; i < many / 12; i++) {
            packs.append("cn/nat").append(i).append(',');
        }
        List<String> files = List.of(
                "[".repeat(many),
                "- ".repeat(many),
                "x: \"" + "a".repeat(many),
                "a".repeat(many),
                "x: [" + "a,".repeat(many) + "]",
                "&a ".repeat(many),
                arms.toString(),
                packs + "]\n",
                "x".repeat(500_001));
        Path path = folder.resolve("s.yaml");
        for (String file : files) {
            Files.writeString(path, file);
            Diagnostics diagnostics = new Diagnostics();
            assertThat(ScenarioReader.read(path, KnownWords.known(), diagnostics))
                    .isNull();
            assertThat(diagnostics.render()).hasSizeLessThan(100_000).contains("error");
        }
    }

    private static boolean check(Path path, Known known, byte[] file) {
        String shown = "file:\n" + new String(file, StandardCharsets.UTF_8);
        Diagnostics diagnostics = new Diagnostics();
        boolean refused;
        try {
            refused = ScenarioReader.read(path, known, diagnostics) == null;
        } catch (RuntimeException e) {
            throw new AssertionError("the reader threw on " + shown, e);
        }
        assertThat(refused).as(shown).isEqualTo(diagnostics.hasErrors());
        if (refused) {
            Assertions.assertThrows(InputException.class, diagnostics::throwIfAny);
        }
        for (Diagnostic each : diagnostics.sorted()) {
            assertThat(each.message()).as(shown).isNotBlank().doesNotContain("Exception", "io.sluice");
            assertThat(each.line()).as(shown).isLessThanOrEqualTo(lines(file));
            assertThat(each.render()).isNotBlank();
        }
        return refused;
    }

    private static int lines(byte[] file) {
        int lines = 2;
        for (byte b : file) {
            lines += b == '\n' || b == '\r' ? 1 : 0;
        }
        return lines;
    }

    private static byte[] mutate(byte[] original, SplittableRandom random) {
        byte[] bytes = original;
        int edits = 1 + random.nextInt(4);
        for (int e = 0; e < edits; e++) {
            int at = random.nextInt(bytes.length + 1);
            int length = Math.min(bytes.length - at, random.nextInt(12));
            byte[] piece =
                    switch (random.nextInt(4)) {
                        case 0 -> new byte[0];
                        case 1 -> PIECES.get(random.nextInt(PIECES.size())).getBytes(StandardCharsets.UTF_8);
                        case 2 -> new byte[] {(byte) random.nextInt(256)};
                        default -> slice(original, random);
                    };
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            out.write(bytes, 0, at);
            out.writeBytes(piece);
            boolean replace = random.nextBoolean();
            out.write(bytes, replace ? at + length : at, bytes.length - (replace ? at + length : at));
            bytes = out.toByteArray();
        }
        return bytes;
    }

    private static byte[] slice(byte[] original, SplittableRandom random) {
        int from = random.nextInt(original.length);
        int to = Math.min(original.length, from + random.nextInt(40));
        return java.util.Arrays.copyOfRange(original, from, to);
    }

    private byte[] original() throws IOException {
        Files.writeString(folder.resolve("base.yaml"), """
                name: base
                title: Base
                arms: {enacted: [cn/national-fund, cn/status]}
                """);
        return """
                # comment 注释
                name: study
                title: 更宽的准入
                why: Because.
                extends: base.yaml
                arms:
                  wider:
                    title: Wider
                    like: enacted
                    add: [reforms/wider-gate]
                    set: {small-ticket-limit: 80 million yuan, model.pareto_alpha: 1.3}
                    changes:
                      - {set: small-valuation-limit, value: 800, from: 2028-01-01, announced: 2027-07-01}
                    switches: {NVC-08: true}
                  no-fund: {like: enacted, drop: [cn/national-fund]}
                counterfactual: no-fund
                start: 2026-Q1
                quarters: 80
                prices: nominal
                resolution: 0.5
                law: {sunset: renewed}
                model: {pareto_alpha: high, subfunds_max: 700}
                blocks: {crowding: low}
                shocks:
                  - {kind: private-wave, industries: [quantum], from: 2026-Q2, quarters: 12, money: 380 billion yuan, into-ventures: 0.05}
                indicators: {primary: [net_private_leverage]}
                margins: {net_private_leverage: 0.05, mobilised_social: 10 billion yuan}
                """.getBytes(StandardCharsets.UTF_8);
    }
}
