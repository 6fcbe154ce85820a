/**
 * Text files as people write them: read exactly, with the place of every word, and complaints that point at it.
 *
 * <p>Takes a file; gives a tree in which each key and value knows its line and column, or a list of {@link
 * io.sluice.scenario.text.Diagnostic diagnostics}. Knows nothing of scenarios or rules. Start reading at {@link
 * io.sluice.scenario.text.YamlReader}.
 */
@NullMarked
package io.sluice.scenario.text;

import org.jspecify.annotations.NullMarked;
