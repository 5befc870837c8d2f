/**
 * The web shell every module's pages stand in: what a handler returns ({@link ir.saman.kit.web.Reply}), the frame around
 * it ({@link ir.saman.kit.web.Shell}), submitted forms, lists by key, exports, and the models of the components in
 * {@code src/main/jte/kit/web}. It knows no word of the field; modules add themselves by beans of {@link
 * ir.saman.kit.web.MenuEntry}, {@link ir.saman.kit.web.Banner} and {@link ir.saman.kit.web.Viewers}.
 *
 * <pre>{@code
 * @GetMapping("/desk/duties")
 * Reply list(Cursor from, @RequestParam Optional<String> format) {          // filter, place and format in the address
 *     return format.isPresent() ? SHEET.csv(duties.all()) : Page.of("duty/list/list", page(from)).part("duty/list/rows");
 * }
 *
 * @PostMapping("/desk/duties/{id}/answer")
 * Reply answer(@PathVariable long id, Form form) {
 *     String text = form.required("text", text("duty.answer.text"), 4000);
 *     Optional<PersianDate> done = form.date("done", text("duty.answer.done"));
 *     if (form.refused()) {
 *         return Page.of("duty/answer/form", new AnswerPage(id, form)).refused();
 *     }
 *     ...
 *     return Redirect.to("/desk/duties/" + id).saying(text("duty.answer.sent"));
 * }
 * }</pre>
 */
@NamedInterface("web")
@NullMarked
package ir.saman.kit.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
