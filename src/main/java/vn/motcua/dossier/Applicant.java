package vn.motcua.dossier;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;
import vn.motcua.core.CitizenId;

/** Whose dossier it is (<i>chủ hồ sơ</i>). */
@Embeddable
public record Applicant(
        @Column(name = "applicant_name") String name,
        @Column(name = "applicant_citizen_id") CitizenId citizenId,
        @Column(name = "applicant_phone") String phone,
        @Column(name = "applicant_email") @Nullable String email,
        @Column(name = "applicant_address") String address) {}
