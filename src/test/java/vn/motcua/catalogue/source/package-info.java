@NullMarked
package vn.motcua.catalogue.source;

import org.jspecify.annotations.NullMarked;
