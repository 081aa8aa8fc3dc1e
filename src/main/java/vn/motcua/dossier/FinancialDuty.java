package vn.motcua.dossier;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.motcua.core.InvalidInput;

/**
 * What an applicant has to pay to the budget before the dossier can go on (<i>nghĩa vụ tài chính</i>, such as a tax on
 * land): not the fee of the procedure. The clocks stand still until it is paid.
 */
@Embeddable
public class FinancialDuty {

    private static final int LONGEST_REFERENCE = 100;

    @Column(name = "duty_amount")
    private @Nullable Long amount;

    @Column(name = "duty_ground", length = 2000)
    private @Nullable String ground;

    @Column(name = "duty_reference", length = LONGEST_REFERENCE)
    private @Nullable String reference;

    protected FinancialDuty() {} // for JPA

    /**
     * A duty that is not paid yet.
     *
     * @param amount in đồng
     * @param ground the notice or rule that it follows from
     */
    public FinancialDuty(long amount, String ground) {
        if (amount <= 0) {
            throw InvalidInput.of("amount", "dossier.duty-amount");
        }
        this.amount = amount;
        this.ground = ground;
    }

    void paid(String proof) {
        if (proof.length() > LONGEST_REFERENCE) {
            throw InvalidInput.of("reference", "dossier.payment-reference", LONGEST_REFERENCE);
        }
        reference = proof;
    }

    /** In đồng. */
    public long amount() {
        return Objects.requireNonNull(amount);
    }

    /** The notice or rule that it follows from. */
    public String ground() {
        return Objects.requireNonNull(ground);
    }

    /** The number of the receipt or tax slip (<i>số chứng từ</i>) once it is paid. */
    public Optional<String> reference() {
        return Optional.ofNullable(reference);
    }
}
