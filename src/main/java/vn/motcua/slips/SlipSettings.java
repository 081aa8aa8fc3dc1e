package vn.motcua.slips;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who signs which slip, and how long a register may be. A slip keeps the rule of the moment when it was issued. The
 * control sheet and the register are drawn from data on demand and never signed.
 *
 * @param receipt mẫu số 01
 * @param supplementRequest mẫu số 02
 * @param refusal mẫu số 03
 * @param apology mẫu số 04, which the head of the agency signs
 * @param stopNotice mẫu số 05
 * @param longestSheet how many lines a register has at most as a spreadsheet
 * @param longestPrint how many lines a register has at most as PDF
 */
@ConfigurationProperties("motcua.slips")
public record SlipSettings(
        @DefaultValue("SEAL") Signing receipt,
        @DefaultValue("SEAL") Signing supplementRequest,
        @DefaultValue("SEAL") Signing refusal,
        @DefaultValue("PERSON_AND_SEAL") Signing apology,
        @DefaultValue("SEAL") Signing stopNotice,
        @DefaultValue("50000") int longestSheet,
        @DefaultValue("1000") int longestPrint) {

    Signing of(SlipKind kind) {
        return switch (kind) {
            case RECEIPT -> receipt;
            case SUPPLEMENT_REQUEST -> supplementRequest;
            case REFUSAL -> refusal;
            case APOLOGY -> apology;
            case STOP_NOTICE -> stopNotice;
            case CONTROL_SHEET, REGISTER -> Signing.NONE;
        };
    }
}
