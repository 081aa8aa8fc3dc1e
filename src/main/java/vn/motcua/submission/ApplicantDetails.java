package vn.motcua.submission;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.motcua.agency.Account;
import vn.motcua.core.CitizenId;
import vn.motcua.core.FieldError;
import vn.motcua.core.Vietnamese;
import vn.motcua.dossier.Applicant;

/** Whose dossier it is, as typed (<i>thông tin người nộp</i>): kept however wrong, an {@link Applicant} once right. */
@Embeddable
public record ApplicantDetails(
        @Column(name = "applicant_name") String name,
        @Column(name = "applicant_citizen_id") String citizenId,
        @Column(name = "applicant_phone") String phone,
        @Column(name = "applicant_email") String email,
        @Column(name = "applicant_address") String address) {

    private static final int LONGEST_TYPED = 500;
    private static final int LONGEST_NAME = 200;
    /** One word is a name; so are H'Mơ, Nay H'Ban and Jean-Pierre. */
    private static final Pattern NAME = Pattern.compile("\\p{L}[\\p{L}\\p{M} '’.·-]*");

    private static final Pattern PHONE = Pattern.compile("0[35789]\\d{8}|02\\d{9}");
    private static final Pattern EMAIL =
            Pattern.compile("[^@\\s<>,;\"]{1,64}@[^@\\s<>,;\"]{1,120}\\.[^@\\s<>,;\".]{2,}");
    private static final Pattern PUNCTUATION = Pattern.compile("[\\s.()-]");

    public ApplicantDetails(
            @Nullable String name,
            @Nullable String citizenId,
            @Nullable String phone,
            @Nullable String email,
            @Nullable String address) {
        this.name = typed(name);
        this.citizenId = PUNCTUATION.matcher(typed(citizenId)).replaceAll("");
        this.phone = typed(phone);
        this.email = typed(email);
        this.address = typed(address);
    }

    /** What we know already and nobody needs to type. */
    public static ApplicantDetails of(Account account) {
        return new ApplicantDetails(
                account.fullName(),
                account.citizenId().map(CitizenId::value).orElse(null),
                account.phone().orElse(null),
                account.email().orElse(null),
                account.address().orElse(null));
    }

    /** All that is wrong, by {@code applicant.<field>}. */
    public List<FieldError> errors() {
        var errors = new ArrayList<FieldError>();
        if (name.isEmpty()) {
            errors.add(new FieldError("applicant.name", "submission.name-missing"));
        } else if (name.length() > LONGEST_NAME || !NAME.matcher(name).matches()) {
            errors.add(new FieldError("applicant.name", "submission.name"));
        }
        if (!CitizenId.isValid(citizenId)) {
            errors.add(new FieldError("applicant.citizenId", "citizen-id.format"));
        }
        if (!PHONE.matcher(plainPhone()).matches()) {
            errors.add(new FieldError("applicant.phone", "submission.phone"));
        }
        if (!email.isEmpty() && !EMAIL.matcher(email).matches()) {
            errors.add(new FieldError("applicant.email", "submission.email"));
        }
        if (address.isEmpty()) {
            errors.add(new FieldError("applicant.address", "submission.address-missing"));
        }
        return errors;
    }

    /** Only when there are no {@link #errors()}. */
    Applicant applicant() {
        return new Applicant(name, new CitizenId(citizenId), plainPhone(), email.isEmpty() ? null : email, address);
    }

    /** {@code +84 912 345 678} is {@code 0912345678}. */
    private String plainPhone() {
        var digits = PUNCTUATION.matcher(phone).replaceAll("");
        return digits.startsWith("+84") ? "0" + digits.substring(3) : digits;
    }

    private static String typed(@Nullable String text) {
        var clean = text == null ? "" : Vietnamese.clean(text).replace('\n', ' ');
        return clean.length() > LONGEST_TYPED ? clean.substring(0, LONGEST_TYPED) : clean;
    }

    /** Nothing of it, so that a person never reaches a log. */
    @Override
    public String toString() {
        return "ApplicantDetails";
    }
}
