package io.sluice.scenario;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** One text for one meaning, so that digests do not depend on how a file was written. */
final class Canonical {

    private Canonical() {}

    /** A number without trailing zeros or exponent: 0.30 and 3e-1 are both {@code 0.3}. */
    static String number(BigDecimal value) {
        return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
    }

    /** SHA-256 of the text's UTF-8 bytes, in lower-case hex. */
    static String sha256(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256, this one says it has not", e);
        }
    }
}
