package vn.motcua.tracking;

import org.springframework.stereotype.Component;
import vn.motcua.dossier.DossierStatus;

/** Which kind of tag a state is shown as; {@code @trackingTexts} in templates. */
@Component("trackingTexts")
public class TrackingTexts {

    /** The kind of tag for a state by its name. */
    public String kind(String status) {
        return switch (DossierStatus.valueOf(status)) {
            case SUBMITTED, ACCEPTED, IN_PROCESS -> "info";
            case AWAITING_SUPPLEMENT, AWAITING_PAYMENT -> "warning";
            case REFUSED, STOPPED -> "danger";
            case WITHDRAWN -> "paused";
            case DECIDED, RETURNED -> "done";
        };
    }
}
