package io.sluice.study.thinning;

import java.util.Map;

/**
 * What was found.
 *
 * @param headlines by indicator and share of ventures, of worlds as they are
 * @param causes difference of the money raised by cause and share of ventures
 */
public record ThinningResult(
        Map<Headline, Map<Double, Agreement>> headlines, Map<Cause, Map<Double, Agreement>> causes) {}
