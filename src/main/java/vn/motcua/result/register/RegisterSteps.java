package vn.motcua.result.register;

import org.springframework.stereotype.Component;
import vn.motcua.core.DossierId;
import vn.motcua.workflow.ProcessSteps;

/** What processes order and ask of the register of what we issued. */
@Component("ownRegister")
@ProcessSteps
public class RegisterSteps {

    private final RegisterDesk desk;

    RegisterSteps(RegisterDesk desk) {
        this.desk = desk;
    }

    public void check(String dossierId) {
        desk.check(DossierId.of(dossierId));
    }

    /** Whether an entry was found that says the same. */
    public boolean knows(String dossierId) {
        return desk.knows(DossierId.of(dossierId));
    }
}
