/** The keys of a YAML mapping, read one by one with their place; what is missing, unknown or of the wrong kind is reported. */
@NullMarked
package io.sluice.rules.yaml;

import org.jspecify.annotations.NullMarked;
