/** The stories in {@code forms/*}{@code /scenarios}, played through the HTTP API as a partner would. */
@NullMarked
package vn.motcua.scenario;

import org.jspecify.annotations.NullMarked;
