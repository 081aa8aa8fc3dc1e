package vn.motcua.submission.draft;

import vn.motcua.core.DossierId;

/** The draft has become a dossier: whoever comes back to it is shown that. */
final class AlreadySent extends RuntimeException {

    private final transient DossierId dossier;

    AlreadySent(DossierId dossier) {
        super("sent as " + dossier);
        this.dossier = dossier;
    }

    DossierId dossier() {
        return dossier;
    }
}
