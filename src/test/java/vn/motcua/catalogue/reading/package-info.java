@NullMarked
package vn.motcua.catalogue.reading;

import org.jspecify.annotations.NullMarked;
