package vn.motcua.dossier;

/**
 * One thing that is missing or wrong (<i>nội dung yêu cầu bổ sung</i>).
 *
 * @param paper the paper's id in the procedure, or {@code declaration}
 * @param reason what is wrong and how to mend it, for the applicant
 */
public record SupplementItem(String paper, String reason) {}
