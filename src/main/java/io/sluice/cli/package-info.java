/** Words in, files out, an exit code. */
@NullMarked
package io.sluice.cli;

import org.jspecify.annotations.NullMarked;
