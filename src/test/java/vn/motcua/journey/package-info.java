/** Whole journeys through the pages in a real browser, by all the people who take part. */
@NullMarked
package vn.motcua.journey;

import org.jspecify.annotations.NullMarked;
