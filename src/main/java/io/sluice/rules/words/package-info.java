/** Rules in words, made from their syntax trees: what pages and people read where engines read DRL. */
@NullMarked
package io.sluice.rules.words;

import org.jspecify.annotations.NullMarked;
