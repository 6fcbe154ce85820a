package io.sluice.rules.pack;

/**
 * A file of rules.
 *
 * @param file its name as the user would write it
 * @param text its content
 * @param packageName the DRL package it declares; one for all files of a pack
 */
public record RuleFile(String file, String text, String packageName) {}
