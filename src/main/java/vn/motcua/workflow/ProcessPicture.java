package vn.motcua.workflow;

import java.util.List;

/**
 * A process as a drawing (<i>sơ đồ quy trình</i>).
 *
 * @param bpmn the model, with its diagram
 * @param active ids of the elements where the dossier stands now, in alphabetical order
 */
public record ProcessPicture(String process, String bpmn, List<String> active) {

    public ProcessPicture {
        active = List.copyOf(active);
    }
}
