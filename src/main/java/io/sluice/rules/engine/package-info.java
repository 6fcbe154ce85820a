/** The law run by Drools: compiled once, decided in sessions. The only room of Drools besides the reading of packs. */
@NullMarked
package io.sluice.rules.engine;

import org.jspecify.annotations.NullMarked;
