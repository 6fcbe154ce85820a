package io.sluice.rules.table;

/**
 * The small files that office programs lay beside an open document to say who has it open: {@code ~$rates.drl.xlsx} by
 * Excel, {@code .~lock.rates.drl.xlsx#} by LibreOffice. They hold no part of the document.
 */
public final class LockFile {
    private LockFile() {}

    /** Whether a file is one by its name. */
    public static boolean is(String file) {
        String name = file.substring(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1);
        return name.startsWith("~$") || (name.startsWith(".~lock.") && name.endsWith("#"));
    }
}
