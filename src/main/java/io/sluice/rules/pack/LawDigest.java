package io.sluice.rules.pack;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/** One number for one law: what decides is in it, titles, comments, spacing and the order of files are not. */
final class LawDigest {
    private LawDigest() {}

    static String of(
            List<RuleInfo> rules,
            Map<String, String> texts,
            Collection<Parameter> parameters,
            Collection<Instrument> instruments) {
        StringBuilder law = new StringBuilder("law 1\n");
        for (Instrument i : instruments) {
            law.append("instrument ")
                    .append(i.id())
                    .append(' ')
                    .append(i.subject().word())
                    .append('\n');
        }
        for (Parameter p : parameters) {
            law.append("parameter ")
                    .append(p.name())
                    .append(' ')
                    .append(p.dimension().word());
            for (DatedValue v : p.values()) {
                law.append(' ').append(v.from()).append('=').append(v.value());
                if (v.announced() != null) {
                    law.append(" announced ").append(v.announced());
                }
            }
            law.append('\n');
        }
        for (RuleInfo r : rules) {
            law.append("rule ")
                    .append(r.id())
                    .append(' ')
                    .append(r.from())
                    .append(' ')
                    .append(r.until());
            law.append(' ').append(r.announced()).append(' ').append(r.phase().word());
            law.append(' ').append(texts.get(r.id())).append('\n');
        }
        return sha256(law.toString());
    }

    static String sha256(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
