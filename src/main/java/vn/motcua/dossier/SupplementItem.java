package vn.motcua.dossier;

import jakarta.persistence.Embeddable;

/**
 * One thing that is missing or wrong (<i>nội dung yêu cầu bổ sung</i>).
 *
 * @param paper the paper's id in the procedure, or {@code declaration}
 * @param reason what is wrong and how to mend it, for the applicant
 */
@Embeddable
public record SupplementItem(String paper, String reason) {}
