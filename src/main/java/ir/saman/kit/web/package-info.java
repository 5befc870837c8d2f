/**
 * The web shell every module's pages stand in: what a handler returns ({@link ir.saman.kit.web.Reply}), the frame around
 * it ({@link ir.saman.kit.web.Shell}), submitted forms, lists by key, exports, and the models of the components in
 * {@code src/main/jte/kit/web}. It knows no word of the field; modules add themselves by beans of {@link
 * ir.saman.kit.web.MenuEntry}, {@link ir.saman.kit.web.Banner} and {@link ir.saman.kit.web.Viewers}.
 */
@NamedInterface("web")
@NullMarked
package ir.saman.kit.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
