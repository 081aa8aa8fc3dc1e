package vn.motcua.signing;

import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Says what the signatures on a PDF are worth, whoever made it: never throws, never runs long. */
@Component
public class SignatureVerifier {

    private static final Logger LOG = LoggerFactory.getLogger(SignatureVerifier.class);
    private static final int AT_ONCE = 4;
    private static final int MOST_SIGNATURES = 100;

    private final Semaphore places = new Semaphore(AT_ONCE);
    private final SigningSettings settings;
    private final IdentityRule identity;

    SignatureVerifier(SigningSettings settings, TrustedRoots roots, Clock clock) {
        this.settings = settings;
        this.identity = new IdentityRule(roots, clock);
    }

    public SignatureReport verify(byte[] pdf) {
        if (pdf.length > settings.largest().toBytes()) {
            return SignatureReport.without(Reason.TOO_LARGE);
        }
        var patience = settings.patience();
        var deadline = Deadline.in(patience);
        try {
            if (!places.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                return SignatureReport.without(Reason.TOO_SLOW);
            }
            var work = new FutureTask<>(() -> examineBounded(pdf, deadline));
            Thread.ofPlatform().daemon().name("signature-verifier").start(work);
            return work.get(patience.toMillis() + 500, TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            return SignatureReport.without(Reason.TOO_SLOW);
        } catch (ExecutionException e) {
            LOG.warn("a PDF cannot be verified", e);
            return SignatureReport.without(Reason.UNREADABLE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return SignatureReport.without(Reason.TOO_SLOW);
        }
    }

    private SignatureReport examineBounded(byte[] pdf, Deadline deadline) {
        try {
            return StreamBudget.isKeptBy(pdf, deadline)
                    ? examine(pdf, deadline)
                    : SignatureReport.without(Reason.TOO_LARGE);
        } catch (Deadline.Passed e) {
            return SignatureReport.without(Reason.TOO_SLOW);
        } catch (IOException | RuntimeException | StackOverflowError e) {
            LOG.debug("a PDF cannot be read", e);
            return SignatureReport.without(Reason.UNREADABLE);
        } catch (OutOfMemoryError e) { // what the budget did not foresee; the memory is free again here
            return SignatureReport.without(Reason.TOO_LARGE);
        } finally {
            places.release();
        }
    }

    private SignatureReport examine(byte[] pdf, Deadline deadline) throws IOException {
        try (var document = Revision.open(pdf, pdf.length, deadline)) {
            var signatures = new ArrayList<Examined>();
            for (var field : SignatureFields.of(document)) {
                if (field.value() != null && signatures.size() < MOST_SIGNATURES) {
                    signatures.add(new Examined(field.name(), field.value()));
                }
            }
            if (signatures.isEmpty()) {
                return SignatureReport.without(Reason.NO_SIGNATURE);
            }
            for (var signature : signatures) {
                deadline.check();
                RangeRule.examine(signature, pdf);
                SignatureRule.examine(signature, pdf);
                identity.examine(signature);
            }
            new CoverageRule(pdf, deadline).examine(signatures);
            return report(signatures);
        }
    }

    private static SignatureReport report(List<Examined> signatures) {
        var all = EnumSet.noneOf(Reason.class);
        signatures.forEach(signature -> all.addAll(signature.reasons()));
        var inOrder = signatures.stream()
                .sorted(Comparator.comparingInt(
                        s -> s.range().map(SignedRange::end).orElse(Integer.MAX_VALUE)))
                .map(Examined::result)
                .toList();
        return new SignatureReport(
                answer(all, Reason.Question.INTEGRITY),
                answer(all, Reason.Question.COVERAGE),
                answer(all, Reason.Question.IDENTITY),
                inOrder);
    }

    private static Assessment answer(EnumSet<Reason> all, Reason.Question question) {
        return Assessment.of(all.stream().filter(r -> r.question() == question).toList());
    }
}
