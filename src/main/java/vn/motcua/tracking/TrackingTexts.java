package vn.motcua.tracking;

import org.springframework.stereotype.Component;
import vn.motcua.dossier.DossierStatus;
import vn.motcua.work.Tags;

/** Which kind of tag a state is shown as; {@code @trackingTexts} in templates. */
@Component("trackingTexts")
public class TrackingTexts {

    /** The kind of tag for a state by its name. */
    public String kind(String status) {
        return Tags.kind(DossierStatus.valueOf(status));
    }
}
