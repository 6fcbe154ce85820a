package io.sluice.cli;

/** Words in, files out, an exit code. */
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        System.out.println("sluice");
    }
}
