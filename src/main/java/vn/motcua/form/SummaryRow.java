package vn.motcua.form;

/**
 * One answer as people read it (<i>dòng kiểm tra lại</i>), for checking before sending and for officials.
 *
 * @param path the field's path, such as {@code child.fullName} or {@code children[0].name}
 * @param text empty when nothing was answered
 */
public record SummaryRow(String stepId, String stepTitle, String path, String label, String text) {

    /** The id of the field's input, the target of a "change" link. */
    public String fieldId() {
        return FormView.idOf(path);
    }
}
