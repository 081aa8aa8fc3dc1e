/** Who may come in: sign-in, sessions, cookies, headers and open addresses. */
@NullMarked
package vn.motcua.web.signin;

import org.jspecify.annotations.NullMarked;
