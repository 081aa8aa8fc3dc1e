@NullMarked
package vn.motcua.catalogue.intake;

import org.jspecify.annotations.NullMarked;
