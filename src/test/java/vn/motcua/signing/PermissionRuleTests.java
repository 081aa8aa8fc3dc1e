package vn.motcua.signing;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.junit.jupiter.api.Test;

class PermissionRuleTests {

    private static final int NO_WORD = PermissionRule.level(new COSDictionary());

    @Test
    void readsTheLevelOfACertification() {
        assertThat(PermissionRule.level(certification(1))).isEqualTo(1);
        assertThat(PermissionRule.level(certification(3))).isEqualTo(3);
    }

    @Test
    void permitsSigningWhereTheLevelIsNotSaid() {
        var certification = certification(2);
        ((COSDictionary) ((COSArray) certification.getItem("Reference")).get(0))
                .removeItem(COSName.getPDFName("TransformParams"));

        assertThat(PermissionRule.level(certification)).isEqualTo(2);
    }

    @Test
    void permitsNoSignatureAtLevelOne() {
        var changes = new Changes();
        changes.signed();

        assertThat(PermissionRule.permits(1, changes)).isFalse();
        assertThat(PermissionRule.permits(2, changes)).isTrue();
    }

    @Test
    void permitsNoNewVisibleFieldAtLevelTwo() {
        var changes = new Changes();
        changes.signed();
        changes.newVisibleField();

        assertThat(PermissionRule.permits(2, changes)).isFalse();
        assertThat(PermissionRule.permits(NO_WORD, changes)).isTrue();
    }

    @Test
    void permitsTimestampsAndValidationDataAlways() {
        var changes = new Changes();
        changes.validationData();

        assertThat(PermissionRule.permits(1, changes)).isTrue();
    }

    private static COSDictionary certification(int level) {
        var parameters = new COSDictionary();
        parameters.setInt(COSName.P, level);
        var reference = new COSDictionary();
        reference.setName("TransformMethod", "DocMDP");
        reference.setItem("TransformParams", parameters);
        var references = new COSArray();
        references.add(reference);
        var signature = new COSDictionary();
        signature.setItem("Reference", references);
        return signature;
    }
}
