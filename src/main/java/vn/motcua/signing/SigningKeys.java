package vn.motcua.signing;

import vn.motcua.core.AccountName;
import vn.motcua.core.AgencyId;

/** Who signs with which key; nobody signs with another's. A missing key is a {@code RuleViolation}. */
public interface SigningKeys {

    /** The personal key of an official with the power to sign (<i>chữ ký số cá nhân</i>). */
    SigningKey personal(AccountName account);

    /** The agency's key, which its clerk uses as the seal (<i>chữ ký số cơ quan</i>). */
    SigningKey organisation(AgencyId agency);
}
