@NullMarked
package vn.motcua.competence;

import org.jspecify.annotations.NullMarked;
