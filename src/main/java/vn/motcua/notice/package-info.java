/** What people are told (<i>thông báo</i>): citizens of their dossiers, officials of dates; and that no work is forgotten. */
@NullMarked
@ApplicationModule(
        displayName = "notice",
        allowedDependencies = {"core", "agency", "mandate", "calendar", "dossier", "work", "web"})
package vn.motcua.notice;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
