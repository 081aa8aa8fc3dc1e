@NullMarked
package vn.motcua.catalogue.page;

import org.jspecify.annotations.NullMarked;
