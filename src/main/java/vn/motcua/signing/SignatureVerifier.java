package vn.motcua.signing;

import org.springframework.stereotype.Component;

/** Says what the signatures on a PDF are worth, whoever made it: never throws, never runs long. */
@Component
public class SignatureVerifier {

    public SignatureReport verify(byte[] pdf) {
        throw new UnsupportedOperationException();
    }
}
