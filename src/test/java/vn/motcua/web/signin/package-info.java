@NullMarked
package vn.motcua.web.signin;

import org.jspecify.annotations.NullMarked;
