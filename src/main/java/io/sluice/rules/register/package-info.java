/** The one register of assumptions: behaviour, rows of data, figures and rules of the law, with how well each is known. */
@NullMarked
package io.sluice.rules.register;

import org.jspecify.annotations.NullMarked;
