package vn.motcua.workflow;

import java.util.List;
import vn.motcua.core.Role;

/**
 * A user task of a process (<i>bước xử lý</i>).
 *
 * @param id such as {@code userTask_CheckDossier}
 * @param page its form key: which page shows it
 */
public record StepInfo(String id, String name, Role role, String page, List<String> actions) {

    public StepInfo {
        actions = List.copyOf(actions);
    }
}
