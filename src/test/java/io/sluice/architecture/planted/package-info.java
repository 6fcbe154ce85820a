/** Violations planted on purpose, laid out like the program, so that every rule is seen to catch what it is for. */
package io.sluice.architecture.planted;
