/** Decision tables: sheets of rows and columns, read as the rules they stand for. */
@NullMarked
package io.sluice.rules.table;

import org.jspecify.annotations.NullMarked;
