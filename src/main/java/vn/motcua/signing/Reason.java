package vn.motcua.signing;

import static vn.motcua.signing.Reason.Question.COVERAGE;
import static vn.motcua.signing.Reason.Question.IDENTITY;
import static vn.motcua.signing.Reason.Question.INTEGRITY;
import static vn.motcua.signing.Verdict.FAILED;
import static vn.motcua.signing.Verdict.UNCERTAIN;

import java.util.Locale;

/** Everything that can be found wrong with a signature: which question it bears on, and how badly. */
enum Reason {
    NO_SIGNATURE(INTEGRITY, FAILED),
    TOO_LARGE(INTEGRITY, UNCERTAIN),
    TOO_SLOW(INTEGRITY, UNCERTAIN),
    UNREADABLE(INTEGRITY, FAILED),

    BYTE_RANGE(INTEGRITY, FAILED),
    CONTENTS_GAP(INTEGRITY, FAILED),
    SUB_FILTER(INTEGRITY, FAILED),
    CMS_MALFORMED(INTEGRITY, FAILED),
    SIGNER_COUNT(INTEGRITY, FAILED),
    NO_CERTIFICATE(INTEGRITY, UNCERTAIN),
    ATTRIBUTES(INTEGRITY, FAILED),
    WEAK_DIGEST(INTEGRITY, FAILED),
    WEAK_KEY(INTEGRITY, FAILED),
    DIGEST_MISMATCH(INTEGRITY, FAILED),
    SIGNATURE_BROKEN(INTEGRITY, FAILED),

    NOT_TO_END(COVERAGE, FAILED),
    VALIDATION_DATA_FOLLOWS(COVERAGE, UNCERTAIN),
    CHANGED_AFTER_SIGNING(COVERAGE, FAILED),
    NOT_PERMITTED(COVERAGE, FAILED),
    OVERLAPPING_SIGNATURES(COVERAGE, FAILED),

    NO_SIGNING_CERTIFICATE(IDENTITY, UNCERTAIN),
    SIGNING_CERTIFICATE_MISMATCH(IDENTITY, FAILED),
    UNTRUSTED(IDENTITY, UNCERTAIN),
    OUT_OF_VALIDITY(IDENTITY, FAILED),
    KEY_USAGE(IDENTITY, FAILED),
    NO_TIME(IDENTITY, UNCERTAIN),
    TIME_IN_FUTURE(IDENTITY, FAILED),
    NOT_EXAMINED(IDENTITY, UNCERTAIN);

    /** The three things one wants to know. */
    enum Question {
        INTEGRITY,
        COVERAGE,
        IDENTITY
    }

    private final Question question;
    private final Verdict verdict;

    Reason(Question question, Verdict verdict) {
        this.question = question;
        this.verdict = verdict;
    }

    Question question() {
        return question;
    }

    Verdict verdict() {
        return verdict;
    }

    /** Such as {@code digest-mismatch}. */
    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
