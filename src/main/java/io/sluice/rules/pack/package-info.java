/** The files of a policy pack: read, checked, and merged with its reforms into one law book. */
@NullMarked
package io.sluice.rules.pack;

import org.jspecify.annotations.NullMarked;
