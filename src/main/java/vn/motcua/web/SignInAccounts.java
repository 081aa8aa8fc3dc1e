package vn.motcua.web;

import java.util.Optional;
import vn.motcua.core.AccountName;

/** The local accounts (<i>tài khoản</i>) people sign in with; asked at each request, so a changed post counts at once. */
public interface SignInAccounts {

    Optional<SignInAccount> find(AccountName name);
}
