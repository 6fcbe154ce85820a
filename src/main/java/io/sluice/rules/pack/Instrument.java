package io.sluice.rules.pack;

import io.sluice.rules.Subject;

/**
 * Something the law grants or refuses, such as an equity investment or a status.
 *
 * @param id the word rules compare {@code instrument} with
 * @param subject what can have it
 * @param title what reports call it
 * @param pack the pack that declares it
 * @param place where it is declared
 */
public record Instrument(String id, Subject subject, Title title, String pack, Place place) {}
