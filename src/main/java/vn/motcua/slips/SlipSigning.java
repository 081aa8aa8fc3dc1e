package vn.motcua.slips;

import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Has slips signed as soon as their event is committed; whoever asks for one earlier has it signed then. */
@Component
class SlipSigning {

    private final SlipDesk desk;

    SlipSigning(SlipDesk desk) {
        this.desk = desk;
    }

    @ApplicationModuleListener
    void on(SlipIssued issued) {
        desk.sign(issued.slip());
    }
}
