package vn.motcua.signing;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The second opinion on our own signatures: EU DSS. */
class DssTests {

    @ParameterizedTest
    @ValueSource(strings = {"P-256", "RSA-2048"})
    void passesBothSignatures(String kind) throws Exception {
        var leader = kind.equals("P-256") ? Samples.LEADER : Samples.rsa(2048);

        SecondOpinion.acceptsBoth(Samples.seal(Samples.signedBy(leader)), Samples.AUTHORITY.root(), Samples.NOON);
    }
}
