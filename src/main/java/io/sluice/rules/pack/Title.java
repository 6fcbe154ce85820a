package io.sluice.rules.pack;

/**
 * A title in both languages of the reports.
 *
 * @param en English
 * @param zh Chinese; the English one where none was given
 */
public record Title(String en, String zh) {}
