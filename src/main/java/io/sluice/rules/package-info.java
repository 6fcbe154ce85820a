/** What the law in force says about these facts, and which clause says it. */
@NullMarked
package io.sluice.rules;

import org.jspecify.annotations.NullMarked;
