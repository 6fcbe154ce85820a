package io.sluice.scenario.text;

/**
 * A YAML file that was read without a fault.
 *
 * @param file the file, for messages about places in it
 * @param root its content
 */
public record YamlDocument(SourceFile file, YamlNode root) {}
