package vn.motcua.result;

import java.time.Instant;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.agency.Accounts;
import vn.motcua.agency.Agencies;
import vn.motcua.agency.Agency;
import vn.motcua.core.AccountName;
import vn.motcua.core.AgencyId;
import vn.motcua.core.RuleViolation;
import vn.motcua.files.FileType;
import vn.motcua.files.Files;
import vn.motcua.result.ResultPaper.State;
import vn.motcua.signing.Appearance;
import vn.motcua.signing.Certification;
import vn.motcua.signing.PdfSigner;
import vn.motcua.signing.SigningKey;
import vn.motcua.signing.SigningKeys;

/**
 * Where keys are used: in a transaction of its own, apart from the process's, with the paper's row locked. What was
 * signed is committed before the process goes on; should the process have to repeat its step, it finds the paper signed.
 */
@Component
class SigningRoom {

    private final ResultPapers papers;
    private final Files files;
    private final PdfSigner signer;
    private final SigningKeys keys;
    private final Agencies agencies;
    private final Accounts accounts;
    private final TransactionTemplate apart;

    SigningRoom(
            ResultPapers papers,
            Files files,
            PdfSigner signer,
            SigningKeys keys,
            Agencies agencies,
            Accounts accounts,
            PlatformTransactionManager transactions) {
        this.papers = papers;
        this.files = files;
        this.signer = signer;
        this.keys = keys;
        this.agencies = agencies;
        this.accounts = accounts;
        // what is signed stays signed when the step is taken back: a second connection, asked for by few threads only
        this.apart = new TransactionTemplate(transactions);
        this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** Puts the leader's signature on, unless it is there already. */
    void signAsLeader(UUID paper, Instant at) {
        inState(paper, State.PREPARED, row -> {
            var name = accounts.get(row.leader()).fullName();
            var key = keys.personal(row.leader());
            row.signed(sign(row, ResultPress.LEADER, key, new Appearance.Handwriting(name), at, Certification.CERTIFY));
        });
    }

    /** Puts the agency's seal on, unless it is there already. */
    void seal(UUID paper, AgencyId agencyId, Instant at) {
        inState(paper, State.SIGNED, row -> {
            Agency agency = agencies.get(agencyId);
            var key = keys.organisation(agencyId);
            var seal = new Appearance.Seal(agency.name(), agency.parentName());
            row.stamped(sign(row, ResultPress.SEAL, key, seal, at, Certification.APPROVE));
        });
    }

    /** The certificate with which an account signs, by its serial number in hexadecimal digits. */
    String certificate(AccountName leader) {
        return serial(keys.personal(leader));
    }

    String certificate(AgencyId agency) {
        return serial(keys.organisation(agency));
    }

    private static String serial(SigningKey key) {
        return key.certificate().getSerialNumber().toString(16);
    }

    private void inState(UUID paper, State state, Consumer<ResultPaper> work) {
        apart.executeWithoutResult(status -> {
            var row = papers.lock(paper).orElseThrow(() -> RuleViolation.notFound("result.none"));
            if (row.is(state)) {
                work.accept(row);
                papers.save(row);
            }
        });
    }

    private UUID sign(
            ResultPaper row, String field, SigningKey key, Appearance appearance, Instant at, Certification kind) {
        var signed = signer.sign(files.bytes(row.currentFile()), field, key, appearance, at, kind);
        return files.keep(signed, fileName(row), FileType.PDF, AccountName.SYSTEM)
                .id();
    }

    static String fileName(ResultPaper row) {
        return "ket-qua-" + row.number().replace('/', '-') + ".pdf";
    }
}
