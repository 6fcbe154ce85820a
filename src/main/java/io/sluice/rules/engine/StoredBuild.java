package io.sluice.rules.engine;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A build as one stretch of bytes: what it is, what it was built from, the names of its models, its classes, and at the end
 * the digest of all before.
 */
final class StoredBuild {
    /** What stands first; another layout has another number. */
    static final String FORMAT = "sluice compiled rules 1";

    private static final int DIGEST = 32;

    private StoredBuild() {}

    static byte[] write(DroolsBuild build, String key) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeUTF(FORMAT);
            out.writeUTF(key);
            out.writeInt(build.models().size());
            for (String model : build.models()) {
                out.writeUTF(model);
            }
            out.writeInt(build.classes().size());
            for (Map.Entry<String, byte[]> code : build.classes().entrySet()) {
                out.writeUTF(code.getKey());
                out.writeInt(code.getValue().length);
                out.write(code.getValue());
            }
        }
        byte[] content = bytes.toByteArray();
        byte[] whole = Arrays.copyOf(content, content.length + DIGEST);
        System.arraycopy(sha256().digest(content), 0, whole, content.length, DIGEST);
        return whole;
    }

    /** The build in these bytes; empty when they are cut short, changed, or of something else. */
    static Optional<DroolsBuild> read(byte[] whole, String key) {
        if (whole.length < DIGEST) {
            return Optional.empty();
        }
        byte[] content = Arrays.copyOf(whole, whole.length - DIGEST);
        byte[] digest = Arrays.copyOfRange(whole, content.length, whole.length);
        if (!MessageDigest.isEqual(sha256().digest(content), digest)) {
            return Optional.empty();
        }
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(content))) {
            if (!in.readUTF().equals(FORMAT) || !in.readUTF().equals(key)) {
                return Optional.empty();
            }
            List<String> models = new ArrayList<>();
            for (int left = in.readInt(); left > 0; left--) {
                models.add(in.readUTF());
            }
            SortedMap<String, byte[]> classes = new TreeMap<>();
            for (int left = in.readInt(); left > 0; left--) {
                String name = in.readUTF();
                int length = in.readInt();
                if (length < 0 || length > in.available()) {
                    return Optional.empty();
                }
                byte[] code = new byte[length];
                in.readFully(code);
                classes.put(name, code);
            }
            return Optional.of(new DroolsBuild(classes, List.copyOf(models), List.of()));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this Java has no SHA-256", e);
        }
    }
}
