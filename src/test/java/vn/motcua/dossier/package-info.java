@NullMarked
package vn.motcua.dossier;

import org.jspecify.annotations.NullMarked;
