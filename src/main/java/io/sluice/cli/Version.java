package io.sluice.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;
import picocli.CommandLine.IVersionProvider;

/** The program's version, as the build wrote it into {@code io/sluice/program.properties}. */
public final class Version implements IVersionProvider {
    /** Made by picocli; holds nothing. */
    public Version() {}

    /** The version alone, such as {@code 0.1.0}. */
    public static String program() {
        try (InputStream in = Version.class.getResourceAsStream("/io/sluice/program.properties")) {
            if (in == null) {
                throw new IllegalStateException("io/sluice/program.properties is missing from the program");
            }
            Properties properties = new Properties();
            properties.load(in);
            return properties.getProperty("version", "unknown");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String[] getVersion() {
        return new String[] {
            "sluice " + program(),
            "Java " + System.getProperty("java.version") + " (" + System.getProperty("java.vendor") + "), "
                    + System.getProperty("os.name") + " " + System.getProperty("os.arch")
        };
    }
}
